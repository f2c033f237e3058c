import type { DossierTexts } from '../../documents/archive/archive.ts';
import type { Decision } from '../../documents/dossier/folder/change.ts';
import { decideTableName } from '../../documents/dossier/folder/name-table.ts';
import { newAnswersText } from '../../documents/dossier/new-dossier.ts';
import type { NamedTable } from '../../domain/assessment/named-table.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Change } from './change-dossier.ts';
import { currentFiles } from './files.ts';

/** How far it is: the answers say which table theirs becomes, the table has its name, or another table has that. */
type Naming = 'written' | 'named' | 'taken';

/** Decides one of the changes with which a table without a name gets one: no file is written twice in one change. */
function decideNaming(folder: string, table: NamedTable, texts: Texts, now: DossierTexts): Decision<Naming> {
  const { files, removed = [], outcome } = decideTableName(folder, table, currentFiles(now));
  const written = files.filter(({ path }) => removed.includes(path));
  if (written.some(({ path, content }) => now.get(path) !== content))
    return { files: written, outcome: 'written' };
  const anew = removed.map((path) => ({ path, content: newAnswersText(texts('file.answers')) }));
  return { files: [...files.filter((file) => !written.includes(file)), ...anew], outcome };
}

/**
 * Gives the table without a name of a measurement, by its folder, one; false when another table has it. A store removes no file: its
 * answers stand in a file with that name, and the one that they stood in begins anew.
 */
export async function nameUnnamed(
  folder: string,
  table: NamedTable,
  texts: Texts,
  change: (change: Change) => Promise<void>,
): Promise<boolean> {
  let naming: Naming = 'written';
  while (naming === 'written')
    await change((now) => {
      const decision = decideNaming(folder, table, texts, now);
      naming = decision.outcome;
      return decision;
    });
  return naming === 'named';
}
