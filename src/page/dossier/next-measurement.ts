import { listBundledFrameworks } from '../../documents/bundled/bundled-frameworks.ts';
import { type Diagnostic, diagnoseFile } from '../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../documents/diagnostics/diagnostics-error.ts';
import { frameworkPath, measurementFolder, measurementPath } from '../../documents/dossier/folder/paths.ts';
import type { NewMeasurement } from '../../documents/dossier/new-dossier.ts';
import { type PlannedMeasurement, planMeasurement } from '../../documents/dossier/plan-measurement.ts';
import { readTargets } from '../../documents/dossier/read-targets.ts';
import { asFields } from '../../documents/yaml/lenient.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import { fitToDepth } from '../../domain/instrument/depth.ts';
import { fitToOrganisation } from '../../domain/instrument/fit-to-sector.ts';
import { requireFileId, requireId } from '../../domain/instrument/id.ts';
import type { Texts } from '../../texts/texts.ts';
import { loadAsked } from './change-dossier.ts';
import { type Dossier, listBegun, type OpenedMeasurement } from './open-dossier.ts';

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
 * @throws NamedError `measurement-exists` where one of that date is there; DiagnosticsError those of `planMeasurement`, and with the mistakes
 *   in the targets of the dossier
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
  const frameworks = loadCurrent(dossier, last);
  const asked = frameworks.map(({ framework }) => fitToDepth(framework, depth));
  const problems: Problem[] = [];
  const targets = readTargets(asFields(dossier.file.fields['targets']), asked, problems);
  if (problems.length > 0) throw new DiagnosticsError(dossier.file.locate(problems));
  const before = listBegun(dossier).filter(({ document }) => String(document.fields['date']) < date);
  const { organisation } = dossier;
  return planMeasurement(
    { organisation, date, depth, sequence: before.length + 1, frameworks, targets },
    texts,
  );
}
