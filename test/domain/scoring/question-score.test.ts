import { describe, expect, test } from 'vitest';
import type { Response } from '../../../src/domain/assessment/assessment.ts';
import { UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import type { QuestionScore } from '../../../src/domain/scoring/question-score.ts';
import type { StepScore } from '../../../src/domain/scoring/step-score.ts';
import {
  AGREEMENT,
  answered,
  answeredWithoutEvidence,
  aQuestion,
  aScale,
  decidedAgainst,
  divided,
  notApplicable,
  only,
  stepOf,
  unanswered,
  unknown,
} from '../builders.ts';

const visie = aQuestion('visie', { scale: AGREEMENT });
const reversed = aQuestion('drempels', { scale: AGREEMENT, reversed: true });

/** A question, alone in its step, over tables with these responses. */
function scoreStepOver(question: ScaleQuestion, ...responses: readonly (Response | undefined)[]): StepScore {
  const tables = responses.map((response) => (response === undefined ? {} : { [question.id]: response }));
  return stepOf([question], ...tables);
}

/** The same question over tables with these responses. */
function scoreOver(...responses: readonly Response[]): QuestionScore {
  return only(scoreStepOver(visie, ...responses).questions);
}

/** The score of one response to a question. */
function countsAs(question: ScaleQuestion, response: Response | undefined) {
  const step = scoreStepOver(question, response);
  const { score, low, high } = only(step.questions);
  return { applicable: step.applicable === 1, score, low, high };
}

/** Whether a table with this response is marked as without evidence. */
function isMarked(question: ScaleQuestion, response: Response): boolean {
  return only(only(scoreStepOver(question, response).questions).answers).withoutEvidence;
}

describe('one question at one table', () => {
  test.each([
    ['answered', answered('eens'), { applicable: true, score: 75, low: 75, high: 75 }],
    ['unknown', unknown(), { applicable: true, score: null, low: 0, high: 100 }],
    ['unanswered', unanswered(), { applicable: true, score: null, low: 0, high: 100 }],
    ['divided', divided('oneens', 'eens'), { applicable: true, score: null, low: 25, high: 75 }],
    ['not applicable', notApplicable(), { applicable: false, score: null, low: null, high: null }],
    ['decided against', decidedAgainst(), { applicable: false, score: null, low: null, high: null }],
  ])('when %s counts so', (_state, response, expected) => {
    expect(countsAs(visie, response)).toMatchObject(expected);
  });

  test('without a response is unanswered', () => {
    expect(countsAs(visie, undefined)).toEqual(countsAs(visie, UNANSWERED));
    expect(countsAs(visie, undefined)).toMatchObject({ applicable: true, score: null, low: 0, high: 100 });
  });

  test('with an answer that its scale does not have could still be anything', () => {
    const open = { applicable: true, score: null, low: 0, high: 100 };
    expect(countsAs(visie, answered('soms'))).toMatchObject(open);
    expect(countsAs(visie, divided('soms', 'vaak'))).toMatchObject(open);
  });

  test('reversed, "strongly agree" is 0', () => {
    expect(countsAs(reversed, answered('helemaal-eens'))).toMatchObject({ score: 0, low: 0, high: 0 });
  });

  test('reversed and divided, still has its low below its high', () => {
    expect(countsAs(reversed, divided('helemaal-oneens', 'eens'))).toMatchObject({ low: 25, high: 100 });
  });

  test('with the lowest answer has the score 0, which is not the same as no score', () => {
    expect(countsAs(visie, answered('helemaal-oneens')).score).toBe(0);
  });
});

describe('one question over several tables', () => {
  const scored = scoreOver(
    answered('oneens'),
    answered('helemaal-eens'),
    unknown(),
    unknown(),
    unknown(),
    unanswered(),
    unanswered(),
    divided('neutraal', 'eens'),
    notApplicable(),
    notApplicable(),
    notApplicable(),
    notApplicable(),
    ...Array.from({ length: 5 }, () => decidedAgainst()),
  );

  test('has the mean of the tables that gave one answer as its score', () => {
    expect(scored.score).toBe(62.5);
    expect(scored.n).toBe(2);
  });

  test('counts every table in exactly one state', () => {
    expect(scored).toMatchObject({
      unknown: 3,
      unanswered: 2,
      divided: 1,
      notApplicable: 4,
      decidedAgainst: 5,
    });
  });

  test('lies between the means of what each table could still answer', () => {
    expect(scored.low).toBeCloseTo((25 + 100 + 0 * 5 + 50) / 8, 9);
    expect(scored.high).toBeCloseTo((25 + 100 + 100 * 5 + 75) / 8, 9);
  });

  test('has the number of tables at each answer, in the order of the scale', () => {
    const { distribution } = scoreOver(answered('eens'), answered('oneens'), answered('eens'), unknown());
    expect(distribution).toEqual([
      { answer: 'helemaal-oneens', n: 0 },
      { answer: 'oneens', n: 1 },
      { answer: 'neutraal', n: 0 },
      { answer: 'eens', n: 2 },
      { answer: 'helemaal-eens', n: 0 },
    ]);
  });

  test('has no score when no table gave one answer', () => {
    expect(scoreOver(unknown(), divided('oneens', 'eens'))).toMatchObject({ score: null, n: 0 });
  });

  test('has neither score nor bounds when it applies nowhere', () => {
    expect(scoreOver(notApplicable(), decidedAgainst())).toMatchObject({
      score: null,
      low: null,
      high: null,
    });
  });
});

describe('the best answer', () => {
  test('without evidence is scored and marked', () => {
    expect(scoreOver(answeredWithoutEvidence('helemaal-eens')).score).toBe(100);
    expect(isMarked(visie, answeredWithoutEvidence('helemaal-eens'))).toBe(true);
  });

  test('with evidence is not marked', () => {
    expect(isMarked(visie, answered('helemaal-eens'))).toBe(false);
  });

  test('with blank evidence is marked', () => {
    expect(isMarked(visie, { ...answered('helemaal-eens'), evidence: '  \n' })).toBe(true);
  });

  test('is marked at the table that gave no evidence, and at no other', () => {
    const { answers } = scoreOver(
      answered('helemaal-eens'),
      answeredWithoutEvidence('helemaal-eens'),
      answeredWithoutEvidence('oneens'),
    );
    expect(answers.map(({ withoutEvidence }) => withoutEvidence)).toEqual([false, true, false]);
  });

  test('on a scale of decimals, where the highest comes out a hair under 100', () => {
    const thirds = aQuestion('x', { scale: aScale('derden', { laag: 0.1, hoog: 0.3, hoogst: 0.8 }) });
    expect(countsAs(thirds, answeredWithoutEvidence('hoogst')).score).toBeLessThan(100);
    expect(isMarked(thirds, answeredWithoutEvidence('hoogst'))).toBe(true);
  });

  test('is the only answer that is marked without evidence', () => {
    expect(isMarked(visie, answeredWithoutEvidence('eens'))).toBe(false);
    expect(isMarked(visie, unknown())).toBe(false);
  });

  test('on a reversed question is the lowest of the scale', () => {
    const mark = (answer: string): boolean => isMarked(reversed, answeredWithoutEvidence(answer));
    expect(mark('helemaal-oneens')).toBe(true);
    expect(mark('helemaal-eens')).toBe(false);
  });
});
