import { describe, expect, test } from 'vitest';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type {
  FrameworkOverTime,
  OverTimeComparison,
  StepOverTime,
} from '../../src/domain/comparison/comparison.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { type OverTimeView, viewOverTime } from '../../src/reports/views/over-time-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { readExample } from '../examples.ts';

/* What a comparison of two measurements says of its steps. */

const texts = loadTexts('en');

/** Two measurements of an organisation, with other figures for the first step and for the framework. */
async function view(
  changeStep: Partial<StepOverTime>,
  changeFramework: Partial<FrameworkOverTime> = {},
): Promise<OverTimeView> {
  const from = await readExample('opvang-de-linde', '2025-09-16', 'en');
  const to = await readExample('opvang-de-linde', '2026-09-15', 'en');
  const options = { language: 'en', program: '0.0.0', showsRefused: false } as const;
  const comparison = compareOverTime(
    [from, to].map(scoreMeasurement),
    scoreMeasurement(from),
    scoreMeasurement(to),
    options,
  );
  const changed: OverTimeComparison = {
    ...comparison,
    steps: comparison.steps.map((step, index) => (index === 0 ? { ...step, ...changeStep } : step)),
    frameworks: comparison.frameworks.map((framework) => ({ ...framework, ...changeFramework })),
  };
  return viewOverTime(changed, texts);
}

async function viewFirst(change: Partial<StepOverTime>) {
  const [framework] = (await view(change)).frameworks;
  return { step: framework?.steps[0], figures: framework?.figures[0] };
}

describe('a step that was in order', () => {
  const lost = texts('compare.no-longer-in-order');

  test('is no longer, when its score says so', async () => {
    const { step } = await viewFirst({ inOrder: [true, false], values: [90, 40] });
    expect(step?.remarks).toContain(lost);
  });

  test('is not said to be no longer, when it has no score now', async () => {
    const { step } = await viewFirst({ inOrder: [true, false], values: [90, null], levels: ['F', null] });
    expect(step?.remarks).not.toContain(lost);
  });

  test('is not said to be no longer, when it still is', async () => {
    const { step } = await viewFirst({ inOrder: [true, true], values: [90, 80] });
    expect(step?.remarks).not.toContain(lost);
  });
});

test.each([
  [12.3, '+12'],
  [0.6, '+1'],
  [0.4, '0'],
  [0, '0'],
  [-0.4, '0'],
  [-0.6, '−1'],
  [null, '–'],
])('a difference of %s is shown as %s', async (difference, text) => {
  expect((await viewFirst({ difference })).figures?.difference).toBe(text);
});

describe('a step whose difference is refused', () => {
  const refused = { refused: true, reasons: ['few-common'] } as const;
  const although = texts('compare.shown-though-refused');

  test('is counted among those that are not compared', async () => {
    const { glances, frameworks } = await view({ ...refused, difference: null });
    expect(glances[0]?.lines).toContain(texts('compare.glance-refused', { n: 1 }));
    expect(frameworks[0]?.steps[0]?.remarks).not.toContain(although);
  });

  test('has its difference marked and is not counted, when it is given on request', async () => {
    const { glances, frameworks } = await view({ ...refused, difference: 12 });
    expect(glances[0]?.lines).not.toContain(texts('compare.glance-refused', { n: 1 }));
    expect(frameworks[0]?.steps[0]?.remarks).toContain(although);
  });
});

describe('the levels on the questions that were answered both times', () => {
  const common = { from: 20, to: 60, fromLevel: 'P', toLevel: 'L', questions: 3 } as const;
  const words = texts('compare.from-to', { from: texts('level.P'), to: texts('level.L') });
  const onCommon = texts('compare.on-common', { words });

  test.each([
    ['N', 'L'],
    ['P', 'F'],
    ['N', 'F'],
  ] as const)('are said where they are not those of the whole step: %s and %s', async (from, to) => {
    expect((await viewFirst({ common, levels: [from, to] })).step?.remarks).toContain(onCommon);
  });

  test('are not said where they are the same', async () => {
    expect((await viewFirst({ common, levels: ['P', 'L'] })).step?.remarks).not.toContain(onCommon);
  });
});

test('where all was in order and no longer is, the next step is there again', async () => {
  const nextStep = { from: null, to: { id: 'two', title: 'Step two' } };
  const linesOf = async (from: boolean) =>
    (await view({}, { nextStep, allInOrder: { from, to: false } })).glances[0]?.lines;
  expect(await linesOf(true)).toContain(texts('compare.glance-next-again', { to: 'Step two' }));
  expect(await linesOf(false)).toContain(texts('compare.glance-next-now', { to: 'Step two' }));
});

test.each([
  ['one', 'one', 'compare.glance-next-same'],
  ['one', 'two', 'compare.glance-next'],
  [null, 'two', 'compare.glance-next-now'],
])('after %s the next step is %s', async (from, to, key) => {
  const step = (id: string | null) => (id === null ? null : { id, title: `Step ${id}` });
  const { glances } = await view({}, { nextStep: { from: step(from), to: step(to) } });
  const values = { step: `Step ${to}`, from: `Step ${from}`, to: `Step ${to}` };
  expect(glances[0]?.lines).toContain(texts.find(key, values));
});

test('progress that went back has the minus sign of the other figures', async () => {
  expect((await viewFirst({ progress: -0.25 })).figures?.progress).toBe('−25 %');
  expect((await viewFirst({ progress: 0.25 })).figures?.progress).toBe('25 %');
});

test.each([
  [['1.0.0', null], '16 September 2025'],
  [[null, '1.0.0'], '15 September 2026'],
])(
  'a framework that one of the two measurements used (%j) is said to be of that day',
  async (versions, day) => {
    const { instrument } = await view({}, { versions });
    expect(instrument.join(' ')).toContain(day);
  },
);
