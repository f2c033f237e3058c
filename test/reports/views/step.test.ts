import { describe, expect, test } from 'vitest';
import type {
  WordedFramework,
  WordedQuestion,
  WordedStep,
} from '../../../src/domain/report/worded-report.ts';
import { viewProfileChart, viewZones } from '../../../src/reports/views/chart-view.ts';
import { viewStep } from '../../../src/reports/views/step-view.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

/* What a report says of a step, in every state that it can have. */

const texts = loadTexts('nl');
const bands = { P: 15, L: 50, F: 85 };
const question = (more: Partial<WordedQuestion> = {}): WordedQuestion =>
  ({
    id: 'visie',
    label: 'Visie',
    level: 'P',
    blocks: false,
    withoutEvidence: false,
    prerequisite: false,
    answers: [{ table: null, state: 'answered', answer: 'deels', low: null, high: null }],
    ...more,
  }) as WordedQuestion;

const base = {
  id: 'begin',
  order: 2,
  title: 'Begin',
  aim: 'Beginnen.',
  score: 40,
  level: 'P',
  scored: 3,
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
  ({ id: 'kort', title: 'Kort kader', bands, steps }) as unknown as WordedFramework;
const view = (more: Partial<WordedStep> = {}, ...others: readonly WordedStep[]) => {
  const step = { ...base, ...more };
  return viewStep(step, framework(...others, step), texts);
};

test('a step shows its outcome, on what that rests, and its questions', () => {
  expect(view()).toEqual({
    id: 'kort-begin',
    heading: texts('interview.step-heading', { step: 2, title: 'Begin' }),
    order: 2,
    title: 'Begin',
    aim: 'Beginnen.',
    level: 'P',
    levelWords: 'deels',
    levelSentence: 'Hoe ver: deels',
    rests: 'Dit rust op 3 van de 4 vragen.',
    answered: '3 van 4',
    inOrder: 'nog niet',
    remarks: ['Deze stap is nog niet op orde.', 'Het gemiddelde van de vragen ligt nog onder het doel.'],
    questions: [
      {
        label: 'Visie',
        anchor: 'kort-visie',
        answer: 'deels',
        level: 'P',
        withoutEvidence: false,
        prerequisite: false,
      },
    ],
  });
});

describe('what must be known of a step', () => {
  const order = ['Deze stap is nog niet op orde.'];
  const target = 'Het gemiddelde van de vragen ligt nog onder het doel.';
  const earlier = { ...base, id: 'eerst', title: 'Eerst' };

  test.each<readonly [string, Partial<WordedStep>, readonly string[]]>([
    [
      'nothing applies',
      { applicable: 0, score: null, level: null },
      ['Geen van de vragen van deze stap is van toepassing.'],
    ],
    [
      'it has no score',
      { score: null, level: null },
      ['Er zijn te weinig vragen beantwoord om iets over deze stap te zeggen.'],
    ],
    ['it is in order', { inOrder: true, reachesTarget: true, level: 'F' }, ['Deze stap is op orde.']],
    ['it is not begun, which says enough', { level: 'N', score: 3 }, order],
    ['it reaches its target and is not in order', { reachesTarget: true }, order],
    [
      'conditions are missing',
      {
        reachesTarget: true,
        questions: [question({ blocks: true }), question(), question({ label: 'Geld', blocks: true })],
      },
      [...order, 'Voorwaarde die nog ontbreekt: Visie en Geld.'],
    ],
    [
      'open questions can change its level',
      { isUncertain: true },
      [...order, target, 'Door wat nog open staat, ligt de uitkomst ergens tussen deels en grotendeels.'],
    ],
    [
      'open questions cannot change its level',
      { isUncertain: true, bounds: { low: 30, high: 50 } },
      [...order, target],
    ],
    ['little is open', { isUncertain: false, bounds: { low: 0, high: 100 } }, [...order, target]],
    [
      'tables lie far apart',
      { spread: { lowest: 10, highest: 90, farApart: true } as WordedStep['spread'] },
      [...order, target, 'De tafels lopen uiteen: van nog niet begonnen tot volledig en geborgd.'],
    ],
    [
      'tables lie close together',
      { spread: { lowest: 40, highest: 60, farApart: false } as WordedStep['spread'] },
      [...order, target],
    ],
    [
      'too much does not apply',
      { comparable: false },
      [
        ...order,
        target,
        'Meer dan een kwart van de vragen is niet van toepassing genoemd. Vergelijk deze stap daarom niet met die van een ander.',
      ],
    ],
    [
      'it rests on another',
      { restsOn: 'eerst' },
      [...order, target, 'Hier kunt u al aan werken, maar het rust op stap „Eerst”.'],
    ],
    ['it rests on another and is in order', { restsOn: 'eerst', inOrder: true }, ['Deze stap is op orde.']],
  ])('is said where %s', (_, more, remarks) => {
    expect(view(more, earlier).remarks).toEqual(remarks);
  });
});

test.each([
  [{ inOrder: true }, 'ja', 'Dit rust op 3 van de 4 vragen.'],
  [{ applicable: 0, scored: 0, score: null }, 'niet van toepassing', null],
  [{ score: 0 }, 'nog niet', 'Dit rust op 3 van de 4 vragen.'],
  [{ score: null }, 'nog niet', null],
])('%#: whether a step is in order is %s', (more, inOrder, rests) => {
  const shown = view(more);
  expect([shown.inOrder, shown.rests]).toEqual([inOrder, rests]);
});

test('the zones of a chart lie between the bounds of the levels', () => {
  expect(viewZones(bands, texts)).toEqual([
    { level: 'N', label: 'nog niet begonnen', from: 0, to: 15 },
    { level: 'P', label: 'deels', from: 15, to: 50 },
    { level: 'L', label: 'grotendeels', from: 50, to: 85 },
    { level: 'F', label: 'volledig en geborgd', from: 85, to: 100 },
  ]);
});

test('a chart of a framework has a row a step, and says the same in sentences', () => {
  const nothing = {
    ...base,
    order: 3,
    title: 'Einde',
    score: null,
    level: null,
    applicable: 0,
    isUncertain: true,
  };
  expect(viewProfileChart(framework(base, nothing), texts)).toEqual({
    kind: 'profile',
    id: 'kort',
    title: 'Kort kader: Hoe ver is elke stap?',
    description:
      'Een balk per stap, van nog niet begonnen tot volledig en geborgd. Begin: deels. Einde: niet van toepassing.',
    zones: viewZones(bands, texts),
    rows: [
      { order: 2, title: 'Begin', words: 'deels', score: 40, level: 'P', bounds: null, target: 67 },
      {
        order: 3,
        title: 'Einde',
        words: 'niet van toepassing',
        score: null,
        level: null,
        bounds: { low: 30, high: 60 },
        target: 67,
      },
    ],
    legend: { target: 'doel', bounds: 'ruimte door open vragen' },
  });
});
