import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findVisibility } from '../../../src/domain/assessment/visibility.ts';
import { type AnswerSheet, encodeAnswers, STATE_CODES } from '../../../src/domain/scoring/answer-sheet.ts';
import { addAnswers, createTally } from '../../../src/domain/scoring/tally.ts';
import { checkProperty } from '../../check-property.ts';
import { someStep } from '../arbitraries.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  decidedAgainst,
  divided,
  notApplicable,
  only,
  scoreOf,
  unanswered,
  unknown,
  when,
} from '../builders.ts';

const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => aQuestion(id));
const sheetOf = (answers: Answers, shown = new Set(questions.map(({ id }) => id))): AnswerSheet =>
  encodeAnswers(questions, shown, new Map(Object.entries(answers)));

describe('an answer sheet', () => {
  test('holds the position of an answer on its scale, the two ends of a divided one, and a code for every other state', () => {
    const sheet = sheetOf({
      a: answered('grotendeels'),
      b: divided('niet-begonnen', 'volledig'),
      c: unknown(),
      d: unanswered(),
      e: notApplicable(),
      f: decidedAgainst(),
    });
    const { unanswered: open } = STATE_CODES;
    expect([...sheet.low]).toEqual([2, 0, STATE_CODES.unknown, open, -4, -5, open]);
    expect([...sheet.high]).toEqual([2, 3, STATE_CODES.unknown, open, -4, -5, open]);
  });

  test('marks what was not shown as hidden, whatever was answered to it before', () => {
    expect([...sheetOf({ a: answered('deels') }, new Set(['b'])).low].slice(0, 2)).toEqual([
      STATE_CODES.hidden,
      STATE_CODES.unanswered,
    ]);
  });
});

describe('a tally', () => {
  test('counts respondents one by one, and a thousand alike leave the mean as it is', () => {
    const framework = aFramework([aStep('een', questions.slice(0, 2)), aStep('twee', questions.slice(2, 4))]);
    const tally = createTally(framework);
    const sheet = encodeAnswers(
      tally.questions,
      new Set(['a', 'b', 'c', 'd']),
      new Map(Object.entries({ a: answered('deels'), b: answered('volledig'), c: unknown() })),
    );
    for (let respondent = 0; respondent < 1000; respondent += 1) addAnswers(tally, sheet);
    const [first, second] = tally.steps;
    expect(first).toMatchObject({ applicable: 2000, scored: 2000, bounded: 1000 });
    expect(first?.scores).toHaveLength(1000);
    expect(first?.scores.every((score) => Math.abs(score - 200 / 3) < 1e-9)).toBe(true);
    expect(first?.questions[0]).toMatchObject({ shown: 1000, n: 1000, counts: [0, 1000, 0, 0] });
    expect(second).toMatchObject({ scores: [], scored: 0, lowSum: 0, highSum: 100_000 });
    expect(second?.questions.map(({ unknown, unanswered }) => [unknown, unanswered])).toEqual([
      [1000, 0],
      [0, 1000],
    ]);
  });

  test('counts nothing of a hidden question', () => {
    const framework = aFramework([
      aStep('een', [aQuestion('a'), aQuestion('b', { when: when('a = volledig') })]),
    ]);
    const tally = createTally(framework);
    const responses = new Map(Object.entries({ a: answered('deels'), b: answered('volledig') }));
    addAnswers(
      tally,
      encodeAnswers(tally.questions, findVisibility(framework, responses).questions, responses),
    );
    expect(only(tally.steps).questions[1]).toMatchObject({ shown: 0, n: 0, sum: 0, highSum: 0 });
  });
});

test('for every set of answers, a score serialised as JSON and parsed is the same score', () => {
  checkProperty(
    fc.property(someStep, ({ questions: some, tables }) => {
      const framework = aFramework([aStep('een', some.slice(0, 4)), aStep('twee', some.slice(4))]);
      const score = scoreOf(framework, anAssessment([framework], tables));
      expect(JSON.parse(JSON.stringify(score))).toStrictEqual(score);
    }),
  );
});
