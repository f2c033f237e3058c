import { expect, test } from 'vitest';
import type { WordedFramework, WordedReport, WordedStep } from '../../src/domain/report/worded-report.ts';
import { viewGlance } from '../../src/reports/views/glance-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleReport } from './example-documents.ts';

/* What a report says of a framework at a glance. */

const texts = loadTexts('en');

async function glance(
  changeStep: (step: WordedStep, index: number) => Partial<WordedStep>,
  change: (framework: WordedFramework) => Partial<WordedFramework> = () => ({}),
  measurement: Partial<WordedReport['measurement']> = {},
): Promise<readonly string[]> {
  const example = await exampleReport();
  const report = { ...example, measurement: { ...example.measurement, ...measurement } };
  const [framework] = report.frameworks;
  if (framework === undefined) throw new Error('no framework');
  const steps = framework.steps.map((step, index) => ({ ...step, ...changeStep(step, index) }));
  return viewGlance({ ...framework, steps, ...change(framework) }, report, texts);
}

const nothing = (): Partial<WordedStep> => ({});
const notInOrder = (): Partial<WordedStep> => ({ inOrder: false });

async function questionIds(n: number): Promise<{ ids: readonly string[]; labels: readonly string[] }> {
  const { frameworks } = await exampleReport();
  const questions = (frameworks[0]?.steps ?? []).flatMap((step) => step.questions).slice(0, n);
  return { ids: questions.map(({ id }) => id), labels: questions.map(({ label }) => label) };
}

test.each([
  [1, (labels: readonly string[]) => `${labels[0]}`],
  [3, (labels: readonly string[]) => `${labels[0]}, ${labels[1]} and ${labels[2]}`],
  [4, (labels: readonly string[]) => `${labels[0]}, ${labels[1]} and ${labels[2]} …`],
])('of %s questions to find out the first three are named', async (n, list) => {
  const { ids, labels } = await questionIds(n);
  const questions = list(labels);
  const open = { robust: false, findOutFirst: ids };
  const next = await glance(nothing, ({ nextStep }) => ({ nextStep: { id: nextStep?.id ?? '', ...open } }));
  expect(next).toContain(texts('report.glance-next-open', { questions }));
  const all = await glance(nothing, () => ({ allInOrder: open }));
  expect(all).toContain(texts('report.glance-order-open', { questions }));
});

test('a next step that is certain is said to be certain, and nothing is to be found out', async () => {
  const lines = await glance(nothing, ({ nextStep }) => ({
    nextStep: { id: nextStep?.id ?? '', robust: true, findOutFirst: [] },
  }));
  expect(lines).toContain(texts('report.glance-next-robust'));
  expect(lines.filter((line) => line === texts('report.glance-next-no-score'))).toEqual([]);
});

test('a next step without a score is said to have none, and not what could change it', async () => {
  const { ids } = await questionIds(1);
  const lines = await glance(
    () => ({ score: null, level: null }),
    ({ nextStep }) => ({ nextStep: { id: nextStep?.id ?? '', robust: false, findOutFirst: ids } }),
  );
  expect(lines.slice(-1)).toEqual([texts('report.glance-next-no-score')]);
});

test('the weakest step is named when at least two steps have a score', async () => {
  const weakest = (lines: readonly string[]): number =>
    lines.filter((line) => line.startsWith('The weakest step is')).length;
  expect(weakest(await glance(nothing))).toBe(1);
  const alone = await glance((step) => ({ score: null, ...(step.order === 1 ? { score: 20 } : {}) }));
  expect(weakest(alone)).toBe(0);
});

test('that nothing is in order is said in other words the next time', async () => {
  const total = (await exampleReport()).frameworks[0]?.steps.length ?? 0;
  const first = await glance(notInOrder, () => ({}), { sequence: 1 });
  expect(first).toContain(texts('report.glance-order-none', { total }));
  const again = await glance(notInOrder, () => ({}), { sequence: 2 });
  expect(again).toContain(texts('report.glance-order-none-again', { total }));
});

test('how many steps are in order is counted over those in which something applies', async () => {
  const total = (await exampleReport()).frameworks[0]?.steps.length ?? 0;
  const one = await glance((_, index) => ({ inOrder: index === 0 }));
  expect(one).toContain(texts('report.glance-order', { n: 1, total }));
  const allThatApply = await glance((_, index) =>
    index === 0 ? { inOrder: false, applicable: 0 } : { inOrder: true },
  );
  expect(allThatApply).toContain(texts('report.glance-order-all', { total: total - 1 }));
});

test('when nothing is answered, only that is said', async () => {
  const lines = await glance(({ questions }) => ({
    scored: 0,
    questions: questions.map((question) => ({
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, state: 'unanswered' as const })),
    })),
  }));
  expect(lines).toEqual([texts('report.glance-nothing')]);
});
