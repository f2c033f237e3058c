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

/** Case, accents and spaces do not make another role. */
function foldRole(role: string): string {
  return role.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** Each role once, as it was first written. */
function distinct(roles: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const role of roles) if (!found.has(foldRole(role))) found.set(foldRole(role), role.trim());
  return [...found.values()];
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
  const roles = distinct(tables.flatMap(({ present }) => present));
  const seen = new Set(roles.map(foldRole));
  const absent = distinct(tables.flatMap((table) => table.absent)).filter(
    (role) => !seen.has(foldRole(role)),
  );
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
  const [before, after] = [from.roles, to.roles].map((roles) => new Set(roles.map(foldRole)));
  return {
    came: to.roles.filter((role) => !before?.has(foldRole(role))),
    went: from.roles.filter((role) => !after?.has(foldRole(role))),
  };
}
