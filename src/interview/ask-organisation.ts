import { LONGEST } from '../domain/assessment/assessment.ts';
import { readHeadcount } from '../domain/assessment/headcount.ts';
import { type Facts, POSITIONS, SECTORS, TEAMS } from '../domain/instrument/facts.ts';
import { removeUnseen } from '../domain/instrument/visible-text.ts';
import { findRoleMistake, findTooLong, joinRoles, listRoles } from '../texts/organisation-roles.ts';
import type { Texts } from '../texts/texts.ts';
import { termWord } from '../texts/vocabulary.ts';
import type { Turn } from './ask-in-turn.ts';
import type { Asker } from './asker.ts';

/** What is known of an organisation so far; null for what was not given. */
export interface OrganisationAnswers {
  name: string | null;
  sector: Facts['sector'];
  teams: Facts['teams'];
  position: Facts['position'];
  headcount: number | null;
}

/** The names of what was given. */
export const listGiven = (answers: OrganisationAnswers): readonly string[] =>
  Object.entries(answers).flatMap(([name, value]) => (value === null ? [] : [name]));

/** No value of a fact: it is left for later. */
const LATER = '';

/** Asks to choose one of the values of a fact, or to leave it for later; undefined for who goes back. */
async function askFact(
  message: string,
  values: readonly string[],
  nameOf: (value: string) => string | null,
  ready: string | null,
  { asker, texts }: { readonly asker: Asker; readonly texts: Texts },
): Promise<string | null | undefined> {
  // What stands first and ready says nothing: nothing is said for a person that she did not say herself.
  const options = [LATER, ...values].map((id, index) => ({
    id,
    key: String(index),
    label: id === LATER ? texts('init.later') : (nameOf(id) ?? id),
    sentence: '',
  }));
  const chosen = await asker.pick(message, options, { ready: ready ?? LATER });
  if (chosen === null) return undefined;
  return chosen === LATER ? null : chosen;
}

/**
 * The questions of what a dossier needs to know of an organisation, without those in `settled`; what is known stands ready, and what is
 * answered is put in `answers`. Who works at a municipality is proposed as one: the sector says so.
 */
export function organisationTurns(
  answers: OrganisationAnswers,
  settled: readonly string[],
  asker: Asker,
  texts: Texts,
): readonly Turn[] {
  const askName: Turn = async () => {
    const check = (text: string): string | null =>
      text.trim() === '' ? texts('init.need-name') : findTooLong([text], LONGEST.name, texts);
    const name = await asker.text(texts('init.ask-name'), answers.name ?? '', { check });
    if (name === null) return false;
    answers.name = removeUnseen(name).replace(/\s+/g, ' ').trim();
    return true;
  };
  const factTurn =
    (fact: keyof Facts, values: readonly string[], proposed: () => string | null = () => null): Turn =>
    async () => {
      const nameOf = (value: string): string | null => texts.find(`${fact}.${value}`);
      const ready = answers[fact] ?? proposed();
      // A sector in the organisation's own words is one to choose, too.
      const offered = ready === null || values.includes(ready) ? values : [...values, ready];
      const chosen = await askFact(texts(`init.ask-${fact}`), offered, nameOf, ready, { asker, texts });
      if (chosen === undefined) return false;
      Object.assign(answers, { [fact]: chosen });
      return true;
    };
  const askHeadcount: Turn = async () => {
    const check = (text: string): string | null =>
      text.trim() === '' || readHeadcount(text) !== null ? null : texts('init.need-count');
    const known = answers.headcount;
    // Where a number stands, Enter alone leaves it.
    const enter = known === null ? ` ${texts('init.enter-headcount')}` : '';
    const count = await asker.text(texts('init.ask-headcount') + enter, String(known ?? ''), { check });
    if (count === null) return false;
    answers.headcount = readHeadcount(count);
    return true;
  };
  const municipality = (): string | null => (answers.sector === 'gemeente' ? 'municipality' : null);
  const turns: Readonly<Record<keyof OrganisationAnswers, Turn>> = {
    name: askName,
    sector: factTurn('sector', SECTORS),
    teams: factTurn('teams', TEAMS),
    position: factTurn('position', POSITIONS, municipality),
    headcount: askHeadcount,
  };
  return Object.entries(turns).flatMap(([name, turn]) => (settled.includes(name) ? [] : [turn]));
}

/**
 * The questions which roles of an organisation can take part: to tick, and then those that are not on the list. What it has is ticked, and
 * `answers.roles` becomes what is chosen.
 */
export function rolesTurns(
  answers: { roles: readonly string[] },
  asker: Asker,
  texts: Texts,
): readonly Turn[] {
  const own = answers.roles;
  const options = listRoles(own).map((role) => ({ id: role, label: termWord('role', role, texts) }));
  let ticked = listRoles(own).filter((role) => own.includes(role));
  const tick: Turn = async () => {
    const chosen = await asker.pickMany(texts('organisation.ask-roles'), options, ticked);
    ticked = chosen === null ? ticked : options.flatMap(({ id }) => (chosen.includes(id) ? [id] : []));
    return chosen !== null;
  };
  const add: Turn = async () => {
    const check = (typed: string): string | null => findRoleMistake(own, { ticked, typed }, texts);
    const typed = await asker.text(texts('organisation.ask-other-roles'), '', { check });
    if (typed === null) return false;
    answers.roles = joinRoles(own, { ticked, typed });
    return true;
  };
  return [tick, add];
}
