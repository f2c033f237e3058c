import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type { Language } from '../../src/domain/instrument/text.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import type { Document } from '../../src/reports/document.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { ORGANISATIONS, readExample } from '../examples.ts';
import { once } from '../once.ts';

/** The report and the plan of every example, and the comparisons of them, by name. */
export const everyDocument = once(async (language: Language): Promise<Readonly<Record<string, Document>>> => {
  const texts = loadTexts(language);
  const options = { language, program: '0.0.0', showsRefused: false };
  const before = scoreMeasurement(await readExample('opvang-de-linde', '2025-09-16', language));
  const after = scoreMeasurement(await readExample('opvang-de-linde', '2026-09-15', language));
  const examples = await Promise.all(ORGANISATIONS.map((example) => readExample(example, null, language)));
  const shown = examples.flatMap((assessment, index) =>
    documentsOf(assessment, texts).map(
      (document) => [`${ORGANISATIONS[index]} ${document.kind}`, document] as const,
    ),
  );
  return {
    ...Object.fromEntries(shown),
    'over time': { kind: 'comparison', comparison: compareOverTime([before, after], before, after, options) },
    across: {
      kind: 'comparison',
      comparison: compareAcross(examples, { ...options, anonymous: false, own: null }),
    },
  };
});
