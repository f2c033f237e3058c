import type { Plan, PlanAction } from '../domain/planning/plan.ts';
import type { WordedReport, WordedStep } from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { citationsWords, showDate, stepLevelWords } from './wording.ts';

function viewAction(action: PlanAction, report: WordedReport, texts: Texts) {
  return {
    id: action.id,
    css: action.kind,
    kind: texts(`kind.${action.kind}`),
    what: action.what,
    why: action.why,
    done: action.done,
    who: action.who ?? '',
    when: action.when ?? '',
    status: texts(`status.${action.status}`),
    quadrant: action.quadrant === 'quick-win' ? texts('quadrant.quick-win') : '',
    sources: citationsWords(action.sources, report),
  };
}

type ActionView = ReturnType<typeof viewAction>;

/** Actions under their goals, the goals in the order in which they first come up. */
function groupByGoal(
  actions: readonly PlanAction[],
  report: WordedReport,
  steps: ReadonlyMap<string, WordedStep>,
  texts: Texts,
) {
  const goals = new Map<string, { goal: string; benefit: string; actions: ActionView[] }>();
  for (const action of actions) {
    const step = action.step === null ? undefined : steps.get(action.step);
    const goal = action.goal !== '' ? action.goal : (step?.title ?? texts(`kind.${action.kind}`));
    const group = goals.get(goal) ?? { goal, benefit: step?.benefit ?? '', actions: [] };
    group.actions.push(viewAction(action, report, texts));
    goals.set(goal, group);
  }
  return [...goals.values()].map((group) => ({
    ...group,
    benefit: group.benefit === '' ? '' : texts('plan.goal-clients', { benefit: group.benefit }),
  }));
}

function viewBackground(report: WordedReport, texts: Texts): readonly string[] {
  const lines = [
    texts(report.measurement.sequence === 1 ? 'plan.background' : 'plan.background-again', {
      date: showDate(report.measurement.date, texts),
    }),
  ];
  for (const { steps, nextStep, weakestStep } of report.frameworks) {
    const next = steps.find(({ id }) => id === nextStep?.id);
    const weakest = steps.find(({ id }) => id === weakestStep);
    if (next === undefined) lines.push(texts('plan.background-all'));
    else lines.push(texts('plan.background-next', { step: next.title }));
    if (
      weakest !== undefined &&
      next !== undefined &&
      steps.filter(({ score }) => score !== null).length > 1
    ) {
      lines.push(
        texts('plan.background-weakest', { step: weakest.title, level: stepLevelWords(weakest, texts) }),
      );
    }
  }
  return lines;
}

/** The steps that are next and have all their actions later: the order of actions follows from importance and distance. */
function viewNextLater(plan: Plan, report: WordedReport, texts: Texts): readonly string[] {
  return report.frameworks.flatMap(({ steps, nextStep }) => {
    const step = steps.find(({ id }) => id === nextStep?.id);
    const isHere = (action: PlanAction): boolean => action.step === step?.id;
    return step === undefined || plan.actions.some(isHere) || !plan.later.some(isHere)
      ? []
      : [texts('plan.next-later', { step: step.title })];
  });
}

/** What is easy to do is offered to the step that is about early results, where a framework has one (specification §6). */
function viewQuickWins(plan: Plan, report: WordedReport, texts: Texts): readonly string[] {
  const n = plan.actions.filter(({ quadrant }) => quadrant === 'quick-win').length;
  if (n === 0) return [];
  return report.frameworks.flatMap(({ title, steps }) =>
    steps
      .filter(({ takesQuickWins }) => takesQuickWins)
      .map((step) => texts('plan.quick-wins', { step: step.title, framework: title, n })),
  );
}

/** Everything the plan of approach's templates show, in words; they decide nothing. */
export function viewPlan(plan: Plan, report: WordedReport, texts: Texts) {
  const steps = new Map(
    report.frameworks.flatMap((framework) => framework.steps).map((step) => [step.id, step]),
  );
  const isFirst = ({ kind }: PlanAction): boolean => kind === 'find-out' || kind === 'dialogue';
  const later = plan.later.length;
  const role = report.advice.find(({ label }) => label !== null)?.label ?? null;
  return {
    language: report.language,
    title: texts('plan.for', { name: report.organisation.name }),
    remark: report.measurement.remark ?? '',
    cover: [
      { label: texts('report.cover-organisation'), value: report.organisation.name },
      {
        label: texts('plan.cover-version'),
        value: texts('plan.cover-version-value', { date: showDate(report.measurement.date, texts) }),
      },
      { label: texts('plan.cover-adopted'), value: '………………' },
    ],
    background: viewBackground(report, texts),
    scope:
      plan.actions.length === 0
        ? texts('plan.scope-none')
        : texts('plan.scope-in', { n: plan.actions.length }),
    scopeLater: later === 0 ? '' : texts('plan.scope-later', { n: later }),
    advice: role === null ? '' : texts('plan.people-advice', { advice: role }),
    goals: groupByGoal(
      plan.actions.filter((action) => !isFirst(action)),
      report,
      steps,
      texts,
    ),
    allGoals: groupByGoal(plan.actions, report, steps, texts),
    first: plan.actions.filter(isFirst).map((action) => viewAction(action, report, texts)),
    nextLater: viewNextLater(plan, report, texts),
    quickWins: viewQuickWins(plan, report, texts),
    later: plan.later.map((action) => viewAction(action, report, texts)),
    documents: report.documents.map(({ title, publisher, year }) => `${publisher} (${year}). ${title}.`),
    provenance: texts('report.provenance-program', { version: report.program }),
  };
}
