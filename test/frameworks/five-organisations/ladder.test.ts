import { describe, expect, test } from 'vitest';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { listFrameworks } from './instruments.ts';
import { isLevelTrue, type Organisation, placeOf, readLevels, scaleQuestionsOf } from './organisation.ts';
import { type Deed, STATES, type State } from './statement.ts';
import { ALL_PAPER } from './the-five.ts';

const TEAMS = 6;

/** None, one, exactly half, more than half and all of the teams. */
const COUNTS = [0, 1, TEAMS / 2, TEAMS / 2 + 1, TEAMS];

/** Every set of states. */
const SETS: readonly ReadonlySet<State>[] = Array.from(
  { length: 2 ** STATES.length },
  (_, bits) => new Set(STATES.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1)),
);

/** Every combination of how many teams do each deed. */
const DOINGS: readonly Readonly<Record<Deed, number>>[] = COUNTS.flatMap((work) =>
  COUNTS.flatMap((talk) => COUNTS.map((agreement) => ({ work, talk, agreement }))),
);

/** Every combination of facts, whether an organisation like it exists or not. */
const ORGANISATIONS: readonly Organisation[] = DOINGS.flatMap((doing) =>
  SETS.map((is) => ({ teams: TEAMS, doing, is })),
);

/** The places of the levels that fit: that sentence and all below it are true, and the next one is not. */
function placesThatFit(question: ScaleQuestion, organisation: Organisation): readonly number[] {
  const truths = readLevels(question).map((level, place) => place === 0 || isLevelTrue(level, organisation));
  return truths.flatMap((_, place) =>
    truths.slice(0, place + 1).every(Boolean) && truths[place + 1] !== true ? [place] : [],
  );
}

describe.each(listFrameworks())('%s', (_, framework) => {
  const questions = scaleQuestionsOf([framework]);
  // Questions whose levels state the same have the same answers: one of them stands for all.
  const distinct = new Map(
    questions.map((question) => [
      JSON.stringify(readLevels(question).map(({ statements }) => statements)),
      question,
    ]),
  );

  test('whatever is true of an organisation, exactly one level of each question fits, and that is its answer', () => {
    for (const question of distinct.values()) {
      const strays = ORGANISATIONS.filter((organisation) => {
        const fitting = placesThatFit(question, organisation);
        return fitting.length !== 1 || fitting[0] !== placeOf(question, organisation);
      });
      expect([question.id, strays]).toEqual([question.id, []]);
    }
  });

  test('each level of each question is the answer of some organisation', () => {
    for (const question of distinct.values()) {
      const reached = new Set(ORGANISATIONS.map((organisation) => placeOf(question, organisation)));
      expect([question.id, reached.size]).toEqual([question.id, question.scale.answers.length]);
    }
  });

  test('the highest level includes that it happens: on paper alone no question earns it', () => {
    const earned = questions.filter(
      (question) => placeOf(question, ALL_PAPER) === question.scale.answers.length - 1,
    );
    expect(earned.map(({ id }) => id)).toEqual([]);
  });
});
