import { answerAtOrBelow, type ScaleAnswer } from '../instrument/answer-scale.ts';
import type { Framework, ScaleQuestion, Step } from '../instrument/framework.ts';
import type { QuestionScore } from '../scoring/question-score.ts';
import { TOLERANCE } from '../scoring/rounding.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { StepScore } from '../scoring/step-score.ts';

export const FINDING_KINDS = ['blocker', 'dialogue', 'find-out', 'improvement'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something that asks for attention, and why. */
export interface Finding {
  readonly kind: FindingKind;
  readonly framework: Framework;
  readonly step: Step;
  /** Null when tables lie far apart on a whole step. */
  readonly question: ScaleQuestion | null;
  /** The answer it rests on, or the one at or below the mean; null when there is none. */
  readonly answer: ScaleAnswer | null;
  /** 0 to 100; null when nothing was answered. */
  readonly score: number | null;
  readonly target: number;
  /** importance · max(0, target − score)/100; null for what must first be found out or discussed. */
  readonly priority: number | null;
  readonly importance: number;
  readonly prerequisite: boolean;
}

/** A shared question counts once: at the first framework's step, with its highest importance. */
interface Candidate {
  readonly framework: Framework;
  readonly step: StepScore;
  readonly scored: QuestionScore;
  readonly importance: number;
  readonly prerequisite: boolean;
}

function collectCandidates(scores: readonly FrameworkScore[]): readonly Candidate[] {
  const byQuestion = new Map<string, Candidate>();
  for (const { framework, steps } of scores) {
    for (const step of steps) {
      for (const scored of step.questions) {
        const { importance, prerequisite } = scored.question;
        const first = byQuestion.get(scored.id) ?? { framework, step, scored, importance, prerequisite };
        byQuestion.set(scored.id, {
          ...first,
          importance: Math.max(first.importance, importance),
          prerequisite: first.prerequisite || prerequisite,
        });
      }
    }
  }
  return [...byQuestion.values()];
}

function kindOf({ scored, step, prerequisite }: Candidate): FindingKind | null {
  if (prerequisite && scored.score !== null && scored.score <= 50 + TOLERANCE) return 'blocker';
  if (scored.divided > 0) return 'dialogue';
  if (scored.unknown > 0) return 'find-out';
  return scored.score !== null && scored.score < step.target - TOLERANCE ? 'improvement' : null;
}

function findingOf(candidate: Candidate, kind: FindingKind): Finding {
  const { framework, step, scored, importance, prerequisite } = candidate;
  const { question, score } = scored;
  const measured = kind === 'blocker' || kind === 'improvement';
  return {
    kind,
    framework,
    step: step.step,
    question,
    answer: score === null ? null : answerAtOrBelow(question.scale, score, question.reversed),
    score,
    target: step.target,
    priority: measured && score !== null ? (importance * Math.max(0, step.target - score)) / 100 : null,
    importance,
    prerequisite,
  };
}

function findStepsFarApart({ framework, steps }: FrameworkScore): readonly Finding[] {
  return steps.flatMap(({ spread, score, step, target }) =>
    spread?.farApart === true
      ? [
          {
            kind: 'dialogue',
            framework,
            step,
            question: null,
            answer: null,
            score,
            target,
            priority: null,
            importance: 3,
            prerequisite: false,
          },
        ]
      : [],
  );
}

/**
 * What asks for attention, in the order of specification §6: blockers, then what must be discussed, then what must be
 * found out, then improvements by priority; ties by step, then by id.
 */
export function findFindings(scores: readonly FrameworkScore[]): readonly Finding[] {
  const order = new Map(
    scores.flatMap(({ steps }) => steps.map(({ step }) => step)).map((step, index) => [step, index]),
  );
  const findings = collectCandidates(scores).flatMap((candidate) => {
    const kind = kindOf(candidate);
    return kind === null ? [] : [findingOf(candidate, kind)];
  });
  // Priorities that differ by less than the tolerance are equal; on a grid, so that the order stays transitive.
  const rank = (finding: Finding): number =>
    finding.kind === 'improvement' ? Math.round((finding.priority ?? 0) / TOLERANCE) : 0;
  return [...findings, ...scores.flatMap(findStepsFarApart)].sort(
    (a, b) =>
      FINDING_KINDS.indexOf(a.kind) - FINDING_KINDS.indexOf(b.kind) ||
      rank(b) - rank(a) ||
      (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0) ||
      ((a.question?.id ?? '') < (b.question?.id ?? '') ? -1 : 1),
  );
}
