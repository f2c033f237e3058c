import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { itemOf, type QuestionScore, scoreQuestion } from '../../../src/domain/scoring/question-score.ts';
import {
  AGREEMENT,
  answered,
  answeredWithoutEvidence,
  aQuestion,
  aScale,
  decidedAgainst,
  divided,
  notApplicable,
  unanswered,
  unknown,
} from '../builders.ts';

const visie = aQuestion('visie', { scale: AGREEMENT });
const reversed = aQuestion('drempels', { scale: AGREEMENT, reversed: true });

/** The question over tables with these responses. */
function scoreOver(...responses: readonly (typeof UNANSWERED)[]): QuestionScore {
  return scoreQuestion(
    visie,
    responses.map((response) => itemOf(visie, response)),
  );
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
    expect(itemOf(visie, response)).toMatchObject(expected);
  });

  test('without a response is unanswered', () => {
    expect(itemOf(visie, undefined)).toEqual(itemOf(visie, UNANSWERED));
    expect(itemOf(visie, undefined)).toMatchObject({ applicable: true, score: null, low: 0, high: 100 });
  });

  test('with an answer that its scale does not have could still be anything', () => {
    const open = { applicable: true, score: null, low: 0, high: 100 };
    expect(itemOf(visie, answered('soms'))).toMatchObject(open);
    expect(itemOf(visie, divided('soms', 'vaak'))).toMatchObject(open);
  });

  test('reversed, "strongly agree" is 0', () => {
    expect(itemOf(reversed, answered('helemaal-eens'))).toMatchObject({ score: 0, low: 0, high: 0 });
  });

  test('reversed and divided, still has its low below its high', () => {
    expect(itemOf(reversed, divided('helemaal-oneens', 'eens'))).toMatchObject({ low: 25, high: 100 });
  });

  test('with the lowest answer has the score 0, which is not the same as no score', () => {
    expect(itemOf(visie, answered('helemaal-oneens')).score).toBe(0);
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

  test('lies between the means of what each table could still say', () => {
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
  test('without evidence keeps its score and is marked', () => {
    const scored = scoreOver(answeredWithoutEvidence('helemaal-eens'));
    expect(scored.score).toBe(100);
    expect(scored.withoutEvidence).toBe(true);
  });

  test('with evidence is not marked', () => {
    expect(scoreOver(answered('helemaal-eens')).withoutEvidence).toBe(false);
  });

  test('with blank evidence is marked', () => {
    expect(scoreOver({ ...answered('helemaal-eens'), evidence: '  \n' }).withoutEvidence).toBe(true);
  });

  test('is marked when one table of several gave no evidence', () => {
    const one = scoreOver(answered('helemaal-eens'), answeredWithoutEvidence('helemaal-eens'));
    expect(one.withoutEvidence).toBe(true);
  });

  test('on a scale of decimals, where the highest comes out a hair under 100', () => {
    const thirds = aQuestion('x', { scale: aScale('derden', { laag: 0.1, hoog: 0.3, hoogst: 0.8 }) });
    const scored = scoreQuestion(thirds, [itemOf(thirds, answeredWithoutEvidence('hoogst'))]);
    expect(scored.score).toBeLessThan(100);
    expect(scored.withoutEvidence).toBe(true);
  });

  test('is the only answer that asks for evidence', () => {
    expect(scoreOver(answeredWithoutEvidence('eens'), unknown()).withoutEvidence).toBe(false);
  });

  test('on a reversed question is the lowest of the scale', () => {
    const mark = (answer: string) =>
      scoreQuestion(reversed, [itemOf(reversed, answeredWithoutEvidence(answer))]).withoutEvidence;
    expect(mark('helemaal-oneens')).toBe(true);
    expect(mark('helemaal-eens')).toBe(false);
  });
});
