import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { readDocument } from '../../src/documents/diagnostics/read-document.ts';
import { checkRatings, isAbout, readRatings } from '../../src/documents/frameworks/review/read-ratings.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { questionsOf } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { renderRatingForm } from '../../src/surveys/rating-form.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { SMALL } from '../reports/example-frameworks.ts';

const bundled = listBundledFrameworks().map(({ load }) => fitToSector(load(), null));

describe.each(LANGUAGES)('the form in %s', (language) => {
  test.each(bundled.map((framework) => [framework.id, framework] as const))(
    'of %s has every question and every step, and can be read back when it is signed with a code',
    async (_, framework) => {
      const form = renderRatingForm(framework, loadTexts(language)).replace(/^expert:$/m, 'expert: e-1');
      const { value, diagnostics } = await readDocument('form.yaml', form, 'ratings');
      expect(diagnostics).toEqual([]);
      const ratings = readRatings(value);
      expect(isAbout(ratings, framework)).toBe(true);
      expect([...ratings.ratings.keys()]).toEqual(questionsOf(framework).map(({ id }) => id));
      expect([...ratings.missing.keys()]).toEqual(framework.steps.map(({ id }) => id));
      expect(checkRatings(ratings, framework)).toEqual([]);
      expect([...ratings.ratings.values()].every(({ relevance }) => relevance === null)).toBe(true);
    },
  );

  test('no line is longer than fits beside a number of lines', () => {
    const lines = bundled.flatMap((framework) =>
      renderRatingForm(framework, loadTexts(language)).split('\n'),
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(96);
  });
});

test('above a question stand its number, its text, whom it is asked, its help, its answers and what must hold for the best', () => {
  const form = renderRatingForm(SMALL, loadTexts('nl'));
  expect(form).toContain(`  # 1.1  vraag visie
  #   hulp
  #   - label niet-begonnen: betekenis niet-begonnen
  #   - label deels: betekenis deels
  #   - label grotendeels: betekenis grotendeels
  #   - label volledig: betekenis volledig
  #   Voor „label volledig” moet ook kloppen:
  #   - iedereen kent haar
  #   - zij is er elke week
  visie:
    relevance:
    remark:
`);
  expect(form).toContain(
    '  # 1.3  vraag later\n  #   Alleen gevraagd als vraag 1.1 (onderwerp visie) „label deels” is of hoger',
  );
  expect(form).toContain('  #   - appel\n  #   - peer\n  keuze:\n');
});
