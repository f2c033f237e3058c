import { describe, expect, test } from 'vitest';
import { NO_CHANGE } from '../../../src/domain/comparison/changes/instrument-change.ts';
import { presenceAt } from '../../../src/domain/comparison/changes/presence.ts';
import type {
  AcrossComparison,
  FrameworkAcross,
  FrameworkOverTime,
  OverTimeComparison,
  QuestionOverTime,
  StepAcross,
  StepOverTime,
} from '../../../src/domain/comparison/comparison.ts';
import type { Stage } from '../../../src/domain/scoring/stage.ts';
import {
  viewAcrossFigures,
  viewAcrossStep,
  viewCell,
  viewDotsRow,
} from '../../../src/reports/views/comparison/across-step-view.ts';
import { viewAcross } from '../../../src/reports/views/comparison/across-view.ts';
import {
  viewFullFigures,
  viewOverTimeFigures,
  viewOverTimeStep,
  viewReported,
} from '../../../src/reports/views/comparison/over-time-step-view.ts';
import { viewOverTime } from '../../../src/reports/views/comparison/over-time-view.ts';
import { viewChanges } from '../../../src/reports/views/comparison/question-changes-view.ts';
import { viewSlopeChart } from '../../../src/reports/views/comparison/slope-view.ts';
import { placeInBand } from '../../../src/reports/views/comparison/stage-band.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { present } from '../../domain/builders.ts';

/* What comparisons say of a step and of a question, in every state that they can have. */

const texts = loadTexts('nl');
const bands = { P: 15, L: 50, F: 85 };
const WHOLE = { spread: null, inOrder: false } as const;

describe('a step at two measurements', () => {
  const base: StepOverTime = {
    framework: 'kort',
    id: 'begin',
    order: 1,
    title: 'Begin',
    values: [40, null, 60],
    levels: ['P', null, 'L'],
    answered: [{ scored: 3, later: 0, applicable: 4 }, null, { scored: 4, later: 0, applicable: 4 }],
    spreads: [null, null, null],
    tables: [{ scored: 1, all: 1 }, null, { scored: 1, all: 1 }],
    absences: [null, 'not-measured', null],
    difference: 20.4,
    commonShare: 0.795,
    refused: false,
    reasons: [],
    test: null,
    median: null,
    upperQuartile: null,
    common: {
      from: { ...WHOLE, score: 40, stage: 'under-way' },
      to: { ...WHOLE, score: 60.4, stage: 'nearly' },
      questions: 3,
      answers: 3,
      tables: [null],
      moves: { forward: 2, equal: 1, back: 0 },
    },
    course: [{ ...WHOLE, score: 40, stage: 'under-way' }, null, { ...WHOLE, score: 60.4, stage: 'nearly' }],
    direction: 'forward',
    leftOut: { from: [], to: [] },
    isWeighedAnew: false,
    reported: {
      from: { inOrder: false, stage: 'under-way' },
      to: { inOrder: false, stage: 'nearly' },
    },
    target: 67,
    progress: 0.745,
  };
  const common = present(base.common);
  /** The step with other outcomes on what is common, and with what the reports say of it. */
  const judged = (
    from: Partial<(typeof common)['from']>,
    to: Partial<(typeof common)['from']>,
    reported: NonNullable<StepOverTime['reported']>,
  ): Partial<StepOverTime> => ({
    common: { ...common, from: { ...common.from, ...from }, to: { ...common.to, ...to } },
    reported,
  });
  const NOT_COMPARED = {
    difference: null,
    common: null,
    course: [null, null, null],
    direction: null,
    reported: null,
    target: null,
    progress: null,
  } as const;
  const comparison = {
    measurements: [{ id: 'een' }, { id: 'twee' }, { id: 'drie' }],
    from: 'een',
    to: 'drie',
    frameworks: [{ id: 'kort', bands }],
    questions: [],
  } as unknown as OverTimeComparison;
  const view = (more: Partial<StepOverTime> = {}) =>
    viewOverTimeStep({ ...base, ...more }, comparison, texts);

  test('shows both outcomes, the direction and on what it rests', () => {
    expect(view()).toEqual({
      order: 1,
      title: 'Begin',
      fromStage: 'under-way',
      from: 'onderweg',
      toStage: 'nearly',
      to: 'bijna op orde',
      change: 'forward',
      direction: 'vooruit',
      moves: '2 vooruit, 1 gelijk, 0 achteruit',
      remarks: [],
      basis: '3 vragen zijn beide keren beantwoord.',
      between: [{ stage: null, words: '–' }],
    });
  });

  test.each([
    ['equal', 'gelijk'],
    ['back', 'achteruit'],
    ['mixed', 'wisselend'],
  ] as const)('goes %s: %s', (direction, words) => {
    const shown = view({ direction });
    expect([shown.change, shown.direction]).toEqual([direction, words]);
  });

  test('without a comparison it says only why there is no outcome, and nothing of how far it was', () => {
    const shown = view({ ...NOT_COMPARED, absences: [null, null, 'few-answers'] });
    expect(shown).toMatchObject({
      fromStage: null,
      from: '–',
      toStage: null,
      to: 'nog geen uitkomst',
      change: null,
      direction: 'niet vergeleken',
      moves: null,
      basis: null,
    });
    const words = (['not-measured', 'not-asked', 'nothing-applies', 'weightless'] as const).map(
      (absence) => view({ ...NOT_COMPARED, absences: [absence, null, null] }).from,
    );
    expect(words).toEqual(['niet gevraagd', 'niet gevraagd', 'niet van toepassing', 'telt niet mee']);
  });

  const spread = (lowestStage: Stage, highestStage: Stage) => ({
    lowest: 0,
    highest: 100,
    lowestStage,
    highestStage,
  });
  const status = (inOrder: boolean, stage: Stage | null) => ({ inOrder, stage });
  test.each<readonly [string, Partial<StepOverTime>, readonly string[]]>([
    [
      'it is refused, with every reason; 79.5% is not called 80%',
      {
        ...NOT_COMPARED,
        refused: true,
        reasons: ['few-common', 'not-applicable', 'few-scored', 'one-only', 'no-outcome'],
      },
      [
        'Maar 79% van de vragen van deze stap is beide keren dezelfde. Onder de 80% vergelijken wij niet.',
        'Meer dan een kwart van de vragen is niet van toepassing genoemd of bewust niet gekozen. Dan vergelijken wij de stap niet.',
        'Te weinig vragen kregen beide keren een antwoord.',
        'Deze stap is maar één van de twee keren gevraagd.',
        'De vragen van deze stap geven geen uitkomst: zij wegen niet mee, beschrijven alleen of werden niet gesteld.',
      ],
    ],
    [
      'tables sat once',
      {
        ...NOT_COMPARED,
        refused: true,
        reasons: ['few-common'],
        commonShare: 0.5,
        leftOut: { from: ['oost'], to: [] },
      },
      [
        'Maar 50% van de vragen, tafel voor tafel geteld, is beide keren dezelfde. Onder de 80% vergelijken wij niet.',
      ],
    ],
    [
      'no table sat both times',
      {
        ...NOT_COMPARED,
        refused: true,
        reasons: ['few-common'],
        commonShare: 0,
        leftOut: { from: [null], to: ['oost'] },
      },
      ['Geen enkele tafel deed beide keren mee. Dan vergelijken wij niet.'],
    ],
    [
      'it is shown though it is refused',
      { refused: true, reasons: ['few-scored'] },
      [
        'Te weinig vragen kregen beide keren een antwoord.',
        'Het verschil staat er omdat erom is gevraagd. Lees het met die kanttekening.',
      ],
    ],
    [
      'tables differ then, and are alike now',
      {
        common: {
          ...common,
          tables: ['noord', 'oost', 'zuid'],
          from: { ...common.from, spread: spread('to-begin', 'in-order') },
          to: { ...common.to, spread: spread('nearly', 'nearly') },
        },
      },
      ['Toen: 3 tafels, van nog te beginnen tot op orde.', 'Nu: 3 tafels, elk bijna op orde.'],
    ],
    [
      'the reports say something else, because they count other answers too',
      judged({}, {}, { from: status(false, 'to-begin'), to: status(false, null) }),
      [
        'In het verslag van toen: nog te beginnen. Daar tellen ook antwoorden mee die maar één keer zijn gegeven.',
        'In het verslag van nu: nog geen uitkomst. Daar tellen ook antwoorden mee die maar één keer zijn gegeven.',
        'Het verslag van nu zegt hier: nog geen uitkomst. Waarom dat anders is, staat in bijlage A.',
      ],
    ],
    [
      'the report of then says something else, by another weighing',
      {
        ...judged({}, {}, { from: status(false, 'to-begin'), to: status(false, 'nearly') }),
        isWeighedAnew: true,
      },
      ['In het verslag van toen: nog te beginnen. Dat was met de vragen, weging en doelen van toen.'],
    ],
    [
      'it came in order',
      judged(
        {},
        { inOrder: true, stage: 'in-order' },
        { from: status(false, 'under-way'), to: status(true, 'in-order') },
      ),
      ['Deze stap is nu op orde.'],
    ],
    [
      'it is in order no longer',
      judged(
        { inOrder: true, stage: 'in-order' },
        {},
        { from: status(true, 'in-order'), to: status(false, 'nearly') },
      ),
      ['Deze stap was op orde en is dat nu niet meer.'],
    ],
    [
      'only another weighing brought it in order',
      judged(
        { inOrder: true, stage: 'in-order' },
        { inOrder: true, stage: 'in-order' },
        { from: status(false, 'in-order'), to: status(true, 'in-order') },
      ),
      [
        'Het verslag van toen noemt deze stap niet op orde. Op wat beide keren is beantwoord, met de weging en doelen van nu, was de stap dat toen ook al: dat is dus niet veranderd.',
      ],
    ],
    [
      'only another weighing took it out of order',
      judged({}, {}, { from: status(true, 'under-way'), to: status(false, 'nearly') }),
      [
        'Het verslag van toen noemt deze stap op orde. Op wat beide keren is beantwoord, met de weging en doelen van nu, was de stap dat toen ook niet: dat is dus niet veranderd.',
      ],
    ],
    [
      'the reports say that it came in order, and the common answers the opposite',
      judged(
        { inOrder: true, stage: 'in-order' },
        {},
        { from: status(false, 'in-order'), to: status(true, 'nearly') },
      ),
      [],
    ],
    [
      'it was in order and has no score now',
      judged({ inOrder: true }, {}, { from: status(true, 'under-way'), to: status(false, null) }),
      [
        'In het verslag van nu: nog geen uitkomst. Daar tellen ook antwoorden mee die maar één keer zijn gegeven.',
        'Het verslag van nu zegt hier: nog geen uitkomst. Waarom dat anders is, staat in bijlage A.',
      ],
    ],
    [
      'it is still in order',
      judged(
        { inOrder: true },
        { inOrder: true },
        { from: status(true, 'under-way'), to: status(true, 'nearly') },
      ),
      [],
    ],
  ])('says what must be known where %s', (_, more, remarks) => {
    const [{ remarks: beside }, reported] = [view(more), viewReported({ ...base, ...more }, texts)];
    expect([...beside, ...reported].toSorted()).toEqual(remarks.toSorted());
  });

  test('is based on answers where several tables sat', () => {
    const tables = { common: { ...common, tables: ['noord', 'oost'], answers: 6 } };
    expect(view(tables).basis).toBe('6 antwoorden zijn beide keren gegeven, aan 2 tafels.');
    const one = { common: { ...common, questions: 1, answers: 1 } };
    expect(view(one).basis).toBe('1 vraag is beide keren beantwoord.');
  });

  test('says how many of the answers are none, but wait for something that has not begun', () => {
    const answers = (...states: readonly string[]) =>
      states.map((state, table) => ({ table: `t${table}`, state }));
    const asked = (from: readonly string[], to: readonly string[], difference: number | null = 0) => ({
      framework: 'kort',
      step: 'begin',
      difference,
      from: { answers: answers(...from) },
      to: { answers: answers(...to) },
    });
    const basisIn = (common: object, ...questions: readonly object[]) =>
      viewOverTimeStep(
        { ...base, common } as StepOverTime,
        { ...comparison, questions } as OverTimeComparison,
        texts,
      ).basis;
    const basisOf = (tables: readonly string[], ...questions: readonly object[]) =>
      basisIn({ ...common, tables }, ...questions);
    const waiting = asked(['not-begun', 'answered'], ['answered', 'not-begun']);
    expect(basisOf(['t0'], waiting, asked(['answered'], ['answered']))).toBe(
      '3 vragen zijn toen en nu te vergelijken. Bij één daarvan was of is het antwoord „komt later”.',
    );
    expect(basisOf(['t0', 't1'], waiting)).toMatch(
      /te vergelijken, aan 2 tafels\. Bij 2 daarvan was of is het antwoord „komt later”\.$/u,
    );
    const one = { ...common, tables: ['t0'], questions: 1, answers: 1 };
    expect(basisIn(one, waiting)).toBe(
      '1 vraag is toen en nu te vergelijken. Daar was of is het antwoord „komt later”.',
    );
    // What is not compared waits for nothing here, nor what was not known the other time.
    const none = [asked(['not-begun'], ['not-begun'], null), asked(['not-begun'], ['unknown'])];
    expect(basisOf(['t0'], ...none)).toBe('3 vragen zijn beide keren beantwoord.');
  });

  test('has its figures in a row, a measurement each', () => {
    expect(viewOverTimeFigures(base, texts)).toEqual({
      title: '1. Begin',
      values: ['40', '–', '60'],
      answers: '3',
      difference: '+20',
      share: '79%',
      progress: '75%',
    });
    const none = { common: null, difference: null, commonShare: null, progress: null };
    expect(viewOverTimeFigures({ ...base, ...none }, texts)).toMatchObject({
      answers: '–',
      difference: '–',
      share: '–',
      progress: '–',
    });
    expect(viewOverTimeFigures({ ...base, difference: -20.5 }, texts).difference).toBe('−21');
  });

  test.each([
    [0, '0%'],
    [0.745, '75%'],
    [1, '100%'],
    [1.2, 'voorbij het doel'],
    [-0.005, 'verder weg dan toen'],
    [null, '–'],
  ])('shows a way to the target of %s as %s', (progress, shown) => {
    expect(viewOverTimeFigures({ ...base, progress }, texts).progress).toBe(shown);
  });

  test('shows over how many of the tables a full score is', () => {
    const tables = { scored: 2, all: 3 };
    const several = { ...base, spreads: [{ lowest: 10, highest: 70 }, null, null], tables: [tables] };
    const other = { ...several, values: [44, null, 60] };
    expect(viewFullFigures(other, texts)?.values[0]).toBe('44 (3 van 4; 2 van de 3 tafels, 10 – 70)');
  });

  test('has its full figures beside it only where these are others than what is compared', () => {
    const same = { ...base, values: [40, null, 60.4] };
    expect(viewFullFigures(same, texts)).toBeNull();
    // What waits for something that has not begun was answered by nobody, as the reports say it.
    const waiting = { ...base, answered: base.answered.map((one) => one && { ...one, later: 2 }) };
    expect(viewFullFigures(waiting, texts)?.values).toEqual(['40 (1 van 4)', '–', '60 (2 van 4)']);
    expect(viewFullFigures(base, texts)).toEqual({
      title: '1. Begin',
      values: ['40 (3 van 4)', '–', '60 (4 van 4)'],
    });
  });

  test('is a line in the chart, of the answers that were given both times; one that is not compared is none', () => {
    const chart = (steps: readonly StepOverTime[]) => {
      const framework = { id: 'kort', title: 'Kort kader' } as unknown as FrameworkOverTime;
      const dated = comparison.measurements.map((one, at) => ({ ...one, date: `202${at + 4}-03-01` }));
      return viewSlopeChart(framework, { ...comparison, measurements: dated, steps }, texts);
    };
    expect(chart([base, { ...base, ...NOT_COMPARED, id: 'later' }])).toMatchObject({
      dates: ['1 maart 2024', '1 maart 2025', '1 maart 2026'],
      rows: [
        {
          order: 1,
          title: 'Begin',
          mark: '1',
          way: 'forward',
          words: 'van onderweg naar bijna op orde',
          points: [{ stage: 'under-way' }, null, { stage: 'nearly' }],
        },
      ],
    });
    expect(chart([{ ...base, ...NOT_COMPARED }])).toBeNull();
  });

  test.each([
    ['to-begin', 0, 0],
    ['to-begin', 100 / 12, 0.5],
    ['under-way', 100 / 3, 0.5],
    // A step that reaches its target and misses a prerequisite stays in the band of its word.
    ['nearly', 90, 1],
    ['in-order', 75, 0.5],
    ['anchored', 100, 1],
  ] as const)('of %s with a score of %d lies at %d of its band', (stage, score, share) => {
    const place = placeInBand({ ...WHOLE, score, stage }, 200 / 3);
    expect(place.stage).toBe(stage);
    expect(place.share).toBeCloseTo(share, 9);
  });
});

describe('a question at two measurements', () => {
  const answered = (answer: string, more: object = {}) => ({
    score: 1,
    answers: [
      {
        table: null,
        state: 'answered',
        answer,
        low: null,
        high: null,
        reason: null,
        note: null,
        evidence: null,
        ...more,
      },
    ],
  });
  const question = (more: object): QuestionOverTime =>
    ({
      label: 'Visie',
      change: 'forward',
      why: null,
      reworded: false,
      reversedBest: null,
      from: answered('deels'),
      to: answered('grotendeels'),
      ...more,
    }) as unknown as QuestionOverTime;

  test('stands under the way it went, with what was written now and, where it was something else, then', () => {
    const shown = {
      label: 'Visie',
      isReworded: false,
      from: 'deels',
      to: 'grotendeels',
      why: null,
      reversed: null,
    };
    const written = question({
      reworded: true,
      from: answered('deels', { note: 'Oud', evidence: 'Stuk', reason: 'Zo' }),
      to: answered('grotendeels', { note: 'Nieuw', evidence: 'Stuk' }),
    });
    const changes = viewChanges(
      [
        question({}),
        written,
        question({
          change: 'back',
          from: answered('grotendeels'),
          to: answered('deels', { reason: 'Bezuinigd' }),
        }),
        question({ change: 'equal', to: answered('deels') }),
        question({ change: 'not-comparable', why: 'added', from: null }),
        question({ change: 'not-comparable', why: 'dropped', to: null }),
        question({ change: 'not-comparable', why: 'rescaled' }),
        question({ change: 'not-comparable', why: 'not-scored' }),
        question({ change: 'not-comparable', why: 'no-scale' }),
        question({ change: 'not-comparable', why: 'no-scale', to: answered('deels') }),
      ],
      [],
      texts,
    );
    expect(changes).toEqual({
      forward: [
        { ...shown, written: [], unexplained: true, alike: [] },
        {
          ...shown,
          isReworded: true,
          written: [
            { label: 'Toelichting', text: 'Nieuw' },
            { label: 'Waar blijkt dat uit', text: 'Stuk' },
            { label: 'Reden toen', text: 'Zo' },
            { label: 'Toelichting toen', text: 'Oud' },
          ],
          unexplained: false,
          alike: [],
        },
      ],
      back: [
        {
          ...shown,
          from: 'grotendeels',
          to: 'deels',
          written: [{ label: 'Reden', text: 'Bezuinigd' }],
          unexplained: false,
          alike: [],
        },
      ],
      equal: [
        { label: 'Visie', isReworded: false, to: 'deels', reversed: null },
        { label: 'Visie', isReworded: false, to: 'deels', reversed: null },
      ],
      mixed: [],
      told: [
        {
          ...shown,
          why: 'Geen antwoord is hier beter dan een ander.',
          written: [],
          unexplained: false,
          alike: [],
        },
      ],
      other: [
        {
          ...shown,
          from: 'niet gevraagd',
          why: 'Deze vraag is nieuw.',
          written: [],
          unexplained: false,
          alike: [],
        },
        {
          ...shown,
          to: 'niet gevraagd',
          why: 'Deze vraag wordt niet meer gesteld.',
          written: [],
          unexplained: false,
          alike: [],
        },
        { ...shown, why: 'De antwoordschaal is veranderd.', written: [], unexplained: false, alike: [] },
        { ...shown, written: [], unexplained: false, alike: [] },
      ],
      again: { forward: null, back: null, other: null },
    });
  });

  test('is said to be reversed where the lowest answer is the best', () => {
    const reversed = question({ reversedBest: 'helemaal mee oneens' });
    expect(viewChanges([reversed], [], texts).forward[0]?.reversed).toBe(
      'Omgekeerd gesteld: „helemaal mee oneens” is hier het beste antwoord.',
    );
    expect(viewChanges([{ ...reversed, change: 'equal' }], [], texts).equal[0]?.reversed).toContain(
      'mee oneens',
    );
  });

  test('has its id beside a label that another question has too', () => {
    const changes = viewChanges(
      [
        question({ id: 'uren', change: 'not-comparable', why: 'dropped', to: null }),
        question({ id: 'uren-per-week', change: 'not-comparable', why: 'added', from: null }),
        question({ id: 'budget', label: 'Budget', change: 'mixed' }),
      ],
      [],
      texts,
    );
    expect(changes.other.map(({ label }) => label)).toEqual(['Visie [uren]', 'Visie [uren-per-week]']);
    expect(changes.mixed).toMatchObject([{ label: 'Budget', unexplained: true }]);
  });
});

describe('two measurements', () => {
  const outcome = { score: 50, stage: 'under-way', inOrder: false, spread: null };
  const common = {
    from: outcome,
    to: outcome,
    questions: 1,
    answers: 1,
    tables: [null],
    moves: { forward: 0, equal: 1, back: 0 },
  };
  const step = (more: object) => ({
    framework: 'kort',
    id: 'begin',
    course: [],
    refused: false,
    difference: 1,
    values: [],
    levels: [],
    spreads: [],
    tables: [],
    absences: [],
    reasons: [],
    answered: [],
    common: null,
    direction: null,
    leftOut: { from: [], to: [] },
    isWeighedAnew: false,
    reported: null,
    commonShare: null,
    progress: null,
    order: 1,
    title: 'Begin',
    target: null,
    ...more,
  });
  const MOVES = { forward: 0, equal: 0, back: 0 };
  const asked = (change: string, state = 'answered') => ({
    framework: 'kort',
    id: change === 'forward' ? 'visie' : change,
    label: change === 'forward' ? 'Visie' : change,
    change,
    moves: change === 'not-comparable' ? MOVES : { ...MOVES, [change]: 1 },
    why: null,
    reworded: false,
    reversedBest: null,
    from: null,
    to: {
      score: null,
      answers: [
        {
          table: null,
          state,
          answer: 'deels',
          low: null,
          high: null,
          reason: null,
          note: null,
          evidence: null,
        },
      ],
    },
  });
  const next = (from: object, to: object, isByWeighing = false) => ({
    kind: 'compared',
    from,
    to,
    isByWeighing,
  });
  const ALL = { kind: 'all-in-order' };
  const first = (title: string) => ({ kind: 'step', id: title, title });
  const kort = {
    id: 'kort',
    title: 'Kort kader',
    versions: ['1.0.0', '1.0.0', '1.0.0'],
    hashes: ['een', 'een', 'een'],
    stageWords: {},
    isSameContent: true,
    bands,
    isCompared: true,
    instrument: { ...NO_CHANGE, unchanged: ['visie'] },
    tooShort: [],
    notShared: [],
    labels: [{ id: 'weg', label: 'De weg' }],
    next: next(first('Begin'), ALL),
    percentToTarget: { from: 0.5, to: 0.755, steps: 1 },
  };
  const comparison = (more: object = {}, framework: object = {}): OverTimeComparison =>
    ({
      language: 'nl',
      program: '1.2.3',
      organisation: { name: 'De Brug' },
      title: null,
      client: null,
      remark: null,
      measurements: [
        { id: 'een', date: '2024-03-01', depth: 'full' },
        { id: 'twee', date: '2025-03-01', depth: 'full' },
        { id: 'drie', date: '2026-03-01', depth: 'full' },
      ],
      from: 'een',
      to: 'drie',
      showsRefused: false,
      steps: [step({})],
      questions: [asked('forward'), asked('equal'), asked('back'), asked('not-comparable')],
      present: [
        presenceAt('een', null, [
          { id: null, name: null, present: ['bestuur'], absent: ['Bestuur', 'tolk'] },
        ]),
        presenceAt('drie', null, [{ id: null, name: null, present: ['hulpverlener'], absent: [] }]),
      ],
      frameworks: [{ ...kort, ...framework }],
      ...more,
    }) as unknown as OverTimeComparison;
  const view = (more: object = {}, framework: object = {}) =>
    viewOverTime(comparison(more, framework), texts);

  test('are headed, dated and told at a glance', () => {
    const { frameworks, ...shown } = view();
    expect(shown).toEqual({
      language: 'nl',
      title: 'De Brug: wat is er veranderd?',
      client: null,
      remark: null,
      subtitle: 'De meting van 1 maart 2024 naast die van 1 maart 2026',
      several: false,
      instrument: [
        'Beide keren is „Kort kader” gebruikt, versie 1.0.0.',
        'De vragen zijn dezelfde gebleven, en ook hoe zij meetellen en wat het doel is.',
      ],
      between: 'Tussendoor is er nog één keer gemeten, op 1 maart 2025. Die meting staat in bijlage A.',
      columns: ['1 maart 2024', '1 maart 2025', '1 maart 2026'],
      showsRefused: false,
      anyRefused: false,
      anyMixed: false,
      anyTold: false,
      presence: {
        rows: [
          { when: 'Toen (1 maart 2024)', present: 'bestuur', absent: 'tolk' },
          { when: 'Nu (1 maart 2026)', present: 'hulpverlener', absent: 'niemand genoteerd' },
        ],
        lines: [
          'Erbij gekomen: hulpverlener.',
          'Niet meer aan tafel: bestuur.',
          'Wie er aan tafel zit, bepaalt mee wat er wordt geantwoord. Denk daar bij een verschil als eerste aan.',
        ],
      },
      glances: [
        {
          title: 'Kort kader',
          message: ['Geen enkele stap is te vergelijken.', 'De enige stap die meetelt, is nu op orde.'],
          basis: [
            '3 vragen kregen beide keren een antwoord: 1 vooruit, 1 gelijk, 1 achteruit.',
            'Niet vergeleken: „Begin”.',
          ],
        },
      ],
      firstChart: null,
      betweenDates: ['1 maart 2025'],
      provenance: [
        'Gemaakt met nulmeting 1.2.3.',
        'Kort kader (kort), versie 1.0.0, kenmerk een.',
        'Vergeleken: meting een met meting drie.',
      ],
    });
    expect(frameworks[0]?.toTarget).toBe(
      'Hoe dicht bij het doel: de vergeleken stap stond toen op 50% van zijn doel en staat nu op 76%.',
    );
    expect(frameworks[0]?.chart).toBeNull();
    expect(view({}, { percentToTarget: null }).frameworks[0]?.toTarget).toBeNull();
    expect(
      view({ measurements: comparison().measurements.filter(({ id }) => id !== 'twee') }).between,
    ).toBeNull();
  });

  test('say what is still open and what is refused, each in one line', () => {
    const lines = view({
      questions: [
        asked('forward', 'unanswered'),
        asked('equal', 'unknown'),
        { ...asked('back', 'unanswered'), framework: 'ander' },
      ],
      steps: [
        step({ refused: true, difference: null }),
        step({ refused: true, difference: 1, common }),
        step({ refused: true, difference: null, framework: 'ander' }),
      ],
    });
    expect(lines.glances[0]?.message.at(-1)).toBe('Alle stappen zijn nu op orde.');
    expect(lines.glances[0]?.basis).toEqual([
      '2 vragen kregen beide keren een antwoord: 1 vooruit, 1 gelijk, 0 achteruit.',
      'Let op: in de meting van nu staat nog 1 vraag open. Dit is een tussenstand.',
      expect.stringMatching(/^Niet vergeleken: „/),
    ]);
    expect([lines.anyRefused, lines.frameworks[0]?.steps.length]).toEqual([true, 2]);
  });

  test('of a framework that one of them used only that is said', () => {
    const shown = view({}, { isCompared: false, versions: [null, null, '1.0.0'] });
    expect(shown.glances[0]?.message).toEqual(['Dit kader is maar één van de twee keren gebruikt.']);
    expect(shown.instrument).toEqual([
      'Kort kader is alleen gebruikt in de meting van 1 maart 2026. Daar valt nog niets te vergelijken.',
    ]);
    expect(shown.frameworks).toEqual([]);
  });

  test('say how the questions changed, in a fixed order', () => {
    const instrument = {
      ...NO_CHANGE,
      unchanged: ['a', 'b'],
      reworded: ['visie', 'weg'],
      rescaled: ['c'],
      added: ['d'],
      dropped: ['e', 'f'],
    };
    const labels = [
      { id: 'visie', label: 'Visie' },
      { id: 'd', label: 'Uren' },
      { id: 'e', label: 'Uren' },
    ];
    expect(view({}, { instrument, labels, versions: ['1.0.0', '9.0.0', '1.1.0'] }).instrument).toEqual([
      'Kort kader is tussendoor veranderd: eerst versie 1.0.0, nu versie 1.1.0.',
      '2 vragen zijn hetzelfde gebleven.',
      '2 vragen zijn anders verwoord en tellen wel mee (met ^ gemerkt): Visie en weg.',
      '1 vraag kreeg een andere antwoordschaal en telt niet mee: c.',
      '1 vraag is nieuw: Uren [d].',
      '2 vragen zijn vervallen: Uren [e] en f.',
    ]);
  });

  test('say what is weighed anew, and never that all stayed the same then', () => {
    const weighing = [
      {
        question: 'weg',
        changes: [
          { kind: 'weight', from: 1, to: 2.5 },
          { kind: 'prerequisite', now: true },
        ],
      },
      { question: 'b', changes: [{ kind: 'condition' }, { kind: 'step', from: 'elders', to: 'begin' }] },
    ];
    const targets = [{ step: 'begin', from: 60, to: 75 }];
    const instrument = { ...NO_CHANGE, reweighted: ['weg', 'b'], weighing, targets };
    expect(view({}, { instrument }).instrument).toEqual([
      'Beide keren is „Kort kader” gebruikt, versie 1.0.0.',
      '2 vragen tellen anders mee dan toen: De weg (weegt 2,5, was 1; nu een voorwaarde) en b (wordt in andere gevallen gesteld; staat nu bij „Begin”).',
      'Bij 1 stap is het doel veranderd: „Begin” (hoger).',
      'Wij rekenen beide keren met de weging, voorwaarden en doelen van nu. Wat alleen daardoor anders uitkomt, is geen vooruitgang of achteruitgang.',
    ]);
  });

  test.each([
    ['short', 'full', '1 maart 2024 (kort)', 'De meting van 1 maart 2024 was kort.'],
    ['full', 'short', '1 maart 2024', 'De meting van 1 maart 2026 was kort.'],
  ])(
    'say which was short, from %s to %s, and that only what both asked counts',
    (then, now, column, words) => {
      const measurements = [
        { id: 'een', date: '2024-03-01', depth: then },
        { id: 'drie', date: '2026-03-01', depth: now },
      ];
      const shown = view({ measurements }, { tooShort: ['tijd', 'ruimte'] });
      expect(shown.columns[0]).toBe(column);
      expect(shown.glances[0]?.basis[1]).toBe(
        'Een van de twee metingen was kort. Dit gaat over wat beide keren is gevraagd; in het verslag van de volledige meting kan iets anders staan.',
      );
      expect(shown.instrument[1]).toBe(
        `${words} Vergeleken is alleen wat beide keren is gevraagd; 2 vragen die alleen de volledige meting stelt, tellen hier niet mee.`,
      );
    },
  );

  test('name the questions that were asked once, because the organisation is described differently now', () => {
    const labels = [
      { id: 'tijd', label: 'Tijd' },
      { id: 'uren', label: 'Tijd' },
    ];
    const one = view({}, { notShared: ['tijd'], labels: labels.slice(0, 1) });
    expect(one.glances[0]?.basis[1]).toBe(
      'Niet elke vraag is beide keren gesteld. Dit gaat over wat beide keren is gevraagd; in een verslag kan iets anders staan.',
    );
    expect(one.instrument[1]).toBe(
      'De organisatie staat nu anders beschreven (sector, teams of positie). Daardoor is 1 vraag maar één keer gesteld; die telt hier niet mee: Tijd.',
    );
    expect(view({}, { notShared: ['tijd', 'uren'], labels }).instrument[1]).toContain(
      '2 vragen maar één keer gesteld; die tellen hier niet mee: Tijd [tijd] en Tijd [uren].',
    );
  });

  test('say that both were short, and nothing of depth where both were full', () => {
    const measurements = ['een', 'drie'].map((id) => ({ id, date: '2024-03-01', depth: 'short' }));
    const shown = view({ measurements });
    expect(shown.instrument[1]).toBe(
      'Beide keren was het de korte versie; de andere vragen tellen hier niet mee.',
    );
    expect(shown.glances[0]?.basis.join(' ')).not.toContain('kort.');
    expect(JSON.stringify(view())).not.toMatch(/was kort|\d \(kort\)|korte versie/);
  });

  test('never call two contents one version', () => {
    const instrument = { ...NO_CHANGE, unchanged: ['a'], redefined: ['weg'] };
    expect(view({}, { instrument, isSameContent: false }).instrument).toEqual([
      'Beide keren heet „Kort kader” versie 1.0.0, maar de inhoud is niet dezelfde: die is veranderd zonder nieuw versienummer.',
      '1 vraag is hetzelfde gebleven.',
      '1 vraag kreeg andere woorden zonder dat de versie zegt dat die hetzelfde betekent, en telt niet mee: De weg.',
    ]);
  });

  const lineOf = (given: unknown, steps = [step({ common }), step({ common, id: 'later' })]) =>
    view({ steps }, { next: given })
      .glances[0]?.message.slice(1)
      .filter((line) => line !== 'Er kwam geen stap bij die op orde is.');
  test.each<readonly [object, readonly string[]]>([
    [next(first('A'), first('A')), ['De stap die aan de beurt is, is dezelfde gebleven: „A”.']],
    [next(first('A'), first('B')), ['De stap die aan de beurt is, was „A”. Nu is dat „B”.']],
    [next(first('A'), ALL), ['Alle stappen zijn nu op orde.']],
    [next(ALL, ALL), ['Alle stappen waren op orde en zijn dat nog.']],
    [next(ALL, first('B')), ['Toen waren alle stappen op orde. Nu is deze stap aan de beurt: „B”.']],
    [next({ kind: 'nothing-applies' }, first('B')), ['Nu is deze stap aan de beurt: „B”.']],
    [next(first('A'), { kind: 'nothing-applies' }), ['Nu is geen enkele stap van toepassing.']],
    [
      next(first('A'), ALL, true),
      [
        'In het verslag van toen was „A” aan de beurt. Op wat beide keren is beantwoord, met de vragen, weging en doelen van nu, was toen al alles op orde. Dat het verslag van toen iets anders zegt, komt niet door andere antwoorden.',
      ],
    ],
    [
      next(ALL, first('B'), true),
      [
        'In het verslag van toen waren alle stappen op orde. Op wat beide keren is beantwoord, met de vragen, weging en doelen van nu, was toen al „B” aan de beurt. Dat het verslag van toen iets anders zegt, komt niet door andere antwoorden.',
      ],
    ],
    [
      { kind: 'refused' },
      [
        'Welke stap aan de beurt was en is, vergelijken wij niet. Dat hangt af van een stap waarvan wij geen verschil geven.',
      ],
    ],
  ])('%#: say which step is next', (given, lines) => {
    expect(lineOf(given)).toEqual(lines);
  });

  test('say nothing of a next step where there is none to say', () => {
    expect(lineOf(null)).toEqual([]);
  });

  test.each([
    [[], ['bestuur'], 'Wie er toen aan tafel zat, is niet genoteerd.'],
    [['bestuur'], [], 'Wie er nu aan tafel zat, is niet genoteerd.'],
    [[], [], 'Van beide keren is niet genoteerd wie er aan tafel zat.'],
    [['Bestuur'], ['bestuur '], 'Beide keren zaten dezelfde rollen aan tafel.'],
  ])('%#: say who was at the table; what was not written down is not nobody', (then, now, line) => {
    const at = (id: string, present: readonly string[]) =>
      presenceAt(id, null, [{ id: null, name: null, present, absent: ['bestuur', 'tolk'] }]);
    const { rows, lines } = view({ present: [at('een', then), at('drie', now)] }).presence;
    expect(lines[0]).toContain(line);
    const written = [then, now].map((roles) => (roles.length === 0 ? 'niet genoteerd' : 'bestuur'));
    expect(rows.map(({ present: shown }) => shown)).toEqual(written);
    expect(rows.map(({ absent }) => absent)).toEqual(
      written.map((shown) => (shown === 'bestuur' ? 'tolk' : shown)),
    );
  });

  test('say of no role that it came, went or was absent where it is not known of a table who was there', () => {
    const one = { id: 'oost', name: 'oost', present: ['bestuur'], absent: ['tolk'] };
    const unknown = { id: 'west', name: 'west', present: [], absent: [] };
    const present = [presenceAt('een', null, [one, unknown]), presenceAt('drie', null, [one])];
    const { rows, lines } = view({ present }).presence;
    expect(lines[0]).toContain('Niet van elke tafel is genoteerd wie er zat.');
    expect(rows.map((row) => [row.present, row.absent])).toEqual([
      ['bestuur', 'niet genoteerd'],
      ['bestuur', 'tolk'],
    ]);
  });

  test('name the tables that took part once', () => {
    const steps = [step({ common, leftOut: { from: ['oost', 'west'], to: [null] } })];
    expect(view({ steps }).presence.lines.slice(-2)).toEqual([
      'Deed alleen toen mee en blijft buiten de vergelijking: tafel „oost” en tafel „west”.',
      'Doet alleen nu mee en blijft buiten de vergelijking: tafel zonder naam.',
    ]);
  });
});

describe('organisations side by side', () => {
  const step: StepAcross = {
    framework: 'kort',
    id: 'begin',
    order: 1,
    title: 'Begin',
    values: [20, 60, null, null],
    levels: ['P', 'L', null, null],
    stages: ['under-way', 'nearly', null, null],
    stageSpreads: [{ lowestStage: 'to-begin', highestStage: 'under-way' }, null, null, null],
    tables: [{ scored: 2, all: 3 }, { scored: 1, all: 1 }, { scored: 0, all: 0 }, null],
    absences: [null, null, 'nothing-applies', 'not-measured'],
    place: 'ahead',
    questions: [2, 1, null, null],
    answered: [
      { scored: 2, later: 0, applicable: 2 },
      { scored: 1, later: 0, applicable: 2 },
      { scored: 0, later: 0, applicable: 0 },
      null,
    ],
    spreads: [{ lowest: 0, highest: 40 }, null, null, null],
    difference: 40,
    commonShare: null,
    refused: false,
    reasons: [],
    test: null,
    median: 20,
    upperQuartile: 60,
    comparable: [true, false, null, null],
    n: 5,
  } as unknown as StepAcross;
  const framework = {
    id: 'kort',
    title: 'Kort kader',
    version: '1.0.0',
    hash: 'een',
    bands,
    stageWords: {},
    organisations: 4,
    nextSteps: [],
    blockers: [],
    topics: [],
    leftOut: [],
    withoutScore: [],
    isShort: false,
    askedOfSome: [],
    besideOwn: [],
    setApart: [],
    isOrdered: true,
  } as unknown as FrameworkAcross;
  const organisation = (label: string, own = false) => ({
    label,
    own,
    sector: null,
    headcount: null,
    date: null,
  });
  const comparison = (more: object = {}): AcrossComparison =>
    ({
      language: 'nl',
      program: '1.2.3',
      title: null,
      client: null,
      anonymous: false,
      organisations: [
        organisation('De Brug'),
        organisation('De Haven', true),
        organisation('De Linde'),
        organisation('De Wilg'),
      ],
      period: { from: '2026-01-01', to: '2026-02-01' },
      frameworks: [framework],
      steps: [step],
      alone: [],
      present: [],
      ...more,
    }) as unknown as AcrossComparison;

  test('each has a cell of its own', () => {
    const cells = [0, 1, 2, 3].map((index) => viewCell(step, index, texts));
    const column = '1. Begin';
    expect(cells).toEqual([
      {
        column,
        stage: 'under-way',
        words: 'onderweg',
        spread: '2 van de 3 tafels, van nog te beginnen tot onderweg',
        basis: null,
        isMarked: false,
      },
      {
        column,
        stage: 'nearly',
        words: 'bijna op orde',
        spread: null,
        basis: 'gebaseerd op één vraag',
        isMarked: true,
      },
      { column, stage: null, words: 'niet van toepassing', spread: null, basis: null, isMarked: false },
      { column, stage: null, words: 'niet gevraagd', spread: null, basis: null, isMarked: false },
    ]);
    const unscored = { ...step, stages: [null], absences: ['few-answers'] } as unknown as StepAcross;
    expect(viewCell(unscored, 0, texts).words).toBe('nog geen uitkomst');
  });

  test('are counted by how far they are, and the own one has its place beside the median', () => {
    const shown = { order: 1, title: 'Begin', basis: null, n: 5 };
    expect(viewAcrossStep(step, 1, texts)).toEqual({
      ...shown,
      others: '1 × onderweg',
      own: 'bijna op orde',
      ownStage: 'nearly',
      ownBasis: 'gebaseerd op één vraag',
      place: 'verder',
    });
    // The second organisation is left out of the median, and of this count.
    expect(viewAcrossStep({ ...step, place: 'behind' }, 0, texts)).toEqual({
      ...shown,
      others: '–',
      own: 'onderweg',
      ownStage: 'under-way',
      ownBasis: null,
      place: 'minder ver',
    });
    expect(viewAcrossStep({ ...step, place: 'about-equal' }, 0, texts).place).toBe('ongeveer gelijk');
    const stages: StepAcross['stages'] = ['anchored', 'under-way', 'under-way', 'to-begin'];
    const comparable = [true, true, true, true];
    expect(viewAcrossStep({ ...step, stages, comparable, place: null, n: 3 }, -1, texts)).toEqual({
      order: 1,
      title: 'Begin',
      basis: null,
      others: '1 × nog te beginnen, 2 × onderweg en 1 × op orde en geborgd',
      own: null,
      ownStage: null,
      ownBasis: null,
      place: null,
      n: 3,
    });
  });

  test('each with a score is a dot', () => {
    expect(viewDotsRow(step, 1, texts)).toEqual({
      order: 1,
      title: 'Begin',
      words: 'bijna op orde',
      dots: [
        { score: 20, isOwn: false },
        { score: 60, isOwn: true },
      ],
      median: 20,
      upperQuartile: 60,
    });
    expect(viewDotsRow(step, -1, texts).words).toBe('');
  });

  test('each has its figures, with what they rest on', () => {
    expect(viewAcrossFigures({ ...step, difference: -40 }, [0, 1, 2, 3], comparison(), texts)).toEqual({
      title: 'Stap 1. Begin',
      median: '20',
      quartile: '60',
      difference: '−40',
      n: 5,
      cells: [
        { label: 'De Brug', text: '20 (2 van 2; 2 van de 3 tafels, 0 – 40)' },
        { label: 'De Haven', text: '60 (1 van 2)' },
        { label: 'De Linde', text: 'niet van toepassing' },
        { label: 'De Wilg', text: '–' },
      ],
    });
  });

  test('are headed, dated and named', () => {
    const { frameworks, ...shown } = viewAcross(
      comparison({
        organisations: [
          { label: 'De Brug', own: true, sector: 'ggz', headcount: 12, date: '2026-01-01' },
          organisation('De Haven'),
        ],
        alone: [{ title: 'Lang kader', organisation: 'De Haven' }],
        present: [
          presenceAt('een', 'De Brug', [{ id: null, name: null, present: ['bestuur'], absent: [] }]),
          presenceAt('twee', 'De Haven', [{ id: null, name: null, present: [], absent: [] }]),
        ],
      }),
      texts,
    );
    expect(shown).toEqual({
      language: 'nl',
      title: '2 organisaties naast elkaar',
      subtitle: 'Metingen van 1 januari 2026 tot en met 1 februari 2026',
      anonymous: null,
      guessable: null,
      own: 'De Brug kijkt hier naar de anderen.',
      several: false,
      alone: ['„Lang kader” is alleen door De Haven gebruikt. Daar valt niets te vergelijken.'],
      organisations: [
        {
          label: 'De Brug',
          sector: 'Geestelijke gezondheidszorg',
          headcount: '12',
          date: '1 januari 2026',
          present: 'bestuur',
          absent: 'niemand genoteerd',
        },
        {
          label: 'De Haven',
          sector: null,
          headcount: null,
          date: null,
          present: 'niet genoteerd',
          absent: 'niet genoteerd',
        },
      ],
      client: null,
      provenance: ['Gemaakt met nulmeting 1.2.3.', 'Kort kader (kort), versie 1.0.0, kenmerk een.'],
    });
    expect(frameworks).toHaveLength(1);
  });

  test('are letters where names are left out, and the own one is said to be marked', () => {
    const anonymous = viewAcross(
      comparison({
        anonymous: true,
        period: { from: '2026', to: '2026' },
        organisations: [organisation('A'), organisation('B', true)],
      }),
      texts,
    );
    expect(anonymous).toMatchObject({
      subtitle: 'Metingen van 2026',
      own: 'Onze eigen organisatie heet hier „onze organisatie”.',
      organisations: [{ label: 'organisatie A' }, { label: 'onze organisatie' }],
    });
    expect(anonymous.anonymous).toMatch(/^De namen staan er niet bij\./);
  });

  test('of a framework is said which questions count for nobody, and who was not asked them', () => {
    const asked = [
      { question: 'loket', label: 'Loket', without: ['De Brug', 'De Linde'] },
      { question: 'buurt', label: 'Buurt', without: ['De Haven'] },
      { question: 'balie', label: 'Balie', without: ['De Brug', 'De Linde'] },
    ];
    const leftOut = (askedOfSome: typeof asked) =>
      viewAcross(comparison({ frameworks: [{ ...framework, askedOfSome }] }), texts).frameworks[0]?.leftOut;
    const compared =
      'Vergeleken is op de vragen die elke organisatie kreeg: niet elke vraag past bij elke sector, elk aantal teams en elke positie. In verslagen van de organisaties zelf tellen de andere vragen wel mee.';
    const unused = '1 organisatie gebruikte dit kader niet: De Wilg.';
    expect(leftOut([])).toEqual([unused]);
    expect(leftOut(asked)).toEqual([
      compared,
      'Niet gevraagd aan De Brug en De Linde, en daarom bij niemand meegeteld: Loket en Balie.',
      'Niet gevraagd aan De Haven, en daarom bij niemand meegeteld: Buurt.',
      unused,
    ]);
    expect(leftOut(asked.map((one) => ({ ...one, without: [] })))).toEqual([
      compared,
      'Niet aan elke organisatie gevraagd, en daarom bij niemand meegeteld: Loket, Buurt en Balie.',
      unused,
    ]);
  });

  test('of a framework is said which version, who used another, which step is next and what is missing', () => {
    const shown = viewAcross(
      comparison({
        frameworks: [
          {
            ...framework,
            leftOut: [
              { organisation: 'De Linde', version: '0.9.0' },
              { organisation: 'De Wilg', version: '1.0.0' },
            ],
            setApart: ['De Haven'],
            withoutScore: [
              { organisation: 'De Brug', nothingApplies: false },
              { organisation: 'De Haven', nothingApplies: true },
            ],
            nextSteps: [
              { step: 'begin', title: 'Begin', n: 3 },
              { step: null, title: null, n: 1 },
            ],
            blockers: [{ question: 'visie', label: 'Visie', n: 2 }],
            topics: [
              {
                question: 'visie',
                label: 'Visie',
                n: 3,
                blocking: 2,
                action: { what: 'Schrijf de visie op', n: 2 },
              },
              { question: 'uren', label: 'Uren', n: 2, blocking: 0, action: null },
            ],
          },
        ],
      }),
      texts,
    ).frameworks[0];
    expect(shown).toMatchObject({
      title: 'Kort kader',
      version: 'Kort kader, versie 1.0.0: 4 organisaties.',
      leftOut: [
        '1 organisatie gebruikte een andere versie en staat er niet naast: De Linde (0.9.0).',
        '1 organisatie gebruikte een andere inhoud onder hetzelfde versienummer en staat er niet naast: De Wilg.',
        '1 organisatie gebruikte dit kader niet: De Wilg.',
        '1 organisatie kreeg voor een groot deel andere vragen dan onze organisatie en staat er daarom niet naast: De Haven.',
        'Van 1 organisatie is nog geen enkele vraag beantwoord: De Brug.',
        'Bij 1 organisatie is geen enkele stap van toepassing: De Haven.',
      ],
      few: false,
      lines: [
        '3 van de 4 stoppen bij „Begin”: daar is dat de eerste stap die nog niet op orde is.',
        'Bij 1 van de 4 zijn alle stappen op orde, op de vragen die hier zijn vergeleken.',
        'Wat als voorwaarde het vaakst ontbreekt: „Visie” (2 van 4).',
        'Ook vaak nog onder het doel: „Uren” (2 van 4).',
        'Onze organisatie is, vergeleken met de mediaan, verder bij „Begin”.',
        'Samen optrekken kan bij „Visie”. Bij 2 van de 4 is dit de eerste actie voor dat onderwerp: Schrijf de visie op. In een eigen plan kan die later komen.',
      ],
      many: false,
      columns: ['1. Begin'],
      marked: true,
      hasOwn: true,
      topics: [
        {
          label: 'Visie',
          n: '3 van 4',
          blocking: '2 van 4',
          action: { what: 'Schrijf de visie op', n: '2 van 4' },
        },
        { label: 'Uren', n: '2 van 4', blocking: '–', action: null },
      ],
    });
    expect(shown?.rows.map(({ label, own }) => [label, own])).toEqual([
      ['De Brug', false],
      ['De Haven', true],
      ['De Linde', false],
    ]);
    expect(shown?.chart).toMatchObject({
      kind: 'dots',
      id: 'kort',
      title: 'Kort kader: waar de organisaties staan',
      description: 'Een stip per organisatie, per stap. Begin: bijna op orde.',
      legend: {
        organisation: 'een organisatie',
        own: 'onze organisatie',
        median: 'mediaan',
        upperQuartile: 'bovenste kwartiel',
      },
    });
  });

  test.each([
    [1, 1, 'begin', 'Bij de enige organisatie is deze stap aan de beurt: „Begin”.'],
    [3, 3, 'begin', 'Bij elk van de 3 organisaties is deze stap aan de beurt: „Begin”.'],
    [
      1,
      1,
      null,
      'Bij de enige organisatie zijn alle stappen op orde, op de vragen die hier zijn vergeleken.',
    ],
    [
      2,
      2,
      null,
      'Bij elk van de 2 organisaties zijn alle stappen op orde, op de vragen die hier zijn vergeleken.',
    ],
    [1, 2, null, 'Bij 1 van de 2 zijn alle stappen op orde, op de vragen die hier zijn vergeleken.'],
  ])('%d of %d: which step is next is said in numbers at hand', (n, organisations, id, line) => {
    const nextSteps = [{ step: id, title: id === null ? null : 'Begin', n }];
    const given = { ...framework, organisations, nextSteps } as FrameworkAcross;
    const linesOf = (one: FrameworkAcross) =>
      viewAcross(comparison({ frameworks: [one] }), texts).frameworks[0]?.lines;
    expect(linesOf(given)?.[1]).toBe(line);
    const unordered = { ...given, isOrdered: false };
    expect(linesOf(unordered)?.[1]).toBe('De stappen van dit kader hebben geen volgorde.');
    // Not all four that were asked for stand beside each other.
    const verb = organisations === 1 ? 'is' : 'zijn';
    expect(linesOf(given)?.[0]).toBe(
      `${organisations} van de 4 organisaties ${verb} hier te vergelijken. Waarom de andere niet, staat onder „Wat is er te vergelijken?”.`,
    );
    const asked = {
      ...given,
      askedOfSome: [{ question: 'uren', label: 'Uren', without: ['De Linde'] }],
    } as FrameworkAcross;
    expect(linesOf(asked)?.[1]).toBe(
      'Vergeleken is alleen op de vragen die elke organisatie kreeg. In een eigen verslag kan een stap er anders voor staan.',
    );
    expect(linesOf({ ...asked, isShort: true })?.[1]).toBe(
      'Vergeleken is alleen op de vragen van de korte versie. In een eigen verslag kan een stap er anders voor staan.',
    );
  });

  test('the columns of more than six steps are narrow; what belongs to another framework is not among them', () => {
    const steps = (n: number) => [
      ...Array.from({ length: n }, (_, index) => ({ ...step, order: index + 1, comparable: [true, null] })),
      { ...step, framework: 'ander' },
    ];
    const shownFor = (n: number) =>
      viewAcross(comparison({ steps: steps(n), organisations: [organisation('De Brug')] }), texts)
        .frameworks[0];
    expect([6, 7].map((n) => shownFor(n)?.many)).toEqual([false, true]);
    expect(shownFor(6)).toMatchObject({ marked: false, hasOwn: false, chart: { legend: { own: null } } });
    expect(shownFor(6)?.columns).toHaveLength(6);
    expect(shownFor(6)?.figures).toHaveLength(6);
    expect(shownFor(6)?.chart.rows).toHaveLength(6);
  });
});
