import { describe, expect, test } from 'vitest';
import type { StepOverTime } from '../../../src/domain/comparison/comparison.ts';
import type { Framework, Question } from '../../../src/domain/instrument/framework.ts';
import {
  AGREEMENT,
  type Answers,
  aFramework,
  anOpenQuestion,
  answered,
  aQuestion,
  aStep,
  aTable,
  aText,
  decidedAgainst,
  divided,
  given,
  notApplicable,
  only,
  outcomeOf,
  present,
  targetsFor,
  unanswered,
  unknown,
  when,
} from '../builders.ts';
import {
  allAt,
  asking,
  changeOf,
  compareScored,
  measured,
  onDate,
  overTime,
  points,
  pointsQuestion,
  someIds,
  stepOverTime,
} from './comparison-builders.ts';

describe('an answer went', () => {
  const framework = asking(aQuestion('visie'), aQuestion('budget'));
  const change = (before: string, after: string) =>
    changeOf(
      overTime(
        measured(framework, { visie: answered(before) }),
        measured(framework, { visie: answered(after) }),
      ),
      'visie',
    );

  test.each([
    ['niet-begonnen', 'deels', 'forward', 100 / 3],
    ['deels', 'volledig', 'forward', 200 / 3],
    ['grotendeels', 'grotendeels', 'equal', 0],
    ['volledig', 'niet-begonnen', 'back', -100],
  ])('from %s to %s: %s', (before, after, way, difference) => {
    const question = change(before, after);
    expect(question).toMatchObject({ change: way, why: null, reworded: false });
    expect(question.difference).toBeCloseTo(difference, 9);
  });

  test('forward on a reversed question when what is unwanted became less', () => {
    const reversed = asking(aQuestion('regels', { scale: AGREEMENT, reversed: true }));
    const comparison = overTime(
      measured(reversed, { regels: answered('eens') }),
      measured(reversed, { regels: answered('oneens') }),
    );
    expect(changeOf(comparison, 'regels')).toMatchObject({ change: 'forward', difference: 50 });
  });

  test('forward with a changed text too, and that is marked', () => {
    const later = aFramework(
      [aStep('verkenning', [aQuestion('visie', { text: aText('anders gevraagd') })])],
      {
        version: '1.0.1',
      },
    );
    const comparison = overTime(
      measured(framework, { visie: answered('deels') }),
      measured(later, { visie: answered('volledig') }),
    );
    expect(changeOf(comparison, 'visie')).toMatchObject({ change: 'forward', why: null, reworded: true });
  });

  test('the way the mean over the tables went', () => {
    const scored = asking(pointsQuestion('visie'));
    const comparison = overTime(
      measured(scored, points({ visie: 20 }), points({ visie: 60 })),
      measured(scored, points({ visie: 0 }), points({ visie: 50 })),
    );
    expect(changeOf(comparison, 'visie')).toMatchObject({
      change: 'back',
      difference: -15,
      from: { score: 40 },
      to: { score: 25 },
    });
  });

  test('nowhere when only floating point makes a difference', () => {
    const thirds = ['grotendeels', 'deels', 'grotendeels', 'deels'].map((answer) => ({
      visie: answered(answer),
    }));
    const question = changeOf(
      overTime(measured(framework, ...thirds), measured(framework, ...thirds.slice(0, 2))),
      'visie',
    );
    expect(question.from?.score).not.toBe(question.to?.score);
    expect(question.change).toBe('equal');
  });
});

describe('an answer cannot be compared', () => {
  const budget = aQuestion('budget');
  const before = asking(aQuestion('visie'), budget);
  const compare = (later: Framework, answer = 'deels') =>
    overTime(
      measured(before, { visie: answered('deels'), budget: answered('deels') }),
      measured(later, { visie: answered(answer), budget: answered('deels') }),
    );

  test('when the question is on another scale', () => {
    const question = changeOf(
      compare(asking(aQuestion('visie', { scale: AGREEMENT }), budget), 'eens'),
      'visie',
    );
    expect(question).toMatchObject({ change: 'not-comparable', why: 'rescaled', difference: null });
    expect(question.from?.score).toBeCloseTo(100 / 3, 9);
    expect(question.to?.score).toBe(75);
  });

  test('when the question is new', () => {
    const comparison = compare(asking(aQuestion('visie'), budget, aQuestion('tijd')));
    expect(changeOf(comparison, 'tijd')).toMatchObject({
      change: 'not-comparable',
      why: 'added',
      difference: null,
      from: null,
    });
  });

  test('when the question was dropped; its earlier answers are still shown', () => {
    const question = changeOf(compare(asking(budget)), 'visie');
    expect(question).toMatchObject({ change: 'not-comparable', why: 'dropped', difference: null, to: null });
    expect(question.from?.answers[0]?.answer).toBe('label deels');
  });

  test.each([
    ['unknown', unknown()],
    ['unanswered', unanswered()],
    ['not applicable', notApplicable()],
    ['decided against', decidedAgainst()],
    ['divided', divided('deels', 'volledig')],
  ])('when it was %s one of the two times', (_, response) => {
    const answer = answered('deels');
    for (const [from, to] of [
      [response, answer],
      [answer, response],
      [response, response],
    ] as const) {
      const comparison = overTime(measured(before, { visie: from }), measured(before, { visie: to }));
      expect(changeOf(comparison, 'visie')).toMatchObject({
        change: 'not-comparable',
        why: 'not-scored',
        difference: null,
      });
    }
  });

  test('when a condition hid it one of the two times; what was answered earlier does not count', () => {
    const conditional = asking(aQuestion('visie'), aQuestion('budget', { when: when('visie >= deels') }));
    const comparison = overTime(
      measured(conditional, { visie: answered('deels'), budget: answered('volledig') }),
      measured(conditional, { visie: answered('niet-begonnen'), budget: answered('volledig') }),
    );
    expect(changeOf(comparison, 'budget')).toMatchObject({
      change: 'not-comparable',
      why: 'not-scored',
      to: null,
      from: { score: 100 },
    });
  });

  test('and is not mentioned when a condition hid it both times', () => {
    const conditional = asking(aQuestion('visie'), aQuestion('budget', { when: when('visie >= deels') }));
    const hidden = measured(conditional, { visie: answered('niet-begonnen') });
    expect(overTime(hidden, hidden).questions.map(({ id }) => id)).toEqual(['visie']);
  });
});

describe('answers to a question without a scale', () => {
  const options = (...ids: readonly string[]) => ids.map((id) => ({ id, label: aText(`keuze ${id}`) }));
  const vorm = anOpenQuestion('vorm', { kind: 'choice', options: options('eigen', 'samen') });
  const framework = asking(aQuestion('visie'), vorm);
  const compare = (from: Answers, to: Answers, later: Framework = framework) =>
    changeOf(overTime(measured(framework, from), measured(later, to)), 'vorm');

  test.each([
    ['the same', 'eigen'],
    ['another', 'samen'],
  ])('stand beside each other, %s or not, and none went forward or back', (_, value) => {
    const question = compare({ vorm: given('eigen') }, { vorm: given(value) });
    expect(question).toMatchObject({
      change: 'not-comparable',
      why: 'no-scale',
      moves: { forward: 0, equal: 0, back: 0 },
      difference: null,
    });
    expect(question.from?.answers[0]?.answer).toBe('keuze eigen');
    expect(question.to?.answers[0]?.answer).toBe(`keuze ${value}`);
  });

  test('do not where one of the two was not given', () => {
    expect(compare({ vorm: given('eigen') }, { vorm: unknown() }).why).toBe('not-scored');
    expect(compare({}, { vorm: given('eigen') }).why).toBe('not-scored');
  });

  test('do not where other tables gave them', () => {
    const comparison = overTime(
      measured(framework, { vorm: given('eigen') }, {}),
      measured(framework, {}, { vorm: given('samen') }),
    );
    expect(changeOf(comparison, 'vorm').why).toBe('not-scored');
  });

  test('do not where the question is new, is no longer asked or became another', () => {
    const later = (question: Question) => ({ ...asking(aQuestion('visie'), question), hash: 'later' });
    const other = later({ ...vorm, options: options('eigen', 'samen', 'geen') });
    const one: Answers = { vorm: given('eigen') };
    expect(compare(one, one, other).why).toBe('redefined');
    expect(compare(one, one, { ...other, version: '1.1.0' }).why).toBe('no-scale');
    expect(compare(one, {}, later(anOpenQuestion('lijn'))).why).toBe('dropped');
    const added = overTime(measured(later(anOpenQuestion('lijn')), {}), measured(framework, one));
    expect(changeOf(added, 'vorm').why).toBe('added');
  });

  test('leave the counts and the direction of their step as they are', () => {
    const [step] = overTime(
      measured(framework, { visie: answered('deels'), vorm: given('eigen') }),
      measured(framework, { visie: answered('deels'), vorm: given('samen') }),
    ).steps;
    expect(step).toMatchObject({ direction: 'equal', common: { moves: { forward: 0, equal: 1, back: 0 } } });
  });
});

describe('a step is compared on what has a score both times', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const framework = asking(...ids.map((id) => pointsQuestion(id)));

  test('so that a question which was found out in between changes nothing', () => {
    // Both times a and b: 20 and 40 → 30; 60 and 80 → 70. The full scores include c and d: 30 and 62.5.
    const step = stepOverTime(
      measured(framework, { ...points({ a: 20, b: 40 }), c: unknown(), d: unanswered() }),
      measured(framework, points({ a: 60, b: 80, c: 10, d: 100 })),
    );
    expect(step).toMatchObject({
      values: [30, 62.5],
      difference: 40,
      common: { from: { score: 30, stage: 'under-way' }, to: { score: 70, stage: 'in-order' }, questions: 2 },
      answered: [
        { scored: 2, later: 0, applicable: 4 },
        { scored: 4, later: 0, applicable: 4 },
      ],
      refused: false,
      reasons: [],
      commonShare: 1,
    });
  });

  test('with the weights of the later measurement, so that what differs are the answers', () => {
    const weighed = (weight: number) => asking(pointsQuestion('a', { weight }), pointsQuestion('b'));
    // Full: then (1·0 + 1·100)/2 = 50; now (3·20 + 1·100)/4 = 40. With the later weights, then: (3·0 + 1·100)/4 = 25.
    const step = stepOverTime(
      measured(weighed(1), points({ a: 0, b: 100 })),
      measured(weighed(3), points({ a: 20, b: 100 })),
    );
    expect(step).toMatchObject({
      values: [50, 40],
      difference: 15,
      common: { from: { score: 25 }, to: { score: 40 } },
    });
  });

  test('by its own direction and its own order of answers', () => {
    const reversed = asking(pointsQuestion('a', { reversed: true }), pointsQuestion('b'));
    const step = stepOverTime(
      measured(reversed, points({ a: 80, b: 50 })),
      measured(reversed, points({ a: 20, b: 50 })),
    );
    expect(step).toMatchObject({ difference: 30, common: { from: { score: 35 }, to: { score: 65 } } });
  });

  test('and when everything is common and was scored both times, that is the full score', () => {
    const step = stepOverTime(
      measured(framework, points({ a: 5, b: 15, c: 25, d: 80 })),
      measured(framework, points({ a: 45, b: 15, c: 95, d: 100 })),
    );
    expect(step.common).toMatchObject({
      from: { score: step.values[0] },
      to: { score: step.values[1] },
      questions: 4,
    });
    expect(step.difference).toBe(63.75 - 31.25);
  });

  test('without the new, the dropped and the rescaled questions', () => {
    const common = someIds(8);
    const earlier = asking(...common.map((id) => pointsQuestion(id)), pointsQuestion('weg'));
    const later = asking(...common.map((id) => pointsQuestion(id)), pointsQuestion('nieuw'));
    // 8 of the 10 questions in either are common.
    const step = stepOverTime(
      measured(earlier, { ...allAt(common, 40), ...points({ weg: 100 }) }),
      measured(later, { ...allAt(common, 60), ...points({ nieuw: 0 }) }),
    );
    expect(step).toMatchObject({
      commonShare: 0.8,
      refused: false,
      difference: 20,
      common: { from: { score: 40 }, to: { score: 60 } },
    });
    expect(step.values[0]).toBeCloseTo(420 / 9, 9);
    expect(step.values[1]).toBeCloseTo(480 / 9, 9);
  });

  test('and may go another way than the full scores do', () => {
    // On a and b it went forward by 10; the full score fell, because c was found to be at 0.
    const three = asking(...['a', 'b', 'c'].map((id) => pointsQuestion(id)));
    const step = stepOverTime(
      measured(three, { ...points({ a: 60, b: 60 }), c: unknown() }),
      measured(three, points({ a: 70, b: 70, c: 0 })),
    );
    expect(step.difference).toBe(10);
    expect(present(step.values[1])).toBeLessThan(present(step.values[0]));
  });
});

describe('the difference of a step is refused', () => {
  /** A comparison with this number of common and of new questions. */
  const withCommon = (common: number, added: number, showsRefused = false) => {
    const ids = someIds(common);
    const more = someIds(added, 'nieuw-');
    return stepOverTime(
      measured(asking(...ids.map((id) => pointsQuestion(id))), allAt(ids, 40)),
      measured(asking(...[...ids, ...more].map((id) => pointsQuestion(id))), allAt([...ids, ...more], 60)),
      { showsRefused },
    );
  };

  test('when 79.9 % of the questions in either is common', () => {
    expect(withCommon(799, 201)).toMatchObject({
      commonShare: 0.799,
      refused: true,
      reasons: ['few-common'],
      difference: null,
      common: null,
      progress: null,
      values: [40, 60],
    });
  });

  test.each([
    [4, 1],
    [8, 2],
    [12, 3],
    [28, 7],
    [800, 200],
  ])('but not when exactly 80 %% is: %d common and %d new', (common, added) => {
    expect(withCommon(common, added)).toMatchObject({ refused: false, reasons: [], difference: 20 });
  });

  test('when questions were dropped, rescaled or moved to another step just as when they are new', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => pointsQuestion(id));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three questions');
    const answers = points({ a: 50, b: 50, c: 50 });
    const earlier = asking(a, b, c);
    expect(stepOverTime(measured(earlier, answers), measured(asking(a, b), answers))).toMatchObject({
      commonShare: 2 / 3,
      reasons: ['few-common'],
    });
    const rescaled = asking(a, b, aQuestion('c'));
    expect(
      stepOverTime(measured(earlier, answers), measured(rescaled, { ...answers, c: answered('deels') })),
    ).toMatchObject({ commonShare: 2 / 3, reasons: ['few-common'] });
    const moved = aFramework([aStep('verkenning', [a, b]), aStep('borging', [c])]);
    const [first] = overTime(measured(earlier, answers), measured(moved, answers)).steps;
    expect(first).toMatchObject({ id: 'verkenning', commonShare: 2 / 3, reasons: ['few-common'] });
  });

  describe('when more than a quarter is not applicable', () => {
    const ids = someIds(8);
    const framework = asking(...ids.map((id) => pointsQuestion(id)));
    const withNotApplicable = (n: number, score: number): Answers => ({
      ...allAt(ids, score),
      ...points(Object.fromEntries(ids.slice(0, n).map((id) => [id, 'nvt' as const]))),
    });

    test.each([
      ['then', 3, 0],
      ['now', 0, 3],
      ['both times', 3, 3],
    ])('%s', (_, before, after) => {
      expect(
        stepOverTime(
          measured(framework, withNotApplicable(before, 40)),
          measured(framework, withNotApplicable(after, 60)),
        ),
      ).toMatchObject({ refused: true, reasons: ['not-applicable'], difference: null, common: null });
    });

    test('but not when it is exactly a quarter', () => {
      expect(
        stepOverTime(
          measured(framework, withNotApplicable(2, 40)),
          measured(framework, withNotApplicable(2, 60)),
        ),
      ).toMatchObject({ refused: false, reasons: [], difference: 20, common: { questions: 6 } });
    });

    test('and both reasons are given when there are two', () => {
      const later = asking(...ids.slice(3).map((id) => pointsQuestion(id)));
      expect(
        stepOverTime(measured(framework, withNotApplicable(3, 40)), measured(later, allAt(ids.slice(3), 60))),
      ).toMatchObject({ refused: true, reasons: ['few-common', 'not-applicable'] });
    });
  });

  test('unless it is requested: then it is given and marked', () => {
    expect(withCommon(1, 1, true)).toMatchObject({ refused: true, reasons: ['few-common'], difference: 20 });
    expect(withCommon(799, 201, true)).toMatchObject({
      refused: true,
      reasons: ['few-common'],
      difference: 20,
      common: { from: { score: 40 }, to: { score: 60 }, questions: 799 },
    });
  });

  test('and the comparison records whether that was requested', () => {
    const same = measured(asking(pointsQuestion('a')), points({ a: 50 }));
    expect(overTime(same, same, { showsRefused: true }).showsRefused).toBe(true);
    expect(overTime(same, same).showsRefused).toBe(false);
  });
});

describe('no difference can be given', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const framework = asking(...ids.map((id) => pointsQuestion(id)));
  const first = (n: number): Answers => allAt(ids.slice(0, n), 50);
  const last = (n: number): Answers => allAt(ids.slice(-n), 50);

  test('when fewer than half of the questions have a score both times, although each time had a score', () => {
    // Of five, a–c were scored then and c–e now: only c both times.
    const step = stepOverTime(measured(framework, first(3)), measured(framework, last(3)));
    expect(step).toMatchObject({
      values: [50, 50],
      difference: null,
      common: null,
      refused: false,
      reasons: ['few-scored'],
    });
  });

  test('also when it is requested: there is nothing to give', () => {
    const step = stepOverTime(measured(framework, first(3)), measured(framework, last(3)), {
      showsRefused: true,
    });
    expect(step).toMatchObject({ difference: null, common: null, reasons: ['few-scored'] });
  });

  test('also when it is just under half: two of five', () => {
    // a–c then and b–e now: b and c both times.
    const step = stepOverTime(measured(framework, first(3)), measured(framework, last(4)));
    expect(step).toMatchObject({ values: [50, 50], difference: null, reasons: ['few-scored'] });
  });

  test('where what applied in either of the two counts as what applies', () => {
    // Three of eight have a score both times. Two of the eight did not apply any more: a quarter, so that is no reason.
    const eight = someIds(8);
    const framework = asking(...eight.map((id) => pointsQuestion(id)));
    const then = allAt(eight.slice(0, 4), 50);
    const now = { ...allAt(eight.slice(0, 3), 50), ...points({ 'vraag-3': 'nvt', 'vraag-7': 'nvt' }) };
    expect(stepOverTime(measured(framework, then), measured(framework, now))).toMatchObject({
      values: [50, 50],
      difference: null,
      reasons: ['few-scored'],
    });
  });

  test('but half, rounded up, is enough', () => {
    // Of five, a–d then and b–e now: b, c and d both times.
    expect(stepOverTime(measured(framework, first(4)), measured(framework, last(4)))).toMatchObject({
      difference: 0,
      common: { questions: 3 },
      reasons: [],
    });
  });

  test('on one question where two apply', () => {
    const two = asking(pointsQuestion('a'), pointsQuestion('b'));
    expect(
      stepOverTime(
        measured(two, points({ a: 50, b: 50 })),
        measured(two, { ...points({ a: 50 }), b: unknown() }),
      ),
    ).toMatchObject({ difference: null, reasons: ['few-scored'] });
  });

  test('but one is enough for a step of one question', () => {
    const one = asking(pointsQuestion('a'));
    expect(stepOverTime(measured(one, points({ a: 50 })), measured(one, points({ a: 75 })))).toMatchObject({
      difference: 25,
      common: { questions: 1 },
    });
  });

  test('when nothing was answered one of the two times', () => {
    expect(stepOverTime(measured(framework, {}), measured(framework, first(5)))).toMatchObject({
      values: [null, 50],
      levels: [null, 'P'],
      difference: null,
      reasons: ['few-scored'],
    });
  });

  test('when the questions that have a score weigh nothing', () => {
    const weightless = asking(pointsQuestion('a', { weight: 0 }), pointsQuestion('b', { weight: 0 }));
    const same = measured(weightless, points({ a: 50, b: 50 }));
    expect(stepOverTime(same, same)).toMatchObject({ difference: null, reasons: ['no-outcome'] });
  });

  test('when only one of the two has the step; the other value is absent', () => {
    const [a, b] = [pointsQuestion('a'), pointsQuestion('b')];
    const earlier = aFramework([aStep('oud', [b]), aStep('verkenning', [a])]);
    const later = aFramework([aStep('verkenning', [a]), aStep('nieuw', [b])]);
    const answers = points({ a: 50, b: 75 });
    const { steps } = overTime(measured(earlier, answers), measured(later, answers));
    expect(steps.map(({ id }) => id)).toEqual(['verkenning', 'nieuw', 'oud']);
    expect(steps[0]).toMatchObject({ refused: false, difference: 0 });
    expect(steps[1]).toMatchObject({
      values: [null, 75],
      answered: [null, { scored: 1, later: 0, applicable: 1 }],
      commonShare: null,
      refused: true,
      reasons: ['one-only'],
      difference: null,
    });
    expect(steps[2]).toMatchObject({ values: [75, null], reported: null, reasons: ['one-only'] });
  });

  test('for a framework that was measured once; its questions are shown and not compared', () => {
    const frameworkWith = (id: string) =>
      aFramework([aStep(`stap-${id}`, [pointsQuestion(`vraag-${id}`)])], { id });
    const [common, extra] = [frameworkWith('vast'), frameworkWith('extra')];
    const comparison = overTime(
      measured([common, extra], points({ 'vraag-vast': 50, 'vraag-extra': 50 })),
      measured([common], points({ 'vraag-vast': 75 })),
    );
    expect(comparison.frameworks).toMatchObject([
      { id: 'vast', isCompared: true, versions: ['1.0.0', '1.0.0'] },
      { id: 'extra', isCompared: false, versions: ['1.0.0', null], percentToTarget: null },
    ]);
    expect(comparison.steps.map(({ id, reasons }) => [id, reasons])).toEqual([
      ['stap-vast', []],
      ['stap-extra', ['one-only']],
    ]);
    expect(Object.values(comparison.instrument).flat()).toEqual([]);
    expect(comparison.questions.map(({ id }) => id)).toEqual(['vraag-vast']);
  });
});

describe('with several tables', () => {
  const framework = asking(...['a', 'b'].map((id) => pointsQuestion(id)));

  /** Tables that have a name, as a measurement. */
  const atTables = (tables: Readonly<Record<string, Answers>>, date = '2026-09-15') =>
    onDate(date, measured(framework), {
      tables: Object.entries(tables).map(([id, answers]) => aTable(answers, id)),
    });
  const compareTables = (
    before: Readonly<Record<string, Answers>>,
    after: Readonly<Record<string, Answers>>,
    showsRefused = false,
  ) => {
    const [from, to] = [atTables(before, '2025-09-16'), atTables(after)];
    return only(
      compareScored([from, to], from, to, { language: 'nl', program: '0.0.0', showsRefused }).steps,
    );
  };
  const at = (score: number) => points({ a: score, b: score });

  test('the recomputed score is the mean over the tables, each once', () => {
    const step = stepOverTime(
      measured(framework, points({ a: 0, b: 20 }), points({ a: 40, b: 60 })),
      measured(framework, points({ a: 100, b: 100 }), points({ a: 50, b: 50 })),
    );
    expect(step).toMatchObject({
      values: [30, 75],
      difference: 45,
      common: { from: { score: 30, spread: { lowest: 10, highest: 50 } }, to: { score: 75 }, answers: 4 },
    });
  });

  test('a table is compared with itself, by its name, in whatever order they stand', () => {
    const step = compareTables({ noord: at(20), zuid: at(80) }, { zuid: at(80), noord: at(40) });
    expect(step).toMatchObject({
      difference: 10,
      common: { from: { score: 50 }, to: { score: 60 } },
      direction: 'forward',
      leftOut: { from: [], to: [] },
    });
  });

  test('a table that sat once is left out and named, where four fifths of the rest is common', () => {
    const five = { een: at(20), twee: at(20), drie: at(20), vier: at(20) };
    const step = compareTables({ ...five, vijf: at(100) }, five);
    // All tables: (4·20 + 100)/5 = 36 then, 20 now; on what is common nothing moved.
    expect(step).toMatchObject({
      values: [36, 20],
      difference: 0,
      direction: 'equal',
      commonShare: 0.8,
      refused: false,
      leftOut: { from: ['vijf'], to: [] },
    });
  });

  test('where fewer pairs of a question and a table are common the step is refused, unless that is requested', () => {
    const [before, after] = [
      { noord: at(20), zuid: at(40) },
      { noord: at(30), oost: at(90) },
    ];
    expect(compareTables(before, after)).toMatchObject({
      commonShare: 1 / 3,
      refused: true,
      reasons: ['few-common'],
      difference: null,
      leftOut: { from: ['zuid'], to: ['oost'] },
    });
    expect(compareTables(before, after, true)).toMatchObject({
      difference: 10,
      common: { tables: ['noord'] },
    });
  });

  test('other tables altogether have nothing in common, however they answered', () => {
    const step = compareTables({ noord: at(20) }, { zuid: at(20) }, true);
    expect(step).toMatchObject({ commonShare: 0, refused: true, difference: null });
  });

  test('a question that went forward at one table and back at another is mixed, not the same', () => {
    const [before, after] = [
      { noord: at(20), zuid: at(60) },
      { noord: at(60), zuid: at(20) },
    ];
    const step = compareTables(before, after);
    expect(step).toMatchObject({ difference: 0, direction: 'mixed' });
    expect(step.common?.moves).toEqual({ forward: 2, equal: 0, back: 2 });
    const [from, to] = [atTables(before, '2025-09-16'), atTables(after)];
    const { questions } = compareScored([from, to], from, to, {
      language: 'nl',
      program: '0.0.0',
      showsRefused: false,
    });
    expect(questions.map(({ change }) => change)).toEqual(['mixed', 'mixed']);
  });

  test('a prerequisite must be established at every table that sat both times', () => {
    const strict = asking(pointsQuestion('a', { prerequisite: true }), pointsQuestion('b'));
    const step = stepOverTime(
      measured(strict, points({ a: 100, b: 100 }), points({ a: 40, b: 100 })),
      measured(strict, points({ a: 100, b: 100 }), points({ a: 60, b: 100 })),
    );
    expect(step).toMatchObject({ common: { from: { score: 85, inOrder: false }, to: { inOrder: true } } });
  });

  test('what a condition hid from one table does not count there, whatever it answered earlier', () => {
    const hides = asking(
      ...['a', 'b'].map((id) => pointsQuestion(id)),
      pointsQuestion('extra', { when: when('a >= punt-50') }),
    );
    const then = [points({ a: 60, b: 60, extra: 60 }), points({ a: 0, b: 0, extra: 100 })];
    const now = [points({ a: 80, b: 80, extra: 80 }), points({ a: 0, b: 0, extra: 100 })];
    expect(stepOverTime(measured(hides, ...then), measured(hides, ...now))).toMatchObject({
      values: [30, 40],
      difference: 10,
      common: { from: { score: 30 }, to: { score: 40 }, questions: 3 },
    });
  });

  test('the measurement has the number of tables', () => {
    const { measurements } = overTime(
      measured(framework, points({ a: 0, b: 0 })),
      measured(framework, points({ a: 0, b: 0 }), points({ a: 0, b: 0 })),
    );
    expect(measurements).toEqual([
      { id: '2025-09-16', date: '2025-09-16', depth: 'full', tables: 1 },
      { id: '2026-09-15', date: '2026-09-15', depth: 'full', tables: 2 },
    ]);
  });
});

describe('progress is (now − baseline)/(target − baseline)', () => {
  const framework = asking(pointsQuestion('a'));
  const progress = (before: number, after: number, target: number): number | null =>
    stepOverTime(measured(framework, points({ a: before })), measured(framework, points({ a: after })), {
      targets: targetsFor('afwegingskader', { verkenning: target }),
    }).progress;

  test.each([
    ['halfway', 20, 50, 80, 0.5],
    ['nothing', 20, 20, 80, 0],
    ['all the way', 20, 80, 80, 1],
    ['past its target: more than 100 %', 20, 95, 80, 1.25],
    ['away from it: less than nothing', 50, 35, 80, -0.5],
  ])('%s: from %d to %d with a target of %d is %d', (_, before, after, target, expected) => {
    expect(progress(before, after, target)).toBeCloseTo(expected, 9);
  });

  test('and absent for a step that began at its target or past it', () => {
    expect(progress(80, 100, 80)).toBeNull();
    expect(progress(90, 20, 80)).toBeNull();
  });

  test('and uses the same questions as the difference', () => {
    const ids = ['a', 'b', 'c'];
    const three = asking(...ids.map((id) => pointsQuestion(id)));
    const step = stepOverTime(
      measured(three, { ...points({ a: 20, b: 20 }), c: unknown() }),
      measured(three, points({ a: 50, b: 50, c: 80 })),
      { targets: targetsFor('afwegingskader', { verkenning: 80 }) },
    );
    expect(step).toMatchObject({ values: [20, 60], progress: 0.5 });
  });

  test('with two thirds, "largely", as the target unless the organisation set one', () => {
    const step = stepOverTime(measured(framework, points({ a: 0 })), measured(framework, points({ a: 50 })));
    expect(step.target).toBeCloseTo(200 / 3, 9);
    expect(step.progress).toBeCloseTo(0.75, 9);
  });
});

describe('percent to target over the steps is 1 − Σ max(0, target − score)/Σ target', () => {
  const twoSteps = aFramework([aStep('een', [pointsQuestion('a')]), aStep('twee', [pointsQuestion('b')])]);
  const share = (before: Answers, after: Answers, targets: Readonly<Record<string, number>>) =>
    only(
      overTime(measured(twoSteps, before), measured(twoSteps, after), {
        targets: targetsFor('afwegingskader', targets),
      }).frameworks,
    ).percentToTarget;

  test('OWASP SAMM: a gap of 2.25 on a target of 3.5 is .357', () => {
    // In hundredths of a scale of 3.5: targets 40 and 30, together 70; gaps 25 and 20, together 45. 2.25/3.5 = 45/70.
    const found = present(share(points({ a: 15, b: 10 }), points({ a: 40, b: 30 }), { een: 40, twee: 30 }));
    expect(found.from).toBeCloseTo(0.357, 3);
    expect(found.from).toBeCloseTo(1 - 2.25 / 3.5, 9);
    expect(found).toMatchObject({ to: 1, steps: 2 });
  });

  test('a score above its target does not compensate for another step', () => {
    const found = share(points({ a: 0, b: 0 }), points({ a: 100, b: 25 }), { een: 50, twee: 50 });
    expect(found).toEqual({ from: 0, to: 0.75, steps: 2 });
  });

  test('only over the steps that have a score both times', () => {
    const found = share(points({ a: 25 }), points({ a: 50, b: 100 }), { een: 50, twee: 50 });
    expect(found).toEqual({ from: 0.5, to: 1, steps: 1 });
  });

  test('without a step whose difference is refused, because it would reveal that, unless that is requested', () => {
    const later = aFramework([
      aStep('een', [pointsQuestion('a')]),
      aStep('twee', [pointsQuestion('b'), pointsQuestion('nieuw')]),
    ]);
    const measurements = [
      measured(twoSteps, points({ a: 25, b: 0 })),
      measured(later, points({ a: 40, b: 100, nieuw: 100 })),
    ] as const;
    const targets = targetsFor('afwegingskader', { een: 50, twee: 50 });
    const found = (showsRefused: boolean) =>
      only(overTime(...measurements, { targets, showsRefused }).frameworks).percentToTarget;
    expect(found(false)).toEqual({ from: 0.5, to: 0.8, steps: 1 });
    // On request both are given: gaps of 25 and 50 then, of 10 and 0 now.
    expect(found(true)).toEqual({ from: 0.25, to: 0.9, steps: 2 });
  });

  test('and absent without such a step', () => {
    expect(share(points({ a: 25 }), points({ b: 100 }), { een: 50, twee: 50 })).toBeNull();
    expect(share(points({ a: 25 }), points({ a: 25 }), { een: 0 })).toBeNull();
  });
});

describe('measurements of one organisation', () => {
  const framework = asking(pointsQuestion('a'));
  const at = (date: string, score: number, target?: number) =>
    onDate(
      date,
      measured(framework, points({ a: score })),
      target === undefined ? {} : { targets: targetsFor('afwegingskader', { verkenning: target }) },
    );
  const compare = (all: readonly ReturnType<typeof at>[], from: number, to: number) =>
    compareScored(all, present(all[from]), present(all[to]), {
      language: 'nl',
      program: '0.0.0',
      showsRefused: false,
    });
  const all = [at('2024-01-10', 10), at('2025-01-10', 80), at('2026-01-10', 60)];

  test('in between are shown, and do not change the difference', () => {
    const comparison = compare(all, 0, 2);
    expect(comparison).toMatchObject({ from: '2024-01-10', to: '2026-01-10' });
    expect(comparison.measurements.map(({ id }) => id)).toEqual(['2024-01-10', '2025-01-10', '2026-01-10']);
    expect(only(comparison.steps)).toMatchObject({
      values: [10, 80, 60],
      levels: ['N', 'L', 'L'],
      reported: { from: { inOrder: false }, to: { inOrder: false } },
      difference: 50,
    });
    expect(only(comparison.frameworks).versions).toEqual(['1.0.0', '1.0.0', '1.0.0']);
  });

  test('may be chosen, any two', () => {
    expect(only(compare(all, 1, 2).steps)).toMatchObject({ values: [10, 80, 60], difference: -20 });
    expect(only(compare(all, 0, 1).steps)).toMatchObject({ values: [10, 80, 60], difference: 70 });
  });

  test('are compared with the targets of the later one', () => {
    const step = only(compare([at('2025-01-10', 20, 40), at('2026-01-10', 60, 100)], 0, 1).steps);
    expect(step).toMatchObject({ target: 100, progress: 0.5 });
  });

  test('are named by the later one, with the people employed at that time', () => {
    const [earlier, later] = [at('2025-01-10', 20), at('2026-01-10', 60)];
    const grown = {
      ...later,
      organisation: { ...later.organisation, name: 'De Nieuwe Haven' },
      measurement: { ...later.measurement, headcount: 120, remark: 'Na de verhuizing.' },
    };
    expect(compare([earlier, grown], 0, 1)).toMatchObject({
      organisation: { id: 'de-haven', name: 'De Nieuwe Haven', headcount: 120 },
      remark: 'Na de verhuizing.',
    });
    expect(compare([earlier, later], 0, 1).organisation.headcount).toBe(80);
  });
});

describe('a comparison over time', () => {
  const [a, b, c] = [pointsQuestion('a'), pointsQuestion('b'), pointsQuestion('c')];

  test('gives the next step of both measurements', () => {
    const framework = aFramework([aStep('een', [a]), aStep('twee', [b])]);
    const next = (before: Answers, after: Answers) =>
      only(overTime(measured(framework, before), measured(framework, after)).frameworks).next;
    expect(next(points({ a: 0, b: 0 }), points({ a: 100, b: 0 }))).toEqual({
      kind: 'compared',
      from: { kind: 'step', id: 'een', title: 'stap een' },
      to: { kind: 'step', id: 'twee', title: 'stap twee' },
      isByWeighing: false,
    });
    expect(next(points({ a: 100, b: 100 }), points({ a: 0, b: 100 }))).toEqual({
      kind: 'compared',
      from: { kind: 'all-in-order' },
      to: { kind: 'step', id: 'een', title: 'stap een' },
      isByWeighing: false,
    });
  });

  test('compares a question that moved to another step, and shows it where it is now', () => {
    const earlier = aFramework([aStep('een', [a, b]), aStep('twee', [c])]);
    const later = aFramework([aStep('een', [a]), aStep('twee', [b, c])]);
    const comparison = overTime(
      measured(earlier, points({ a: 10, b: 20, c: 30 })),
      measured(later, points({ a: 10, b: 70, c: 30 })),
    );
    expect(changeOf(comparison, 'b')).toMatchObject({ step: 'twee', change: 'forward', difference: 50 });
    expect(comparison.instrument).toMatchObject({ reweighted: ['b'], added: [], dropped: [] });
    expect(comparison.steps.map(({ reasons }) => reasons)).toEqual([['few-common'], ['few-common']]);
  });

  test('leaves a question out of the step that a condition hid one time', () => {
    const hides = asking(a, b, pointsQuestion('extra', { when: when('a >= punt-50') }));
    const step: StepOverTime = stepOverTime(
      measured(hides, points({ a: 40, b: 60, extra: 100 })),
      measured(hides, points({ a: 60, b: 80, extra: 0 })),
    );
    expect(step).toMatchObject({
      commonShare: 1,
      difference: 20,
      common: { from: { score: 50 }, to: { score: 70 }, questions: 2 },
    });
    expect(step.answered).toEqual([
      { scored: 2, later: 0, applicable: 2 },
      { scored: 3, later: 0, applicable: 3 },
    ]);
  });

  test('lists every step and every question in the order of the later measurement', () => {
    const earlier = aFramework([aStep('een', [a, b]), aStep('twee', [c])]);
    const later = aFramework([aStep('twee', [c]), aStep('een', [b, a])]);
    const answers = points({ a: 10, b: 20, c: 30 });
    const comparison = overTime(measured(earlier, answers), measured(later, answers));
    expect(comparison.steps.map(({ id, order }) => [id, order])).toEqual([
      ['twee', 1],
      ['een', 2],
    ]);
    expect(comparison.questions.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('lists frameworks in the order of the later measurement, and then those of the earlier alone', () => {
    const frameworkWith = (id: string) => aFramework([aStep('een', [a])], { id });
    const answers = points({ a: 10 });
    const comparison = overTime(
      measured([frameworkWith('k3'), frameworkWith('k1'), frameworkWith('k2')], answers),
      measured([frameworkWith('k2'), frameworkWith('k1')], answers),
    );
    expect(comparison.frameworks.map(({ id }) => id)).toEqual(['k2', 'k1', 'k3']);
    expect(comparison.steps.map((step) => step.framework)).toEqual(['k2', 'k1', 'k3']);
  });

  test('names a question that two frameworks share once in what changed, and compares it in both', () => {
    const frameworkWith = (id: string, text: string) =>
      aFramework([aStep('een', [pointsQuestion('a', { text: aText(text) })])], {
        id,
        version: text === 'oud' ? '1.0.0' : '1.0.1',
      });
    const comparison = overTime(
      measured([frameworkWith('k1', 'oud'), frameworkWith('k2', 'oud')], points({ a: 10 })),
      measured([frameworkWith('k1', 'nieuw'), frameworkWith('k2', 'nieuw')], points({ a: 30 })),
    );
    expect(comparison.instrument.reworded).toEqual(['a']);
    expect(comparison.questions.map(({ framework, difference }) => [framework, difference])).toEqual([
      ['k1', 20],
      ['k2', 20],
    ]);
  });

  test('has no significance test for conversations', () => {
    const same = measured(asking(a), points({ a: 10 }));
    expect(stepOverTime(same, same)).toMatchObject({ test: null, median: null, upperQuartile: null });
  });

  test('cites the full scores that every report shows', () => {
    const framework = asking(a, b, c);
    const answers = points({ a: 35, b: 60, c: 95 });
    const step = stepOverTime(measured(framework, answers), measured(framework, answers));
    expect(step.values).toEqual([0, 1].map(() => only(outcomeOf(framework, answers).steps).score));
  });
});
