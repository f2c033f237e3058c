import { type KeptTexts, showTexts, textsAt } from '../../domain/writing/written-text.ts';
import { readTextsFile } from '../../files/dossier/texts-file.ts';
import { BLANKS } from '../../texts/blanks.ts';
import { showDiagnostic } from '../diagnostics/text.ts';
import type { Opened } from './open-assessment.ts';

/**
 * Reads what people wrote for report and plan; remarks on the file go to stderr.
 * @throws DiagnosticsError with every mistake in it.
 */
export async function openTexts({
  dossier,
  context,
}: Pick<Opened, 'dossier' | 'context'>): Promise<KeptTexts> {
  const { texts, warnings } = await readTextsFile(dossier);
  for (const warning of warnings) context.say(showDiagnostic(warning, context.texts));
  return texts;
}

/** What the report on the measurement that was opened shows of it. */
export function textsOfReport(kept: KeptTexts, { assessment }: Pick<Opened, 'assessment'>) {
  const place = { document: 'measurement', measurement: assessment.measurement.id } as const;
  return showTexts('measurement', textsAt(kept, place), BLANKS);
}

/** What the plan shows of it. */
export function textsOfPlan(kept: KeptTexts) {
  return showTexts('plan', kept.plan, BLANKS);
}
