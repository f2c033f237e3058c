import {
  actionAt,
  type Citation,
  type Framework,
  isScaleQuestion,
  levelText,
  type ScaleQuestion,
  type Step,
} from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { ActionStatus } from './action-status.ts';
import type { Finding, FindingKind } from './finding.ts';

export const QUADRANTS = ['now', 'quick-win', 'plan', 'later'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** An action of the plan of approach. Who and when stay null until a person fills them in. */
export interface PlanAction {
  /** Permanent for a proposal; of an own action without one it follows from what is to be done. */
  readonly id: string;
  /** The question that it improves; null for an action about a step, or one that a person added. */
  readonly question: string | null;
  readonly step: string | null;
  readonly kind: FindingKind | 'own';
  /** What will be true when the step is in order. */
  readonly goal: string;
  readonly what: string;
  /** The result of the measurement that is the reason for it. */
  readonly why: string;
  /** How to see that it is done. */
  readonly done: string;
  readonly who: string | null;
  readonly when: string | null;
  readonly status: ActionStatus;
  readonly priority: number | null;
  readonly quadrant: Quadrant | null;
  readonly sources: readonly Citation[];
}

export interface Plan {
  readonly actions: readonly PlanAction[];
  /** The actions that do not fit in this period. */
  readonly later: readonly PlanAction[];
}

/** The default maximum of actions in a plan period. */
export const ACTIONS_IN_A_PERIOD = 7;

/** The texts for proposals that are not a suggested action, in one language. */
export interface PlanWords {
  readonly findOut: (question: string) => string;
  readonly dialogue: (question: string) => string;
  readonly dialogueOnStep: (step: string) => string;
  readonly whyAnswer: (level: string) => string;
  readonly whyUnknown: string;
  readonly whyDivided: string;
  readonly whyTables: string;
  readonly doneFoundOut: string;
  readonly doneDiscussed: string;
}

/** The go-zone for an importance and a feasibility of 1 to 5, where above 3 is high; null without a feasibility. */
export function quadrantOf(importance: number, feasibility: number | null): Quadrant | null {
  if (feasibility === null) return null;
  if (feasibility > 3) return importance > 3 ? 'now' : 'quick-win';
  return importance > 3 ? 'plan' : 'later';
}

/** A finding's proposal as text in one language. */
export interface WordedProposal {
  readonly what: string;
  readonly why: string;
  readonly done: string;
}

/** The step and the question that a finding is about. Null without that step; `question` is null without that question. */
export function findSubject(
  finding: Pick<Finding, 'framework' | 'step' | 'question'>,
  frameworks: readonly Framework[],
): { readonly step: Step; readonly question: ScaleQuestion | null } | null {
  const step = frameworks
    .find(({ id }) => id === finding.framework)
    ?.steps.find(({ id }) => id === finding.step);
  if (step === undefined) return null;
  return {
    step,
    question: step.questions.filter(isScaleQuestion).find(({ id }) => id === finding.question) ?? null,
  };
}

/** The text of a finding's proposal. */
export function wordProposal(
  { proposal }: Finding,
  { step, question }: { readonly step: Step; readonly question: ScaleQuestion | null },
  language: Language,
  words: PlanWords,
): WordedProposal {
  if (question === null)
    return {
      what: words.dialogueOnStep(step.title[language]),
      why: words.whyTables,
      done: words.doneDiscussed,
    };
  const text = question.text[language];
  if (proposal.kind === 'find-out')
    return { what: words.findOut(text), why: words.whyUnknown, done: words.doneFoundOut };
  if (proposal.kind !== 'action')
    return { what: words.dialogue(text), why: words.whyDivided, done: words.doneDiscussed };
  const sentence = (id: string): string => levelText(question, id)?.[language] ?? '';
  return {
    what: actionAt(question, proposal.answer)?.what[language] ?? words.dialogue(text),
    why: words.whyAnswer(sentence(proposal.answer)),
    done: proposal.done === null ? '' : sentence(proposal.done),
  };
}

function actionId({ framework, step, question, proposal }: Finding): string {
  if (question === null) return `${framework}-${step}-step-dialogue`;
  return `${question}-${proposal.kind === 'action' ? proposal.answer : proposal.kind}`;
}

/** Proposes a plan from findings: the first `maximum` in this period, the rest later (specification §6). */
export function planActions(
  findings: readonly Finding[],
  frameworks: readonly Framework[],
  language: Language,
  words: PlanWords,
  maximum: number = ACTIONS_IN_A_PERIOD,
): Plan {
  const actions = findings.flatMap((finding): readonly PlanAction[] => {
    const subject = findSubject(finding, frameworks);
    if (subject === null) return [];
    const { question, step, kind, priority, importance, feasibility, sources } = finding;
    return [
      {
        id: actionId(finding),
        ...wordProposal(finding, subject, language, words),
        sources,
        question,
        step,
        kind,
        goal: subject.step.goal[language],
        who: null,
        when: null,
        status: 'proposed',
        priority,
        quadrant: question === null ? null : quadrantOf(importance, feasibility),
      },
    ];
  });
  return { actions: actions.slice(0, maximum), later: actions.slice(maximum) };
}

/** A plan that a person edits, with the newly proposed actions. */
export interface ExtendedPlan {
  readonly plan: Plan;
  readonly added: Plan;
  /** Ids of actions in the plan, still only proposed, that no longer follow from the answers. */
  readonly outdated: readonly string[];
}

/**
 * Adds newly proposed actions to a plan and removes none: to this period while it has fewer than `maximum` unfinished actions, else
 * for later. Idempotent.
 */
export function addProposals(
  existing: Plan,
  proposed: Plan,
  maximum: number = ACTIONS_IN_A_PERIOD,
): ExtendedPlan {
  const known = [...existing.actions, ...existing.later];
  const current = [...proposed.actions, ...proposed.later];
  const fresh = current.filter(({ id }) => !known.some((action) => action.id === id));
  const running = existing.actions.filter(({ status }) => status !== 'done' && status !== 'dropped').length;
  const room = Math.max(0, maximum - running);
  const added = { actions: fresh.slice(0, room), later: fresh.slice(room) };
  return {
    plan: { actions: [...existing.actions, ...added.actions], later: [...existing.later, ...added.later] },
    added,
    outdated: known
      .filter(
        ({ id, kind, status }) =>
          kind !== 'own' && status === 'proposed' && !current.some((action) => action.id === id),
      )
      .map(({ id }) => id),
  };
}
