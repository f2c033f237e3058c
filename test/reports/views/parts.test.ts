import { describe, expect, test } from 'vitest';
import type { Plan, PlanAction } from '../../../src/domain/planning/plan.ts';
import type { WordedReport } from '../../../src/domain/report/worded-report.ts';
import { allQuestions, findWeakestSteps, questionLabels } from '../../../src/reports/find-in-report.ts';
import { viewAnnexes } from '../../../src/reports/views/annex-view.ts';
import { viewBlanks } from '../../../src/reports/views/blank-view.ts';
import { viewCover } from '../../../src/reports/views/cover-view.ts';
import { viewAdvice, viewFindings } from '../../../src/reports/views/findings-view.ts';
import { viewMessage } from '../../../src/reports/views/measurement/message-view.ts';
import { viewOverview } from '../../../src/reports/views/measurement/overview-view.ts';
import { viewMeasurement } from '../../../src/reports/views/measurement-view.ts';
import { viewPlan } from '../../../src/reports/views/plan-view.ts';
import { viewProfiles } from '../../../src/reports/views/profiles-view.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { aPlanAction } from '../../domain/builders.ts';

/* The parts of a report and of a plan, of a small report in which each state occurs. */

const texts = loadTexts('nl');
const blank = {
  table: null,
  answer: null,
  sentence: null,
  low: null,
  high: null,
  reason: null,
  note: null,
  evidence: null,
  withoutEvidence: false,
};
const asked = (id: string, label: string, answer: object, more: object = {}) => ({
  id,
  kind: 'scale',
  label,
  text: `${label}?`,
  basis: 'source',
  ladder: null,
  score: null,
  level: null,
  n: 'answer' in answer ? 1 : 0,
  unknown: 0,
  unanswered: 0,
  divided: 0,
  notBegun: 0,
  distribution: [{}, {}, {}, {}],
  weight: 1,
  reversed: false,
  farApart: false,
  notEstablished: false,
  blocks: false,
  withoutEvidence: false,
  prerequisite: false,
  sources: [{ document: 'gids', section: '1' }],
  answers: [{ ...blank, ...answer }],
  ...more,
});
const begin = {
  id: 'begin',
  order: 1,
  title: 'Begin',
  aim: '',
  benefit: 'rust',
  groups: [],
  takesQuickWins: true,
  score: 33.4,
  stage: 'under-way',
  stageAtBounds: { low: 'to-begin', high: 'in-order' },
  level: 'P',
  tablesApplicable: 3,
  scored: 1,
  applicable: 3,
  inOrder: false,
  reachesTarget: false,
  target: 66.6,
  isUncertain: true,
  bounds: { low: 10.5, high: 80 },
  spread: { lowest: 0, highest: 66.7, farApart: true },
  n: 2,
  comparable: true,
  restsOn: null,
  questions: [
    asked(
      'visie',
      'Visie',
      { state: 'answered', answer: 'deels', sentence: 'Hier en daar.', note: 'Zie plan.' },
      { score: 33.4, level: 'P' },
    ),
    asked(
      'tijd',
      'Tijd',
      { state: 'divided', low: 'deels', high: 'volledig' },
      { weight: 2.5, reversed: true },
    ),
    asked('geld', 'Geld', { state: 'unknown' }, { weight: 3 }),
  ],
};
const einde = {
  ...begin,
  id: 'einde',
  order: 2,
  title: 'Einde',
  benefit: '',
  groups: [],
  takesQuickWins: false,
  score: 90,
  stage: 'anchored',
  level: 'F',
  inOrder: true,
  isUncertain: false,
  spread: null,
  n: 1,
  questions: [
    asked('borging', 'Borging', { state: 'not-applicable', reason: 'Niet bij ons.' }),
    asked('trots', 'Trots', { state: 'answered', answer: 'De groep.' }, { kind: 'text' }),
    asked('open', 'Open', { state: 'unanswered' }, { sources: [] }),
    asked('top', 'Top', { state: 'answered', answer: 'volledig', withoutEvidence: true, table: 'oost' }),
    asked('stuk', 'Stuk', { state: 'answered', answer: 'volledig', evidence: 'Jaarplan' }),
  ],
};
const kort = {
  id: 'kort',
  version: '1.0.0',
  hash: 'sha256:00',
  title: 'Kort kader',
  bands: { P: 15, L: 50, F: 85 },
  stageWords: {},
  steps: [begin, einde],
  phases: [
    { id: 'eerst', title: 'Eerst', steps: 3, inOrder: 2, score: 33.4 },
    { id: 'later', title: 'Later', steps: 0, inOrder: 0, score: null },
  ],
  weakestStep: 'begin',
  nextStep: { id: 'begin', settled: false, steady: true, findOutFirst: ['tijd', 'geld'], hangsOn: [] },
  allInOrder: null,
  profiles: [],
};
const base = {
  language: 'nl',
  program: '1.2.3',
  organisation: { id: 'de-brug', name: 'De Brug', sector: 'ggz', headcount: 12 },
  measurement: {
    id: 'nul',
    date: '2026-03-01',
    status: 'draft',
    depth: 'full',
    extent: null,
    basis: 'consensus',
    sequence: 1,
    remark: null,
    tables: [{ id: null, name: null, present: ['bestuur', 'kok'], absent: [] }],
  },
  frameworks: [kort],
  shared: [],
  texts: [],
  findings: [],
  decisions: [],
  advice: [],
  documents: [{ id: 'gids', title: 'De gids', publisher: 'Valente', year: 2025 }],
};
type More = Readonly<Record<string, unknown>>;
const report = (more: More = {}): WordedReport => ({ ...base, ...more }) as unknown as WordedReport;
const measuredAs = (more: More): WordedReport => report({ measurement: { ...base.measurement, ...more } });
const framework = (more: More = {}) =>
  report({ frameworks: [{ ...kort, ...more }] }).frameworks[0] as WordedReport['frameworks'][number];

describe('the cover', () => {
  const factOf = (shown: WordedReport, label: string) =>
    viewCover(shown, texts).find((fact) => fact.label === label)?.value;

  test('says of a short measurement how much it asked, and of a full one nothing', () => {
    const short = measuredAs({ depth: 'short', extent: { asked: 18, all: 51 } });
    expect(factOf(short, 'Omvang')).toBe('korte versie: hoogstens 18 van de 51 vragen');
    expect(factOf(report(), 'Omvang')).toBeUndefined();
  });

  test('says who measured what, when, how, and who took part, in this order', () => {
    expect(viewCover(report(), texts)).toEqual([
      { label: 'Organisatie', value: 'De Brug' },
      { label: 'Sector', value: 'Geestelijke gezondheidszorg' },
      { label: 'Medewerkers', value: '12' },
      { label: 'Peildatum', value: '1 maart 2026' },
      { label: 'Status', value: 'Concept: nog niet vastgesteld' },
      { label: 'Manier van meten', value: 'Gezamenlijk gesprek, één antwoord per vraag' },
      { label: 'Wie deed mee', value: 'bestuur en kok' },
      { label: 'Wie deed niet mee', value: 'Niemand genoteerd als afwezig' },
    ]);
  });

  test('leaves out what an organisation did not write down', () => {
    const organisation = { ...base.organisation, sector: null, headcount: null };
    expect(
      viewCover(report({ organisation }), texts)
        .map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['Organisatie', 'Peildatum']);
  });

  test('names who took part at each table, and that nobody wrote it down', () => {
    const tables = [
      { id: 'oost', name: 'oost', present: ['bestuur'], absent: ['kok'] },
      { id: 'west', name: 'west', present: [], absent: [] },
    ];
    const two = measuredAs({ tables });
    expect(factOf(two, 'Wie deed mee')).toBe('tafel oost: bestuur; tafel west: niet genoteerd');
    expect(factOf(two, 'Wie deed niet mee')).toBe('tafel oost: kok; tafel west: niet genoteerd');
    expect(factOf(two, 'Manier van meten')).toBe(
      'Gezamenlijke gesprekken aan 2 tafels, één antwoord per vraag en tafel',
    );
    const nobody = measuredAs({ tables: [{ id: null, name: null, present: [], absent: [] }] });
    expect(factOf(nobody, 'Wie deed mee')).toBe('Niet genoteerd');
    expect(factOf(nobody, 'Wie deed niet mee')).toBe('Niet genoteerd');
  });

  test('says that answers come from a publication, and that a report was adopted', () => {
    expect(factOf(measuredAs({ basis: 'publication' }), 'Manier van meten')).toBe(
      'Coderen van een publicatie; niemand is bevraagd',
    );
    expect(factOf(measuredAs({ status: 'adopted' }), 'Status')).toBe('Vastgesteld');
  });

  test('warns that no expert by experience took part, unless it is unknown who did', () => {
    const missing = (present: readonly string[]) =>
      viewMessage(measuredAs({ tables: [{ id: null, name: null, present, absent: [] }] }), texts)
        .expertsMissing;
    expect(missing(['bestuur'])).toBe('Let op, er is geen ervaringsdeskundige genoteerd onder wie meededen.');
    expect(missing(['bestuur', 'ervaringsdeskundige'])).toBeNull();
    expect(missing([])).toBeNull();
  });

  test('says of nobody that they were absent where it is not known of every table who was there', () => {
    const one = { id: 'oost', name: 'oost', present: ['bestuur'], absent: ['hulpverlener'] };
    const said = (...others: readonly object[]) =>
      viewMessage(measuredAs({ tables: [one, ...others] as never }), texts);
    expect(said()).toMatchObject({ present: 'bestuur', absent: 'hulpverlener' });
    const unknown = { id: 'west', name: 'west', present: [], absent: [] };
    expect(said(unknown)).toMatchObject({ present: 'bestuur', absent: null });
  });

  test('names a role once, however the tables wrote it, and not as absent where it was at another table', () => {
    const tables = [
      { id: 'oost', name: 'oost', present: ['Geestelijk verzorger', 'kok'], absent: ['Tolk'] },
      { id: 'west', name: 'west', present: ['Kok '], absent: ['geestelijk verzorger', 'tolk'] },
    ];
    expect(viewMessage(measuredAs({ tables }), texts)).toMatchObject({
      present: 'Geestelijk verzorger en kok',
      absent: 'Tolk',
    });
  });
});

describe('findings', () => {
  const finding = (kind: string, sources: readonly object[] = []) => ({
    kind,
    label: 'Visie',
    why: 'deels',
    what: 'Schrijf haar.',
    sources,
  });
  test('are numbered from 1 and have their kind in words; what does not fit is counted', () => {
    const kinds = ['blocker', 'dialogue', 'find-out', 'improvement'];
    const findings = [...kinds, ...Array.from({ length: 10 }, () => 'improvement')].map((kind, index) =>
      finding(kind, index === 0 ? [{ document: 'gids', section: '2' }] : []),
    );
    const shown = viewFindings(report({ findings }), texts);
    expect(shown.findings.slice(0, 4).map(({ number, kindWords }) => [number, kindWords])).toEqual([
      [1, 'Voorwaarde'],
      [2, 'Eerst bespreken'],
      [3, 'Eerst uitzoeken'],
      [4, 'Verbeteren'],
    ]);
    expect(shown.findings).toHaveLength(7);
    expect(shown.findingsMore).toBe(
      'Er zijn nog 7 andere punten. Zij horen in het plan van aanpak, bij de acties voor later.',
    );
    expect(viewFindings(report({ findings: findings.slice(0, 7) }), texts).findingsMore).toBeNull();
    expect(viewFindings(report({ findings: findings.slice(0, 8) }), texts).findingsMore).toBe(
      'Er is nog 1 ander punt. Dat hoort in het plan van aanpak, bij de acties voor later.',
    );
  });
});

test('advice says what it is and why, or which questions are missing for it', () => {
  const advice = (more: object) => ({
    framework: kort.id,
    title: 'Wie?',
    label: null,
    because: 'Zo is het.',
    missing: [],
    sources: [],
    ...more,
  });
  const shown = viewAdvice(
    report({
      advice: [
        advice({ label: 'coördinator', missing: ['tijd'] }),
        advice({ missing: ['tijd', 'geld'] }),
        advice({}),
      ],
    }),
    texts,
  );
  expect(shown.map(({ outcome, missing }) => [outcome, missing])).toEqual([
    [texts('report.advice-outcome', { label: 'coördinator' }), null],
    [texts('report.advice-none'), texts('report.advice-missing', { questions: 'Tijd en Geld' })],
    [texts('report.advice-none'), null],
  ]);
});

test('advice that waits for answers is not shown where its framework has no outcome yet', () => {
  const advice = (more: object) => ({
    framework: kort.id,
    title: 'Wie?',
    label: null,
    because: 'Zo is het.',
    missing: [],
    sources: [],
    ...more,
  });
  const unscored = { ...kort, steps: kort.steps.map((step) => ({ ...step, score: null })) };
  const shown = (...all: readonly object[]) =>
    viewAdvice(report({ frameworks: [unscored], advice: all }), texts).map(({ outcome }) => outcome);
  expect(shown(advice({ missing: ['tijd'] }))).toEqual([]);
  expect(shown(advice({ label: 'coördinator', missing: ['tijd'] }), advice({}))).toEqual([
    texts('report.advice-outcome', { label: 'coördinator' }),
    texts('report.advice-none'),
  ]);
});

/** Where a report and a plan come from. */
const PROVENANCE = [
  'Gemaakt met nulmeting 1.2.3.',
  'Kort kader (kort), versie 1.0.0, kenmerk sha256:00.',
  'Meting nul, peildatum 1 maart 2026.',
  'Gezamenlijk gesprek, één antwoord per vraag. Wie deed mee: bestuur en kok.',
  'Wat niet bekend was: 1 keer „weet niet”, 1 keer verdeeld, 1 keer nog niet beantwoord.',
];

test('the annexes have every answer with what was written with it, and every figure', () => {
  const { annex, ...rest } = viewAnnexes(report(), texts);
  expect(rest).toEqual({
    annexIntro: texts('report.annex-answers'),
    tables: false,
    documents: ['Valente (2025). De gids.'],
    provenance: PROVENANCE,
  });
  const [first] = annex;
  expect(first).toMatchObject({
    id: 'kort',
    title: 'Kort kader',
    phases: [{ title: 'Eerst', inOrder: '2 van de 3 op orde' }],
  });
  const [one, two] = first?.steps ?? [];
  expect({ ...one, entries: [] }).toEqual({
    id: 'kort-begin',
    title: '1. Begin',
    stageWords: 'onderweg',
    inOrder: 'nog niet',
    parts: [
      { label: 'beantwoord', n: '1' },
      { label: 'weet niet', n: '1' },
      { label: 'verdeeld', n: '1' },
      { label: 'nog open', n: '0' },
      { label: 'telt niet mee', n: '0' },
    ],
    score: '33',
    answered: '1 van 3',
    bounds: '11 – 80',
    target: '67',
    n: '2 van 3',
    spread: '0 – 67',
    questions: [{ label: 'Visie', score: '33', weight: null, reversed: false }],
    entries: [],
  });
  expect([two?.bounds, two?.spread]).toEqual(['–', '–']);
  // What has no score stands in no list of scores.
  expect(two?.questions).toEqual([]);
  expect(one?.entries[0]).toEqual({
    group: null,
    id: 'visie',
    label: 'Visie',
    scale: '',
    tags: [],
    answers: [
      {
        table: null,
        words: 'deels',
        sentence: 'Hier en daar.',
        reason: null,
        note: 'Zie plan.',
        evidence: null,
        elsewhere: [],
      },
    ],
    sources: 'Valente 2025, 1',
    touches: null,
  });
  expect(
    two?.entries.map(({ answers, sources }) => [
      answers[0]?.table,
      answers[0]?.words,
      answers[0]?.reason,
      answers[0]?.evidence,
      sources,
    ]),
  ).toEqual([
    // Its reason stands whole in chapter 8.
    [null, 'niet van toepassing', null, null, 'Valente 2025, 1'],
    [null, 'De groep.', null, null, 'Valente 2025, 1'],
    ['oost', 'volledig', null, texts('report.evidence-none'), 'Valente 2025, 1'],
    [null, 'volledig', null, 'Jaarplan', 'Valente 2025, 1'],
  ]);
  const noLevel = report({ frameworks: [{ ...kort, steps: [{ ...begin, level: null, score: null }] }] });
  expect(viewAnnexes(noLevel, texts).annex[0]?.steps[0]).toMatchObject({ score: '–' });
  expect(
    viewAnnexes(
      measuredAs({ tables: ['oost', 'west'].map((id) => ({ id, name: id, present: [], absent: [] })) }),
      texts,
    ).tables,
  ).toBe(true);
});

test('a report says what is divided, unknown, unanswered, decided against and not applicable', () => {
  const view = viewMeasurement(
    report({
      findings: [
        { kind: 'blocker', framework: 'kort', label: 'Visie', why: '', what: '', sources: [] },
        { kind: 'improvement', label: 'Tijd', why: '', what: '', sources: [] },
      ],
    }),
    texts,
  );
  expect(view).toMatchObject({
    language: 'nl',
    title: 'Nulmeting van De Brug',
    remark: null,
    several: false,
    message: {
      obstacles: 'Deze voorwaarde ontbreekt: „Visie”. Zonder die voorwaarde staat wat erna komt niet stevig.',
    },
    shared: null,
    relations: [],
    differences: [
      texts('report.spread-list', { labels: 'Begin' }),
      'Tijd: verdeeld, van „deels” tot „volledig”',
    ],
    differencesMore: null,
    unknown: texts('report.unknown-list', { labels: 'Geld' }),
    unanswered: texts('report.unanswered-count', { n: 1 }),
    findOutFirst: texts('report.find-out-list', { labels: 'Tijd en Geld' }),
    decisions: { reasons: [], more: null },
    notApplicable: {
      reasons: [{ label: 'Borging', reason: 'Niet bij ons.', goesOnAt: null }],
      more: null,
    },
  });
  expect(view.frameworks[0]).toMatchObject({
    title: 'Kort kader',
    used: texts('report.how-framework', {
      title: 'Kort kader',
      version: '1.0.0',
      questions: '8 vragen',
      steps: '2 stappen',
    }),
    answered: texts('report.how-answered', { n: 4, total: 6 }),
  });
  expect(view.how).toBe(
    `${texts('report.how-consensus')} Bij elke vraag die meetelt, staan 4 antwoorden beschreven. Bij 1 vraag is het laagste antwoord het beste. Dat staat erbij, en zo telt die ook. Waar hieronder staat hoe ver een stap is, is met het hoogste antwoord steeds het beste bedoeld.`,
  );
  expect(view.target).toBe(texts('report.how-target-own'));
  expect(view.stageTables.map(({ frameworks }) => frameworks)).toEqual([null]);
  expect(view.stageTables[0]?.stages.map(({ stage, words }) => [stage, words])).toEqual([
    ['to-begin', 'nog te beginnen'],
    ['under-way', 'onderweg'],
    ['nearly', 'bijna op orde'],
    ['in-order', 'op orde'],
    ['anchored', 'op orde en geborgd'],
  ]);
});

test('a report says by which rule an answer was chosen, and of how many questions where others have no ladder', () => {
  const ladderOf = (...ladders: readonly (string | null)[]) => {
    const questions = ladders.map((ladder, index) =>
      asked(`v${index}`, 'V', { state: 'unknown' }, { ladder }),
    );
    const verhaal = asked('verhaal', 'Verhaal', { state: 'unanswered' }, { kind: 'text' });
    const steps = [{ ...begin, questions: [...questions, verhaal] }];
    return viewMeasurement(report({ frameworks: [{ ...kort, steps }] }), texts).ladder;
  };
  expect(ladderOf('practice', 'decision')).toBe(texts('report.how-ladder'));
  expect(ladderOf('practice', null, null)).toBe(texts('report.how-ladder-some', { n: 1 }));
  expect(ladderOf('practice', null, 'decision')).toMatch(
    /^Bij 2 vragen bouwen de antwoorden op elkaar voort\./,
  );
  expect(ladderOf(null, null)).toBeNull();
});

test('a report names no handbook for a question or an action that the project itself added', () => {
  const own = 'aanvulling van dit project';
  const questions = [asked('tijd', 'Tijd', { state: 'unknown' }, { basis: 'project' })];
  const shown = report({ frameworks: [{ ...kort, steps: [{ ...begin, questions }] }] });
  expect(viewAnnexes(shown, texts).annex[0]?.steps[0]?.entries[0]?.sources).toBe(own);
});

test('a report of a next measurement, of two frameworks, says so; what could change that all is in order is to be found out', () => {
  const other = {
    ...kort,
    id: 'lang',
    title: 'Lang kader',
    nextStep: null,
    allInOrder: { settled: false, steady: true, findOutFirst: ['geld', 'open'], hangsOn: [] },
  };
  const view = viewMeasurement(
    report({
      measurement: { ...base.measurement, sequence: 2, remark: 'Let op.' },
      frameworks: [kort, other],
    }),
    texts,
  );
  expect(view).toMatchObject({
    title: 'Vervolgmeting van De Brug',
    remark: 'Let op.',
    several: true,
    message: { obstacles: null },
    shared: texts('report.how-shared', { n: 8 }),
    findOutFirst: texts('report.find-out-list', { labels: 'Tijd, Geld en Open' }),
  });
});

test('the tables of a framework stand side by side, each with its next step', () => {
  const profile = (table: string | null, steps: readonly object[], next: string | null) => ({
    table,
    steps,
    nextStep: next === null ? null : { id: next },
    allInOrder: next === null ? {} : null,
  });
  expect(viewProfiles(framework(), texts)).toBeNull();
  const profiles = [
    profile(
      'oost',
      [
        { id: 'begin', applicable: 1, stage: 'to-begin' },
        { id: 'einde', applicable: 0, stage: null },
      ],
      'begin',
    ),
    profile(null, [{ id: 'begin', applicable: 2, stage: null }], null),
  ];
  expect(viewProfiles(framework({ profiles }), texts)).toEqual({
    tables: ['oost', 'tafel zonder naam'],
    steps: [
      {
        order: 1,
        title: 'Begin',
        cells: [
          { table: 'oost', stage: 'to-begin', stageWords: 'nog te beginnen' },
          { table: 'tafel zonder naam', stage: null, stageWords: 'nog geen uitkomst' },
        ],
      },
      {
        order: 2,
        title: 'Einde',
        cells: [
          { table: 'oost', stage: null, stageWords: 'niet van toepassing' },
          { table: 'tafel zonder naam', stage: null, stageWords: 'niet van toepassing' },
        ],
      },
    ],
    next: [
      { table: 'oost', step: 'Begin' },
      { table: 'tafel zonder naam', step: texts('report.table-next-none') },
    ],
  });
});

test('a weight is told with all its decimals', () => {
  const [visie, ...others] = begin.questions;
  const steps = [{ ...begin, questions: [{ ...visie, weight: 0.125 }, ...others] }];
  const { annex } = viewAnnexes(report({ frameworks: [{ ...kort, steps }] }), texts);
  expect(annex[0]?.steps[0]?.questions[0]?.weight).toBe(texts('report.weight', { weight: '0,125' }));
});

test('with several frameworks, and where little was answered, the annexes have the marks of each answer', () => {
  const frameworks = [kort, { ...kort, id: 'lang', title: 'Lang kader' }];
  const asks = (shown: WordedReport) =>
    viewAnnexes(shown, texts).annex.map(({ profiles, strengths, spreads, steps }) => ({
      charts: [...profiles, ...strengths, ...spreads].map((one) => ('kind' in one ? one.kind : 'tables')),
      tags: steps[0]?.entries.map(({ tags }) => tags),
    }));
  expect(asks(report())).toEqual([{ charts: ['strength'], tags: [[], [], []] }]);
  const shown = { charts: ['profile', 'strength'], tags: [[], [texts('report.reversed')], []] };
  expect(asks(report({ frameworks }))).toEqual([shown, shown]);
  expect(viewAnnexes(report({ frameworks }), texts).annexIntro).toContain(texts('report.scale-key'));
});

test('page one says of how many questions an answer is missing, and nothing where none is', () => {
  const whereOf = (steps: readonly object[]) =>
    viewMessage(report({ frameworks: [{ ...kort, steps }] }), texts).where;
  expect(whereOf([begin, einde])).toContain('Deze meting is nog niet af: bij ');
  const whole = [begin, einde].map((step) => ({
    ...step,
    questions: step.questions.filter(({ answers }) =>
      answers.every((one) => !('state' in one) || one.state !== 'unanswered'),
    ),
  }));
  expect(whereOf(whole)).not.toContain('nog niet af');
});

test('page one names the furthest and the lowest step of all frameworks', () => {
  const lower = { ...begin, score: 5, stage: 'to-begin', title: 'Laag' };
  const frameworks = [kort, { ...kort, id: 'lang', title: 'Lang kader', steps: [lower, einde] }];
  const { where } = viewMessage(report({ frameworks }), texts);
  expect(where).toContain(
    'Het verst zijn „Einde” van „Kort kader” en „Einde” van „Lang kader”: op orde en geborgd.',
  );
  expect(where).toContain('Het laagst ligt „Laag” van „Lang kader”: nog te beginnen.');
});

test('the picture of several frameworks explains the mark of a step without an outcome once', () => {
  const open = { ...begin, score: null, stage: null };
  const without = [open, { ...open, id: 'weg', applicable: 0, bounds: null }];
  const frameworks = [
    { ...kort, steps: [...without, einde] },
    { ...kort, id: 'lang' },
  ];
  expect(viewOverview(report({ frameworks }), texts)?.legend.split('–')).toEqual([
    expect.any(String),
    ` ${texts('stage.none')} / ${texts('stage.nothing')}`,
  ]);
});

test('page one says once how far the furthest and the lowest steps are where that is the same', () => {
  const steps = [90, 88, 86].map((score, at) => ({ ...einde, id: `e${at}`, score, title: `Stap ${at}` }));
  const whereOf = (...scores: readonly number[]) =>
    viewMessage(
      report({
        frameworks: [{ ...kort, steps: steps.map((step, at) => ({ ...step, score: scores[at] ?? 0 })) }],
      }),
      texts,
    ).where;
  expect(whereOf(90, 88, 86)).toContain(
    'Het verst is „Stap 0” en het laagst ligt „Stap 2”; allebei op orde en geborgd.',
  );
  expect(whereOf(90, 86, 86)).toContain(
    'Het verst: „Stap 0”; het laagst: „Stap 1” en „Stap 2”. Die zijn allemaal op orde en geborgd.',
  );
});

test.each([
  ['none', 0, 0, 6, 'Van de 6 vragen die meetellen, is er nog geen beantwoord.'],
  ['one', 1, 0, 6, 'Van de 6 vragen die meetellen, is er 1 beantwoord.'],
  ['some', 4, 0, 6, 'Van de 6 vragen die meetellen, zijn er 4 beantwoord.'],
  ['all', 6, 0, 6, 'Alle 6 vragen die meetellen, zijn beantwoord.'],
  ['the only one', 1, 0, 1, 'De vraag die meetelt, is beantwoord.'],
  ['not the only one', 0, 0, 1, 'De vraag die meetelt, is nog niet beantwoord.'],
  ['what does not count', 0, 0, 0, 'Geen van de vragen telt hier mee.'],
  [
    'what only waits',
    0,
    2,
    2,
    '2 vragen komen later: die wachten op iets wat nog niet begonnen is. Die tellen mee als het laagste antwoord.',
  ],
])('chapter 3 says in words that %s was answered', (_, answered, later, applicable, said) => {
  const questions = [asked('visie', 'Visie', { state: 'unanswered' }, { n: answered, notBegun: later })];
  const steps = [{ ...begin, applicable, questions }];
  const { frameworks } = viewMeasurement(report({ frameworks: [{ ...kort, steps }] }), texts);
  expect(frameworks[0]?.answered).toBe(said);
});

test('a question is answered once in the annex: where it stands first, with the other places where it counts', () => {
  const frameworks = ['a', 'b', 'c'].map((id) => ({ ...kort, id, title: `Kader ${id}` }));
  const places = ['c', 'a', 'b'].map((framework) => ({ framework, step: 'begin' }));
  const shared = [{ question: 'visie', label: 'Visie', places }];
  const { annex } = viewAnnexes(report({ frameworks, shared }), texts);
  const [first, second, third] = annex.map(({ steps }) => steps[0]?.entries.find(({ id }) => id === 'visie'));
  expect(first?.answers.map(({ words }) => words)).toEqual(['deels']);
  expect(first?.touches).toBe('Telt ook mee in stap 1 van „Kader b” en stap 1 van „Kader c”.');
  for (const later of [second, third])
    expect(later).toMatchObject({
      answers: [],
      sources: null,
      touches: 'Deze vraag staat al bij stap 1 van „Kader a”, met het antwoord erbij.',
    });
  const alone = annex.flatMap(({ steps }) => steps.flatMap(({ entries }) => entries));
  expect(alone.filter(({ id, touches }) => id !== 'visie' && touches !== null)).toEqual([]);
});

test('a report says in one sentence how many questions its frameworks share, however many share one', () => {
  const sharedBy = (...questions: readonly (readonly string[])[]): string | null => {
    const frameworks = questions.map((ids, index) => ({
      ...kort,
      id: `kader-${index}`,
      steps: [{ ...begin, questions: ids.map((id) => asked(id, id, { state: 'unknown' })) }],
    }));
    return viewMeasurement(report({ frameworks }), texts).shared;
  };
  expect(sharedBy(['a', 'b'])).toBeNull();
  expect(sharedBy(['a'], ['b'])).toBe('De kaders hebben geen vragen gemeen.');
  expect(sharedBy(['a', 'b'], ['a', 'c'], ['a'])).toBe(
    '1 vraag telt in meer dan één kader mee. Die is één keer gesteld; bijlage A zegt waar die meetelt. Wie daar iets verbetert, komt in elk van die kaders verder.',
  );
  expect(sharedBy(['a', 'b'], ['b', 'c'], ['c', 'a', 'b'])).toBe(
    '3 vragen tellen in meer dan één kader mee. Die zijn één keer gesteld; bijlage A zegt waar elke vraag meetelt. Wie daar iets verbetert, komt in elk van die kaders verder.',
  );
});

test('in a report a question is found once, by its label, and the weakest step where two have a score', () => {
  const twice = report({ frameworks: [kort, kort] });
  expect(allQuestions(twice)).toHaveLength(8);
  expect(questionLabels(['geld', 'weg', 'visie'], twice)).toEqual(['Geld', 'weg', 'Visie']);
  const weakest = (more: More = {}) => findWeakestSteps(framework(more)).map(({ id }) => id);
  expect(weakest()).toEqual(['begin']);
  expect(weakest({ steps: [begin, { ...einde, score: 33.4 + 5e-10 }] })).toEqual(['begin', 'einde']);
  expect(weakest({ weakestStep: null })).toEqual([]);
  expect(weakest({ steps: [begin, { ...einde, score: null }] })).toEqual([]);
});

describe('a plan', () => {
  const action = (more: Partial<PlanAction> = {}) =>
    aPlanAction('a', {
      label: 'Visie',
      step: 'begin',
      goal: '',
      what: 'Schrijf',
      why: 'deels',
      done: 'Er is er een',
      ...more,
    });
  const plan = (actions: readonly PlanAction[], later: readonly PlanAction[] = []): Plan => ({
    actions,
    later,
    anchor: [],
  });

  test('without actions says so, and leaves open what people are to fill in', () => {
    expect(viewPlan(plan([]), report(), texts)).toEqual({
      language: 'nl',
      title: 'Plan van aanpak van De Brug',
      subtitle: 'Het werken met ervaringsdeskundigen',
      remark: null,
      cover: [
        { label: 'Organisatie', value: 'De Brug' },
        { label: 'Versie', value: 'Concept, bij de meting van 1 maart 2026' },
        { label: 'Vastgesteld door en op', value: null },
      ],
      experts: null,
      lead: ['Uit de meting volgen geen acties voor dit plan.'],
      timeline: null,
      background: [
        'Dit plan volgt op de nulmeting van 1 maart 2026. Daarin staat hoe ver wij zijn en waarop dat gebaseerd is.',
        'De stap die nu aan de beurt is: „Begin”. Die gaat voor, want het is de eerste stap: wat daarna komt, bouwt erop voort. Het kan nog een andere stap worden, door het antwoord op: Tijd en Geld. Hoe ver „Begin” is: onderweg. Dat is gebaseerd op 1 van de 3 antwoorden, aan 2 van de 3 tafels; het laagst: „Visie”.',
      ],
      scope: 'Uit de meting volgen geen acties voor dit plan.',
      scopeLater: null,
      advice: null,
      allGoals: [],
      goals: [],
      goalsNone: 'Er staan geen doelen in dit plan.',
      first: [],
      firstNone: 'Er is niets dat eerst uitgezocht of besproken moet worden.',
      nextLater: [],
      actionsRemarks: [],
      quickWins: [],
      later: [],
      anchor: [],
      changes: 'Dit plan is nog niet vastgesteld. Wijzigingen komen hier na de vaststelling.',
      blanks: viewBlanks('plan', [], texts),
      documents: ['Valente (2025). De gids.'],
      provenance: PROVENANCE,
    });
  });

  test('does not count the actions that were dropped, nor their goals', () => {
    const dropped = action({ status: 'dropped', quadrant: 'quick-win', goal: 'Een doel' });
    const all = viewPlan(plan([dropped, dropped], [dropped]), report(), texts);
    expect(all).toMatchObject({
      lead: ['Elke actie van dit plan is vervallen.'],
      scope: 'Elke actie van dit plan is vervallen.',
      scopeLater: null,
      allGoals: [],
      quickWins: [],
      experts: null,
    });
    expect(all.goals[0]?.actions).toHaveLength(2);
    const some = viewPlan(plan([dropped, action({ goal: 'Een ander' })]), report(), texts);
    expect(some.scope).toBe(texts('plan.scope-in', { n: 1 }));
    expect(some.allGoals.map(({ goal }) => goal)).toEqual(['Een ander']);
  });

  test('says from which day a suggested term counts, where one is shown', () => {
    const suggested = { role: null, term: 3 };
    const remarksWith = (more: Partial<PlanAction>) =>
      viewPlan(plan([action(more)]), report(), texts).actionsRemarks;
    expect(remarksWith({ suggested })).toEqual([
      'Een voorgestelde termijn telt vanaf de dag van de meting, 1 maart 2026. Is die termijn al voorbij, dan spreken wij een nieuwe af.',
    ]);
    expect(remarksWith({ suggested, when: 'mei' })).toEqual([]);
    expect(remarksWith({ suggested: { role: null, term: null } })).toEqual([]);
  });

  test('has its actions under their goals, and what comes first apart', () => {
    const view = viewPlan(
      plan(
        [
          action({
            quadrant: 'quick-win',
            who: 'Directie',
            when: 'mei',
            sources: [{ document: 'gids', section: '3' }],
          }),
          action({ kind: 'find-out', step: 'einde' }),
          action({ kind: 'dialogue', goal: 'Eigen doel' }),
          action({ kind: 'own', step: null, status: 'in-progress', quadrant: 'plan' }),
          action({ what: 'Nog een' }),
        ],
        [action({ step: 'einde', status: 'dropped' }), action({ step: 'einde' })],
      ),
      report({ advice: [{ label: null }, { label: 'coördinator' }] }),
      texts,
    );
    expect(view.allGoals).toEqual([
      { goal: 'De stap „Begin” is op orde.', benefit: 'Wat mensen daarvan merken: rust' },
      { goal: 'De stap „Einde” is op orde.', benefit: null },
      { goal: 'Eigen doel', benefit: 'Wat mensen daarvan merken: rust' },
    ]);
    expect(view.goals.map(({ goal, actions }) => [goal, actions.map(({ what }) => what)])).toEqual([
      ['De stap „Begin” is op orde.', ['Schrijf', 'Nog een']],
      ['Eigen acties', ['Schrijf']],
    ]);
    expect(view.goals[0]?.actions[0]).toEqual({
      kind: 'improvement',
      kindWords: 'Verbeteren',
      label: 'Visie',
      what: 'Schrijf',
      why: 'deels',
      done: 'Er is er een',
      inOrderWhen: null,
      who: 'Directie',
      when: 'mei',
      suggestedRole: null,
      suggestedTerm: null,
      hours: null,
      status: 'voorstel',
      quadrant: 'snel resultaat',
      sources: 'Valente 2025, 3',
      isExplained: true,
    });
    expect(view.goals[1]?.actions[0]).toMatchObject({
      status: 'bezig',
      quadrant: null,
      sources: null,
      who: null,
    });
    expect(view.first.map(({ kindWords }) => kindWords)).toEqual(['Eerst uitzoeken', 'Eerst bespreken']);
    expect(view.later.map(({ status }) => status)).toEqual(['vervallen', 'voorstel']);
    expect(view).toMatchObject({
      scope: 'Dit plan telt 5 acties.',
      scopeLater: 'Voor later staat er nog 1 actie in bijlage B: houd het behapbaar.',
      advice: 'Advies uit de meting over wie het werk trekt: coördinator.',
      quickWins: [
        '1 actie geeft snel resultaat. Laat daarmee zien dat het lukt, bij de stap „Begin” van Kort kader.',
      ],
      nextLater: [],
      actionsRemarks: [],
    });
  });

  test('says of a proposal that no longer follows from the answers that it does not, and begins elsewhere', () => {
    const outdated = action({ what: 'Eerst dit', why: 'Er was niets.', isOutdated: true });
    const view = viewPlan(plan([outdated, action({ what: 'Dan dat' })]), report(), texts);
    const [first] = view.goals.flatMap(({ actions }) => actions);
    expect(first?.why).toBe(`${texts('plan.why-outdated')} Eerder: Er was niets.`);
    const bare = viewPlan(plan([action({ why: '', isOutdated: true })]), report(), texts);
    expect(bare.goals[0]?.actions[0]?.why).toBe(texts('plan.why-outdated'));
    expect(view.lead).toContain(texts('plan.lead-action', { what: 'Dan dat.' }));
  });

  test.each(['done', 'dropped'] as const)('leaves nothing to fill in where an action is %s', (status) => {
    const suggested = { role: 'manager', term: 2 };
    const open = { who: null, when: null, done: '', suggested };
    const [over] = viewPlan(plan([], [action({ ...open, status })]), report(), texts).later;
    expect(over).toMatchObject({ who: '–', when: '–', done: '–', suggestedRole: null, suggestedTerm: null });
    const [running] = viewPlan(plan([], [action({ ...open, status: 'planned' })]), report(), texts).later;
    expect(running).toMatchObject({ who: null, when: null, done: '' });
  });

  test('shows who is suggested and within how long only where that is open', () => {
    const suggested = { role: 'manager', term: 1 };
    const shown = (more: Partial<PlanAction>, language: 'nl' | 'en' = 'nl') => {
      const all = viewPlan(plan([action({ suggested, ...more })]), report(), loadTexts(language));
      const [row] = all.goals[0]?.actions ?? [];
      return [row?.suggestedRole, row?.suggestedTerm];
    };
    expect(shown({})).toEqual(['voorstel: manager', 'voorstel: binnen 1 maand']);
    expect(shown({}, 'en')).toEqual(['suggestion: manager', 'suggestion: within 1 month']);
    expect(shown({ suggested: { role: null, term: 3 } })).toEqual([null, 'voorstel: binnen 3 maanden']);
    expect(shown({ suggested: { role: null, term: 3 } }, 'en')).toEqual([
      null,
      'suggestion: within 3 months',
    ]);
    expect(shown({ who: 'Directie' })).toEqual([null, 'voorstel: binnen 1 maand']);
    expect(shown({ who: ' ', when: 'mei' })).toEqual(['voorstel: manager', null]);
  });

  test('says that experts by experience are paid, with the hours of this period added up', () => {
    const said = (actions: readonly PlanAction[], later: readonly PlanAction[] = []) =>
      viewPlan({ ...plan(actions, later), anchor: [action({ hours: 70 })] }, report(), texts).experts;
    const paid = 'Wat ervaringsdeskundigen in dit plan doen, is betaald werk.';
    expect(said([])).toBeNull();
    expect(said([action(), action({ hours: 0 })], [action({ hours: 9 })])).toBe(paid);
    expect(said([action({ hours: 1 }), action()])).toBe(
      `${paid} 1 actie in deze periode vraagt 1 uur van hen.`,
    );
    expect(said([action({ hours: 12 }), action({ hours: 6, kind: 'own', status: 'done' })])).toBe(
      `${paid} 2 acties in deze periode vragen samen 18 uur van hen.`,
    );
    expect(said([action({ hours: 12 }), action({ hours: 6, status: 'dropped' })])).toBe(
      `${paid} 1 actie in deze periode vraagt 12 uur van hen.`,
    );
    const english = viewPlan(plan([action({ hours: 2 }), action({ hours: 3 })]), report(), loadTexts('en'));
    expect(english.experts).toBe(
      'What experts by experience do in this plan is paid work. 2 actions in this period together ask for 5 hours of their time.',
    );
  });

  test('shows at each action what it asks of experts by experience, where it asks something', () => {
    const shown = (more: Partial<PlanAction>) =>
      viewPlan(plan([action(more)]), report(), texts).goals[0]?.actions[0]?.hours;
    expect([
      shown({ hours: 12 }),
      shown({ hours: 0 }),
      shown({}),
      shown({ hours: 12, status: 'dropped' }),
    ]).toEqual([...['12', null, null, null]]);
  });

  test('names no handbook for what the project itself added', () => {
    const sources = [{ document: 'gids', section: '3' }];
    const shown = (basis: PlanAction['basis']) =>
      viewPlan(plan([action({ basis, sources })]), report(), texts).goals[0]?.actions[0]?.sources;
    expect(shown('source')).toBe('Valente 2025, 3');
    expect(shown('project')).toBe('aanvulling van dit project');
    expect(shown('both')).toBe('Valente 2025, 3; aanvulling van dit project');
    expect(shown(null)).toBe('Valente 2025, 3');
  });

  test('names the first action of the step whose turn it is, and only when it is the first that is still to be done', () => {
    const said = (...actions: readonly PlanAction[]) =>
      viewPlan(plan(actions), report(), texts).background[1]?.includes('De eerste actie daar: Schrijf.');
    expect(said(action())).toBe(true);
    expect(said(action({ status: 'done', what: 'Eerst' }), action())).toBe(true);
    expect(said(action({ step: 'einde' }), action())).toBe(false);
    expect(said(action({ status: 'dropped' }))).toBe(false);
  });

  test('says where too little is answered of the next step to propose something', () => {
    const unanswered = [{ ...begin, score: null, stage: null }, einde];
    const shown = report({ frameworks: [{ ...kort, steps: unanswered }] });
    const said = [texts('plan.next-unanswered', { step: 'Begin' })];
    expect(viewPlan(plan([action({ step: 'einde' })]), shown, texts).nextLater).toEqual(said);
    expect(viewPlan(plan([action()]), shown, texts).nextLater).toEqual([]);
  });

  test('says where the actions of the next step all come later', () => {
    const later = [action()];
    const said = [texts('plan.next-later', { step: 'Begin' })];
    expect(viewPlan(plan([action({ step: 'einde' })], later), report(), texts).nextLater).toEqual(said);
    expect(viewPlan(plan([action()], later), report(), texts).nextLater).toEqual([]);
    expect(viewPlan(plan([]), report(), texts).nextLater).toEqual([]);
    const settled = { settled: true, steady: true, findOutFirst: [], hangsOn: [] };
    const done = report({ frameworks: [{ ...kort, nextStep: null, allInOrder: settled }] });
    expect(viewPlan(plan([], later), done, texts).nextLater).toEqual([]);
    expect(viewPlan(plan([]), done, texts).background[1]).toMatch(
      /^Alle 2 stappen zijn op orde. Er is geen volgende stap meer; het gaat er nu om het zo te houden./,
    );
    expect(viewPlan(plan([]), measuredAs({ sequence: 2 }), texts).background[0]).toMatch(
      /^Dit plan volgt op de vervolgmeting van 1 maart 2026\./,
    );
  });
});
