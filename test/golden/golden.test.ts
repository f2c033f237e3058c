import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import type { Language } from '../../src/domain/instrument/text.ts';
import { checkShape } from '../../src/documents/diagnostics/check-shape.ts';
import type { Document } from '../../src/reports/document.ts';
import { FORMATS, type Format } from '../../src/reports/formats.ts';
import { showDate } from '../../src/reports/wording.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { termWord } from '../../src/texts/vocabulary.ts';
import { documentsOf } from '../documents.ts';
import { ORGANISATIONS, readExample } from '../examples.ts';

/*
 * One answers file, and everything that is made of it. The result as JSON comes first: the other formats only show it. After a change
 * that is meant: RENEW=1 npx vitest run test/golden, and read the difference.
 */

const EXAMPLES = ['opvang-de-linde', 'west-brabant'];

async function makeComparisons(language: Language): Promise<Readonly<Record<string, Document>>> {
  const options = { language, program: '0.0.0', showsRefused: false };
  const before = scoreMeasurement(await readExample('opvang-de-linde', '2025-09-16', language));
  const after = scoreMeasurement(await readExample('opvang-de-linde', '2026-09-15', language));
  const examples = await Promise.all(ORGANISATIONS.map((example) => readExample(example, null, language)));
  const own = examples[0]?.organisation.id ?? null;
  const across = (anonymous: boolean): Document => ({
    kind: 'comparison',
    comparison: compareAcross(examples, { ...options, anonymous, own: anonymous ? null : own }),
  });
  return {
    'over-time': {
      kind: 'comparison',
      comparison: compareOverTime([before, after], before, after, options),
    },
    across: across(false),
    'across-anonymous': across(true),
  };
}

async function makeDocuments(example: string, language: Language): Promise<readonly Document[]> {
  return documentsOf(await readExample(example, null, language), loadTexts(language));
}

/** Renders a document twice, and expects what its golden file has; a format skips what it cannot show. */
async function expectGolden(
  name: string,
  document: Document,
  { extension, kinds, load }: Format,
  language: Language,
): Promise<void> {
  if (!kinds.includes(document.kind)) return;
  const { render } = await load();
  const texts = await loadTexts(language);
  const path = join('test/golden', `${name}.${language}${extension}`);
  const rendered = await render(document, texts);
  if (process.env['RENEW'] === '1') writeFileSync(path, rendered);
  expect(existsSync(path), 'RENEW=1 npx vitest run test/golden').toBe(true);
  const golden = typeof rendered === 'string' ? readFileSync(path, 'utf8') : readFileSync(path);
  expect(typeof rendered === 'string' ? rendered : Buffer.from(rendered), 'RENEW=1 npx vitest run test/golden').toEqual(golden);
  expect(await render(document, texts), 'the same input gives the same output').toEqual(rendered);
}

describe.each(EXAMPLES)('%s', (example) => {
  describe.each(['nl', 'en'] as const)('in %s', (language) => {
    test.each(FORMATS)('as $id', async (format) => {
      for (const document of await makeDocuments(example, language))
        await expectGolden(`${example}.${document.kind}`, document, format, language);
    });
  });
});

describe.each(['nl', 'en'] as const)('comparisons in %s', (language) => {
  test.each(FORMATS)('as $id', async (format) => {
    for (const [name, document] of Object.entries(await makeComparisons(language)))
      await expectGolden(name, document, format, language);
  });
});

test('the JSON of a comparison is what its schema promises', async () => {
  const { render } = await import('../../src/reports/json.ts');
  for (const document of Object.values(await makeComparisons('nl')))
    expect(await checkShape('comparison', JSON.parse(await render(document, loadTexts('nl'))))).toEqual([]);
});

test('nothing in an anonymous comparison names an organisation, in any format', async () => {
  const { 'across-anonymous': document } = await makeComparisons('nl');
  const texts = await loadTexts('nl');
  const assessments = await Promise.all(ORGANISATIONS.map((example) => readExample(example, null, 'nl')));
  if (document === undefined) throw new Error('no document');
  for (const { kinds, load } of FORMATS) {
    if (!kinds.includes('comparison')) continue;
    const { render } = await load();
    const content = await render(document, texts);
    const rendered = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
    for (const { organisation, measurement } of assessments) {
      // The id of a sector is a word of the frameworks too; what is shown for it, and what stands as a value, is not.
      const { id, name, sector } = organisation;
      const shownSector = sector === null ? null : termWord('sector', sector, texts);
      const secrets = [id, name, shownSector, `"${sector}"`, measurement.date];
      const shownDate = showDate(measurement.date, texts);
      for (const secret of [...secrets, shownDate].filter((text) => text !== null))
        expect(rendered.includes(secret), `${secret} in the rendered text`).toBe(false);
    }
  }
});

test.each(EXAMPLES)('the JSON of %s is what its schema promises', async (example) => {
  const { render } = await import('../../src/reports/json.ts');
  const [measurement, plan] = await makeDocuments(example, 'nl');
  if (measurement === undefined || plan === undefined) throw new Error('no documents');
  expect(await checkShape('report', JSON.parse(await render(measurement, loadTexts('nl'))))).toEqual([]);
  expect(await checkShape('plan', JSON.parse(await render(plan, loadTexts('nl'))))).toEqual([]);
});
