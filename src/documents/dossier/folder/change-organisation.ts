import type { Organisation, OrganisationDetails } from '../../../domain/assessment/assessment.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { FACT_NAMES, type Facts } from '../../../domain/instrument/facts.ts';
import { editYaml, editYamlList } from '../../yaml/edit-yaml.ts';
import { asFields } from '../../yaml/lenient.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import { readFacts } from '../read-facts.ts';
import { listNamedTables } from '../read-measurement.ts';
import type { CurrentFiles, Decision, FileToWrite } from './change.ts';
import { dossierPath, measurementPath } from './paths.ts';
import { holdGiven, readTableAnswers } from './table-answers.ts';

const DETAILS = ['name', 'sector', 'teams', 'position', 'headcount'] as const;

/** What can be said of an organisation: its details, and the roles that can take part. */
export type SaidOfOrganisation = OrganisationDetails & Pick<Organisation, 'roles'>;

/** What people say otherwise of their organisation than before. */
export type ChangedDetails = Partial<SaidOfOrganisation>;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** What is said otherwise now; empty when nothing is. */
export function findChangedDetails(before: SaidOfOrganisation, now: SaidOfOrganisation): ChangedDetails {
  const changed = DETAILS.filter((detail) => now[detail] !== before[detail]);
  return {
    ...Object.fromEntries(changed.map((detail) => [detail, now[detail]])),
    ...(isSameList(before.roles, now.roles) ? {} : { roles: now.roles }),
  };
}

/** What a measurement has of its own, of what is known of the organisation: where it has not begun it follows, and else it keeps that. */
function changeMeasured(
  folder: string,
  before: Facts,
  changed: ChangedDetails,
  { readText }: CurrentFiles,
): readonly FileToWrite[] {
  const path = measurementPath(folder);
  const text = readText(path);
  const measurement = asFields(readYaml(text ?? '').value);
  if (text === null) return [];
  const named = listNamedTables(measurement).map(({ id }) => id);
  const set = (field: string, value: unknown): readonly FileToWrite[] => [
    { path, content: editYaml(text, [{ path: [field], value: value ?? undefined }]) },
  ];
  if (!holdGiven(readTableAnswers(folder, named, readText))) {
    const follows = measurement['headcount'] !== undefined && changed.headcount !== undefined;
    return follows ? set('headcount', changed.headcount) : [];
  }
  // Answers that were typed by hand froze no facts: the questions would become those of the organisation as it is now.
  const isOther = FACT_NAMES.some((fact) => changed[fact] !== undefined);
  const isFrozen = measurement['facts'] !== undefined || measurement['frameworks'] === undefined;
  return isOther && !isFrozen ? set('facts', before) : [];
}

/**
 * Decides how what is said of an organisation changes in `dossier.yaml`; what is not said otherwise stays as it stands there now. The
 * measurements that are without an answer now follow; those that were begun keep what they were made with.
 * @throws NamedError `dossier-gone`, `cannot-edit-yaml`
 */
export function decideOrganisation(
  root: string,
  changed: ChangedDetails,
  measurements: readonly { readonly folder: string }[],
  current: CurrentFiles,
): Decision<undefined> {
  const path = dossierPath(root);
  const text = current.readText(path);
  if (text === null) throw new NamedError('dossier-gone', { path: current.showPath(path) });
  // What is not known is left out, as in a new dossier.
  const { roles, ...details } = changed;
  const edits = Object.entries(details).map(([detail, value]) => ({
    path: ['organisation', detail],
    value: value ?? undefined,
  }));
  const edited = editYaml(text, edits);
  const content = roles === undefined ? edited : editYamlList(edited, ['organisation', 'roles'], roles);
  const before = readFacts(asFields(asFields(readYaml(text).value)['organisation']));
  const measured = measurements.flatMap(({ folder }) => changeMeasured(folder, before, changed, current));
  return { files: [...measured, { path, content }], outcome: undefined };
}
