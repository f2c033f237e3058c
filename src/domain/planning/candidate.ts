import type { Framework, ScaleQuestion } from '../instrument/framework.ts';
import { isScaleQuestion, questionsOf } from '../instrument/framework.ts';
import type { CountedState } from '../scoring/answer-sheet.ts';
import { scoreOfAnswer } from '../scoring/ladder.ts';
import type { QuestionScore, TableAnswer } from '../scoring/question-score.ts';
import type { FrameworkScore } from '../scoring/score.ts';
import type { StepScore } from '../scoring/step-score.ts';

/** A question that can give findings. One in several frameworks counts once: in the first framework's step, with its highest importance. */
export interface Candidate {
  readonly framework: string;
  readonly step: StepScore;
  readonly scored: QuestionScore;
  readonly question: ScaleQuestion;
  readonly importance: number;
  readonly prerequisite: boolean;
}

/** The scale questions that were shown, in the order of the frameworks; `frameworks` are in the order of `scores`. */
export function collectCandidates(
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

/** What some tables have in common that a finding is about. */
export interface Concern {
  readonly state: CountedState['kind'];
  /** The id of the answer that they gave; null without one answer. */
  readonly answer: string | null;
  readonly tables: readonly (string | null)[];
}

/** Groups the answers of tables by what was answered, the lowest answer first. */
export function groupAnswers(question: ScaleQuestion, answers: readonly TableAnswer[]): readonly Concern[] {
  const groups = new Map<string, Concern>();
  const sorted = answers.toSorted((a, b) => (lowestOf(question, a) ?? -1) - (lowestOf(question, b) ?? -1));
  for (const { table, state } of sorted) {
    const answer = state.kind === 'answered' ? state.answer : null;
    const key = `${state.kind} ${answer ?? ''}`;
    groups.set(key, { state: state.kind, answer, tables: [...(groups.get(key)?.tables ?? []), table] });
  }
  return [...groups.values()];
}

/** The score of one answer, and of a divided one the lower of its ends, 0 to 100; null for any other state. */
export function lowestOf(question: ScaleQuestion, { state, score }: TableAnswer): number | null {
  if (state.kind !== 'divided') return state.kind === 'answered' ? score : null;
  return Math.min(scoreOfAnswer(question, state.low) ?? 0, scoreOfAnswer(question, state.high) ?? 0);
}

/** The same at the higher end of a divided answer. */
export function highestOf(question: ScaleQuestion, { state, score }: TableAnswer): number | null {
  if (state.kind !== 'divided') return state.kind === 'answered' ? score : null;
  return Math.max(scoreOfAnswer(question, state.low) ?? 100, scoreOfAnswer(question, state.high) ?? 100);
}
