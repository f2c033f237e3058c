import { describe, expect, test } from 'vitest';
import type {
  AcrossComparison,
  FrameworkAcross,
  OverTimeComparison,
  QuestionOverTime,
  StepAcross,
  StepOverTime,
} from '../../../src/domain/comparison/comparison.ts';
import {
  viewAcrossFigures,
  viewAcrossStep,
  viewCell,
  viewDotsRow,
} from '../../../src/reports/views/across-step-view.ts';
import { viewAcross } from '../../../src/reports/views/across-view.ts';
import {
  viewOverTimeFigures,
  viewOverTimeStep,
  viewPairsRow,
} from '../../../src/reports/views/over-time-step-view.ts';
import { viewOverTime } from '../../../src/reports/views/over-time-view.ts';
import { viewChanges } from '../../../src/reports/views/question-changes-view.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

/* What comparisons say of a step and of a question, in every state that they can have. */

const texts = loadTexts('nl');
const bands = { P: 15, L: 50, F: 85 };

describe('a step at two measurements', () => {
  const base: StepOverTime = {
    framework: 'kort',
    id: 'begin',
    order: 1,
    title: 'Begin',
    values: [40, null, 60],
    levels: ['P', null, 'L'],
    answered: [{ scored: 3, applicable: 4 }, null, { scored: 4, applicable: 4 }],
    spreads: [null, null, null],
    difference: 20.4,
    commonShare: 0.795,
    refused: false,
    reasons: [],
    test: null,
    median: null,
    upperQuartile: null,
    common: { from: 40, to: 60.4, fromLevel: 'P', toLevel: 'L', questions: 3 },
    inOrder: [false, null, false],
    target: 67,
    progress: 0.745,
  };
  const comparison = {
    measurements: [{ id: 'een' }, { id: 'twee' }, { id: 'drie' }],
    from: 'een',
    to: 'drie',
    frameworks: [{ id: 'kort', bands }],
  } as unknown as OverTimeComparison;
  const view = (more: Partial<StepOverTime> = {}) =>
    viewOverTimeStep({ ...base, ...more }, comparison, texts);

  test('shows both outcomes, the direction and on what it rests', () => {
    expect(view()).toEqual({
      order: 1,
      title: 'Begin',
      fromLevel: 'P',
      from: 'deels',
      toLevel: 'L',
      to: 'grotendeels',
      change: 'forward',
      direction: 'vooruit',
      remarks: [],
      rests: 'Rust op 3 vragen die beide keren zijn beantwoord.',
    });
  });

  test.each([
    [{ difference: 0 }, 'equal', 'gelijk'],
    [{ difference: -1 }, 'back', 'achteruit'],
    [{ difference: null }, null, 'niet vergeleken'],
  ] as const)('%#: goes %s', (more, change, direction) => {
    const shown = view(more);
    expect([shown.change, shown.direction]).toEqual([change, direction]);
  });

  test('without a level or a comparison it says so', () => {
    const shown = view({ levels: [null, 'F', null], common: null, difference: null });
    expect([shown.fromLevel, shown.from, shown.toLevel, shown.to, shown.rests]).toEqual([
      null,
      'te weinig antwoorden',
      null,
      'te weinig antwoorden',
      null,
    ]);
  });

  const spread = (lowest: number, highest: number) => ({ lowest, highest });
  test.each<readonly [string, Partial<StepOverTime>, readonly string[]]>([
    [
      'it is refused, with every reason',
      {
        refused: true,
        difference: null,
        common: null,
        reasons: ['few-common', 'not-applicable', 'few-scored', 'one-only'],
      },
      [
        'Maar 80 % van de vragen van deze stap is beide keren gesteld. Onder de 80 % vergelijken wij niet.',
        'Meer dan een kwart van de vragen is niet van toepassing genoemd. Dan vergelijken wij de stap niet.',
        'Te weinig vragen kregen beide keren een antwoord.',
        'Deze stap is maar één van de twee keren gevraagd.',
      ],
    ],
    [
      'it is shown though it is refused',
      { refused: true, reasons: ['few-scored'] },
      [
        'Te weinig vragen kregen beide keren een antwoord.',
        'Het verschil staat er omdat u erom vroeg. Lees het met die kanttekening.',
      ],
    ],
    [
      'tables differ then and now, of the measurements that are compared',
      { spreads: [spread(0, 20), spread(0, 100), spread(60, 70)] },
      ['Toen: de tafels van nog niet begonnen tot deels.', 'Nu: alle tafels grotendeels.'],
    ],
    [
      'the levels on common questions are others',
      { common: { from: 10, to: 90, fromLevel: 'N', toLevel: 'F', questions: 1 } },
      ['Op dezelfde vragen: van nog niet begonnen naar volledig en geborgd.'],
    ],
    [
      'the level on common questions is one and the same, and another than that of the whole',
      { common: { from: 60, to: 70, fromLevel: 'L', toLevel: 'L', questions: 1 } },
      ['Op dezelfde vragen: grotendeels.'],
    ],
    ['it came in order', { inOrder: [false, null, true] }, ['Deze stap is nu op orde.']],
    [
      'it is in order no longer',
      { inOrder: [true, null, false] },
      ['Deze stap was op orde en is dat nu niet meer.'],
    ],
    [
      'it is in order no longer, at a score of 0',
      { inOrder: [true, null, false], values: [40, null, 0] },
      ['Deze stap was op orde en is dat nu niet meer.'],
    ],
    ['it was in order and has no score now', { inOrder: [true, null, false], values: [40, 1, null] }, []],
    ['it was not measured before', { inOrder: [null, true, true] }, []],
    ['it is still in order', { inOrder: [true, false, true] }, []],
  ])('says what must be known where %s', (_, more, remarks) => {
    expect(view(more).remarks).toEqual(remarks);
  });

  test('has its figures in a row, a measurement each', () => {
    expect(viewOverTimeFigures(base, texts)).toEqual({
      title: '1. Begin',
      values: ['40 (3 van 4)', '–', '60 (4 van 4)'],
      common: '40 → 60 (3)',
      difference: '+20',
      share: '80 %',
      progress: '75 %',
    });
    const none = { common: null, difference: null, commonShare: null, progress: null };
    expect(viewOverTimeFigures({ ...base, ...none }, texts)).toMatchObject({
      common: '–',
      difference: '–',
      share: '–',
      progress: '–',
    });
    expect(viewOverTimeFigures({ ...base, difference: -20.5, progress: -0.005 }, texts)).toMatchObject({
      difference: '−21',
      progress: '−1 %',
    });
  });

  test('has a row in the chart, of the questions that were answered both times', () => {
    const row = { order: 1, title: 'Begin', target: 67 };
    expect(viewPairsRow(base, texts)).toEqual({
      ...row,
      words: 'van deels naar grotendeels',
      from: 40,
      to: 60.4,
      toLevel: 'L',
    });
    expect(viewPairsRow({ ...base, common: null }, texts)).toEqual({
      ...row,
      words: 'niet vergeleken',
      from: null,
      to: null,
      toLevel: null,
    });
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
      from: answered('deels'),
      to: answered('grotendeels'),
      ...more,
    }) as unknown as QuestionOverTime;

  test('stands under the way it went, with what was written now and, where it was something else, then', () => {
    const shown = { label: 'Visie', isReworded: false, from: 'deels', to: 'grotendeels', why: null };
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
      ],
      texts,
    );
    expect(changes).toEqual({
      forward: [
        { ...shown, written: [], unexplained: true },
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
        },
      ],
      back: [
        {
          ...shown,
          from: 'grotendeels',
          to: 'deels',
          written: [{ label: 'Reden', text: 'Bezuinigd' }],
          unexplained: false,
        },
      ],
      equal: [{ label: 'Visie', isReworded: false, to: 'deels' }],
      other: [
        { ...shown, from: 'niet gevraagd', why: 'Deze vraag is nieuw.', written: [], unexplained: false },
        {
          ...shown,
          to: 'niet gevraagd',
          why: 'Deze vraag wordt niet meer gesteld.',
          written: [],
          unexplained: false,
        },
        { ...shown, why: 'De antwoordschaal is veranderd.', written: [], unexplained: false },
        { ...shown, written: [], unexplained: false },
      ],
    });
  });
});

describe('two measurements', () => {
  const step = (more: object) => ({
    framework: 'kort',
    refused: false,
    difference: 1,
    values: [],
    levels: [],
    spreads: [],
    reasons: [],
    inOrder: [],
    answered: [],
    common: null,
    commonShare: null,
    progress: null,
    order: 1,
    title: 'Begin',
    target: 67,
    ...more,
  });
  const asked = (change: string, state = 'answered') => ({
    framework: 'kort',
    id: 'visie',
    label: 'Visie',
    change,
    why: null,
    reworded: false,
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
  const kort = {
    id: 'kort',
    title: 'Kort kader',
    versions: ['1.0.0', '1.0.0', '1.0.0'],
    bands,
    isCompared: true,
    instrument: { unchanged: ['visie'], reworded: [], rescaled: [], added: [], dropped: [] },
    nextStep: { from: null, to: null },
    allInOrder: { from: false, to: true },
    percentToTarget: { from: 0.5, to: 0.755, steps: 1 },
  };
  const comparison = (more: object = {}, framework: object = {}): OverTimeComparison =>
    ({
      language: 'nl',
      program: '1.2.3',
      organisation: { name: 'De Brug' },
      remark: null,
      measurements: [
        { id: 'een', date: '2024-03-01' },
        { id: 'twee', date: '2025-03-01' },
        { id: 'drie', date: '2026-03-01' },
      ],
      from: 'een',
      to: 'drie',
      showsRefused: false,
      steps: [step({})],
      questions: [asked('forward'), asked('equal'), asked('back'), asked('not-comparable')],
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
      remark: null,
      subtitle: 'De meting van 1 maart 2024 naast die van 1 maart 2026',
      several: false,
      instrument: [
        'Beide keren is Kort kader gebruikt, versie 1.0.0.',
        'Alle vragen zijn hetzelfde gebleven.',
      ],
      between: 'Tussendoor is er nog één keer gemeten, op 1 maart 2025. Die meting staat in bijlage A.',
      columns: ['1 maart 2024', '1 maart 2025', '1 maart 2026'],
      showsRefused: false,
      anyRefused: false,
      glances: [
        {
          title: 'Kort kader',
          lines: [
            '3 vragen kregen beide keren een antwoord: 1 vooruit, 1 gelijk, 1 achteruit.',
            'Alle stappen zijn nu op orde.',
          ],
        },
      ],
      provenance: ['Gemaakt met nulmeting 1.2.3.', 'Vergeleken: meting een met meting drie.'],
    });
    expect(frameworks[0]?.toTarget).toBe(
      'Van de weg naar de doelen was 50 % afgelegd en is nu 76 % afgelegd (over 1 stap).',
    );
    expect(frameworks[0]?.chart).toMatchObject({
      kind: 'pairs',
      id: 'kort',
      title: 'Kort kader: Hoe ver elke stap was en nu is, op dezelfde vragen',
      description: 'Twee balken per stap: de bovenste is toen, de onderste is nu. Begin: niet vergeleken.',
      legend: { from: '1 maart 2024', to: '1 maart 2026', target: 'doel' },
    });
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
        step({ refused: true, difference: 1 }),
        step({ refused: true, difference: null, framework: 'ander' }),
      ],
    });
    expect(lines.glances[0]?.lines).toEqual([
      'Let op: in de meting van nu staat nog 1 vraag open. Dit is een tussenstand.',
      '2 vragen kregen beide keren een antwoord: 1 vooruit, 1 gelijk, 0 achteruit.',
      'Alle stappen zijn nu op orde.',
      'Bij 1 stap geven wij geen verschil; de reden staat erbij.',
    ]);
    expect([lines.anyRefused, lines.frameworks[0]?.steps.length]).toEqual([true, 2]);
  });

  test('of a framework that one of them used only that is said', () => {
    const shown = view({}, { isCompared: false, versions: [null, null, '1.0.0'] });
    expect(shown.glances[0]?.lines).toEqual(['Dit kader is maar één van de twee keren gebruikt.']);
    expect(shown.instrument).toEqual([
      'Kort kader is alleen gebruikt in de meting van 1 maart 2026. Daar valt nog niets te vergelijken.',
    ]);
    expect(shown.frameworks).toEqual([]);
  });

  test('say how the questions changed, in a fixed order', () => {
    const instrument = {
      unchanged: ['a', 'b'],
      reworded: ['visie', 'weg'],
      rescaled: ['c'],
      added: ['d'],
      dropped: ['e', 'f'],
    };
    expect(view({}, { instrument, versions: ['1.0.0', '9.0.0', '1.1.0'] }).instrument).toEqual([
      'Kort kader is tussendoor veranderd: eerst versie 1.0.0, nu versie 1.1.0.',
      '2 vragen zijn hetzelfde gebleven.',
      '2 vragen zijn anders verwoord en tellen wel mee (met ^ gemerkt): Visie en weg.',
      '1 vraag kreeg een andere antwoordschaal en telt niet mee: c.',
      '1 vraag is nieuw: d.',
      '2 vragen zijn vervallen: e en f.',
    ]);
  });

  test('say that nothing applies where no step is in order and none is next', () => {
    expect(view({}, { allInOrder: { from: true, to: false } }).glances[0]?.lines).toContain(
      'Nu is geen enkele stap van toepassing.',
    );
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
    answered: [
      { scored: 2, applicable: 2 },
      { scored: 1, applicable: 2 },
      { scored: 0, applicable: 0 },
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
    bands,
    organisations: 4,
    nextSteps: [],
    blockers: [],
    leftOut: [],
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
      ...more,
    }) as unknown as AcrossComparison;

  test('each has a cell of its own', () => {
    const cells = [0, 1, 2, 3].map((index) => viewCell(step, index, framework, texts));
    const column = '1. Begin';
    expect(cells).toEqual([
      {
        column,
        level: 'P',
        words: 'deels',
        spread: 'de tafels van nog niet begonnen tot deels',
        isMarked: false,
      },
      { column, level: 'L', words: 'grotendeels', spread: null, isMarked: true },
      { column, level: null, words: 'niet van toepassing', spread: null, isMarked: false },
      { column, level: null, words: 'niet gevraagd', spread: null, isMarked: false },
    ]);
    const unscored = { ...step, answered: [{ scored: 0, applicable: 2 }], levels: [null] } as StepAcross;
    expect(viewCell(unscored, 0, framework, texts).words).toBe('te weinig antwoorden');
  });

  test('their middle has words, and the own one its place beside it', () => {
    const shown = { order: 1, title: 'Begin', median: 'deels', quartile: 'grotendeels', n: 5 };
    expect(viewAcrossStep(step, framework, 1, texts)).toEqual({
      ...shown,
      own: 'grotendeels',
      ownLevel: 'L',
      place: 'verder',
    });
    expect(viewAcrossStep({ ...step, difference: -1 }, framework, 0, texts)).toEqual({
      ...shown,
      own: 'deels',
      ownLevel: 'P',
      place: 'minder ver',
    });
    expect(viewAcrossStep({ ...step, difference: 0 }, framework, 0, texts).place).toBe('gelijk');
    const few = { ...step, median: null, upperQuartile: null, difference: null, n: 3 };
    expect(viewAcrossStep(few, framework, -1, texts)).toEqual({
      order: 1,
      title: 'Begin',
      median: 'te weinig (3)',
      quartile: '–',
      own: null,
      ownLevel: null,
      place: null,
      n: 3,
    });
  });

  test('each with a score is a dot', () => {
    expect(viewDotsRow(step, 1, texts)).toEqual({
      order: 1,
      title: 'Begin',
      words: 'grotendeels',
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
    expect(viewAcrossFigures({ ...step, difference: -40 }, comparison(), texts)).toEqual({
      title: '1. Begin',
      median: '20',
      quartile: '60',
      difference: '−40',
      n: 5,
      cells: [
        { label: 'De Brug', text: '20 (2 van 2; tafels 0 – 40)' },
        { label: 'De Haven', text: '60 (1 van 2)' },
        { label: 'De Linde', text: '– (0 van 0)' },
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
        { label: 'De Brug', sector: 'Geestelijke gezondheidszorg', headcount: 12, date: '1 januari 2026' },
        { label: 'De Haven', sector: null, headcount: null, date: null },
      ],
      provenance: ['Gemaakt met nulmeting 1.2.3.'],
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
      own: 'Uw eigen organisatie is gemerkt.',
      organisations: [{ label: 'organisatie A' }, { label: 'uw organisatie' }],
    });
    expect(anonymous.anonymous).toMatch(/^De namen staan er niet bij\./);
  });

  test('of a framework is said which version, who used another, which step is next and what is missing', () => {
    const shown = viewAcross(
      comparison({
        frameworks: [
          {
            ...framework,
            leftOut: [
              { organisation: 'De Linde', version: '0.9.0' },
              { organisation: 'De Wilg', version: '0.8.0' },
            ],
            nextSteps: [
              { step: 'begin', title: 'Begin', n: 3 },
              { step: null, title: null, n: 1 },
            ],
            blockers: [{ question: 'visie', label: 'Visie', n: 2 }],
          },
        ],
      }),
      texts,
    ).frameworks[0];
    expect(shown).toMatchObject({
      title: 'Kort kader',
      version: 'Kort kader, versie 1.0.0: 4 organisaties.',
      leftOut:
        '2 organisaties gebruikten een andere versie en staan er niet naast: De Linde (0.9.0) en De Wilg (0.8.0).',
      few: false,
      lines: [
        'Bij 3 van de 4 is deze stap aan de beurt: „Begin”.',
        'Bij 1 van de 4 zijn alle stappen op orde.',
      ],
      many: false,
      columns: [{ order: 1, title: 'Begin' }],
      marked: true,
      hasOwn: true,
      blockers: [{ label: 'Visie', n: '2 van 4' }],
    });
    expect(shown?.rows.map(({ label, own }) => [label, own])).toEqual([
      ['De Brug', false],
      ['De Haven', true],
      ['De Linde', false],
      ['De Wilg', false],
    ]);
    expect(shown?.chart).toMatchObject({
      kind: 'dots',
      id: 'kort',
      title: 'Kort kader: Waar de organisaties staan',
      description: 'Een stip per organisatie, per stap. Begin: grotendeels.',
      legend: {
        organisation: 'een organisatie',
        own: 'uw organisatie',
        median: 'de middelste',
        upperQuartile: 'een kwart is minstens',
      },
    });
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
