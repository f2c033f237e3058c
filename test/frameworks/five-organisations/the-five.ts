import type { Organisation } from './organisation.ts';
import { STATES } from './statement.ts';

const TEAMS = 6;
const everywhere = (teams: number): Organisation['doing'] => ({ work: teams, talk: teams, agreement: teams });

/** Everything is written, decided and told, with a date to look again, and every team has its agreements on paper. Nobody does it. */
export const ALL_PAPER: Organisation = {
  teams: TEAMS,
  doing: { work: 0, talk: 0, agreement: TEAMS },
  is: new Set(STATES.filter((state) => state !== 'at-work')),
};

/** The same, and a third of the teams does it; nothing shows yet of what was decided. */
export const PAPER_AND_A_THIRD: Organisation = {
  ...ALL_PAPER,
  doing: { work: TEAMS / 3, talk: TEAMS / 3, agreement: TEAMS },
};

/** Every team does everything and works with what was decided. Nothing is on paper, and no date is set. */
export const ALL_PRACTICE: Organisation = {
  teams: TEAMS,
  doing: everywhere(TEAMS),
  is: new Set(['begun', 'decided', 'known', 'at-work']),
};

/** Exactly half of the teams do everything, on paper. Half know what was decided, and half work with it: so the teams do not, as a whole. */
export const HALF: Organisation = {
  teams: TEAMS,
  doing: everywhere(TEAMS / 2),
  is: new Set(['on-paper', 'begun', 'decided']),
};

/** One team that does everything there is to do, on paper and with a date to look again: one of one. */
export const ONE_TEAM: Organisation = { teams: 1, doing: everywhere(1), is: new Set(STATES) };

/** The same organisation read as its conversation asks it to: a team of five is five colleagues. */
export const ONE_TEAM_OF_COLLEAGUES: Organisation = { ...ONE_TEAM, teams: 5, doing: everywhere(5) };

/** A pilot that is planned in one team: it was talked about, there are first versions, one team has agreed to begin. Nothing is done yet. */
export const PLANNED_PILOT: Organisation = {
  teams: TEAMS,
  doing: { work: 0, talk: 1, agreement: 1 },
  is: new Set(['begun']),
};

/** The five, by what is told of them; one team twice, for each way of counting it. */
export const THE_FIVE: Readonly<Record<string, Organisation>> = {
  'all paper, no practice': ALL_PAPER,
  'all practice, no paper': ALL_PRACTICE,
  'half of the teams': HALF,
  'one team that does everything': ONE_TEAM,
  'one team that does everything, counted in colleagues': ONE_TEAM_OF_COLLEAGUES,
  'a planned pilot in one place': PLANNED_PILOT,
};
