import { describe, expect, test } from 'vitest';
import type {
  WordedFramework,
  WordedQuestion,
  WordedStep,
} from '../../../src/domain/report/worded-report.ts';
import { viewProfileChart } from '../../../src/reports/views/chart-view.ts';
import { inOrderWords, viewStep } from '../../../src/reports/views/step-view.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

/* What a report says of a step, in every state that it can have. */

const texts = loadTexts('nl');
const bands = { P: 15, L: 50, F: 85 };
const question = (more: Partial<WordedQuestion> = {}): WordedQuestion =>
  ({
    id: 'visie',
    label: 'Visie',
    score: 33,
    n: 1,
    notBegun: 0,
    level: 'P',
    blocks: false,
    notEstablished: false,
    reversed: false,
    withoutEvidence: false,
    kind: 'scale',
    prerequisite: false,
    distribution: [{ n: 0 }, { n: 1 }, { n: 0 }, { n: 0 }],
    answers: [{ table: null, state: 'answered', answer: 'deels', low: null, high: null, range: null }],
    ...more,
  }) as WordedQuestion;

const base = {
  id: 'begin',
  order: 2,
  title: 'Begin',
  aim: 'Beginnen.',
  groups: [],
  score: 40,
  stage: 'under-way',
  stageAtBounds: { low: 'under-way', high: 'nearly' },
  level: 'P',
  n: 1,
  tablesApplicable: 1,
  scored: 1,
  applicable: 4,
  inOrder: false,
  reachesTarget: false,
  target: 67,
  isUncertain: false,
  bounds: { low: 30, high: 60 },
  spread: null,
  comparable: true,
  restsOn: null,
  questions: [question()],
} as unknown as WordedStep;

const framework = (...steps: readonly WordedStep[]): WordedFramework =>
  ({
    id: 'kort',
    title: 'Kort kader',
    bands,
    steps,
    profiles: [
      { steps: [{ id: 'begin', score: 10, stage: 'to-begin' }] },
      { steps: [{ id: 'begin', score: 90, stage: 'anchored' }] },
    ],
  }) as unknown as WordedFramework;
const view = (more: Partial<WordedStep> = {}, ...others: readonly WordedStep[]) => {
  const step = { ...base, ...more };
  return viewStep(step, framework(...others, step), texts);
};

test('a step shows its outcome, on what that rests, and its questions', () => {
  expect(view()).toEqual({
    id: 'kort-begin',
    heading: texts('interview.step-heading', { step: 2, title: 'Begin' }),
    isTold: true,
    stage: 'under-way',
    stageWords: 'onderweg',
    stageSentence: 'Onderweg',
    basis: 'Dat is gebaseerd op 1 van de 4 vragen: „Visie”.',
    remarks: ['De uitkomst ligt nog onder het doel.'],
    questions: [
      {
        group: null,
        label: 'Visie',
        anchor: 'kort-visie',
        scale: '○●○○',
        answer: 'deels',
        level: 'P',
        withoutEvidence: false,
        prerequisite: false,
        reversed: false,
      },
    ],
    later: null,
    unanswered: null,
  });
});

test('a question that one of several tables got is drawn with the number of tables, as the others are', () => {
  const { answers } = question();
  const ofOne = question({ answers: answers.map((answer) => ({ ...answer, table: 'oost' })) });
  expect(view({ questions: [ofOne] }).questions[0]?.scale).toBe('○①○○');
});

describe('what must be known of a step', () => {
  const target = 'De uitkomst ligt nog onder het doel.';
  const earlier = { ...base, id: 'eerst', title: 'Eerst' };

  test.each<readonly [string, Partial<WordedStep>, readonly string[]]>([
    [
      'nothing applies',
      { applicable: 0, score: null, stage: null, bounds: null },
      ['Van deze stap is geen enkele vraag van toepassing.'],
    ],
    [
      'nothing applies, so that too much does not',
      { applicable: 0, score: null, stage: null, bounds: null, comparable: false },
      ['Van deze stap is geen enkele vraag van toepassing.'],
    ],
    [
      'its questions have no weight',
      { score: null, stage: null, bounds: null },
      [
        'De vragen van deze stap tellen niet mee (hun gewicht is 0). De stap geeft daarom geen uitkomst en staat buiten de volgorde.',
      ],
    ],
    [
      'it has no score',
      { score: null, stage: null, n: 0 },
      ['Over deze stap is te weinig beantwoord om te zeggen hoe ver die is.'],
    ],
    [
      'it has a score at too few tables',
      { score: null, stage: null, n: 2, tablesApplicable: 5 },
      ['Te weinig tafels hebben een uitkomst: 2 van de 5.'],
    ],
    ['it is in order', { inOrder: true, reachesTarget: true, stage: 'in-order' }, []],
    ['it is still to begin, which says enough', { stage: 'to-begin', score: 3 }, []],
    ['it reaches its target and is not in order', { reachesTarget: true }, []],
    [
      'conditions are missing',
      {
        reachesTarget: true,
        questions: [question({ blocks: true }), question(), question({ label: 'Geld', blocks: true })],
      },
      ['Voorwaarden die ontbreken: Visie en Geld.'],
    ],
    [
      'conditions are not known to be met, and one is known not to be',
      {
        reachesTarget: true,
        questions: [
          question({ notEstablished: true }),
          question({ label: 'Geld', blocks: true, notEstablished: true }),
        ],
      },
      [
        'Voorwaarde die ontbreekt: Geld.',
        'Voorwaarde waarvan nog niet vaststaat dat eraan is voldaan: Visie.',
      ],
    ],
    [
      'open questions can change its stage',
      { isUncertain: true },
      [target, 'Door wat nog open staat, ligt de uitkomst ergens tussen „onderweg” en „bijna op orde”.'],
    ],
    [
      'open questions cannot change its stage',
      { isUncertain: true, stageAtBounds: { low: 'nearly', high: 'nearly' } },
      [target],
    ],
    ['little is open', { isUncertain: false, bounds: { low: 0, high: 100 } }, [target]],
    [
      'tables lie far apart',
      { spread: { lowest: 10, highest: 90, farApart: true } as WordedStep['spread'] },
      [target, 'De tafels lopen uiteen: van „nog te beginnen” tot „op orde en geborgd”.'],
    ],
    [
      'tables lie close together',
      { spread: { lowest: 40, highest: 60, farApart: false } as WordedStep['spread'] },
      [target],
    ],
    [
      'too much does not apply',
      { comparable: false },
      [
        target,
        'Meer dan een kwart van de vragen is niet van toepassing genoemd. Vergelijk deze stap daarom niet met die van een ander.',
      ],
    ],
    ['it rests on another, which is said once of all', { restsOn: 'eerst' }, [target]],
  ])('is said where %s', (_, more, remarks) => {
    expect(view(more, earlier).remarks).toEqual(remarks);
  });
});

test.each([
  [{ inOrder: true }, 'ja', true],
  [{ applicable: 0, scored: 0, score: null, bounds: null }, '–', false],
  [{ score: 0 }, 'nog niet', true],
  [{ score: null }, 'nog niet', false],
])('%#: whether a step is in order is %s, and on what it is based %s', (more, inOrder, isBased) => {
  const step = { ...base, ...more } as WordedStep;
  expect([inOrderWords(step, texts), view(more).basis !== '']).toEqual([inOrder, isBased]);
});

test('a chart has zones below and from a target that all steps share, and none otherwise', () => {
  const zonesOf = (...targets: readonly number[]) => {
    const steps = targets.map((target, at) => ({ ...base, id: `stap-${at}`, target }));
    return viewProfileChart(framework(...steps), texts).zones.map(({ from, to }) => [from, to]);
  };
  expect(zonesOf(60, 60)).toEqual([
    [0, 60],
    [60, 100],
  ]);
  for (const targets of [[60, 70], [], [0], [100]]) expect(zonesOf(...targets)).toEqual([]);
});

test('a chart of a framework has a row a step, and says the same in sentences', () => {
  const nothing = {
    ...base,
    order: 3,
    title: 'Einde',
    score: null,
    stage: null,
    applicable: 0,
    isUncertain: true,
  };
  expect(viewProfileChart(framework(base, nothing), texts)).toEqual({
    kind: 'profile',
    id: 'kort',
    title: 'Kort kader: hoe ver is elke stap?',
    description:
      'Een balk per stap, van het laagste antwoord op alle vragen tot het hoogste. Begin: onderweg. Einde: niet van toepassing.',
    zones: [
      { level: 'P', label: 'onder het doel', from: 0, to: 67 },
      { level: 'F', label: 'vanaf het doel', from: 67, to: 100 },
    ],
    rows: [
      {
        order: 2,
        title: 'Begin',
        words: 'onderweg',
        score: 40,
        stage: 'under-way',
        bounds: null,
        target: 67,
      },
      {
        order: 3,
        title: 'Einde',
        words: 'niet van toepassing',
        score: null,
        stage: null,
        bounds: { low: 30, high: 60 },
        target: 67,
      },
    ],
    legend: { target: 'doel', bounds: 'ruimte door open vragen' },
  });
});

test('a chart of steps with targets of their own has no zones, which would hold for one of them only', () => {
  const chart = viewProfileChart(framework(base, { ...base, id: 'einde', target: 90 }), texts);
  expect(chart.zones).toEqual([]);
  expect(viewProfileChart(framework({ ...base, target: 100 }), texts).zones).toEqual([]);
});
