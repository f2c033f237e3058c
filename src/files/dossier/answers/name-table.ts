import { decideTableName } from '../../../documents/dossier/folder/name-table.ts';
import type { NamedTable } from '../../../domain/assessment/named-table.ts';
import { changeDossier } from '../change-dossier.ts';
import { moveDrafts } from '../draft-file.ts';

/** The table without a name of a measurement. */
export interface UnnamedTable {
  readonly root: string;
  /** The id of the measurement. */
  readonly measurement: string;
  /** The folder of the measurement. */
  readonly folder: string;
}

/**
 * Gives the table without a name one, with what was half typed there; false when another table has it.
 * @throws NamedError those of `decideTableName` and `changeDossier`
 */
export async function nameTable(
  { root, measurement, folder }: UnnamedTable,
  table: NamedTable,
  onWait?: () => void,
): Promise<boolean> {
  const outcome = await changeDossier(root, (current) => decideTableName(folder, table, current), { onWait });
  if (outcome === 'named') moveDrafts(root, measurement, table.id);
  return outcome === 'named';
}
