import { closeSentence } from '../../domain/instrument/sentence.ts';
import { type Language, withCapital } from '../../domain/instrument/text.ts';
import { type Plan, type PlanAction, withoutDropped } from '../../domain/planning/plan.ts';
import type { WordedReport } from '../../domain/report/worded-report.ts';
import type { ShownText } from '../../domain/writing/written-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { type ActionStep, findActionStep } from '../find-in-report.ts';
import { documentWords, showDate, subjectOf } from '../wording.ts';
import { type ActionView, viewAction, viewExperts } from './action-view.ts';
import { type BlanksView, viewBlanks } from './blank-view.ts';
import { adoptedWords, viewDepth } from './cover-view.ts';
import { provenanceLines } from './measurement/provenance.ts';
import { type GoalActionsView, type GoalView, groupByGoal } from './plan-goals.ts';
import { type TimelineView, viewTimeline } from './timeline-view.ts';
import { findNextStep, isEmpty, viewBegin, viewTurn } from './turn-view.ts';

/** Everything that the templates of a plan of approach show. */
export interface PlanView {
  readonly language: Language;
  readonly title: string;
  /** What the plan is about. */
  readonly subtitle: string;
  /** What a person wrote to stand at the top; null without it. */
  readonly remark: string | null;
  /** The facts on the cover; a null value is for a person to fill in. */
  readonly cover: readonly { readonly label: string; readonly value: string | null }[];
  /** That experts by experience are paid for what they do, with their hours; null in a plan without actions. */
  readonly experts: string | null;
  /** Where the plan begins, its first goal and its first action, a sentence each. */
  readonly lead: readonly string[];
  /** When which action is to be done; null where no term can be drawn. */
  readonly timeline: TimelineView | null;
  /** What the measurement says, a sentence each. */
  readonly background: readonly string[];
  /** How many actions there are, or why there are none; null where nothing was answered, which the first page says. */
  readonly scope: string | null;
  /** How many actions are left for a later period; null when none is. */
  readonly scopeLater: string | null;
  /** What is advised about people; null without advice. */
  readonly advice: string | null;
  /** Every goal of this period. */
  readonly allGoals: readonly GoalView[];
  /** What stands there without any. */
  readonly goalsNone: string;
  /** The goals with their actions, without what must be found out or talked about first. */
  readonly goals: readonly GoalActionsView[];
  /** What must be found out or talked about first. */
  readonly first: readonly ActionView[];
  /** What stands there where nothing of it belongs to this period. */
  readonly firstNone: string;
  /** How the actions are to be read, a sentence each. */
  readonly actionsRemarks: readonly string[];
  /** The steps whose turn it is without an action in this period, a sentence each. */
  readonly nextLater: readonly string[];
  /** To which steps the easy actions are offered, a sentence each. */
  readonly quickWins: readonly string[];
  readonly later: readonly ActionView[];
  /** What is at its target already and can be anchored further. */
  readonly anchor: readonly ActionView[];
  /** Where what changes since the plan was adopted is told: that nothing is, and whether it was adopted. */
  readonly changes: string;
  /** What people write in each chapter. */
  readonly blanks: BlanksView;
  /** The publications that are cited. */
  readonly documents: readonly string[];
  /** Which program, frameworks and measurement the plan comes from. */
  readonly provenance: readonly string[];
}

/** What is still to be done first of a plan. */
function findFirstAction({ actions }: Plan): PlanAction | null {
  return actions.find(({ status, isOutdated }) => status !== 'done' && !isOutdated) ?? null;
}

function beginWords({ framework, step }: ActionStep, texts: Texts): string {
  const isNext = findNextStep(framework) === step;
  return texts(isNext ? 'plan.lead-begin-next' : 'plan.lead-begin', { step: step.title });
}

/** The first page: where the plan begins, with the goal and the action that come first; how large it is. */
function viewLead(plan: Plan, scope: string, report: WordedReport, texts: Texts): readonly string[] {
  const action = findFirstAction(plan);
  if (action === null) return [scope];
  const found = findActionStep(action, report);
  const goal = action.goal.trim();
  return [
    ...(found === null ? [] : [beginWords(found, texts)]),
    ...(goal === '' ? [] : [texts('plan.lead-goal', { goal: closeSentence(goal) })]),
    texts('plan.lead-action', { what: closeSentence(action.what) }),
    scope,
  ];
}

function viewBackground(plan: Plan, report: WordedReport, texts: Texts): readonly string[] {
  const first = findFirstAction(plan);
  const action = first && {
    ...first,
    framework: findActionStep(first, report)?.framework.id ?? null,
    questions: [first.question ?? [], first.questions].flat(),
  };
  const { date: day, sequence, extent } = report.measurement;
  const date = showDate(day, texts);
  if (isEmpty(report)) return [texts('plan.background-empty', { date })];
  const lines = [texts(sequence === 1 ? 'plan.background' : 'plan.background-again', { date })];
  if (extent !== null) lines.push(texts('report.glance-short', { ...extent }));
  const isSeveral = report.frameworks.length > 1;
  for (const framework of report.frameworks) {
    const turn = viewTurn(framework, report, texts, action);
    if (turn.length > 0) lines.push((isSeveral ? `${framework.title}: ` : '') + turn.join(' '));
  }
  lines.push(...[viewBegin(report, texts) ?? []].flat());
  return lines;
}

/** Why nothing stands among what is to be found out or discussed first. */
function firstNoneWords(later: number, report: WordedReport, texts: Texts): string {
  if (later > 0) return texts('plan.first-later', { n: later });
  return texts(isEmpty(report) ? 'plan.first-empty' : 'plan.first-none');
}

/** The steps that are next and have no action in this period: all of them come later, or too little of the step was answered to have one. */
function viewNextLater(plan: Plan, report: WordedReport, texts: Texts): readonly string[] {
  return report.frameworks.flatMap((framework) => {
    const step = findNextStep(framework);
    const isHere = (action: PlanAction): boolean => findActionStep(action, report)?.step === step;
    if (step === null || plan.actions.some(isHere)) return [];
    if (plan.later.some(isHere)) return [texts('plan.next-later', { step: step.title })];
    return step.score === null && !isEmpty(report)
      ? [texts('plan.next-unanswered', { step: step.title })]
      : [];
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

/** How many actions there are, or why there are none; `dropped` are those that were there. */
function viewScope(n: number, dropped: number, report: WordedReport, texts: Texts): string {
  if (n > 0) return texts('plan.scope-in', { n });
  if (dropped > 0) return texts('plan.scope-dropped');
  return texts(isEmpty(report) ? 'plan.scope-empty' : 'plan.scope-none');
}

/** Puts a plan of approach, with what people wrote for it, into words; a template only places them. */
export function viewPlan(
  plan: Plan,
  report: WordedReport,
  texts: Texts,
  written: readonly ShownText[] = [],
): PlanView {
  const isFirst = ({ kind }: PlanAction): boolean => kind === 'find-out' || kind === 'dialogue';
  const viewActions = (actions: readonly PlanAction[]): readonly ActionView[] =>
    actions.map((action) => viewAction(action, report, texts));
  const planned = plan.actions.filter((action) => !isFirst(action));
  const kept = withoutDropped(plan);
  const n = kept.actions.length;
  const scope = viewScope(n, plan.actions.length - n, report, texts);
  const later = kept.later.length;
  const adopted = adoptedWords(written);
  const laterFirst = kept.later.filter(isFirst).length;
  const role = report.advice.find(({ label }) => label !== null)?.label ?? null;
  const { name } = report.organisation;
  return {
    language: report.language,
    title: texts('plan.for', { name }),
    subtitle: withCapital(subjectOf(report, texts), texts.language),
    remark: report.measurement.remark,
    cover: [
      { label: texts('report.cover-organisation'), value: name },
      {
        label: texts('plan.cover-version'),
        value: texts(adopted === null ? 'plan.cover-version-value' : 'plan.cover-version-adopted', {
          date: showDate(report.measurement.date, texts),
        }),
      },
      ...[viewDepth(report, texts) ?? []].flat(),
      { label: texts('plan.cover-adopted'), value: adopted },
    ],
    experts: viewExperts(kept, texts),
    lead: viewLead(kept, scope, report, texts),
    timeline: viewTimeline(kept, report, texts),
    background: viewBackground(kept, report, texts),
    scope: isEmpty(report) && plan.actions.length === 0 ? null : scope,
    scopeLater: later === 0 ? null : texts('plan.scope-later', { n: later }),
    advice: role === null ? null : texts('plan.people-advice', { advice: role }),
    allGoals: groupByGoal(kept.actions, report, texts)
      .filter(({ isAimed }) => isAimed)
      .map(({ goal, benefit }) => ({ goal, benefit })),
    goalsNone: texts(isEmpty(report) ? 'plan.goals-empty' : 'plan.goals-none'),
    goals: groupByGoal(planned, report, texts).map(({ goal, actions }) => ({ goal, actions })),
    first: viewActions(plan.actions.filter(isFirst)),
    firstNone: firstNoneWords(laterFirst, report, texts),
    actionsRemarks: [
      ...(planned.some(({ when, suggested }) => (when ?? '').trim() === '' && suggested.term !== null)
        ? [texts('plan.actions-terms', { date: showDate(report.measurement.date, texts) })]
        : []),
      ...(report.organisation.teams === 'one' ? [texts('plan.actions-one-team')] : []),
      ...(report.findings.some(({ doneAt }) => doneAt.length > 0) ? [texts('plan.actions-done-at')] : []),
    ],
    nextLater: viewNextLater(kept, report, texts),
    quickWins: viewQuickWins(kept, report, texts),
    later: viewActions(plan.later),
    anchor: viewActions(plan.anchor),
    changes: texts(adopted === null ? 'plan.changes-none' : 'plan.changes-adopted'),
    blanks: viewBlanks('plan', written, texts),
    documents: report.documents.map(documentWords),
    provenance: provenanceLines(report, texts),
  };
}
