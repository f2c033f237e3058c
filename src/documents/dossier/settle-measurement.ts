import type { Targets } from '../../domain/assessment/assessment.ts';
import type { NamedTable } from '../../domain/assessment/named-table.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { Facts } from '../../domain/instrument/facts.ts';
import { appendYaml, editYaml } from '../yaml/edit-yaml.ts';
import { asFields } from '../yaml/lenient.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { listNamedTables } from './read-measurement.ts';
import { writeTargets } from './read-targets.ts';

/** What `meting.yaml` says from the first answer on. */
export interface Settled {
  /** The id of the organisation. */
  readonly organisation: string;
  /** The targets that this measurement is held against from now on. */
  readonly targets: Targets;
  /** The facts that its conditions look at from now on. */
  readonly facts: Facts;
  /** The table that answers, which is named; null for the only one. */
  readonly table: NamedTable | null;
}

/** The same text, or the edited one; a text in a style that cannot be edited stays as it is: what it lacks is told when it is read. */
function editIfPossible(text: string, edit: (text: string) => string): string {
  try {
    return edit(text);
  } catch (error) {
    if (error instanceof NamedError && error.code === 'cannot-edit-yaml') return text;
    throw error;
  }
}

/** Writes into the text of `meting.yaml` what it does not say yet: whose it is, the table that answers, and the targets and facts as they are now. */
export function settleMeasurement(text: string, { organisation, targets, facts, table }: Settled): string {
  const fields = asFields(readYaml(text).value);
  // What is no measurement, or cannot be read as one, is not made into one.
  if (fields['frameworks'] === undefined) return text;
  const named = listNamedTables(fields).map(({ id }) => id);
  const isMissing = (name: string): boolean => fields[name] === undefined;
  return [
    (now: string) =>
      isMissing('organisation') && organisation !== ''
        ? editYaml(now, [{ path: ['organisation'], value: organisation }])
        : now,
    (now: string) =>
      table === null || named.includes(table.id) ? now : appendYaml(now, ['tables'], [table.name]),
    (now: string) =>
      isMissing('targets') ? editYaml(now, [{ path: ['targets'], value: writeTargets(targets) }]) : now,
    (now: string) => (isMissing('facts') ? editYaml(now, [{ path: ['facts'], value: facts }]) : now),
  ].reduce(editIfPossible, text);
}
