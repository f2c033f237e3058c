import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { CASES, render } from './cases.ts';
import { run } from './dossiers.ts';
import { makeHostileOrganisations, makeHostileTimes } from './hostile-comparison.ts';
import { HOSTILE, makeHostileDossier } from './hostile-dossier.ts';

/*
 * The recommended rules of html-validate. One is switched off: `long-title` wants titles under 70 characters, for search engines; ours
 * holds the name of the organisation, which is as long as it is.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
});

async function findFaults(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
  );
}

/** Each document in one language, in turn: what differs between them is words. */
const IN_TURN = CASES.filter(
  ({ language }, index) => LANGUAGES[Math.floor(index / LANGUAGES.length) % LANGUAGES.length] === language,
);

test.each(IN_TURN)('the $kind of $dossier, in $language, is valid HTML', async (pageCase) => {
  expect(await findFaults(render(pageCase, 'html'))).toEqual([]);
});

test.each(['report', 'plan'])('the page of the %s is valid HTML, whatever people typed', async (command) => {
  const html = run(command, makeHostileDossier(HOSTILE), '--format', 'html', '--out', '-');
  expect(await findFaults(html)).toEqual([]);
});

test('the validator itself notices a fault', async () => {
  const [pageCase] = CASES;
  if (pageCase === undefined) throw new Error('no pages');
  expect(await findFaults(render(pageCase, 'html').replace('</h1>', '</h1><h1 id="h1">'))).not.toEqual([]);
});

test.each([
  ['over time', makeHostileTimes],
  ['of organisations', makeHostileOrganisations],
])('the page of a comparison %s is valid HTML, whatever people typed', async (_, make) => {
  expect(await findFaults(run('compare', ...make(HOSTILE), '--format', 'html', '--out', '-'))).toEqual([]);
});
