import { describe, expect, test } from 'vitest';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import {
  AGREEMENT,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aScale,
  aStep,
  divided,
  notApplicable,
  only,
  outcomeOf,
  POINTS,
  scoreOf,
  stepWith,
  targetsFor,
  times,
  unknown,
} from '../builders.ts';

const half = { scale: AGREEMENT } as const;

describe('a step is in order', () => {
  const inOrder = (score: number, target: number | null, more: Partial<ScaleQuestion> = {}): boolean => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie', { scale: POINTS, ...more })])]);
    const targets = target === null ? new Map() : targetsFor(framework.id, { verkenning: target });
    const assessment = anAssessment([framework], [{ visie: answered(`punt-${score}`) }], { targets });
    return only(scoreOf(framework, assessment).steps).inOrder.now;
  };

  test('from two thirds on, when the organisation set no target', () => {
    expect(inOrder(65, null)).toBe(false);
    expect(inOrder(70, null)).toBe(true);
    expect(stepWith([answered('grotendeels')])).toMatchObject({ target: 200 / 3, inOrder: { now: true } });
  });

  test("at the organisation's own target, and not under it", () => {
    expect(inOrder(80, 80)).toBe(true);
    expect(inOrder(75, 80)).toBe(false);
    expect(inOrder(35, 35)).toBe(true);
  });

  test("but not by another framework's target for a step of the same name", () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie')])]);
    const targets = targetsFor('kotter', { verkenning: 100 });
    const assessment = anAssessment([framework], [{ visie: answered('grotendeels') }], { targets });
    expect(only(scoreOf(framework, assessment).steps)).toMatchObject({ target: 200 / 3 });
  });

  test('only when no prerequisite is at 50 or below', () => {
    expect(inOrder(50, 40)).toBe(true);
    expect(inOrder(50, 40, { prerequisite: true })).toBe(false);
    expect(inOrder(55, 40, { prerequisite: true })).toBe(true);
  });

  test('when a prerequisite is only just above 50', () => {
    const scale = aScale('fijn', { laag: 0, midden: 50.5, hoog: 100 });
    const step = stepWith([answered('midden'), answered('hoog')], [{ scale, prerequisite: true }, { scale }]);
    expect(step.inOrder.now).toBe(true);
  });

  test('only when it has a score', () => {
    expect(stepWith([answered('volledig'), unknown()]).inOrder.now).toBe(false);
    expect(stepWith([notApplicable()]).inOrder).toEqual({ now: false, atLow: false, atHigh: false });
  });

  test('only when no prerequisite in it is open, and at its high bounds with that at its 100', () => {
    const responses = [...times(5, answered('volledig')), unknown()];
    const plain = stepWith(responses);
    const strict = stepWith(responses, [{}, {}, {}, {}, {}, { prerequisite: true }]);
    expect(plain.inOrder).toEqual({ now: true, atLow: true, atHigh: true });
    expect(strict.inOrder).toEqual({ now: false, atLow: false, atHigh: true });
  });

  test('at its high bounds when the divided prerequisite is taken at its high', () => {
    const step = stepWith(
      [answered('volledig'), answered('deels'), divided('niet-begonnen', 'grotendeels')],
      [{}, {}, { prerequisite: true }],
    );
    expect(step.inOrder).toEqual({ now: false, atLow: false, atHigh: true });
  });

  test('not even at its high bounds while the high end of a divided prerequisite is at 50 or below', () => {
    const step = stepWith(
      [...times(5, answered('volledig')), divided('niet-begonnen', 'deels')],
      [{}, {}, {}, {}, {}, { prerequisite: true }],
    );
    expect(step.bounds?.high).toBeGreaterThan(step.target);
    expect(step.inOrder.atHigh).toBe(false);
  });

  test('whatever a prerequisite that does not apply', () => {
    const step = stepWith([answered('volledig'), notApplicable()], [{}, { prerequisite: true }]);
    expect(step.inOrder).toEqual({ now: true, atLow: true, atHigh: true });
  });
});

describe('the last digit of floating point flips nothing', () => {
  /** Answers of 0 and 75, weighted so that their mean differs from 50 in the last digit. */
  const around50 = (...weights: readonly [number, number]) => ({
    questions: weights.map((weight, index) => aQuestion(`vraag-${index}`, { ...half, weight })),
    answers: { 'vraag-0': answered('helemaal-oneens'), 'vraag-1': answered('eens') },
  });

  test('a step that misses its target by the last digit is in order', () => {
    const { questions, answers } = around50(0.1, 0.2);
    const framework = aFramework([aStep('verkenning', questions)]);
    const targets = targetsFor(framework.id, { verkenning: 50 });
    const step = only(scoreOf(framework, anAssessment([framework], [answers], { targets })).steps);
    expect(step.score).toBeLessThan(50);
    expect(step.inOrder.now).toBe(true);
  });

  test('a step that passes the bound of its level by the last digit stays below it', () => {
    const { questions, answers } = around50(0.3, 0.6);
    const step = only(outcomeOf(aFramework([aStep('verkenning', questions)]), answers).steps);
    expect(step.score).toBeGreaterThan(50);
    expect(step.level).toBe('P');
  });
});
