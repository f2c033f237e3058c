import { relative } from 'node:path';
import { hasUnnamed } from '../../../domain/assessment/unnamed-table.ts';
import { type Id, requireId, toId } from '../../../domain/instrument/id.ts';
import { answersPath } from '../../../files/dossier/answers/answers-file.ts';
import { nameTable } from '../../../files/dossier/answers/name-table.ts';
import { isUnnamedInUse } from '../../../files/dossier/draft-file.ts';
import type { Asker } from '../../../interview/asker.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** Whether a table stands beside one without a name that holds answers. */
function isBesideUnnamed(table: Id | null, { assessment }: Opened): table is Id {
  return table !== null && hasUnnamed(assessment.tables);
}

/** Says, where nobody can be asked, that a table stands beside one without a name, and how that gets one. */
export function sayUnnamed(table: Id | null, opened: Opened): void {
  const { context, dossier, assessment } = opened;
  if (!isBesideUnnamed(table, opened)) return;
  const { id } = assessment.measurement;
  const option = dossier.measurements.at(-1)?.id === id ? '' : ` --measurement ${id}`;
  const path = relative(context.world.cwd, dossier.root) || '.';
  context.say(context.texts('interview.unnamed-beside', { table, path, option }));
}

/** A measurement and the table of it that is asked. */
export interface Seat {
  readonly opened: Opened;
  readonly table: Id | null;
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
    if (table !== null) asker.say(texts('interview.unnamed-busy', { path: show(root), table, plain }));
    return { opened, table };
  }
  const taken = new Set<string>(table === null ? named : [...named, table]);
  const check = (text: string): string | null => {
    const id = toId(text);
    if (id === null) return texts('interview.need-table-name');
    return taken.has(id) ? texts('interview.need-other-name') : null;
  };
  const asked = table === null ? texts('interview.name-this') : texts('interview.name-unnamed', { table });
  let ready = texts('interview.name-unnamed-ready');
  for (;;) {
    const proposed = check(ready) === null ? ready : '';
    const typed = await asker.text(asked, proposed, { check, isProposal: true });
    if (typed === null) return null;
    const id = requireId(toId(typed) ?? '');
    const onWait = (): void => asker.say(texts('cli.waiting'));
    if (await nameTable({ root, measurement, folder }, id, onWait)) {
      asker.say(texts('interview.unnamed-named', { table: id, path: show(answersPath(folder, id)) }));
      const tables = assessment.tables.map((one) => (one.id === null ? { ...one, id } : one));
      return {
        opened: { ...opened, named: [...named, id], assessment: { ...assessment, tables } },
        table: table ?? id,
      };
    }
    // Another program took it meanwhile.
    taken.add(id);
    ready = typed;
  }
}
