import { describe, expect, test } from 'vitest';
import type {
  WordedAnswer,
  WordedFramework,
  WordedReport,
  WordedStep,
} from '../../src/domain/report/worded-report.ts';
import { counts } from '../../src/domain/scoring/step-score.ts';
import { findFirstAction } from '../../src/reports/views/findings-view.ts';
import { viewGlance } from '../../src/reports/views/glance-view.ts';
import { isEmpty, viewTurn } from '../../src/reports/views/turn-view.ts';
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
  const changed = { ...framework, steps, ...change(framework) };
  const lines = viewGlance(changed, report, texts);
  const isCounted = changed.steps.some(counts) && !isEmpty({ frameworks: [changed] });
  const action = findFirstAction(report, texts);
  const other = action === null ? null : { ...action, questions: [] };
  return isCounted ? [...viewTurn(changed, report, texts, other), ...lines] : lines;
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
  [4, (labels: readonly string[]) => `${labels[0]}, ${labels[1]}, ${labels[2]} and ${labels[3]}`],
  [5, (labels: readonly string[]) => `${labels[0]}, ${labels[1]}, ${labels[2]} and 2 more`],
])(
  'of %s questions to find out the first three are named, and a fourth when it is the last',
  async (n, list) => {
    const { ids, labels } = await questionIds(n);
    const questions = list(labels);
    const open = { settled: false, steady: true, findOutFirst: ids, hangsOn: [] };
    const next = await glance(nothing, ({ nextStep }) => ({ nextStep: { id: nextStep?.id ?? '', ...open } }));
    expect(next).toContain(texts('report.glance-next-open', { questions }));
    const all = await glance(nothing, () => ({ allInOrder: open }));
    expect(all).toContain(texts('report.glance-order-open', { questions }));
  },
);

const SETTLED = { settled: true, steady: true, findOutFirst: [], hangsOn: [] };
const closed = (step: WordedStep): Partial<WordedStep> => ({
  questions: step.questions.map((question) => ({ ...question, unknown: 0, unanswered: 0, divided: 0 })),
});
const open = (step: WordedStep): Partial<WordedStep> => ({
  questions: step.questions.map((question) => ({ ...question, unknown: 1 })),
});
const settle = ({ nextStep }: WordedFramework) => ({ nextStep: { id: nextStep?.id ?? '', ...SETTLED } });

test('a next step that is settled is said to be, and nothing of it where nothing is open', async () => {
  const isSaid = (lines: readonly string[]): boolean =>
    lines.some((line) => line.includes('stays the step to work on next, however'));
  expect(isSaid(await glance(open, settle))).toBe(true);
  expect(isSaid(await glance(closed, settle))).toBe(false);
});

test('what a next step hangs on is to be looked at once more', async () => {
  const { ids, labels } = await questionIds(2);
  const hangsOn = { ...SETTLED, steady: false, hangsOn: ids };
  const lines = await glance(nothing, ({ nextStep }) => ({
    nextStep: { id: nextStep?.id ?? '', ...hangsOn },
  }));
  expect(lines).toContain(
    texts('report.glance-hangs-on', {
      way: texts('report.glance-higher-or-lower'),
      questions: `${labels[0]} and ${labels[1]}`,
    }),
  );
  expect((await glance(nothing, settle)).some((line) => line.includes('once more'))).toBe(false);
});

test('a next step without a score is said to have none, and what could change it', async () => {
  const { ids, labels } = await questionIds(1);
  const open = { ...SETTLED, settled: false, findOutFirst: ids };
  const { frameworks } = await exampleReport();
  const { nextStep: next, steps = [] } = frameworks[0] ?? {};
  const title = steps.find(({ id }) => id === next?.id)?.title ?? '';
  const lines = await glance(
    () => ({ score: null, stage: null }),
    ({ nextStep }) => ({ nextStep: { id: nextStep?.id ?? '', ...open } }),
  );
  expect(lines.slice(1, 3)).toEqual([
    texts('report.glance-next-open', { questions: labels[0] ?? '' }),
    texts('report.glance-next-no-score', { step: title }),
  ]);
});

describe('the lowest step', () => {
  const said = async (
    inOrder: boolean,
    scores: readonly (number | null)[],
    next: number | null,
  ): Promise<readonly string[]> => {
    const lines = await glance(
      (_, index) => ({ score: scores[index] ?? null, inOrder: index === 1 && inOrder }),
      ({ steps }) => ({
        weakestStep: steps[1]?.id ?? '',
        nextStep: next === null ? null : { id: steps[next]?.id ?? '', ...SETTLED },
        allInOrder: next === null ? SETTLED : null,
      }),
    );
    return lines
      .filter((line) => line.startsWith('The lowest'))
      .map((line) => line.replace(/“[^”]*”/g, '“…”').replace(/“…”: [^.]*\./, '“…”:'));
  };

  test('is named beside another that is next, with why it comes later', async () => {
    const later = 'The lowest is “…”: It comes later, because it builds on the step that is next.';
    expect(await said(false, [40, 20, 60], 0)).toEqual([later]);
    expect(await said(false, [null, 20, 60], 0)).toEqual([later]);
    expect(await said(true, [40, 20, 60], 0)).toEqual([
      'The lowest is “…”: It does not come first, because it reaches its target.',
    ]);
  });

  test('is named with those that are equally low, and not where the step that is next is', async () => {
    expect(await said(false, [40, 20, 20 + 5e-10], 0)).toEqual([
      'The lowest are “…” and “…”, equally low. They come later, because they build on the step that is next.',
    ]);
    expect(await said(false, [20, 20, 60], 0)).toEqual([]);
    expect(await said(true, [40, 20, 20], 0)).toEqual([
      'The lowest is “…”: It comes later, because it builds on the step that is next.',
    ]);
  });

  test('is named where all is in order, and not twice where it is itself next', async () => {
    expect(await said(true, [90, 70, 80], null)).toEqual(['The lowest is “…”:']);
    expect(await said(false, [90, 20, 60], 1)).toEqual([]);
  });

  test('is not named of one step alone', async () => {
    expect(await said(false, [null, 20], 0)).toEqual([]);
  });
});

test('that nothing is in order is said in other words the next time', async () => {
  const total = (await exampleReport()).frameworks[0]?.steps.length ?? 0;
  const first = await glance(notInOrder, () => ({}), { sequence: 1 });
  expect(first).toContain(texts('report.glance-order-none', { n: total }));
  const again = await glance(notInOrder, () => ({}), { sequence: 2 });
  expect(again).toContain(texts('report.glance-order-none-again', { n: total }));
});

test('how many steps are in order is counted over those in which something applies', async () => {
  const total = (await exampleReport()).frameworks[0]?.steps.length ?? 0;
  const one = await glance((_, index) => ({ inOrder: index === 0 }));
  expect(one).toContain(texts('report.glance-order', { n: 1, total }));
  const allThatApply = await glance(
    (_, index) => (index === 0 ? { inOrder: false, applicable: 0, bounds: null } : { inOrder: true }),
    () => ({ nextStep: null, allInOrder: SETTLED }),
  );
  expect(allThatApply).toContain(texts('report.glance-order-all', { n: total - 1 }));
});

test('when nothing is answered, only that is said, and where notes stand that were made all the same', async () => {
  const unanswered = (kept: Partial<WordedAnswer>) =>
    glance(({ questions }) => ({
      scored: 0,
      questions: questions.map((question) => ({
        ...question,
        answers: question.answers.map((answer) => ({ ...answer, ...kept, state: 'unanswered' as const })),
      })),
    }));
  expect(await unanswered({ note: null, evidence: null })).toEqual([texts('report.glance-nothing')]);
  expect(await unanswered({ note: 'a', evidence: null })).toEqual([texts('report.glance-notes')]);
  expect(await unanswered({ note: null, evidence: 'b' })).toEqual([texts('report.glance-notes')]);
});

test('when nothing applies, that is said with where the reasons are, and not that nothing was filled in', async () => {
  const lines = await glance(({ questions }) => ({
    applicable: 0,
    bounds: null,
    questions: questions.map((question) => ({
      ...question,
      answers: question.answers.map((answer) => ({ ...answer, state: 'not-applicable' as const })),
    })),
  }));
  expect(lines).toEqual([texts('report.glance-not-applicable')]);
  const weightless = await glance(() => ({ bounds: null }));
  expect(weightless).toEqual([texts('report.glance-weightless')]);
});

test('a phase is told by how many of its steps are in order', async () => {
  const phases = [
    { id: 'a', title: 'Prepare', steps: 3, inOrder: 1, score: 50 },
    { id: 'b', title: 'Do', steps: 1, inOrder: 1, score: 90 },
    { id: 'c', title: 'Keep', steps: 1, inOrder: 0, score: null },
    { id: 'd', title: 'Nothing', steps: 0, inOrder: 0, score: null },
  ];
  expect((await glance(nothing, () => ({ phases }))).slice(-3)).toEqual([
    'Prepare: 1 of the 3 steps in order.',
    'Do: the only step is in order.',
    'Keep: the only step is not in order yet.',
  ]);
});

test('one step is never called all of them', async () => {
  const alone = ({ steps }: WordedFramework) => ({ steps: steps.slice(0, 1) });
  const all = await glance(
    () => ({ inOrder: true }),
    (framework) => ({ ...alone(framework), nextStep: null, allInOrder: SETTLED }),
  );
  expect(all[0]).toBe('The only step that counts is in order.');
  const none = await glance(notInOrder, ({ steps }) => ({
    steps: steps.slice(0, 1).map((step) => ({ ...step, inOrder: false })),
  }));
  expect(none).toContain('The only step that counts is not in order yet.');
});

test('of several frameworks it is said once that nothing in order is usual', async () => {
  const example = await exampleReport();
  const report = { ...example, measurement: { ...example.measurement, sequence: 1 } };
  const [framework] = report.frameworks;
  if (framework === undefined) throw new Error('no framework');
  const steps = framework.steps.map((step) => ({ ...step, inOrder: false }));
  const frameworks = ['een', 'twee'].map((id) => ({ ...framework, id, steps }));
  const lines = frameworks.flatMap((one) => viewGlance(one, { ...report, frameworks }, texts));
  const n = steps.length;
  expect(lines).toContain(texts('report.glance-order-none', { n }));
  expect(lines).toContain(texts('report.glance-order-none-again', { n }));
});
