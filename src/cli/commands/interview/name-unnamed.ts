import { relative } from 'node:path';
import { type NamedTable, nameTyped } from '../../../domain/assessment/named-table.ts';
import { hasUnnamed } from '../../../domain/assessment/unnamed-table.ts';
import { answersPath } from '../../../files/dossier/answers/answers-file.ts';
import { nameTable } from '../../../files/dossier/answers/name-table.ts';
import { isUnnamedInUse } from '../../../files/dossier/draft-file.ts';
import type { Asker } from '../../../interview/asker.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** Whether a table stands beside one without a name that holds answers. */
function isBesideUnnamed(table: NamedTable | null, { assessment }: Opened): table is NamedTable {
  return table !== null && hasUnnamed(assessment.tables);
}

/** Says, where nobody can be asked, that a table stands beside one without a name, and how that gets one. */
export function sayUnnamed(table: NamedTable | null, opened: Opened): void {
  const { context, dossier, assessment } = opened;
  if (!isBesideUnnamed(table, opened)) return;
  const { id: measurement } = assessment.measurement;
  const option = dossier.measurements.at(-1)?.id === measurement ? '' : ` --measurement ${measurement}`;
  const path = relative(context.world.cwd, dossier.root) || '.';
  const values = { id: table.id, table: table.name, path, option };
  context.say(context.texts('interview.unnamed-beside', values));
}

/** A measurement and the table of it that is asked. */
export interface Seat {
  readonly opened: Opened;
  readonly table: NamedTable | null;
}

/**
 * Asks for a name for the table without one that holds answers, where another table has one: whether the person goes to that other table
 * or to the one without. Gives the measurement and the table as they are then, and null for who goes back. As long as another window is at
 * the table without a name it stays as it is; who goes elsewhere is told.
 */
export async function nameUnnamed({ opened, table }: Seat, asker: Asker): Promise<Seat | null> {
  const { context, dossier, assessment, folder, named } = opened;
  if (!hasUnnamed(assessment.tables) || (table === null && named.length === 0)) return { opened, table };
  const { texts, world, plainOption: plain } = context;
  const { root } = dossier;
  const measurement = assessment.measurement.id;
  const show = (path: string): string => relative(world.cwd, path) || '.';
  if (isUnnamedInUse(root, measurement, world.events.pid)) {
    if (table !== null) {
      const values = { path: show(root), id: table.id, plain };
      asker.say(texts('interview.unnamed-busy', values));
    }
    return { opened, table };
  }
  const taken = new Set<string>(table === null ? named : [...named, table.id]);
  const check = (text: string): string | null => {
    const called = nameTyped(text);
    if (called === null) return texts('interview.need-table-name');
    return taken.has(called.id) ? texts('interview.need-other-name') : null;
  };
  const asked =
    table === null ? texts('interview.name-this') : texts('interview.name-unnamed', { table: table.name });
  let ready = texts('interview.name-unnamed-ready');
  for (;;) {
    const proposed = check(ready) === null ? ready : '';
    const typed = await asker.text(asked, proposed, { check, isProposal: true });
    if (typed === null) return null;
    const called = nameTyped(typed);
    if (called === null) continue;
    const onWait = (): void => asker.say(texts('cli.waiting'));
    if (await nameTable({ root, measurement, folder }, called, onWait)) {
      const path = show(answersPath(folder, called.id));
      asker.say(texts('interview.unnamed-named', { table: called.name, path }));
      const tables = assessment.tables.map((one) => (one.id === null ? { ...one, ...called } : one));
      return {
        opened: { ...opened, named: [...named, called.id], assessment: { ...assessment, tables } },
        table: table ?? called,
      };
    }
    // Another program took it meanwhile.
    taken.add(called.id);
    ready = typed;
  }
}
