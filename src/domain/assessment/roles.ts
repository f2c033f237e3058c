import { foldWords } from '../instrument/fold-words.ts';

/*
 * The roles that the program has words for, by id. An organisation may write others, which are shown as written.
 */

export const EXPERT_BY_EXPERIENCE = 'ervaringsdeskundige';

export const ROLES = [
  'bestuur',
  'leidinggevende',
  'hulpverlener',
  EXPERT_BY_EXPERIENCE,
  'beleidsmedewerker',
  'personeelszaken',
  'ondernemingsraad',
  'clientenraad',
] as const;

/** The roles in a list, each once and as it was first written; those with the same `keyOf` are one. */
export function eachRoleOnce(
  roles: readonly string[],
  keyOf: (role: string) => string = foldWords,
): readonly string[] {
  const found = new Map<string, string>();
  for (const role of roles) if (!found.has(keyOf(role))) found.set(keyOf(role), role);
  return [...found.values()];
}

/** The roles of the first list that are not in the second, however they are written there. */
export function rolesBeside(roles: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(foldWords));
  return roles.filter((role) => !known.has(foldWords(role)));
}

/** Who was at any of some tables, and who was noted as absent and was at none of them, each role once. */
export function rolesAt(
  tables: readonly { readonly present: readonly string[]; readonly absent: readonly string[] }[],
): { readonly present: readonly string[]; readonly absent: readonly string[] } {
  const listed = (of: 'present' | 'absent'): readonly string[] =>
    eachRoleOnce(tables.flatMap((table) => table[of].map((role) => role.trim())));
  const present = listed('present');
  return { present, absent: rolesBeside(listed('absent'), present) };
}
