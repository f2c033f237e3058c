import { settle } from '../../domain/assessment/settled-conditions.ts';
import { toKnownAnswer } from '../../domain/assessment/visibility.ts';
import { comparisonsOf, NEVER, truthOf } from '../../domain/instrument/condition.ts';
import type { DecisionRule, Framework } from '../../domain/instrument/framework.ts';
import { questionsOf } from '../../domain/instrument/framework.ts';
import type { Conversation } from './conversation.ts';
import { isOther, listOverview, type OverviewItem } from './overview.ts';

/** Answers that a rule of a framework cannot all take as true: more than one of its outcomes would hold. */
export interface Contradiction {
  readonly framework: Framework;
  readonly rule: DecisionRule;
  /** The labels of the outcomes that hold are those of these branches. */
  readonly outcomes: readonly string[];
  /** The questions on which that rests. */
  readonly items: readonly OverviewItem[];
}

/** What is worth a look before a conversation is closed. A question can stand in more than one list. */
export interface Review {
  readonly open: readonly OverviewItem[];
  readonly unknown: readonly OverviewItem[];
  readonly divided: readonly OverviewItem[];
  readonly contradictions: readonly Contradiction[];
  readonly withoutEvidence: readonly OverviewItem[];
  /** Something was typed and not confirmed. */
  readonly drafts: readonly OverviewItem[];
  /** Answered otherwise than in the measurement before. */
  readonly changed: readonly OverviewItem[];
  /** Answered otherwise than at another table. */
  readonly differing: readonly OverviewItem[];
}

function findContradictions(
  { frameworks }: Conversation,
  overview: readonly OverviewItem[],
): readonly Contradiction[] {
  const shown = new Map(overview.map((one) => [one.item.question.id, one]));
  return frameworks.flatMap((framework) => {
    const answers = new Map(
      questionsOf(framework).flatMap((question) => {
        const known = toKnownAnswer(question, shown.get(question.id)?.response.state);
        return known === null ? [] : [[question.id, known] as const];
      }),
    );
    return framework.decisionRules.flatMap((rule): readonly Contradiction[] => {
      const branches = rule.branches.map(({ outcome, when }) => ({
        outcome,
        condition: when === null ? NEVER : settle(when, framework.facts),
      }));
      const held = branches.filter(
        ({ condition }) => truthOf(condition, (question) => answers.get(question) ?? null) === true,
      );
      if (held.length < 2) return [];
      const ids = new Set(
        held.flatMap(({ condition }) => comparisonsOf(condition)).map(({ question }) => question),
      );
      const items = overview.filter(({ item }) => ids.has(item.question.id));
      return [{ framework, rule, outcomes: held.map(({ outcome }) => outcome), items }];
    });
  });
}

/** Whether a question is answered otherwise than in the measurement before. */
function isChanged({ earlier }: Conversation, { item, response }: OverviewItem): boolean {
  const before = earlier?.responses.get(item.question.id)?.state;
  const isAnswered =
    before !== undefined && before.kind !== 'unanswered' && response.state.kind !== 'unanswered';
  return isAnswered && isOther(before, response.state);
}

/** What is worth a look before a conversation is closed. */
export function reviewConversation(conversation: Conversation): Review {
  const overview = listOverview(conversation);
  return {
    open: overview.filter(({ marks }) => marks.has('open')),
    unknown: overview.filter(({ marks }) => marks.has('unknown')),
    divided: overview.filter(({ marks }) => marks.has('divided')),
    contradictions: findContradictions(conversation, overview),
    withoutEvidence: overview.filter(({ marks }) => marks.has('without-evidence')),
    drafts: overview.filter(({ marks }) => marks.has('draft')),
    changed: overview.filter((one) => isChanged(conversation, one)),
    differing: overview.filter(({ marks }) => marks.has('differs')),
  };
}

/** Whether a review has anything to look at. */
export function hasRemarks({ changed: _, ...review }: Review): boolean {
  return Object.values(review).some((list) => list.length > 0);
}
