import type { NamedTable } from '../../../domain/assessment/named-table.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { appendYaml } from '../../yaml/edit-yaml.ts';
import { readYaml } from '../../yaml/yaml-document.ts';
import { listNamedTables } from '../read-measurement.ts';
import type { CurrentFiles, Decision } from './change.ts';
import { answersPath, measurementPath } from './paths.ts';

/**
 * Decides how the table without a name of a measurement, by its folder, gets one: `meting.yaml` names it, and then its answers file is given
 * that name as it is. Cut off between the two, the answers still count where they were. `taken` when there is such a table, or such a file.
 * @throws NamedError `answers-gone` when there is no measurement or no answers file, `cannot-edit-yaml`
 */
export function decideTableName(
  folder: string,
  table: NamedTable,
  { readText, exists, showPath }: CurrentFiles,
): Decision<'named' | 'taken'> {
  const [path, from, to] = [
    measurementPath(folder),
    answersPath(folder, null),
    answersPath(folder, table.id),
  ];
  const text = readText(path);
  if (text === null || !exists(from)) throw new NamedError('answers-gone', { path: showPath(from) });
  const isNamed = listNamedTables(readYaml(text).value).some(({ id }) => id === table.id);
  if (isNamed || exists(to)) return { files: [], outcome: 'taken' };
  return {
    files: [{ path, content: appendYaml(text, ['tables'], [table.name]) }],
    moved: [{ from, to }],
    outcome: 'named',
  };
}
