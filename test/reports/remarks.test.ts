import { describe, expect, test } from 'vitest';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type { OverTimeComparison, StepOverTime } from '../../src/domain/comparison/comparison.ts';
import type { StepReport } from '../../src/domain/report/report.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { viewOverTime } from '../../src/reports/views/over-time-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { readExample } from '../examples.ts';
import { exampleReport } from './example-documents.ts';

const texts = loadTexts('en');

/** What is said of a step after the next step, with other figures. */
async function remarksOf(change: Partial<StepReport>): Promise<string> {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  const later = framework?.steps.find(({ restsOn }) => restsOn !== null);
  if (framework === undefined || later === undefined) throw new Error('no later step');
  const steps = framework.steps.map((step) => (step === later ? { ...step, ...change } : step));
  const view = viewMeasurement({ ...report, frameworks: [{ ...framework, steps }] }, texts);
  return (view.frameworks[0]?.steps[framework.steps.indexOf(later)]?.remarks ?? []).join(' ');
}

describe('a step after the next step', () => {
  const restsOn = 'but it rests on the step “Support and vision”';

  test('rests on it while it is not in order', async () => {
    expect(await remarksOf({ inOrder: false })).toContain(restsOn);
  });

  test('is not said to rest on it once it is in order', async () => {
    const remarks = await remarksOf({ inOrder: true });
    expect(remarks).toContain('This step is in order.');
    expect(remarks).not.toContain('rests on');
  });
});

describe('a step that is not in order', () => {
  const below = texts('report.step-below-target');

  test('is said to be below its target, once it is begun', async () => {
    expect(await remarksOf({ inOrder: false, level: 'P', score: 40, target: 70 })).toContain(below);
    expect(await remarksOf({ inOrder: false, level: 'N', score: 10, target: 70 })).not.toContain(below);
    expect(await remarksOf({ inOrder: false, level: 'L', score: 70, target: 70 })).not.toContain(below);
  });

  test.each([
    [null, false],
    [0, true],
    [50, true],
    [51, false],
  ])('misses a precondition with a score of %s: %s', async (score, isMissing) => {
    const report = await exampleReport();
    const question = report.frameworks[0]?.steps[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    const missing = texts('report.step-prerequisite', { questions: question.label });
    const remarksFor = (prerequisite: boolean) =>
      remarksOf({ questions: [{ ...question, score, prerequisite }] });
    expect((await remarksFor(true)).includes(missing)).toBe(isMissing);
    expect(await remarksFor(false)).not.toContain(missing);
  });

  test('may still move between two levels, when open answers can change its level', async () => {
    const between = texts('report.step-bounds', { low: texts('level.P'), high: texts('level.L') });
    expect(await remarksOf({ bounds: { low: 40, high: 60 } })).toContain(between);
    expect(await remarksOf({ bounds: { low: 46, high: 56 } })).not.toContain(between);
    const within = await remarksOf({ bounds: { low: 20, high: 40 } });
    expect(within).not.toContain(
      texts('report.step-bounds', { low: texts('level.P'), high: texts('level.P') }),
    );
  });
});

describe('the warning that no expert by experience took part', () => {
  async function warningFor(...present: readonly (readonly string[])[]): Promise<string | null> {
    const report = await exampleReport();
    const tables = present.map((roles, index) => ({ id: `table ${index}`, present: roles, absent: [] }));
    return viewMeasurement({ ...report, measurement: { ...report.measurement, tables } }, texts)
      .expertsMissing;
  }

  test('is given when others took part', async () => {
    expect(await warningFor(['manager', 'nurse'])).toBe(texts('report.roles-no-expert'));
    expect(await warningFor([], ['manager'])).toBe(texts('report.roles-no-expert'));
  });

  test('is not given when one took part, at whichever table', async () => {
    expect(await warningFor(['manager', 'expert by experience'])).toBeNull();
    expect(await warningFor(['manager'], ['Ervaringsdeskundige'])).toBeNull();
  });

  test('is not given when nobody wrote down who took part', async () => {
    expect(await warningFor([])).toBeNull();
    expect(await warningFor([], [])).toBeNull();
  });
});

/** The first step of two measurements, with other figures, as the report shows it. */
async function viewFirst(change: Partial<StepOverTime>) {
  const from = await readExample('opvang-de-linde', '2025-09-16', 'en');
  const to = await readExample('opvang-de-linde', '2026-09-15', 'en');
  const options = { language: 'en', program: '0.0.0', showsRefused: false } as const;
  const comparison = compareOverTime([from, to], from, to, options);
  const [first, ...rest] = comparison.steps;
  if (first === undefined) throw new Error('no steps');
  const changed: OverTimeComparison = { ...comparison, steps: [{ ...first, ...change }, ...rest] };
  const [framework] = viewOverTime(changed, texts).frameworks;
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
