import { isGiven, type Table } from './assessment.ts';

/** Whether there is a table without a name at which somebody answered: it is to have a name before another stands beside it. */
export function hasUnnamed(tables: readonly Table[]): boolean {
  const unnamed = tables.find(({ id }) => id === null);
  return [...(unnamed?.responses.values() ?? [])].some(isGiven);
}
