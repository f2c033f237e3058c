import { describe, expect, test } from 'vitest';
import { fitToDepth } from '../../../src/domain/instrument/depth.ts';
import type { Question, ScaleQuestion, Step } from '../../../src/domain/instrument/framework.ts';
import {
  type Answers,
  aFramework,
  anOpenQuestion,
  aStep,
  given,
  notApplicable,
  only,
  unknown,
  when,
} from '../builders.ts';
import {
  allAt,
  compareScored,
  type Measured,
  measured,
  onDate,
  overTime,
  points,
  pointsQuestion,
} from './comparison-builders.ts';

const nextIn = (before: Measured, after: Measured) => only(overTime(before, after).frameworks).next;
const step = (id: string) => ({ kind: 'step', id });
const compared = (from: object, to: object) => ({ kind: 'compared', from, to });
const ALL_IN_ORDER = { kind: 'all-in-order' };
const REFUSED = { kind: 'refused' };

describe('what is next, of two measurements that asked the same', () => {
  const ask = (id: string, more: Partial<ScaleQuestion> = {}) => pointsQuestion(id, more);
  const STEPS = ['een', 'twee', 'drie'];

  /** Three steps of a question each; at that place the step has three more, by which it cannot be compared with one without them. */
  const withNewAt = (place: string | null) =>
    aFramework(
      STEPS.map((id) =>
        aStep(id, [ask(id), ...(id === place ? ['x', 'y', 'z'].map((one) => ask(one)) : [])]),
      ),
    );
  const EARLIER = withNewAt(null);

  /** Answers by which this step is first: those before it are in order; null when all are. */
  const firstAt = (first: string | null, place: string | null = null): Answers =>
    points(
      Object.fromEntries(
        [...STEPS, ...(place === null ? [] : ['x', 'y', 'z'])].map((id) => {
          const at = STEPS.indexOf(STEPS.includes(id) ? id : (place ?? ''));
          return [id, first !== null && at >= STEPS.indexOf(first) ? 0 : 100];
        }),
      ),
    );

  const nextWith = (from: string | null, to: string | null, place: string) =>
    nextIn(measured(EARLIER, firstAt(from)), measured(withNewAt(place), firstAt(to, place)));

  test('is told where only a step after both cannot be compared', () => {
    expect(nextWith('een', 'een', 'twee')).toMatchObject(compared(step('een'), step('een')));
    expect(nextWith('een', 'twee', 'drie')).toMatchObject(compared(step('een'), step('twee')));
    expect(nextWith('twee', 'een', 'drie')).toMatchObject(compared(step('twee'), step('een')));
  });

  test.each([
    ['een', 'drie', 'twee'],
    ['drie', 'een', 'twee'],
    ['een', 'drie', 'drie'],
    ['drie', 'een', 'drie'],
    ['een', 'een', 'een'],
  ])(
    'is not told from "%s" to "%s" where "%s", which is not after both, cannot be compared',
    (from, to, place) => {
      expect(nextWith(from, to, place)).toEqual(REFUSED);
    },
  );

  test.each([
    ['een', null],
    [null, 'een'],
    [null, null],
  ])('is not told where everything was or is in order and the last step cannot be compared', (from, to) => {
    expect(nextWith(from, to, 'drie')).toEqual(REFUSED);
  });

  test('is told where a step that cannot be compared applies neither time, so that it could never be first', () => {
    const then = { ...firstAt('twee'), een: notApplicable() };
    const asked = ['een', 'x', 'y', 'z'];
    const now = { ...firstAt('twee'), ...Object.fromEntries(asked.map((id) => [id, notApplicable()])) };
    expect(nextIn(measured(EARLIER, then), measured(withNewAt('een'), now))).toMatchObject(
      compared(step('twee'), step('twee')),
    );
  });

  test('is told where a step that cannot be compared is asked for by name', () => {
    const refused = measured(withNewAt('een'), firstAt('een', 'een'));
    const { frameworks } = overTime(measured(EARLIER, firstAt('een')), refused, { showsRefused: true });
    expect(only(frameworks).next).toMatchObject(compared(step('een'), step('een')));
  });

  test('is told by the reports where too few answers are common to compare what was asked both times', () => {
    const framework = aFramework([
      aStep(
        'een',
        ['a', 'b', 'c', 'd'].map((id) => ask(id)),
      ),
      aStep('twee', [ask('e')]),
    ]);
    const comparison = overTime(
      measured(framework, points({ a: 0, b: 0, e: 0 })),
      measured(framework, points({ c: 100, d: 100, e: 0 })),
    );
    expect(comparison.steps[0]).toMatchObject({ refused: false, common: null });
    expect(only(comparison.frameworks).next).toMatchObject(compared(step('een'), step('twee')));
  });

  test('does not come from the weighing of a step after both', () => {
    // Without the last question, which applies no more, "een" was in order already: with it, it was at (3·100 + 2·0)/5 = 60.
    const alike = ['een', 'a', 'b'];
    const weighing = (anew: string) =>
      aFramework([
        aStep('een', [...alike.map((id) => ask(id)), ask('weg', { weight: 2 })]),
        ...['twee', 'drie'].map((id) => aStep(id, [ask(id, { weight: anew === id ? 2 : 1 })])),
      ]);
    const rest = { ...allAt(alike, 100), ...points({ twee: 0, drie: 0 }) };
    const before = measured(weighing(''), { ...rest, ...points({ weg: 0 }) });
    const later = (anew: string) => measured(weighing(anew), { ...rest, ...points({ weg: 'nvt' }) });
    const told = compared(step('een'), step('twee'));
    expect(nextIn(before, later('drie'))).toMatchObject({ ...told, isByWeighing: false });
    expect(nextIn(before, later('twee'))).toMatchObject({ ...told, isByWeighing: true });
  });

  test('comes from answers, or is the same, whatever was weighed anew', () => {
    const anew = aFramework(STEPS.map((id) => aStep(id, [ask(id, { weight: 2 })])));
    const next = (from: string, to: string) =>
      nextIn(measured(EARLIER, firstAt(from)), measured(anew, firstAt(to)));
    expect(next('een', 'twee')).toMatchObject({ to: step('twee'), isByWeighing: false });
    expect(next('twee', 'twee')).toMatchObject({ to: step('twee'), isByWeighing: false });
  });
});

describe('what is next, of a short measurement and a full one', () => {
  const core = (id: string, more: Partial<ScaleQuestion> = {}) => pointsQuestion(id, { core: true, ...more });
  const TWO = aStep('twee', [core('e'), pointsQuestion('f')]);
  const nextAfter = (first: Step, then: Answers, now: Answers) => {
    const framework = aFramework([first, TWO]);
    return nextIn(
      measured(fitToDepth(framework, 'short'), { ...points({ e: 0 }), ...then }),
      measured(framework, { ...points({ e: 0, f: 0 }), ...now }),
    );
  };
  const FIRST = aStep('een', [core('a'), pointsQuestion('b')]);
  const [A, B] = [points({ a: 0 }), points({ b: 0 })];
  const NOTHING = { a: notApplicable(), b: notApplicable() };
  const toTwo = compared(step('twee'), step('twee'));

  test('is the first step that is not in order on what both asked', () => {
    expect(nextAfter(FIRST, A, { ...A, ...B })).toMatchObject(compared(step('een'), step('een')));
    expect(nextAfter(FIRST, A, points({ a: 100, b: 0 }))).toMatchObject(compared(step('een'), step('twee')));
    expect(nextAfter(FIRST, points({ a: 100, e: 100 }), points({ a: 100, b: 0, e: 100 }))).toMatchObject(
      compared(ALL_IN_ORDER, ALL_IN_ORDER),
    );
  });

  const hidden: readonly Question[] = [core('a', { when: when('e >= punt-50') })];
  test.each([
    ['nothing applied in', FIRST, { a: notApplicable() }, NOTHING],
    ['nothing was asked of', aStep('een', hidden), {}, {}],
    [
      'nothing counts in',
      aStep('een', [anOpenQuestion('a', { core: true })]),
      { a: given('ja') },
      { a: given('ja') },
    ],
  ])('passes over a step that both times %s', (_, first, then, now) => {
    expect(nextAfter(first, then, now)).toMatchObject(toTwo);
  });

  test.each([
    ['applied one time only', { a: notApplicable() }, { ...A, ...B }],
    ['applies no more', A, NOTHING],
    ['has too few answers where it applied', { a: notApplicable() }, { a: unknown(), b: unknown() }],
    ['has too few answers both times', { a: unknown() }, { a: unknown(), b: unknown() }],
  ])('is not told after a step that %s', (_, then, now) => {
    expect(nextAfter(FIRST, then, now)).toEqual(REFUSED);
  });

  test('does not hang on a measurement in between', () => {
    const framework = aFramework([FIRST, TWO]);
    const short = fitToDepth(framework, 'short');
    const from = onDate('2025-01-10', measured(short, { ...points({ e: 0 }), a: notApplicable() }));
    const between = onDate('2025-06-10', measured(short, { ...points({ e: 0 }), a: unknown() }));
    const to = onDate('2026-01-10', measured(framework, { ...points({ e: 0, f: 0 }), ...NOTHING }));
    const options = { language: 'nl', program: '0.0.0', showsRefused: false } as const;
    const { next } = only(compareScored([from, between, to], from, to, options).frameworks);
    expect(next).toMatchObject(toTwo);
  });
});
