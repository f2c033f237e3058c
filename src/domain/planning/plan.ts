import { findLeftOut } from '../instrument/depth.ts';
import type { Citation, Framework } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { ActionStatus } from './action-status.ts';
import type { Finding, FindingKind } from './finding.ts';
import { groupFindings, type PlanEntry } from './plan-entry.ts';
import { combineBases, findBasis, type ProposalBasis } from './proposal-basis.ts';
import { findSubject, type PlanWords, type Suggestion, wordProposal, wordSeveral } from './word-proposal.ts';

export const QUADRANTS = ['now', 'quick-win', 'plan', 'later'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** An action of the plan of approach. Who and when stay null until a person fills them in. */
export interface PlanAction {
  /** Permanent for a proposal; of an own action without one it follows from what is to be done. */
  readonly id: string;
  /** The question that it is about; null for an action about a step or several questions, or one that a person added. */
  readonly question: string | null;
  /** The questions that are found out, or talked about, together; empty for any other action. */
  readonly questions: readonly string[];
  readonly step: string | null;
  /** The name of what it is about; '' for an action that a person added. */
  readonly label: string;
  readonly kind: FindingKind | 'own';
  /** What will be true when the step is in order. */
  readonly goal: string;
  readonly what: string;
  /** The result of the measurement that is the reason for it. */
  readonly why: string;
  /** How to see that it is done. */
  readonly done: string;
  /** How to see that the target is reached, where that lies above `done`; else null. */
  readonly inOrderWhen: string | null;
  readonly who: string | null;
  readonly when: string | null;
  readonly suggested: Suggestion;
  /** How many hours it asks of all experts by experience together; null when it asks none. */
  readonly hours: number | null;
  readonly status: ActionStatus;
  readonly priority: number | null;
  readonly quadrant: Quadrant | null;
  readonly basis: ProposalBasis | null;
  readonly sources: readonly Citation[];
  /** In a plan as it is shown: it is still only proposed, and no longer follows from the answers. */
  readonly isOutdated?: true;
}

export interface Plan {
  readonly actions: readonly PlanAction[];
  /** The actions that do not fit in this period. */
  readonly later: readonly PlanAction[];
  /** What is at or above its target and can be anchored further; not counted in a period. */
  readonly anchor: readonly PlanAction[];
}

/** The plan that a dossier keeps. */
export interface KeptPlan extends Plan {
  /** The id of the measurement that its proposals come from; null where it names none. */
  readonly measurement: string | null;
}

/** A plan as it is counted: without the actions that were dropped. */
export function withoutDropped({ actions, later, anchor }: Plan): Plan {
  const kept = (list: readonly PlanAction[]): readonly PlanAction[] =>
    list.filter(({ status }) => status !== 'dropped');
  return { actions: kept(actions), later: kept(later), anchor: kept(anchor) };
}

/** The lists of a plan, in their order. */
export const PLAN_LISTS = ['actions', 'later', 'anchor'] as const satisfies readonly (keyof Plan)[];
export type PlanList = (typeof PLAN_LISTS)[number];

/** A plan of which each list, in its order, is what a function gives for it. */
export function planOf(actionsIn: (list: PlanList) => readonly PlanAction[]): Plan {
  return { actions: actionsIn('actions'), later: actionsIn('later'), anchor: actionsIn('anchor') };
}

/** Every action of a plan, a list after the other. */
export function allActions(plan: Plan): readonly PlanAction[] {
  return PLAN_LISTS.flatMap((list) => plan[list]);
}

/** A plan as it follows from the answers. */
export interface ProposedPlan extends Plan {
  /** For each action about several questions, by its id, the actions that each of them would have alone. */
  readonly parts: ReadonlyMap<string, readonly PlanAction[]>;
  /** The questions that a short measurement leaves out; nothing is known of what they asked. Absent: none. */
  readonly notAsked?: ReadonlySet<string>;
}

/** The default maximum of actions in a plan period. */
export const ACTIONS_IN_A_PERIOD = 7;

/**
 * The go-zone for the importance and the feasibility, of 1 to 5, of a finding, where above 3 is high; null without a feasibility, and
 * for what is no improvement.
 */
export function quadrantOf({
  kind,
  importance,
  feasibility,
}: Pick<Finding, 'kind' | 'importance' | 'feasibility'>): Quadrant | null {
  if (feasibility === null || (kind !== 'improvement' && kind !== 'blocker')) return null;
  if (feasibility > 3) return importance > 3 ? 'now' : 'quick-win';
  return importance > 3 ? 'plan' : 'later';
}

/** What the id of an action about a whole step, or about several of its questions, begins with. */
export const stepActionPrefix = (framework: string, step: string): string => `${framework}-${step}-`;

function actionId({ framework, step, question, proposal }: Finding): string {
  if (question === null) return `${stepActionPrefix(framework, step)}step-dialogue`;
  return `${question}-${proposal.kind === 'action' ? proposal.answer : proposal.kind}`;
}

const UNTOUCHED = { who: null, when: null, status: 'proposed' } as const;

/** The action for one finding; null when its step is unknown. */
function actionOf(
  finding: Finding,
  frameworks: readonly Framework[],
  language: Language,
  words: PlanWords,
): PlanAction | null {
  const subject = findSubject(finding, frameworks);
  if (subject === null) return null;
  const { question, step, kind, priority, sources } = finding;
  return {
    id: actionId(finding),
    question,
    questions: [],
    step,
    label: (subject.question?.label ?? subject.step.title)[language],
    kind,
    goal: subject.step.goal[language],
    ...wordProposal(finding, subject, language, words),
    ...UNTOUCHED,
    priority,
    quadrant: quadrantOf(finding),
    basis: findBasis(subject.question, sources),
    sources,
  };
}

/** One action for several findings of a step. */
function combine(
  { kind, framework, step, findings }: PlanEntry,
  parts: readonly PlanAction[],
  title: string,
  words: PlanWords,
): PlanAction | null {
  const [first] = parts;
  if (first === undefined) return null;
  return {
    ...first,
    id: `${stepActionPrefix(framework, step)}${kind}`,
    question: null,
    questions: findings.flatMap(({ question }) => question ?? []),
    label: title,
    ...wordSeveral(
      kind,
      parts.map(({ label, question }) => (question === null ? words.wholeStep(title) : label)),
      words,
    ),
    basis: combineBases(parts.map(({ basis }) => basis)),
    sources: [
      ...new Map(parts.flatMap(({ sources }) => sources).map((one) => [JSON.stringify(one), one])).values(),
    ],
  };
}

/**
 * Proposes a plan from ordered findings: the first `maximum` in this period, the rest later, and beside them what can be anchored
 * (specification §6).
 */
export function planActions(
  findings: readonly Finding[],
  frameworks: readonly Framework[],
  language: Language,
  words: PlanWords,
  maximum: number = ACTIONS_IN_A_PERIOD,
): ProposedPlan {
  const parts = new Map<string, readonly PlanAction[]>();
  const toActions = (chosen: readonly Finding[]): readonly PlanAction[] =>
    chosen.flatMap((finding) => actionOf(finding, frameworks, language, words) ?? []);
  const actions = groupFindings(findings.filter(({ kind }) => kind !== 'anchor')).flatMap((entry) => {
    const own = toActions(entry.findings);
    if (own.length < 2) return own;
    const title = findSubject({ ...entry, question: null }, frameworks)?.step.title[language] ?? '';
    const combined = combine(entry, own, title, words);
    if (combined === null) return [];
    parts.set(combined.id, own);
    return [combined];
  });
  return {
    actions: actions.slice(0, maximum),
    later: actions.slice(maximum),
    anchor: toActions(findings.filter(({ kind }) => kind === 'anchor')),
    parts,
    notAsked: findLeftOut(frameworks),
  };
}
