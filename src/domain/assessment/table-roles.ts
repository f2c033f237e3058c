import type { Table } from './assessment.ts';

/**
 * A table with its roles as they were noted. That nobody was present and every role of the organisation absent is not so: somebody
 * answered. Earlier versions wrote it when nothing was ticked; it reads as not noted.
 */
export function readNotedRoles(table: Table, roles: readonly string[]): Table {
  const isEverybody = roles.length > 0 && roles.every((role) => table.absent.includes(role));
  return table.present.length === 0 && isEverybody ? { ...table, absent: [] } : table;
}
