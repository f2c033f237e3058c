import type { Targets } from '../../domain/assessment/assessment.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { findAnswer, toHundred } from '../../domain/instrument/answer-scale.ts';
import type { Framework, ScaleQuestion, Step } from '../../domain/instrument/framework.ts';
import { readWrittenAnswer } from '../../domain/instrument/written/written-answer.ts';
import { asFields, type Fields, showValue } from '../yaml/lenient.ts';

/** The scored questions of a step. */
const scaleQuestions = ({ questions }: Step): readonly ScaleQuestion[] =>
  questions.filter((question) => question.kind === 'scale');

/** The scores that an answer is worth in a step, 0 to 100, each once: more than one where its questions point both ways or have other scales. */
function scoresOf(written: string, step: Step): readonly number[] {
  const scores = scaleQuestions(step).flatMap((question) => {
    const { scale, reversed } = question;
    const read = readWrittenAnswer(written, question);
    const answer = read.kind === 'answer' ? findAnswer(scale, read.id) : null;
    return answer === null ? [] : [toHundred(scale, answer.value, reversed)];
  });
  return [...new Set(scores)];
}

/** The ids of the answers of a step that have this number and are worth another score; none for a number that is meant as a score. */
function answersNamed(written: number, step: Step): readonly string[] {
  const scores = scoresOf(String(written), step);
  if (written === 0 || scores.length === 0 || scores.includes(written)) return [];
  const ids = scaleQuestions(step).flatMap((question) => {
    const read = readWrittenAnswer(written, question);
    return read.kind === 'answer' ? [read.id] : [];
  });
  return [...new Set(ids)];
}

/**
 * Reads one target, 0 to 100: a score, or an answer, which is worth what it is in the direction of the step's questions. Null, with a
 * problem, for an unknown answer and for one that is worth different scores.
 */
function readTarget(written: unknown, step: Step, pointer: string, problems: Problem[]): number | null {
  if (typeof written === 'number') {
    const named = answersNamed(written, step);
    if (named.length > 0)
      problems.push(problem('target-as-score', pointer, { written, known: listNames(named) }));
    return written;
  }
  const shown = showValue(written);
  const [score, ...others] = typeof written === 'string' ? scoresOf(written, step) : [];
  if (others.length > 0) {
    problems.push(problem('target-both-ways', pointer, { written: shown, step: step.id }));
    return null;
  }
  if (score !== undefined) return score;
  const known = [...new Set(scaleQuestions(step).flatMap(({ scale }) => scale.answers.map(({ id }) => id)))];
  const values = { written: shown, known: listNames(known) };
  const suggest = (): string | null => findSuggestion(shown, known);
  problems.push(problem('unknown-answer', pointer, values, { suggest }));
  return null;
}

/** Reads the organisation's own targets for these frameworks, and adds mistakes to `problems`; targets for other frameworks are ignored. */
export function readTargets(chosen: Fields, frameworks: readonly Framework[], problems: Problem[]): Targets {
  const targets = new Map<string, ReadonlyMap<string, number>>();
  for (const framework of frameworks) {
    const byStep = new Map<string, number>();
    const steps = new Map(framework.steps.toReversed().map((step) => [step.id, step]));
    for (const [id, written] of Object.entries(asFields(chosen[framework.id]))) {
      const pointer = joinPointer('/targets', framework.id, id);
      const step = steps.get(id);
      if (step === undefined) {
        const suggest = (): string | null => findSuggestion(id, steps.keys());
        problems.push(
          problem('unknown-step', pointer, { written: id, framework: framework.id }, { at: 'key', suggest }),
        );
        continue;
      }
      const target = readTarget(written, step, pointer, problems);
      if (target !== null) byStep.set(id, target);
    }
    targets.set(framework.id, byStep);
  }
  return targets;
}

/** Targets as they are written in a file: framework id → step id → score. */
export function writeTargets(targets: Targets): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const own = [...targets].filter(([, steps]) => steps.size > 0);
  return Object.fromEntries(own.map(([framework, steps]) => [framework, Object.fromEntries(steps)]));
}
