import { LONGEST } from '../domain/assessment/assessment.ts';
import { eachRoleOnce, ROLES } from '../domain/assessment/roles.ts';
import { foldWords } from '../domain/instrument/fold-words.ts';
import { removeUnseen } from '../domain/instrument/visible-text.ts';
import type { Texts } from './texts.ts';
import { toTermId } from './vocabulary.ts';

/** The same for two names of one role. */
const fold = (role: string): string => foldWords(toTermId('role', role));

/** Roles, each once. */
const eachOnce = (roles: readonly string[]): readonly string[] => eachRoleOnce(roles, fold);

/** The roles that can be ticked: those of an organisation, as they were written, and the others that the program has words for. */
export const listRoles = (own: readonly string[]): readonly string[] => eachOnce([...own, ...ROLES]);

const cleanRole = (typed: string): string => removeUnseen(typed).replace(/\s+/g, ' ').trim();

/** The role that was typed, by its id where the program has a word for it. */
export const readRole = (typed: string): string => toTermId('role', cleanRole(typed));

/** The roles in what was typed with commas between them, each once: as they are written in `known`, and else by their id. */
export function readRoles(typed: string, known: readonly string[]): readonly string[] {
  const written = typed
    .split(',')
    .map(cleanRole)
    .filter((role) => role !== '');
  const standing = new Map(known.map((role) => [fold(role), role]));
  return eachOnce(written.map((role) => standing.get(fold(role)) ?? toTermId('role', role)));
}

/** What is ticked and typed of the roles of an organisation. */
export interface ChosenRoles {
  readonly ticked: readonly string[];
  readonly typed: string;
}

/** The roles that were chosen: those that an organisation had in the order in which it had them, then what is new. */
export function joinRoles(own: readonly string[], { ticked, typed }: ChosenRoles): readonly string[] {
  const listed = listRoles(own);
  const chosen = eachOnce([...listed.filter((role) => ticked.includes(role)), ...readRoles(typed, listed)]);
  // Who chooses what was there says nothing otherwise, a role that was written twice included.
  return chosen.join() === eachOnce(own).join() ? own : chosen;
}

/** The beginning of one of some texts that is longer than `most` characters, to be told; null when none is. */
export function findLong(
  written: readonly string[],
  most: number,
): { readonly written: string; readonly most: number } | null {
  const long = written.find(({ length }) => length > most);
  return long === undefined ? null : { written: `${long.slice(0, 40)}…`, most };
}

/** That one of some texts is longer than `most` characters, in words; null when none is. */
export function findTooLong(written: readonly string[], most: number, texts: Texts): string | null {
  const long = findLong(written, most);
  return long === null ? null : texts('error.too-long', long);
}

/** That one of the roles that were typed is too long for the files of a dossier, in words; null when none is. */
export const findLongRole = (typed: string, texts: Texts): string | null =>
  findTooLong(readRoles(typed, []), LONGEST.role, texts);

/** What is wrong with the roles that were chosen, in words; null when nothing is. An organisation that has roles keeps one at least. */
export function findRoleMistake(
  own: readonly string[],
  { ticked, typed }: ChosenRoles,
  texts: Texts,
): string | null {
  const isNone = ticked.length + readRoles(typed, []).length === 0;
  return own.length > 0 && isNone ? texts('organisation.need-role') : findLongRole(typed, texts);
}
