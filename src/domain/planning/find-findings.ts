import {
  actionAt,
  type Citation,
  type Framework,
  type ScaleQuestion,
  type SuggestedAction,
} from '../instrument/framework.ts';
import { answerAbove, answerAtOrBelow, answerToReach, scoreOfAnswer } from '../scoring/ladder.ts';
import type { TableAnswer } from '../scoring/question-score.ts';
import { ESTABLISHED_ABOVE, establishes } from '../scoring/question-tally.ts';
import { meanOf, TOLERANCE } from '../scoring/rounding.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { StepScore } from '../scoring/step-score.ts';
import { type Candidate, collectCandidates, groupAnswers, highestOf, lowestOf } from './candidate.ts';
import type { Finding, FindingKind, Proposal } from './finding.ts';
import { orderFindings } from './order-findings.ts';

/** Whether a table said something about a step: what is open at one that did not is no finding yet. */
function hasBegun({ questions, open }: StepScore, table: string | null): boolean {
  return [...questions, ...open].some(({ answers }) =>
    answers.some(
      ({ table: one, state }) => one === table && state.kind !== 'unanswered' && state.kind !== 'not-begun',
    ),
  );
}

/** The tables that a finding of each kind concerns, in the order of `FINDING_KINDS`. */
function concernedBy(candidate: Candidate): Readonly<Record<FindingKind, readonly TableAnswer[]>> {
  const { scored, step, question, prerequisite } = candidate;
  const { answers } = scored;
  const isUnmet = (answer: TableAnswer): boolean => {
    const highest = highestOf(question, answer);
    return prerequisite && highest !== null && !establishes(highest);
  };
  const isAnswered = ({ state }: TableAnswer): boolean => state.kind === 'answered';
  const isBelow = (answer: TableAnswer): boolean =>
    isAnswered(answer) && (answer.score ?? 0) < step.target - TOLERANCE;
  const blocker = answers.filter(isUnmet);
  const improvement = blocker.length > 0 ? [] : answers.filter(isBelow);
  // What a table does not know, did not answer or is divided on is not held by all.
  const isHeld =
    blocker.length === 0 &&
    improvement.length === 0 &&
    answers.every(({ state }) => !['unknown', 'unanswered', 'divided'].includes(state.kind));
  return {
    blocker,
    dialogue: answers.filter((one) => one.state.kind === 'divided' || (scored.farApart && isAnswered(one))),
    'find-out': answers.filter(
      ({ state, table }) =>
        state.kind === 'unknown' || (state.kind === 'unanswered' && hasBegun(step, table)),
    ),
    improvement,
    anchor: isHeld ? answers.filter((one) => isAnswered(one) && (one.score ?? 0) < 100 - TOLERANCE) : [],
  };
}

function proposalOf({ question, step }: Candidate, kind: FindingKind, answer: string | null): Proposal {
  if (kind === 'dialogue' || kind === 'find-out') return { kind };
  if (answer === null) return { kind: 'find-out' };
  const done = answerAbove(question, answer);
  // What blocks its step must be above half as well, where the organisation's own target lies lower.
  const needed = kind === 'blocker' ? Math.max(step.target, ESTABLISHED_ABOVE + 2 * TOLERANCE) : step.target;
  const target = answerToReach(question, answer, needed);
  const isHigher =
    done !== null &&
    target !== null &&
    (scoreOfAnswer(question, target.id) ?? 0) > (scoreOfAnswer(question, done.id) ?? 0);
  return { kind: 'action', answer, done: done?.id ?? null, inOrder: isHigher ? target.id : null };
}

/** The tables that answered what the proposal asks, or more: what is to be done at one table is there according to another. */
function tablesWhereDone({ question, scored }: Candidate, proposal: Proposal): readonly string[] {
  if (proposal.kind !== 'action' || proposal.done === null) return [];
  const done = scoreOfAnswer(question, proposal.done) ?? 0;
  return scored.answers.flatMap(({ table, state, score }) =>
    table !== null && state.kind === 'answered' && (score ?? 0) > done - TOLERANCE ? [table] : [],
  );
}

/** Where a proposal comes from: what its action cites, else what its question cites. What the project itself adds cites nothing. */
function sourcesOf({ basis, sources }: ScaleQuestion, action: SuggestedAction | null): readonly Citation[] {
  if (action !== null && action.sources.length > 0) return action.sources;
  return basis === 'project' ? [] : sources;
}

function findingOf(candidate: Candidate, kind: FindingKind, concerned: readonly TableAnswer[]): Finding {
  const { framework, step, scored, question, importance, prerequisite } = candidate;
  const { score } = scored;
  const { target } = step;
  const scores = concerned.map((one) => lowestOf(question, one)).filter((one) => one !== null);
  const mean = meanOf(scores);
  const answer = mean === null ? null : (answerAtOrBelow(question, mean)?.id ?? null);
  const proposal = proposalOf(candidate, kind, answer);
  const action = proposal.kind === 'action' ? actionAt(question, proposal.answer) : null;
  const isMeasured = kind === 'blocker' || kind === 'improvement';
  return {
    kind,
    framework,
    step: step.id,
    question: question.id,
    answer,
    score,
    target,
    priority: isMeasured ? (importance * Math.max(0, target - (score ?? mean ?? 0))) / 100 : null,
    importance,
    feasibility: question.feasibility,
    prerequisite,
    proposal,
    concerns: groupAnswers(question, concerned),
    doneAt: tablesWhereDone(candidate, proposal),
    sources: sourcesOf(question, action),
  };
}

function findStepsWithLargeSpread({ framework, steps }: FrameworkScore): readonly Finding[] {
  return steps
    .filter(({ spread }) => spread?.farApart === true)
    .map(({ id, score, target }) => ({
      kind: 'dialogue',
      framework: framework.id,
      step: id,
      question: null,
      answer: null,
      score,
      target,
      priority: null,
      importance: 3,
      feasibility: null,
      prerequisite: false,
      proposal: { kind: 'dialogue-on-step' },
      concerns: [],
      doneAt: [],
      sources: [],
    }));
}

function findOfKinds(
  kinds: readonly FindingKind[],
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Finding[] {
  return collectCandidates(scores, frameworks).flatMap((candidate) => {
    const concerned = concernedBy(candidate);
    return kinds.flatMap((kind) =>
      concerned[kind].length === 0 ? [] : [findingOf(candidate, kind, concerned[kind])],
    );
  });
}

/**
 * The findings in the order of the plan (specification §6); a question over several tables can have more than one. `frameworks` are in
 * the order of `scores`.
 */
export function findFindings(
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Finding[] {
  const found = findOfKinds(['blocker', 'dialogue', 'find-out', 'improvement'], scores, frameworks);
  return orderFindings([...scores.flatMap(findStepsWithLargeSpread), ...found], scores);
}

/** What is at or above its target and can still be anchored further, in the order of the frameworks. */
export function findAnchors(
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Finding[] {
  return findOfKinds(['anchor'], scores, frameworks);
}
