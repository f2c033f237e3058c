import { describe, expect, test } from 'vitest';
import type { PlanAction } from '../../src/domain/planning/plan.ts';
import { render } from '../../src/reports/json.ts';
import { viewPlan } from '../../src/reports/views/plan-view.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import {
  aFramework,
  anAssessment,
  answered,
  aPlanAction,
  aQuestion,
  aStep,
  aText,
  unknown,
} from '../domain/builders.ts';
import { readExample } from '../examples.ts';

const texts = loadTexts('en');

test.each([
  ['in this period and later', ['now', 'later'], false],
  ['in this period', ['now'], false],
  ['later', ['later'], true],
  ['never', [], false],
])('that the next step waits is said when its actions come %s: %s', async (_, periods, isSaid) => {
  const [, document] = documentsOf(await readExample('opvang-de-linde'), texts);
  const report = wordDocument(document, texts);
  const { plan } = document;
  const [framework] = report.frameworks;
  const next = framework?.steps.find(({ id }) => id === framework.nextStep?.id);
  const [action] = plan.actions;
  if (next === undefined || action === undefined) throw new Error('no next step');
  const actions = (period: string): readonly PlanAction[] =>
    periods.includes(period) ? [{ ...action, step: next.id }] : [];
  const { nextLater } = viewPlan(
    { actions: actions('now'), later: actions('later'), anchor: [] },
    report,
    texts,
  );
  expect(nextLater).toEqual(isSaid ? [texts('plan.next-later', { step: next.title })] : []);
});

test('easy actions are offered to the step for early results only when they fall in this period', async () => {
  const assessment = await readExample('opvang-de-linde');
  const [, document] = documentsOf(assessment, texts);
  const report = wordDocument(document, texts);
  const [framework] = report.frameworks;
  const [action] = document.plan.actions;
  if (framework === undefined || action === undefined) throw new Error('no plan');
  const steps = framework.steps.map((step, index) => ({ ...step, takesQuickWins: index === 1 }));
  const quickWins = (now: number, later: number) => {
    const easy = (n: number): readonly PlanAction[] =>
      Array.from({ length: n }, () => ({ ...action, quadrant: 'quick-win' as const }));
    const plan = { actions: easy(now), later: easy(later), anchor: [] };
    return viewPlan(plan, { ...report, frameworks: [{ ...framework, steps }] }, texts).quickWins;
  };
  const offered = { step: steps[1]?.title ?? '', framework: framework.title };
  expect(quickWins(2, 1)).toEqual([texts('plan.quick-wins', { ...offered, n: 2 })]);
  expect(quickWins(0, 3)).toEqual([]);
});

describe('of two frameworks with a step of the same id', () => {
  const inOrder = aFramework([
    aStep('selectie', [aQuestion('a')], {
      title: aText('In dienst nemen'),
      goal: aText(''),
      benefit: aText('rust'),
    }),
    aStep('slot', [aQuestion('c')]),
  ]);
  const open = aFramework(
    [aStep('selectie', [aQuestion('b'), aQuestion('d')], { title: aText('Selectie'), goal: aText('') })],
    { id: 'ander', title: aText('Ander kader') },
  );
  const nl = loadTexts('nl');
  const assessment = anAssessment(
    [inOrder, open],
    [{ a: answered('volledig'), c: answered('deels'), b: answered('niet-begonnen'), d: unknown() }],
  );
  const [, document] = documentsOf(assessment, nl);
  const report = wordDocument(document, nl);
  const viewOf = (...actions: readonly PlanAction[]) =>
    viewPlan({ actions, later: [], anchor: [] }, report, nl);
  const about = (id: string): PlanAction => aPlanAction(id, { step: 'selectie', goal: '' });

  test('a plan says of an action the step that has its question', () => {
    expect(viewOf(about('b')).lead[0]).toBe(
      'Wij beginnen bij „Selectie”: dat is de stap die nu aan de beurt is.',
    );
    expect(viewOf(about('a')).lead[0]).toBe('Wij beginnen bij „In dienst nemen”.');
    expect(viewOf(about('a'), about('b')).allGoals.map(({ benefit }) => benefit?.includes('rust'))).toEqual([
      true,
      false,
    ]);
  });

  test('and of one about several questions, or about none, the step after which it is named', () => {
    const several = { question: null, questions: ['b', 'd'] };
    expect(viewOf({ ...about('x'), ...several }).lead[0]).toContain('„Selectie”');
    const whole = { ...about('ander-selectie-step-dialogue'), question: null };
    expect(viewOf(whole).lead[0]).toContain('„Selectie”');
    expect(viewOf({ ...about('own-iets'), question: null, kind: 'own' }).lead[0]).toContain(
      '„In dienst nemen”',
    );
  });

  test('says of every step that is next whether its actions come later', () => {
    const later = { actions: [about('a')], later: [about('b')], anchor: [] };
    expect(viewPlan(later, report, nl).nextLater).toEqual([nl('plan.next-later', { step: 'Selectie' })]);
  });

  test('names the first action at the framework that it belongs to', () => {
    const line = viewOf(about('a')).background.find((one) => one.startsWith('Ander kader'));
    expect(line).not.toContain('doe iets');
  });
});

test('as JSON has null for what an action does not say', async () => {
  const [, document] = documentsOf(await readExample('opvang-de-linde'), texts);
  const own = aPlanAction('own-iets', { kind: 'own', label: '', goal: '', why: '', done: '' });
  const plan = { actions: [own], later: [own], anchor: [aPlanAction('a')] };
  const { actions, later, anchor } = JSON.parse(await render({ ...document, plan }, texts));
  for (const [action] of [actions, later])
    expect(action).toMatchObject({ label: null, goal: null, why: null, done: null, what: 'doe iets' });
  expect(anchor[0]).toMatchObject({
    label: 'onderwerp a',
    goal: 'doel',
    why: 'daarom',
    done: 'het is gedaan',
  });
});

test('that nothing was answered is said once on the first page, and once of its measurement', () => {
  const assessment = anAssessment([aFramework([aStep('a', [aQuestion('a1'), aQuestion('a2')])])], []);
  const [, document] = documentsOf(assessment, texts);
  const view = viewPlan(document.plan, wordDocument(document, texts), texts);
  const date = view.background[0]?.match(/measurement of ([^.]+)\./)?.[1] ?? '';
  expect(view.lead).toEqual([texts('plan.scope-empty')]);
  expect(view.background).toEqual([texts('plan.background-empty', { date })]);
  expect([view.scope, view.goalsNone, view.firstNone]).toEqual([
    null,
    texts('plan.goals-empty'),
    texts('plan.first-empty'),
  ]);
});
