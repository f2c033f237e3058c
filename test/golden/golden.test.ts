import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/domain/build-report.ts';
import { findFindings } from '../../src/domain/finding.ts';
import { planActions } from '../../src/domain/plan.ts';
import { scoreAssessment } from '../../src/domain/score.ts';
import type { Language } from '../../src/domain/text.ts';
import { planWords } from '../../src/cli/open-assessment.ts';
import { checkShape } from '../../src/files/check-shape.ts';
import { readDossier } from '../../src/files/dossier.ts';
import { readAssessment } from '../../src/files/read-assessment.ts';
import { type Document, FORMATS } from '../../src/reports/formats.ts';
import { loadTexts } from '../../src/texts/texts.ts';

/*
 * One answers file, and everything that is made of it. The result as JSON comes first: the other formats only show it. After a change
 * that is meant: RENEW=1 npx vitest run test/golden, and read the difference.
 */

const EXAMPLES = ['opvang-de-linde', 'west-brabant'];

async function makeDocuments(example: string, language: Language): Promise<readonly Document[]> {
  const dossier = await readDossier(join('examples', example));
  const { assessment } = await readAssessment(dossier, null, language);
  const words = planWords(await loadTexts(language));
  const report = buildReport(assessment, language, words, '0.0.0');
  const plan = planActions(findFindings(scoreAssessment(assessment)), language, words);
  return [
    { kind: 'measurement', report },
    { kind: 'plan', report, plan },
  ];
}

describe.each(EXAMPLES)('%s', (example) => {
  describe.each(['nl', 'en'] as const)('in %s', (language) => {
    test.each(FORMATS)('as $id', async ({ extension, load }) => {
      const { render } = await load();
      const texts = await loadTexts(language);
      for (const document of await makeDocuments(example, language)) {
        const path = join('test/golden', `${example}.${document.kind}.${language}${extension}`);
        const rendered = await render(document, texts);
        if (process.env['RENEW'] === '1') writeFileSync(path, rendered);
        expect(existsSync(path), 'RENEW=1 npx vitest run test/golden').toBe(true);
        expect(rendered, 'RENEW=1 npx vitest run test/golden').toBe(readFileSync(path, 'utf8'));
        expect(await render(document, texts), 'the same input gives the same output').toBe(rendered);
      }
    });
  });
});

test.each(EXAMPLES)('the JSON of %s is what its schema promises', async (example) => {
  const { render } = await import('../../src/reports/json.ts');
  const [measurement, plan] = await makeDocuments(example, 'nl');
  if (measurement === undefined || plan === undefined) throw new Error('no documents');
  expect(await checkShape('report', JSON.parse(await render(measurement)))).toEqual([]);
  expect(await checkShape('plan', JSON.parse(await render(plan)))).toEqual([]);
});
