import type { Targets } from '../../domain/assessment/assessment.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { findAnswer, toHundred } from '../../domain/instrument/answer-scale.ts';
import type { Framework, Step } from '../../domain/instrument/framework.ts';
import { readWrittenAnswer } from '../../domain/instrument/written-answer.ts';
import { asFields, type Fields, showValue } from '../yaml/lenient.ts';

/** Reads one target, 0 to 100: a score, or an answer of the step's scale. Null, with a problem, for an unknown answer. */
function readTarget(written: unknown, step: Step, pointer: string, problems: Problem[]): number | null {
  if (typeof written === 'number') return written;
  const question = step.questions.find(({ kind }) => kind === 'scale');
  const scale = question?.kind === 'scale' ? question.scale : undefined;
  const read = typeof written === 'string' && question ? readWrittenAnswer(written, question) : null;
  const answer = scale && read?.kind === 'answer' ? findAnswer(scale, read.id) : null;
  if (answer && scale) return toHundred(scale, answer.value, false);
  const known = scale?.answers.map(({ id }) => id) ?? [];
  const shown = showValue(written);
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
