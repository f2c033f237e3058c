import type { NamedTable } from '../../../domain/assessment/named-table.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import type { Id } from '../../../domain/instrument/id.ts';
import { appendYaml, editYaml } from '../../yaml/edit-yaml.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import { readBecomes } from '../answers/answers-of-tables.ts';
import { listNamedTables } from '../read-measurement.ts';
import type { CurrentFiles, Decision } from './change.ts';
import { answersPath, measurementPath } from './paths.ts';

/** The text of an answers file that says which table its own becomes, or does not where that is undefined. */
const writeBecomes = (text: string, id: Id | undefined): string =>
  editYaml(text, [{ path: ['table', 'becomes'], value: id }]);

/**
 * Decides how the table without a name of a measurement, by its folder, gets one. Its answers file says which table it becomes, `meting.yaml`
 * names that, the answers are written in a file with that name as they were, and the old one goes. Cut off between two of these, the answers
 * count once: without the name before `meting.yaml` has it, with it from then on (`findAnswersOfTables`). `taken` when there is such a
 * table, or such a file.
 * @throws NamedError `answers-gone` when there is no measurement or no answers file, `cannot-edit-yaml`
 */
export function decideTableName(
  folder: string,
  { id, name }: NamedTable,
  { readText, exists, showPath }: CurrentFiles,
): Decision<'named' | 'taken'> {
  const [path, from, to] = [measurementPath(folder), answersPath(folder, null), answersPath(folder, id)];
  const [measurement, answers] = [readText(path), readText(from)];
  if (measurement === null || answers === null)
    throw new NamedError('answers-gone', { path: showPath(from) });
  const isNamed = listNamedTables(readYaml(measurement).value).some((table) => table.id === id);
  const isWritten = readBecomes(readYaml(answers).value) !== null;
  if (isNamed || exists(to)) return { files: [], outcome: 'taken' };
  return {
    files: [
      { path: from, content: writeBecomes(answers, id) },
      { path, content: appendYaml(measurement, ['tables'], [name]) },
      { path: to, content: isWritten ? writeBecomes(answers, undefined) : answers },
    ],
    removed: [from],
    outcome: 'named',
  };
}
