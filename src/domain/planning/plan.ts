import { toHundred } from '../instrument/answer-scale.ts';
import { actionAt, type Citation, levelText } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import type { Finding, FindingKind } from './finding.ts';

export const ACTION_STATUSES = ['proposed', 'planned', 'in-progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export const QUADRANTS = ['now', 'quick-win', 'plan', 'later'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** An action of the plan of approach. Who and when stay null until a person fills them in. */
export interface PlanAction {
  readonly id: string;
  /** The question it serves; null for an action about a whole step, or one a person added. */
  readonly question: string | null;
  readonly step: string | null;
  readonly kind: FindingKind | 'own';
  /** What will be true when the step is in order. */
  readonly goal: string;
  readonly what: string;
  /** What stands in the measurement that asks for it. */
  readonly why: string;
  /** How one sees that it is done. */
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
  /** What does not fit in this period. */
  readonly later: readonly PlanAction[];
}

/** "Keep it manageable": a plan period holds at most this many actions unless a person asks for more. */
export const ACTIONS_IN_A_PERIOD = 7;

/** The words in which the plan speaks of what is not a suggested action; they come from the language in use. */
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

/** Importance and feasibility of 1 to 5 give a go-zone; above 3 is high. Null when the author gave no feasibility. */
export function quadrantOf(importance: number, feasibility: number | null): Quadrant | null {
  if (feasibility === null) return null;
  if (feasibility > 3) return importance > 3 ? 'now' : 'quick-win';
  return importance > 3 ? 'plan' : 'later';
}

type Proposal = Pick<PlanAction, 'id' | 'what' | 'why' | 'done' | 'sources'>;

function proposalOf(finding: Finding, language: Language, words: PlanWords): Proposal {
  const { question, step, answer, kind } = finding;
  if (question === null) {
    const id = `${finding.framework.id}-${step.id}-step-dialogue`;
    const what = words.dialogueOnStep(step.title[language]);
    return { id, what, why: words.whyTables, done: words.doneDiscussed, sources: [] };
  }
  const { sources } = question;
  if (kind === 'dialogue') {
    const what = words.dialogue(question.text[language]);
    return { id: `${question.id}-dialogue`, what, why: words.whyDivided, done: words.doneDiscussed, sources };
  }
  if (kind === 'find-out' || answer === null) {
    const what = words.findOut(question.text[language]);
    return { id: `${question.id}-find-out`, what, why: words.whyUnknown, done: words.doneFoundOut, sources };
  }
  const sentence = (id: string): string => levelText(question, id)?.[language] ?? '';
  const ladder = question.reversed ? question.scale.answers.toReversed() : question.scale.answers;
  // Done is what reaches the target, not the first step towards it.
  const above = ladder.slice(ladder.findIndex(({ id }) => id === answer.id) + 1);
  const next =
    above.find(
      ({ value }) => toHundred(question.scale, value, question.reversed) >= finding.target - TOLERANCE,
    ) ?? above.at(-1);
  const action = actionAt(question, answer.id);
  return {
    id: `${question.id}-${answer.id}`,
    what: action?.what[language] ?? words.dialogue(question.text[language]),
    why: words.whyAnswer(sentence(answer.id)),
    done: next === undefined ? '' : sentence(next.id),
    sources: action === null || action.sources.length === 0 ? sources : action.sources,
  };
}

/** Proposes a plan from what asks for attention: the first seven now, the rest later (specification §6). */
export function planActions(
  findings: readonly Finding[],
  language: Language,
  words: PlanWords,
  most: number = ACTIONS_IN_A_PERIOD,
): Plan {
  const actions = findings.map((finding): PlanAction => {
    const { question, step, kind, priority, importance } = finding;
    return {
      ...proposalOf(finding, language, words),
      question: question?.id ?? null,
      step: step.id,
      kind,
      goal: step.goal[language],
      who: null,
      when: null,
      status: 'proposed',
      priority,
      quadrant: question === null ? null : quadrantOf(importance, question.feasibility),
    };
  });
  return { actions: actions.slice(0, most), later: actions.slice(most) };
}

/** A plan a person works in, with what is newly proposed. */
export interface Extended {
  readonly plan: Plan;
  readonly added: Plan;
  /** Ids of proposals in it that no longer follow from the answers. */
  readonly outdated: readonly string[];
}

/**
 * Adds to a plan what is newly proposed and takes nothing out: in this period while there is room for it, else for later. Doing it
 * twice is doing it once.
 */
export function addProposals(existing: Plan, proposed: Plan, most: number = ACTIONS_IN_A_PERIOD): Extended {
  const known = [...existing.actions, ...existing.later];
  const current = [...proposed.actions, ...proposed.later];
  const fresh = current.filter(({ id }) => !known.some((action) => action.id === id));
  const running = existing.actions.filter(({ status }) => status !== 'done' && status !== 'dropped').length;
  const room = Math.max(0, most - running);
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
