import { rolesAt, rolesBeside } from '../../assessment/roles.ts';
import type { MeasuredTable } from '../../scoring/score.ts';

/** Who was at the tables of a measurement. Null: nobody wrote it down, which is not "nobody". */
export interface Presence {
  readonly measurement: string;
  /** The organisation by its label; null in a comparison of one organisation. */
  readonly organisation: string | null;
  readonly roles: readonly string[] | null;
  /** Roles that were at no table although they could have been; null as well where it was not written down at one of the tables. */
  readonly absent: readonly string[] | null;
  /** The names of the tables; empty for one table without a name. */
  readonly tables: readonly string[];
}

/**
 * Who was at the tables of a measurement, over all tables. At a table without a role somebody answered: it is not known who, and so
 * not who was absent either.
 */
export function presenceAt(
  measurement: string,
  organisation: string | null,
  tables: readonly MeasuredTable[],
): Presence {
  const { present: roles, absent } = rolesAt(tables);
  return {
    measurement,
    organisation,
    roles: roles.length > 0 ? roles : null,
    absent: tables.every(({ present }) => present.length > 0) ? absent : null,
    tables: tables.flatMap(({ name }) => name ?? []),
  };
}

/** Which roles came to the table and which were there no longer; null when it was not written down at every table both times. */
export function comparePresence(
  from: Presence,
  to: Presence,
): { readonly came: readonly string[]; readonly went: readonly string[] } | null {
  if (from.roles === null || to.roles === null) return null;
  if (from.absent === null || to.absent === null) return null;
  return { came: rolesBeside(to.roles, from.roles), went: rolesBeside(from.roles, to.roles) };
}
