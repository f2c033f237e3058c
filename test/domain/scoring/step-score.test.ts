import { describe, expect, test } from 'vitest';
import {
  AGREEMENT,
  anOpenQuestion,
  answered,
  aQuestion,
  decidedAgainst,
  divided,
  given,
  notApplicable,
  stepOf,
  stepWith,
  times,
  unanswered,
  unknown,
  when,
} from '../builders.ts';

const half = { scale: AGREEMENT } as const;

describe('the score of a step', () => {
  test('is the mean of its answers, on 0 to 100 and unrounded', () => {
    expect(stepWith([answered('deels'), answered('volledig')]).score).toBeCloseTo(200 / 3, 9);
  });

  test('weighs a question by its weight', () => {
    const step = stepWith([answered('niet-begonnen'), answered('volledig')], [{ weight: 1 }, { weight: 3 }]);
    expect(step.score).toBe(75);
  });

  test('leaves a question of weight 0 out, yet counts it as answered', () => {
    const step = stepWith([answered('niet-begonnen'), answered('volledig')], [{ weight: 0 }, {}]);
    expect(step).toMatchObject({ score: 100, applicable: 2, scored: 2 });
  });

  test('is 100 when every answer is the best, whatever fractions the weights are', () => {
    const weights = [{ weight: 0.3 }, { weight: 0.6 }, { weight: 0.1 }];
    const step = stepWith(times(3, answered('volledig')), weights);
    expect(step).toMatchObject({ score: 100, bounds: { low: 100, high: 100 } });
  });

  test('is absent when no answered question has any weight', () => {
    expect(stepWith([answered('deels')], [{ weight: 0 }])).toMatchObject({
      score: null,
      bounds: null,
      scored: 1,
    });
  });

  test('turns a reversed question round', () => {
    expect(stepWith([answered('volledig'), answered('volledig')], [{}, { reversed: true }]).score).toBe(50);
  });

  test('may mix scales', () => {
    expect(stepWith([answered('volledig'), answered('neutraal')], [{}, half]).score).toBe(75);
  });

  test('ignores questions that are not scored', () => {
    const questions = [
      aQuestion('visie'),
      anOpenQuestion('bedden', { kind: 'number' }),
      anOpenQuestion('sector'),
    ];
    const step = stepOf(questions, { visie: answered('deels'), bedden: given(20) });
    expect(step).toMatchObject({ applicable: 1, scored: 1, coverage: 1 });
    expect(step.score).toBeCloseTo(100 / 3, 9);
  });
});

describe('a step has a score only when enough was answered', () => {
  test.each([
    [1, 0, null],
    [1, 1, 100],
    [2, 1, null],
    [2, 2, 100],
    [3, 1, null],
    [3, 2, 100],
    [4, 2, 100],
    [5, 2, null],
    [5, 3, 100],
    [6, 3, 100],
    [7, 3, null],
    [7, 4, 100],
  ])('of %d questions that apply, %d answered gives %s', (applicable, scored, score) => {
    const step = stepWith([
      ...times(scored, answered('volledig')),
      ...times(applicable - scored, unanswered()),
    ]);
    expect(step).toMatchObject({ applicable, scored, score });
  });

  test('a question that does not apply does not raise the number of answers needed', () => {
    const step = stepWith([answered('volledig'), notApplicable(), decidedAgainst()]);
    expect(step).toMatchObject({ applicable: 1, score: 100 });
  });

  test('a divided answer is no answer with which a score is reached', () => {
    expect(stepWith([answered('volledig'), divided('deels', 'volledig')]).score).toBeNull();
  });

  test('a step without a score has no level either, but a coverage', () => {
    expect(stepWith([answered('volledig'), unknown()])).toMatchObject({ level: null, coverage: 0.5 });
  });
});

describe('a step where nothing applies', () => {
  const step = stepWith([notApplicable(), decidedAgainst()]);
  test('has no score, no level, no coverage and no bounds', () => {
    expect(step).toMatchObject({ score: null, level: null, coverage: null, bounds: null, applicable: 0 });
  });
});

describe('every question that is shown is in exactly one state', () => {
  const step = stepWith([
    ...times(6, answered('grotendeels')),
    ...times(3, unknown()),
    ...times(2, unanswered()),
    divided('deels', 'volledig'),
    ...times(3, notApplicable()),
    decidedAgainst(),
  ]);

  test('what was answered, unknown, unanswered or divided applies; the rest does not', () => {
    expect(step).toMatchObject({ applicable: 12, scored: 6, notApplicable: 3, decidedAgainst: 1 });
  });
  test('coverage is what was scored of what applies', () => expect(step.coverage).toBe(0.5));
  test('only what was answered is in the score', () => expect(step.score).toBeCloseTo(200 / 3, 9));
});

describe('a step is not comparable when more than a quarter is not applicable', () => {
  test.each([
    [3, 1, 0, true],
    [2, 1, 0, false],
    [2, 1, 1, true],
    [5, 2, 0, false],
    [6, 2, 0, true],
    [0, 1, 3, true],
    [0, 1, 2, false],
    [1, 0, 9, true],
  ])(
    '%d applicable, %d not applicable, %d decided against: comparable is %s',
    (applies, not, against, expected) => {
      const step = stepWith([
        ...times(applies, unanswered()),
        ...times(not, notApplicable()),
        ...times(against, decidedAgainst()),
      ]);
      expect(step.comparable).toBe(expected);
    },
  );
});

describe('a step of which nothing is shown', () => {
  const hidden = aQuestion('uren', { when: when('visie >= deels') });
  test('has no figures, and nothing makes it incomparable', () => {
    expect(stepOf([hidden], {})).toMatchObject({
      applicable: 0,
      score: null,
      bounds: null,
      comparable: true,
    });
  });
});

describe('the bounds of a step', () => {
  test('are the score itself when everything was answered', () => {
    expect(stepWith([answered('niet-begonnen'), answered('volledig')]).bounds).toEqual({ low: 50, high: 50 });
  });

  test('take every unknown and unanswered question at its 0 and at its 100', () => {
    const step = stepWith([answered('volledig'), answered('volledig'), unknown(), unanswered()]);
    expect(step).toMatchObject({ score: 100, bounds: { low: 50, high: 100 } });
  });

  test('take every divided question at its low and at its high', () => {
    const step = stepWith(
      [answered('neutraal'), answered('neutraal'), divided('oneens', 'eens')],
      [half, half, half],
    );
    expect(step.bounds?.low).toBeCloseTo(125 / 3, 9);
    expect(step.bounds?.high).toBeCloseTo(175 / 3, 9);
  });

  test('weigh the open questions too', () => {
    const step = stepWith([answered('volledig'), answered('volledig'), unknown()], [{}, {}, { weight: 2 }]);
    expect(step).toMatchObject({ score: 100, bounds: { low: 50, high: 100 } });
  });

  test('leave out what does not apply', () => {
    expect(stepWith([answered('neutraal'), notApplicable(), decidedAgainst()], [half]).bounds).toEqual({
      low: 50,
      high: 50,
    });
  });

  test('are given also where there is no score', () => {
    expect(stepWith([answered('volledig'), unknown()])).toMatchObject({
      score: null,
      bounds: { low: 50, high: 100 },
    });
  });
});

describe('the weight that is scored', () => {
  const weighing = (...weights: readonly number[]) =>
    stepWith(
      [answered('volledig'), answered('volledig'), unknown()],
      weights.map((weight) => ({ weight })),
    ).score;

  test('is at least half of the weight that applies, or there is no score', () => {
    expect(weighing(1, 1, 2)).toBe(100);
    expect(weighing(1, 1, 2.01)).toBeNull();
    expect(weighing(1, 1, 6)).toBeNull();
  });

  test('is half also where floating point makes it a little less', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(weighing(0.15, 0.15, 0.1 + 0.2)).toBe(100);
  });
});
