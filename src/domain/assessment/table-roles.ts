import { foldWords } from '../instrument/fold-words.ts';
import type { Table } from './assessment.ts';

/**
 * A table with its roles as they were noted. That nobody was present and every role of the organisation absent is not so: somebody
 * answered. Earlier versions wrote it when nothing was ticked; it reads as not noted. A role that is noted as both was there, and
 * one that is noted twice was there once.
 */
export function readNotedRoles(table: Table, roles: readonly string[]): Table {
  const isEverybody = roles.length > 0 && roles.every((role) => table.absent.includes(role));
  if (table.present.length === 0 && isEverybody) return { ...table, absent: [] };
  const there = new Set<string>();
  const isNew = (role: string): boolean => {
    const before = there.size;
    return before < there.add(foldWords(role)).size;
  };
  const present = table.present.filter(isNew);
  return { ...table, present, absent: table.absent.filter(isNew) };
}

/**
 * Who was at a table and who was not, of the roles that were listed, the ones of them that were ticked, and what was added in own words. Who
 * ticks nothing has not said that the others stayed away: that is not noted.
 */
export function noteRoles(
  listed: readonly string[],
  ticked: readonly string[],
  added: readonly string[],
): Pick<Table, 'present' | 'absent'> {
  const present = [...new Set([...ticked, ...added])];
  const isAnyListed = listed.some((role) => present.includes(role));
  return { present, absent: isAnyListed ? listed.filter((role) => !present.includes(role)) : [] };
}
