import type { Citation, Framework, ScaleQuestion } from '../instrument/framework.ts';
import { actionAt, isScaleQuestion, questionsOf } from '../instrument/framework.ts';
import { answerAtOrBelow, answerToReach } from '../scoring/ladder.ts';
import { isUnmet, type QuestionScore } from '../scoring/question-score.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { StepScore } from '../scoring/step-score.ts';

export const FINDING_KINDS = ['blocker', 'dialogue', 'find-out', 'improvement'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a finding proposes to do, as ids; the text is looked up in the framework when it is shown. */
export type Proposal =
  /** The action that the question suggests at `answer`, done once answer `done` is reached; null when no answer is higher. */
  | { readonly kind: 'action'; readonly answer: string; readonly done: string | null }
  | { readonly kind: 'find-out' }
  | { readonly kind: 'dialogue' }
  /** A dialogue about a step with a large spread over the tables. */
  | { readonly kind: 'dialogue-on-step' };

/** A point for the plan and the reason for it. Holds ids and figures only, so that it can be serialised as JSON. */
export interface Finding {
  readonly kind: FindingKind;
  readonly framework: string;
  readonly step: string;
  /** Null for a dialogue about a step. */
  readonly question: string | null;
  /** The answer with this score, or the nearest one below it; null without a score. */
  readonly answer: string | null;
  /** 0 to 100; null when nothing was answered. */
  readonly score: number | null;
  readonly target: number;
  /** importance · max(0, target − score)/100; null for findings of the kinds find-out and dialogue. */
  readonly priority: number | null;
  /** 1 to 5. */
  readonly importance: number;
  /** 1 to 5; null when the author gave none. */
  readonly feasibility: number | null;
  readonly prerequisite: boolean;
  readonly proposal: Proposal;
  readonly sources: readonly Citation[];
}

/** A question that can give a finding. One in several frameworks counts once: in the first framework's step, with its highest importance. */
interface Candidate {
  readonly framework: string;
  readonly step: StepScore;
  readonly scored: QuestionScore;
  readonly question: ScaleQuestion;
  readonly importance: number;
  readonly prerequisite: boolean;
}

function collectCandidates(
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Candidate[] {
  const byQuestion = new Map<string, Candidate>();
  for (const [index, { framework, steps }] of scores.entries()) {
    const instrument = frameworks[index];
    const questions = new Map(
      (instrument === undefined ? [] : questionsOf(instrument))
        .filter(isScaleQuestion)
        .map((one) => [one.id, one]),
    );
    for (const step of steps) {
      for (const scored of step.questions) {
        const question = questions.get(scored.id);
        if (question === undefined) continue;
        const { importance, prerequisite } = question;
        const first = byQuestion.get(scored.id);
        byQuestion.set(scored.id, {
          ...(first ?? { framework: framework.id, step, scored, question }),
          importance: Math.max(first?.importance ?? 0, importance),
          prerequisite: (first?.prerequisite ?? false) || prerequisite,
        });
      }
    }
  }
  return [...byQuestion.values()];
}

function kindOf({ scored, step, prerequisite }: Candidate): FindingKind | null {
  if (prerequisite && isUnmet(scored.score)) return 'blocker';
  if (scored.divided > 0) return 'dialogue';
  if (scored.unknown > 0) return 'find-out';
  return scored.score !== null && scored.score < step.target - TOLERANCE ? 'improvement' : null;
}

function proposalOf(
  question: ScaleQuestion,
  kind: FindingKind,
  answer: string | null,
  target: number,
): Proposal {
  if (kind === 'dialogue') return { kind };
  if (kind === 'find-out' || answer === null) return { kind: 'find-out' };
  return { kind: 'action', answer, done: answerToReach(question, answer, target)?.id ?? null };
}

function findingOf(candidate: Candidate, kind: FindingKind): Finding {
  const { framework, step, scored, question, importance, prerequisite } = candidate;
  const { score } = scored;
  const { target } = step;
  const isMeasured = kind === 'blocker' || kind === 'improvement';
  const answer = score === null ? null : (answerAtOrBelow(question, score)?.id ?? null);
  const proposal = proposalOf(question, kind, answer, target);
  const action = proposal.kind === 'action' ? actionAt(question, proposal.answer) : null;
  return {
    kind,
    framework,
    step: step.id,
    question: question.id,
    answer,
    score,
    target,
    priority: isMeasured && score !== null ? (importance * Math.max(0, target - score)) / 100 : null,
    importance,
    feasibility: question.feasibility,
    prerequisite,
    proposal,
    sources: action === null || action.sources.length === 0 ? question.sources : action.sources,
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
      sources: [],
    }));
}

/**
 * The findings in the order of specification §6: blockers, dialogues, questions to find out, improvements by priority; ties by step,
 * then by id. `frameworks` are in the order of `scores`.
 */
export function findFindings(
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Finding[] {
  const keyOf = (framework: string, step: string): string => `${framework}/${step}`;
  const order = new Map(
    scores
      .flatMap(({ framework, steps }) => steps.map(({ id }) => keyOf(framework.id, id)))
      .map((key, index) => [key, index]),
  );
  const findings = collectCandidates(scores, frameworks).flatMap((candidate) => {
    const kind = kindOf(candidate);
    return kind === null ? [] : [findingOf(candidate, kind)];
  });
  // Priorities within the tolerance are equal; rounding to a grid keeps the order transitive.
  const rank = (finding: Finding): number =>
    finding.kind === 'improvement' ? Math.round((finding.priority ?? 0) / TOLERANCE) : 0;
  const placeOf = (finding: Finding): number => order.get(keyOf(finding.framework, finding.step)) ?? 0;
  return [...findings, ...scores.flatMap(findStepsWithLargeSpread)].sort(
    (a, b) =>
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      rank(b) - rank(a) ||
      placeOf(a) - placeOf(b) ||
      ((a.question ?? '') < (b.question ?? '') ? -1 : 1),
  );
}
