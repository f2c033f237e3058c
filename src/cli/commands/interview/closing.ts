import { scoreMeasurement } from '../../../domain/scoring/score.ts';
import { readDossier } from '../../../files/dossier/dossier.ts';
import { readAssessment } from '../../../files/dossier/read-assessment.ts';
import { viewClosing } from '../../../reports/views/measurement/closing-view.ts';
import { wordDocument } from '../../../reports/words.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { reportOn } from '../../session/report-on.ts';

/** What is read aloud at the end of a conversation, of what is on disk now, at every table; '' while nobody answered anything. */
export async function closingWords(opened: Opened): Promise<string> {
  const { texts } = opened.context;
  const dossier = await readDossier(opened.dossier.root);
  const { assessment, folder } = await readAssessment(
    dossier,
    opened.assessment.measurement.id,
    texts.language,
  );
  const document = reportOn({ ...opened, folder }, scoreMeasurement(assessment), []);
  return viewClosing(wordDocument(document, texts), texts).join('\n');
}
