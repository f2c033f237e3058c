import { join } from 'node:path';
import {
  type NewMeasurement,
  newAnswersText,
  newMeasurementText,
} from '../../documents/dossier/new-dossier.ts';
import { requireFileId, requireId } from '../../domain/instrument/id.ts';
import { MEASUREMENT_FILE, measurementFolder } from '../disk/measurement-folder.ts';
import { snapshotPath } from '../frameworks/load-snapshot.ts';
import { answersPath } from './answers-file.ts';
import type { CurrentFiles, FileToWrite } from './change-dossier.ts';

/** The files of a new measurement; `meting.yaml` is the last, so that a crash before it leaves no measurement. */
export function measurementFiles(
  root: string,
  created: NewMeasurement,
  current: CurrentFiles,
): readonly FileToWrite[] {
  const folder = measurementFolder(root, requireId(created.measurement.id));
  const answers = answersPath(folder, null);
  const hasAnswers = current.readBytes(answers) !== null;
  return [
    ...created.frameworks.map(({ framework, snapshot }) => ({
      path: snapshotPath(folder, requireFileId(framework.id)),
      content: snapshot,
    })),
    ...(hasAnswers ? [] : [{ path: answers, content: newAnswersText(created.headings.answers) }]),
    { path: join(folder, MEASUREMENT_FILE), content: newMeasurementText(created) },
  ];
}
