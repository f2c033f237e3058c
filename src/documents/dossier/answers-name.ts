import { type Id, isId } from '../../domain/instrument/id.ts';

/** The name of a table's answers file: `antwoorden.yaml` for the table without a name, else `antwoorden-<table>.yaml`. */
export function answersName(table: Id | null): string {
  return table === null ? 'antwoorden.yaml' : `antwoorden-${table}.yaml`;
}

/** The table that an answers file would be of, by its name; null when that is not the name of an answers file of a table. */
export function tableOfName(name: string): Id | null {
  const table = /^antwoorden-(.+)\.yaml$/.exec(name)?.[1] ?? '';
  return isId(table) ? table : null;
}
