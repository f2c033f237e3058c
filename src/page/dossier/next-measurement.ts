import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { type Diagnostic, diagnoseFile } from '../../documents/diagnostics/diagnostic.ts';
import { frameworkPath, measurementFolder, measurementPath } from '../../documents/dossier/folder/paths.ts';
import type { NewMeasurement } from '../../documents/dossier/new-dossier.ts';
import { type PlannedMeasurement, planMeasurement } from '../../documents/dossier/plan-measurement.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import { requireFileId, requireId } from '../../domain/instrument/id.ts';
import type { Texts } from '../../texts/texts.ts';
import { loadAsked } from './change-dossier.ts';
import type { Dossier, OpenedMeasurement } from './open-dossier.ts';

/**
 * The frameworks of a measurement in their current version; one that is not in the program, the organisation's own among them, as it was
 * written then. All as the organisation is asked them by what is known of it now.
 */
function loadCurrent(
  dossier: Dossier,
  { assessment, listed }: OpenedMeasurement,
): PlannedMeasurement['frameworks'] {
  const bundled = new Set(listBundledFrameworks().map(({ id }) => id));
  const { texts, organisation } = dossier;
  return assessment.frameworks.flatMap((framework) => {
    const id = requireFileId(framework.id);
    if (bundled.has(id) && !texts.has(frameworkPath('', id))) return loadAsked([id], organisation);
    const snapshot = texts.get(frameworkPath(listed.folder, id)) ?? '';
    const locate = (problems: readonly Problem[]): readonly Diagnostic[] =>
      problems.map(({ code, values }) => diagnoseFile(frameworkPath('', id), code, values, ''));
    return [{ framework: fitToOrganisation(framework, organisation), snapshot, locate }];
  });
}

/**
 * A new measurement after one that was begun: the same frameworks, and as short or full. Nothing of it is in the dossier yet.
 * @throws NamedError `measurement-exists` where one of that date is there; DiagnosticsError those of `planMeasurement`
 */
export function planNext(
  dossier: Dossier,
  last: OpenedMeasurement,
  date: string,
  texts: Texts,
): { readonly making: NewMeasurement; readonly assessment: Assessment } {
  if (dossier.texts.has(measurementPath(measurementFolder('', requireId(date)))))
    throw new NamedError('measurement-exists', { id: date, path: '.' });
  const { depth } = last.assessment.measurement;
  return planMeasurement({ dossier, date, depth, frameworks: loadCurrent(dossier, last) }, texts);
}
