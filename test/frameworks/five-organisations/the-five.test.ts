import { describe, expect, test } from 'vitest';
import { levelText } from '../../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { present } from '../../domain/builders.ts';
import { listInstruments } from './instruments.ts';
import {
  answersOf,
  isLevelTrue,
  type Organisation,
  placeOf,
  readLevels,
  scaleQuestionsOf,
} from './organisation.ts';
import { measure, type Outcome } from './outcome.ts';
import {
  ALL_PAPER,
  ALL_PRACTICE,
  HALF,
  ONE_TEAM,
  ONE_TEAM_OF_COLLEAGUES,
  PAPER_AND_A_THIRD,
  PLANNED_PILOT,
  THE_FIVE,
} from './the-five.ts';

/** The places on the bundled scale: not begun, partly, largely, fully and anchored. */
const [NOT_BEGUN, PARTLY, LARGELY, FULLY] = [0, 1, 2, 3] as const;

describe.each(listInstruments())('%s', (_, frameworks) => {
  const questions = scaleQuestionsOf(frameworks);
  const practice = questions.filter(({ ladder }) => ladder === 'practice');
  /** The outcomes of an organisation, one for each way in which it answers what is only chosen. */
  const measured = new Map<Organisation, readonly Outcome[]>();
  const outcomesOf = (organisation: Organisation): readonly Outcome[] => {
    const known =
      measured.get(organisation) ??
      answersOf(frameworks, () => organisation).map((answers) => measure(frameworks, answers));
    measured.set(organisation, known);
    return known;
  };
  const stepsOf = (organisation: Organisation) =>
    outcomesOf(organisation).flatMap(({ scores }) => scores.flatMap(({ steps }) => steps));
  const placesIn = (organisation: Organisation) =>
    new Set(questions.map((question) => placeOf(question, organisation)));

  test('all paper, no practice: no step is in order', () => {
    const steps = stepsOf(ALL_PAPER);
    expect(steps.filter(({ inOrder }) => inOrder.now).map(({ id }) => id)).toEqual([]);
    expect(steps.filter(({ score }) => score === null)).toEqual([]);
  });

  test('all paper, no practice: nothing that teams do has begun, what they agreed apart', () => {
    const done = practice.filter((question) =>
      present(readLevels(question)[PARTLY]).statements.every(
        (one) => one.kind !== 'reach' || one.deed !== 'agreement',
      ),
    );
    expect(done.length).toBeGreaterThan(0);
    expect(done.filter((question) => placeOf(question, ALL_PAPER) > NOT_BEGUN).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('all paper, and a third of the teams does it: still no step is in order', () => {
    const steps = stepsOf(PAPER_AND_A_THIRD);
    expect(steps.filter(({ inOrder }) => inOrder.now).map(({ id }) => id)).toEqual([]);
  });

  test('all practice, no paper: every question is at "largely", every step in order, and the plan has only what to anchor', () => {
    expect(placesIn(ALL_PRACTICE)).toEqual(new Set([LARGELY]));
    for (const { scores, plans } of outcomesOf(ALL_PRACTICE)) {
      const stages = scores.flatMap(({ steps }) => steps.map(({ stage }) => stage));
      expect(new Set(stages)).toEqual(new Set(['in-order']));
      expect(scores.map(({ nextStep, allInOrder }) => [nextStep, allInOrder === null])).toEqual(
        scores.map(() => [null, false]),
      );
      const shown = new Set(
        scores.flatMap(({ steps }) => steps.flatMap((step) => step.questions.map(({ id }) => id))),
      );
      for (const { actions, later, anchor } of plans) {
        expect([actions, later]).toEqual([[], []]);
        expect(new Set(anchor.map(({ question }) => question))).toEqual(shown);
      }
    }
  });

  test('half of the teams: what is done in at least one team and not in most', () => {
    expect(new Set(practice.map((question) => placeOf(question, HALF)))).toEqual(new Set([PARTLY]));
    expect(stepsOf(HALF).filter(({ inOrder }) => inOrder.now)).toEqual([]);
  });

  test('one team that does everything: every step is in order and anchored, and nothing is left to do', () => {
    for (const organisation of [ONE_TEAM, ONE_TEAM_OF_COLLEAGUES]) {
      expect(placesIn(organisation)).toEqual(new Set([FULLY]));
      expect(new Set(stepsOf(organisation).map(({ stage }) => stage))).toEqual(new Set(['anchored']));
      for (const { plans } of outcomesOf(organisation))
        for (const { actions, later, anchor } of plans) expect([...actions, ...later, ...anchor]).toEqual([]);
    }
  });

  test.each([
    ['half of the teams', HALF],
    ['one team', ONE_TEAM],
    ['one team of colleagues', ONE_TEAM_OF_COLLEAGUES],
    ['all practice, no paper', ALL_PRACTICE],
    ['a planned pilot', PLANNED_PILOT],
  ])('%s: exactly one sentence of each question fits, also read alone', (_, organisation) => {
    for (const question of questions) {
      const truths = readLevels(question).map(
        (level, place) => place === 0 || isLevelTrue(level, organisation),
      );
      const fitting = truths.filter((truth, place) => truth && truths[place + 1] !== true);
      expect([question.id, fitting.length]).toEqual([question.id, 1]);
    }
  });

  test('a planned pilot in one place: every answer is a beginner’s, and no step is in order', () => {
    expect([...placesIn(PLANNED_PILOT)].toSorted()).toEqual([NOT_BEGUN, PARTLY]);
    expect(stepsOf(PLANNED_PILOT).filter(({ inOrder }) => inOrder.now)).toEqual([]);
  });

  test('a planned pilot in one place: what is to be done first is one team’s, and not that of most teams', () => {
    const broad = /\b(?:(?:de meeste|alle|elk) teams?|most teams|(?:all|each) teams?)\b/iu;
    const isFirst = new Set(
      practice.filter((question) => placeOf(question, PLANNED_PILOT) === NOT_BEGUN).map(({ id }) => id),
    );
    const rows = outcomesOf(PLANNED_PILOT).flatMap(({ plans }) =>
      plans.flatMap(({ actions, later }) =>
        [...actions, ...later].filter(({ question }) => isFirst.has(question ?? '')),
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.filter(({ what, done }) => broad.test(`${what} ${done}`)).map(({ what, done }) => [what, done]),
    ).toEqual([]);
  });

  describe.each(Object.entries(THE_FIVE))('the plan of %s', (_, organisation) => {
    const outcomes = outcomesOf(organisation);

    test('begins at the step whose turn it is', () => {
      for (const { scores, plans } of outcomes) {
        const turn = scores[0]?.nextStep?.step ?? null;
        for (const { actions } of plans) if (turn !== null) expect(actions[0]?.step).toBe(turn);
      }
    });

    test('says as "done when" the sentence of the next level, and as "in order when" that of the level aimed at', () => {
      for (const { plans } of outcomes)
        for (const [index, { actions, later, anchor }] of plans.entries())
          for (const { question: id, done, inOrderWhen } of [...actions, ...later, ...anchor]) {
            const question = present(questions.find((one) => one.id === id));
            const place = placeOf(question, organisation);
            const sentence = (at: number) =>
              present(levelText(question, present(readLevels(question)[at]).answer))[
                present(LANGUAGES[index])
              ];
            expect([id, done]).toEqual([id, sentence(place + 1)]);
            expect([id, inOrderWhen]).toEqual([id, place === NOT_BEGUN ? sentence(LARGELY) : null]);
          }
    });

    test('has one row for each question that was asked and is below the level aimed at', () => {
      for (const { scores, plans } of outcomes) {
        const asked = scores.flatMap(({ steps }) =>
          steps.flatMap(({ questions: scored }) =>
            scored
              .filter(({ answers }) => answers.some(({ state }) => state.kind === 'answered'))
              .map(({ id }) => id),
          ),
        );
        const below = questions
          .filter(({ id }) => asked.includes(id))
          .filter((one) => placeOf(one, organisation) < LARGELY);
        for (const { actions, later } of plans)
          expect([...actions, ...later].map(({ question }) => question).toSorted()).toEqual(
            below.map(({ id }) => id).toSorted(),
          );
      }
    });
  });
});
