import { type Id, isId, requireId, toId } from '../instrument/id.ts';
import { removeUnseen } from '../instrument/visible-text.ts';
import type { Assessment, Table } from './assessment.ts';
import { hasUnnamed } from './unnamed-table.ts';

/** A table with a name: as people call it, and the id that is made of it, which is part of the name of its answers file. */
export interface NamedTable {
  readonly id: Id;
  /** At most 64 characters: `Huis Oost`. */
  readonly name: string;
}

const MAX_LENGTH = 64;
/** One letter or digit of which an id can be made; the schema of a measurement has the same form. */
const FORM = /^[^/\\]*[A-Za-z0-9][^/\\]*$/;

/** The table with a name, as it stands in a file; null where that is not the name of a table. */
export function readTableName(name: string): NamedTable | null {
  const id = FORM.test(name) && name.length <= MAX_LENGTH ? toId(name) : null;
  return id !== null && isId(id) ? { id, name } : null;
}

/** The table with a name that a person typed: on one line, and without what is not seen; null where that is not the name of a table. */
export const nameTyped = (typed: string): NamedTable | null =>
  readTableName(removeUnseen(typed).replace(/\s+/gu, ' ').trim());

/** What a table is called; null for the one without a name. */
export const namedOf = ({ id, name }: Omit<Table, 'responses'>): NamedTable | null =>
  id === null ? null : { id: requireId(id), name: name ?? id };

/** The tables that have a name. */
export const listNamed = (tables: readonly Omit<Table, 'responses'>[]): readonly NamedTable[] =>
  tables.flatMap((table) => namedOf(table) ?? []);

/** A table at which nobody sits yet; that without a name for null. */
export function emptyTable(named: NamedTable | null): Table {
  return {
    id: named?.id ?? null,
    name: named?.name ?? null,
    present: [],
    absent: [],
    responses: new Map(),
  };
}

/**
 * The tables of a measurement before that have not sat down in this one: without their names the two could not be compared table by table.
 * None where people answer together this time, at the table without a name.
 */
export function tablesToCome(here: readonly Table[], before: readonly NamedTable[]): readonly NamedTable[] {
  return hasUnnamed(here) ? [] : before.filter(({ id }) => !here.some((table) => table.id === id));
}

/** A table as the latest of some measurements calls it; as it is named here where they know it by its id alone, or not. */
export function latestName(here: NamedTable, measured: readonly (readonly NamedTable[])[]): NamedTable {
  const isIt = ({ id, name }: NamedTable): boolean => id === here.id && name !== id;
  return measured.flat().findLast(isIt) ?? here;
}

/** Measurements of one organisation, by date, in which a table has the same name each time: the latest that it got. */
export function nameTablesAlike(assessments: readonly Assessment[]): readonly Assessment[] {
  const names = new Map<string | null, string | null>();
  for (const { id, name } of assessments.flatMap(({ tables }) => tables))
    if (name !== id || !names.has(id)) names.set(id, name);
  return assessments.map((assessment) => ({
    ...assessment,
    tables: assessment.tables.map((table) => ({ ...table, name: names.get(table.id) ?? table.name })),
  }));
}
