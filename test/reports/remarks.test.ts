import { describe, expect, test } from 'vitest';
import type { WordedStep } from '../../src/domain/report/worded-report.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { joinAtMost } from '../../src/reports/wording.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleReport } from './example-documents.ts';

const texts = loadTexts('en');

/** What is said of a step after the next step, with other figures. */
async function remarksOf(change: Partial<WordedStep>): Promise<string> {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  const later = framework?.steps.find(({ restsOn }) => restsOn !== null);
  if (framework === undefined || later === undefined) throw new Error('no later step');
  const steps = framework.steps.map((step) => (step === later ? { ...step, ...change } : step));
  const view = viewMeasurement({ ...report, frameworks: [{ ...framework, steps }] }, texts);
  return (view.frameworks[0]?.steps[framework.steps.indexOf(later)]?.remarks ?? []).join(' ');
}

describe('a step after the next step', () => {
  const linesOf = async (inOrder: boolean): Promise<readonly string[]> => {
    const report = await exampleReport();
    const frameworks = report.frameworks.map((framework) => ({
      ...framework,
      steps: framework.steps.map((step) => ({ ...step, inOrder })),
    }));
    return viewMeasurement({ ...report, frameworks }, texts).frameworks[0]?.lines ?? [];
  };

  test('can be worked on while another goes first, which is said once of all of them', async () => {
    expect((await linesOf(false)).filter((line) => line === texts('report.steps-order'))).toHaveLength(1);
  });

  test('is not said to come later once it is in order', async () => {
    expect(await linesOf(true)).not.toContain(texts('report.steps-order'));
  });
});

describe('a step that is not in order', () => {
  const below = texts('report.step-below-target');

  test('is said to be below its target where its stage leaves that open', async () => {
    expect(await remarksOf({ inOrder: false, stage: 'nearly', score: 60, reachesTarget: false })).toContain(
      below,
    );
    for (const [stage, score] of [
      ['under-way', 40],
      ['to-begin', 10],
    ] as const)
      expect(await remarksOf({ inOrder: false, stage, score, reachesTarget: false })).not.toContain(below);
    expect(
      await remarksOf({ inOrder: false, stage: 'nearly', score: 70, reachesTarget: true }),
    ).not.toContain(below);
  });

  test('misses a precondition that keeps it out of order, and no other', async () => {
    const report = await exampleReport();
    const question = report.frameworks[0]?.steps[0]?.questions[0];
    if (question === undefined) throw new Error('no question');
    const missing = texts('report.step-prerequisite', { n: 1, questions: question.label });
    const remarksFor = (blocks: boolean) => remarksOf({ questions: [{ ...question, blocks }] });
    expect(await remarksFor(true)).toContain(missing);
    expect(await remarksFor(false)).not.toContain(missing);
  });

  test('may still move between two stages, when open answers can change its stage', async () => {
    const stageAtBounds = { low: 'under-way', high: 'nearly' } as const;
    const between = texts('report.step-bounds', { low: 'under way', high: 'nearly in order' });
    expect(await remarksOf({ stageAtBounds, isUncertain: true })).toContain(between);
    expect(await remarksOf({ stageAtBounds, isUncertain: false })).not.toContain(between);
    const within = await remarksOf({ stageAtBounds: { low: 'nearly', high: 'nearly' }, isUncertain: true });
    expect(within).not.toContain('somewhere between');
  });
});

describe('the warning that no expert by experience took part', () => {
  async function warningFor(...present: readonly (readonly string[])[]): Promise<string | null> {
    const report = await exampleReport();
    const tables = present.map((roles, index) => ({
      id: `table-${index}`,
      name: `table ${index}`,
      present: roles,
      absent: [],
    }));
    return viewMeasurement({ ...report, measurement: { ...report.measurement, tables } }, texts).message
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

test('who was missing is unknown at every table that did not write down who took part', async () => {
  const report = await exampleReport();
  const missingFor = (...present: readonly (readonly string[])[]): string | undefined => {
    const tables = present.map((roles, index) => ({
      id: `table-${index}`,
      name: `table ${index}`,
      present: roles,
      absent: [],
    }));
    const { cover } = viewMeasurement({ ...report, measurement: { ...report.measurement, tables } }, texts);
    return cover.find(({ label }) => label === texts('report.cover-absent'))?.value;
  };
  expect(missingFor([], [])).toBe('Not noted');
  const one = missingFor(['manager'], []);
  expect(one).toContain(`table 0: ${texts('report.roles-none-absent')}`);
  expect(one).toContain(`table 1: ${texts('report.roles-unknown')}`);
  expect(missingFor(['manager'])).toBe('Nobody noted as absent');
});

test.each(['unknown', 'unanswered'] as const)(
  'what is %s at one of several tables is listed',
  async (state) => {
    const report = await exampleReport();
    const [framework] = report.frameworks;
    const step = framework?.steps[0];
    const question = step?.questions[0];
    const answer = question?.answers[0];
    if (framework === undefined || step === undefined || question === undefined || answer === undefined)
      throw new Error('no answer');
    const listed = (...states: readonly (typeof answer.state)[]) => {
      const answers = states.map((one) => ({ ...answer, state: one }));
      const steps = [{ ...step, questions: [{ ...question, answers }] }];
      return viewMeasurement({ ...report, frameworks: [{ ...framework, steps }] }, texts)[state];
    };
    const said =
      state === 'unknown'
        ? texts('report.unknown-list', { labels: question.label })
        : texts('report.unanswered-count', { n: 1 });
    expect(listed('answered', state)).toBe(said);
    expect(listed(state, 'answered')).toBe(said);
    expect(listed('answered', 'answered')).toBeNull();
  },
);

test.each([
  ['unknown', 'Hierop was het antwoord van een of meer tafels „weet niet”: Onderwerp.'],
  ['unanswered', 'Bij 1 vraag ontbreekt nog het antwoord van een of meer tafels.'],
] as const)('what is %s at one of the tables is not said of all of them', async (state, said) => {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  const [step] = framework?.steps ?? [];
  const [question] = step?.questions ?? [];
  const [answer] = question?.answers ?? [];
  const [table] = report.measurement.tables;
  if (!framework || !step || !question || !answer || !table) throw new Error('no answer');
  const answers = [answer, { ...answer, state }];
  const steps = [{ ...step, questions: [{ ...question, label: 'Onderwerp', answers }] }];
  const measurement = { ...report.measurement, tables: [table, table] };
  const nl = loadTexts('nl');
  expect(viewMeasurement({ ...report, measurement, frameworks: [{ ...framework, steps }] }, nl)[state]).toBe(
    said,
  );
});

test('advice that is given does not say which answers are missing for it', async () => {
  const report = await exampleReport();
  const ids = report.frameworks.flatMap(({ steps }) => steps[0]?.questions[0]?.id ?? []);
  const [rule] = report.advice;
  if (rule === undefined) throw new Error('no advice');
  const missingOf = (label: string | null) =>
    viewMeasurement({ ...report, advice: [{ ...rule, label, missing: ids }] }, texts).advice[0]?.missing;
  expect(missingOf('a coordinator')).toBeNull();
  expect(missingOf(null)).not.toBeNull();
});

test('what was decided against names the table that decided, where there are several', async () => {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  const step = framework?.steps[0];
  const question = step?.questions[0];
  const answer = question?.answers[0];
  if (framework === undefined || step === undefined || question === undefined || answer === undefined)
    throw new Error('no answer');
  const labelOf = (table: string | null) => {
    const answers = [{ ...answer, table, state: 'decided-against' as const, reason: 'Not now' }];
    const steps = [{ ...step, questions: [{ ...question, answers }] }];
    return viewMeasurement({ ...report, frameworks: [{ ...framework, steps }] }, texts).decisions.reasons[0]
      ?.label;
  };
  expect(labelOf('oost')).toBe(`${question.label} (oost)`);
  expect(labelOf(null)).toBe(question.label);
});

test('the best answer without evidence is said to have none, in the annex', async () => {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  const step = framework?.steps[0];
  const question = step?.questions[0];
  const answer = question?.answers[0];
  if (framework === undefined || step === undefined || question === undefined || answer === undefined)
    throw new Error('no answer');
  const evidenceOf = (evidence: string | null, withoutEvidence: boolean) => {
    const answers = [{ ...answer, evidence, withoutEvidence }];
    const steps = [{ ...step, questions: [{ ...question, answers }] }];
    const view = viewMeasurement({ ...report, findings: [], frameworks: [{ ...framework, steps }] }, texts);
    return view.annex[0]?.steps[0]?.entries[0]?.answers[0]?.evidence;
  };
  expect(evidenceOf(null, true)).toBe(texts('report.evidence-none'));
  expect(evidenceOf(null, false)).toBeNull();
  expect(evidenceOf('Minutes of March', false)).toBe('Minutes of March');
});

test('that tables differ on a step is said when they lie far apart', async () => {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  if (framework === undefined) throw new Error('no framework');
  const differencesOf = (farApart: boolean): readonly string[] => {
    const steps = framework.steps.map((step) => ({ ...step, spread: { lowest: 20, highest: 80, farApart } }));
    return viewMeasurement({ ...report, frameworks: [{ ...framework, steps }] }, texts).differences;
  };
  const labels = joinAtMost(
    framework.steps.map(({ title }) => title),
    8,
    texts,
  );
  const line = texts('report.spread-list', { labels });
  expect(differencesOf(true)).toContain(line);
  expect(differencesOf(false)).not.toContain(line);
});

test('a question that can still change the next step of two frameworks is named once', async () => {
  const report = await exampleReport();
  const [framework] = report.frameworks;
  const question = framework?.steps[0]?.questions[0];
  if (framework?.nextStep == null || question === undefined) throw new Error('no next step');
  const open = { ...framework, nextStep: { ...framework.nextStep, findOutFirst: [question.id] } };
  const view = viewMeasurement({ ...report, frameworks: [open, { ...open, id: 'other' }] }, texts);
  expect(view.findOutFirst).toBe(texts('report.find-out-list', { labels: question.label }));
});
