import { joinList } from '../../../texts/join-list.ts';
import type { Texts } from '../../../texts/texts.ts';
import { wrap } from '../../../texts/wrap.ts';
import type { QuestionScreen } from '../../asker.ts';
import type { ScreenChoice } from '../../choices.ts';
import type { Style } from '../style.ts';

/**
 * How many of a group chose each answer, by its place on the screen. It is shown as long as the group talks about the question, and kept
 * nowhere: what counts is the answer on which the group agrees.
 */
export type Votes = readonly number[];

/** The most votes for an answer: more do not fit round a table. */
const MOST = 99;

/** The votes of a group at the question where it is. */
export interface Ballot {
  /** The votes at a question; those at another one are gone. */
  readonly at: (question: string) => Votes;
  readonly keep: (votes: Votes) => void;
}

/** Begins without votes. */
export function createBallot(): Ballot {
  let question = '';
  let votes: Votes = [];
  return {
    at: (asked) => {
      if (asked !== question) votes = [];
      question = asked;
      return votes;
    },
    keep: (now) => {
      votes = now;
    },
  };
}

/** Whether a group votes at a question: one that is answered with levels or options, which are `levels`. */
export const isVotedOn = ({ isTeam = false }: QuestionScreen, levels: readonly ScreenChoice[]): boolean =>
  isTeam && levels.length > 0 && levels.every(({ kind }) => kind === 'answer');

/** The votes after some more, or fewer, for an answer. */
export function castVote(votes: Votes, place: number, by: number): Votes {
  return Array.from({ length: Math.max(votes.length, place + 1) }, (_, index) => {
    const now = votes[index] ?? 0;
    return index === place ? Math.min(MOST, Math.max(0, now + by)) : now;
  });
}

/** The votes of an answer, below it: a mark for each of the first twenty, and their number. */
export function renderVotes(votes: Votes, place: number, indent: number): readonly string[] {
  const n = votes[place] ?? 0;
  return n === 0 ? [] : [`${' '.repeat(indent)}${'•'.repeat(Math.min(n, 20))} ${n}`];
}

/** What the votes say: how many there are, and whether they lie apart. */
export function votesWords(votes: Votes, levels: readonly ScreenChoice[], texts: Texts): string {
  const n = votes.reduce((sum, one) => sum + one, 0);
  if (n === 0) return texts('interview.votes-none');
  const chosen = levels.flatMap(({ label }, index) => ((votes[index] ?? 0) > 0 ? [label] : []));
  const labels = joinList(
    chosen.map((label) => texts('quoted', { label })),
    texts,
  );
  return texts(chosen.length === 1 ? 'interview.votes-same' : 'interview.votes-apart', { n, labels });
}

/** What stands below the answers of a question that a group answers by show of hands. */
export function renderVoting(
  votes: Votes,
  levels: readonly ScreenChoice[],
  width: number,
  texts: Texts,
  style: Style,
): readonly string[] {
  return [
    ...wrap(votesWords(votes, levels, texts), width).map((line) => style.strong(line)),
    ...wrap(texts('interview.keys-votes'), width).map((line) => style.faint(line)),
  ];
}
