import { describe, expect, test } from 'vitest';
import { meanOf, roundHalfAway } from '../../../src/domain/scoring/rounding.ts';
import {
  AGREEMENT,
  type Answers,
  answered,
  aQuestion,
  aScale,
  notApplicable,
  only,
  POINTS,
  stepOf,
  unanswered,
} from '../builders.ts';

/** Published figures (specification §8): the same input must give the same result. */
describe('published figures', () => {
  test('UK Civil Service People Survey 2018: answers at 100, 75, 75, 50 and 25 give an index of 65', () => {
    const answers: Answers = {
      a: answered('helemaal-eens'),
      b: answered('eens'),
      c: answered('eens'),
      d: answered('neutraal'),
      e: answered('oneens'),
    };
    const questions = Object.keys(answers).map((id) => aQuestion(id, { scale: AGREEMENT }));
    expect(stepOf(questions, answers).score).toBe(65);
  });

  test('the same: the index of a group is the mean of its members, each once: 53', () => {
    const tables = [65, 25, 70, 35, 50, 100, 90, 40, 20, 35].map((score) => ({
      a: answered(`punt-${score}`),
    }));
    expect(stepOf([aQuestion('a', { scale: POINTS })], ...tables).score).toBe(53);
  });

  test('the same: a mean of 62.5, turned round, is 37.5', () => {
    const answers = { a: answered('eens'), b: answered('neutraal') };
    const questionsWith = (reversed: boolean) =>
      Object.keys(answers).map((id) => aQuestion(id, { scale: AGREEMENT, reversed }));
    expect(stepOf(questionsWith(false), answers).score).toBe(62.5);
    expect(stepOf(questionsWith(true), answers).score).toBe(37.5);
  });

  test('the same: shares are each rounded and need not add up to 100; a sum is added before rounding', () => {
    const counts = [103, 166, 176, 96, 24];
    const shown = counts.map((count) => roundHalfAway((100 * count) / 565));
    expect(shown).toEqual([18, 29, 31, 17, 4]);
    expect(shown.reduce((sum, share) => sum + share, 0)).toBe(99);
    expect(roundHalfAway((100 * (103 + 166)) / 565)).toBe(48);
  });

  test('the same: a shown difference is the difference rounded, not the difference of what was rounded', () => {
    const [later, earlier] = [52.952, 58.495];
    expect([later, earlier, later - earlier].map((value) => roundHalfAway(value))).toEqual([53, 58, -6]);
  });

  test('PMC10012761, table 4: of 117 who answered, the 5 for whom it is not relevant enter no denominator', () => {
    const scale = aScale('relevant', { oneens: 0, neutraal: 1, eens: 2 });
    const at = (n: number, answer: string): readonly Answers[] =>
      Array.from({ length: n }, () => ({ a: answered(answer) }));
    const none: readonly Answers[] = Array.from({ length: 5 }, () => ({ a: notApplicable() }));
    const tables = [...at(76, 'eens'), ...at(28, 'neutraal'), ...at(8, 'oneens'), ...none];
    const step = stepOf([aQuestion('a', { scale })], ...tables);
    expect(step).toMatchObject({ applicable: 112, scored: 112, notApplicable: 5, comparable: true });
    const { distribution, n } = only(step.questions);
    expect(distribution.map((part) => roundHalfAway((100 * part.n) / n, 1))).toEqual([7.1, 25, 67.9]);
  });

  test('CISO Assistant: 80, 60 and 40 of weight 1 with 100 of weight 3 are 80.0', () => {
    const answers = {
      a: answered('punt-80'),
      b: answered('punt-60'),
      c: answered('punt-40'),
      d: answered('punt-100'),
    };
    const questions = Object.keys(answers).map((id) =>
      aQuestion(id, { scale: POINTS, weight: id === 'd' ? 3 : 1 }),
    );
    expect(stepOf(questions, answers).score).toBe(80);
  });

  test('where nothing was scored the score is absent, and not zero', () => {
    expect(stepOf([aQuestion('a')], { a: unanswered() }).score).toBeNull();
    expect(stepOf([aQuestion('a')], { a: answered('niet-begonnen') }).score).toBe(0);
    expect(meanOf([])).toBeNull();
  });
});
