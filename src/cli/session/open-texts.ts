import type { KeptTexts } from '../../domain/writing/written-text.ts';
import { readTextsFile } from '../../files/dossier/texts-file.ts';
import { showWritten } from '../../texts/blanks.ts';
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
  return showWritten(kept, { document: 'measurement', measurement: assessment.measurement.id });
}

/** What the plan shows of it. */
export function textsOfPlan(kept: KeptTexts) {
  return showWritten(kept, { document: 'plan' });
}
