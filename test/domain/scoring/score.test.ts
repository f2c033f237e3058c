import { describe, expect, test } from 'vitest';
import type { Response } from '../../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { type FrameworkScore, scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import {
  AGREEMENT,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  aText,
  divided,
  notApplicable,
  outcomeOf,
  unanswered,
  unknown,
} from '../builders.ts';

const none = answered('niet-begonnen');
const partly = answered('deels');
const largely = answered('grotendeels');
const fully = answered('volledig');

type Profile = Readonly<Record<string, readonly Response[]>>;
interface Setting {
  readonly phases?: Readonly<Record<string, readonly string[]>>;
  readonly questions?: Readonly<Record<string, Partial<ScaleQuestion>>>;
}

/** A framework with a step for each entry; its questions are called `a-1`, `a-2` and so on, after step `a`. */
function profile(steps: Profile, { phases = {}, questions = {} }: Setting = {}): FrameworkScore {
  const idOf = (step: string, index: number): string => `${step}-${index + 1}`;
  const framework = aFramework(
    Object.entries(steps).map(([id, responses]) =>
      aStep(
        id,
        responses.map((_, index) => aQuestion(idOf(id, index), questions[idOf(id, index)])),
        { phase: Object.entries(phases).find(([, members]) => members.includes(id))?.[0] ?? null },
      ),
    ),
    { phases: Object.keys(phases).map((id) => ({ id, title: aText(id) })) },
  );
  const answers = Object.entries(steps).flatMap(([id, responses]) =>
    responses.map((response, index) => [idOf(id, index), response] as const),
  );
  return outcomeOf(framework, Object.fromEntries(answers));
}

describe('a phase', () => {
  const phases = { klimaat: ['a', 'b'], verankering: ['c'] };
  const scores = (steps: Profile) => profile(steps, { phases }).phases.map(({ score }) => score);

  test('is the mean of its steps, each once, however many questions they have', () => {
    expect(scores({ a: [none, none, none], b: [fully], c: [fully, fully] })).toEqual([50, 100]);
  });

  test('has no score when one of its steps has none', () => {
    expect(scores({ a: [fully, fully], b: [unknown()], c: [none] })).toEqual([null, 0]);
  });

  test('leaves out a step in which nothing applies', () => {
    expect(scores({ a: [fully, fully], b: [notApplicable()], c: [none] })).toEqual([100, 0]);
  });

  test('has no score when nothing applies in any of its steps', () => {
    expect(scores({ a: [notApplicable()], b: [notApplicable()], c: [fully] })).toEqual([null, 100]);
  });
});

describe('the weakest step', () => {
  test('is the one with the lowest score', () => {
    expect(profile({ a: [largely], b: [none], c: [partly] }).weakestStep).toBe('b');
  });

  test('is the earliest of equals', () => {
    expect(profile({ a: [largely], b: [partly], c: [partly] }).weakestStep).toBe('b');
  });

  test('is the earliest also of scores that differ only by floating point', () => {
    const neutral = answered('neutraal');
    // 0 and 75, weighted so that their mean differs from 50 in the last digit.
    const weights = { 'b-1': 0.1, 'b-2': 0.2 };
    const own = Object.entries(weights).map(([id, weight]) => [id, { scale: AGREEMENT, weight }] as const);
    const outcome = profile(
      { a: [neutral], b: [answered('helemaal-oneens'), answered('eens')] },
      { questions: { 'a-1': { scale: AGREEMENT }, ...Object.fromEntries(own) } },
    );
    expect(outcome.steps[1]?.score).toBeLessThan(outcome.steps[0]?.score ?? 0);
    expect(outcome.weakestStep).toBe('a');
  });

  test('is never one without a score', () => {
    expect(profile({ a: [unknown()], b: [fully], c: [largely], d: [notApplicable()] }).weakestStep).toBe('c');
  });

  test('is absent when no step has a score', () => {
    expect(profile({ a: [unknown()], b: [notApplicable()] }).weakestStep).toBeNull();
  });
});

describe('the next step', () => {
  const next = (steps: Profile, setting: Setting = {}) => profile(steps, setting).nextStep;

  test('is the first that is not in order, even where a later one is weaker', () => {
    const outcome = profile({ a: [fully], b: [partly], c: [none] });
    expect(outcome.nextStep?.step).toBe('b');
    expect(outcome.weakestStep).toBe('c');
  });

  test('is a step that reaches its target while a prerequisite holds it back', () => {
    const questions = { 'a-3': { prerequisite: true } };
    expect(next({ a: [fully, fully, partly], b: [none] })?.step).toBe('b');
    expect(next({ a: [fully, fully, partly], b: [none] }, { questions })?.step).toBe('a');
  });

  test('is a step without a score, for that is not in order', () => {
    expect(next({ a: [fully, unknown()], b: [none] })?.step).toBe('a');
  });

  test('without a score is settled when no answer could change it', () => {
    expect(next({ a: [none, unanswered()], b: [none] })).toMatchObject({
      step: 'a',
      settled: true,
      findOutFirst: [],
    });
  });

  test('passes over a step in which nothing applies', () => {
    expect(next({ a: [notApplicable()], b: [none] })?.step).toBe('b');
  });

  test('is absent when all is in order', () => {
    expect(next({ a: [fully], b: [largely] })).toBeNull();
  });

  test('is absent when nothing applies at all', () => {
    expect(next({ a: [notApplicable()] })).toBeNull();
  });
});

describe('all in order', () => {
  const allInOrder = (steps: Profile) => profile(steps).allInOrder;

  test('is settled when nothing that is open could change it', () => {
    expect(allInOrder({ a: [fully], b: [largely] })).toEqual({
      settled: true,
      steady: false,
      findOutFirst: [],
      hangsOn: ['b-1'],
    });
  });

  test('is not settled while a step could fall short, and then lists what to find out', () => {
    expect(allInOrder({ a: [fully], b: [largely, largely, unknown()], c: [fully] })).toMatchObject({
      settled: false,
      findOutFirst: ['b-3'],
    });
  });

  test('is absent while a step is not in order and when nothing applies', () => {
    expect(allInOrder({ a: [fully], b: [none] })).toBeNull();
    expect(allInOrder({ a: [notApplicable()] })).toBeNull();
  });
});

describe('the next step is settled', () => {
  const next = (steps: Profile, setting: Setting = {}) => profile(steps, setting).nextStep;

  test('when nothing is open', () => {
    expect(next({ a: [fully], b: [none] })).toMatchObject({ step: 'b', settled: true, findOutFirst: [] });
  });

  test('when no answer to what is open would change it', () => {
    const steps = { a: [fully, fully, fully, unknown()], b: [none, none, unknown()], c: [unanswered()] };
    expect(next(steps)).toMatchObject({ step: 'b', settled: true, findOutFirst: [] });
  });

  test('not when an earlier step could fall short: then what can make it fall short comes first', () => {
    const steps = {
      a: [largely, largely, unknown()],
      b: [none, none, unanswered()],
      c: [divided('deels', 'volledig')],
    };
    expect(next(steps)).toMatchObject({ step: 'b', settled: false, findOutFirst: ['a-3'] });
  });

  test('not when it could itself be in order: then what can bring that about comes first', () => {
    const steps = {
      a: [largely, partly, unknown()],
      b: [none, none, divided('deels', 'volledig')],
      c: [unanswered()],
    };
    expect(next(steps)).toMatchObject({ step: 'a', settled: false, findOutFirst: ['a-3'] });
  });

  test('not when all could be in order', () => {
    const steps = { a: [largely, partly, unknown()], b: [fully, fully, unknown()], c: [fully] };
    expect(next(steps)).toMatchObject({ step: 'a', settled: false, findOutFirst: ['a-3'] });
  });

  test('not when only an open prerequisite holds it back', () => {
    const steps = { a: [fully, fully, fully, fully, fully, unknown()], b: [none] };
    const questions = { 'a-6': { prerequisite: true } };
    expect(next(steps)?.settled).toBe(true);
    expect(next(steps, { questions })).toMatchObject({ step: 'a', settled: false, findOutFirst: ['a-6'] });
  });

  test('not when only a divided prerequisite holds it back', () => {
    const steps = { a: [fully, fully, divided('niet-begonnen', 'volledig')], b: [none] };
    const questions = { 'a-3': { prerequisite: true } };
    expect(next(steps)).toMatchObject({ step: 'b', settled: true });
    expect(next(steps, { questions })).toMatchObject({ step: 'a', settled: false, findOutFirst: ['a-3'] });
  });

  test('when an answered prerequisite holds it back, whatever the open answers', () => {
    const steps = { a: [fully, fully, fully, unknown(), partly], b: [none] };
    expect(next(steps, { questions: { 'a-5': { prerequisite: true } } })).toMatchObject({
      step: 'a',
      settled: true,
    });
  });

  test('with several tables not when one table left a question open that decides', () => {
    const question = aQuestion('visie');
    const framework = aFramework([aStep('a', [question]), aStep('b', [aQuestion('budget')])]);
    const outcome = outcomeOf(
      framework,
      { visie: largely, budget: none },
      { visie: unknown(), budget: none },
    );
    expect(outcome.nextStep).toMatchObject({ step: 'a', settled: false, findOutFirst: ['visie'] });
  });
});

test('every framework of a measurement has its own outcome, in the order in which they are named', () => {
  const visie = aQuestion('visie');
  const first = aFramework([aStep('een', [visie])], { id: 'kotter' });
  const second = aFramework([aStep('twee', [visie, aQuestion('budget')])], { id: 'afwegingskader' });
  const outcomes = scoreMeasurement(anAssessment([first, second], [{ visie: fully, budget: none }])).scores;
  expect(outcomes.map(({ framework, steps }) => [framework.id, steps[0]?.score])).toEqual([
    ['kotter', 100],
    ['afwegingskader', 50],
  ]);
});
