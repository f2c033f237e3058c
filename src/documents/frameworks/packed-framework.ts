import type { AnswerScale } from '../../domain/instrument/answer-scale.ts';
import type { Framework, Question, Step } from '../../domain/instrument/framework.ts';

type PackedQuestion = Omit<Question, 'scale'> & { readonly scale?: string };

/** A framework as it was read, as JSON: each scale once, and questions name theirs. Reading it back costs no judging. */
export interface PackedFramework extends Omit<Framework, 'steps'> {
  readonly scales: Readonly<Record<string, AnswerScale>>;
  readonly steps: readonly (Omit<Step, 'questions'> & { readonly questions: readonly PackedQuestion[] })[];
}

export function packFramework(framework: Framework): PackedFramework {
  const scales: Record<string, AnswerScale> = {};
  const steps = framework.steps.map((step) => ({
    ...step,
    questions: step.questions.map((question): PackedQuestion => {
      if (question.kind !== 'scale') return question;
      scales[question.scale.id] = question.scale;
      return { ...question, scale: question.scale.id };
    }),
  }));
  return { ...framework, scales, steps };
}

/** The framework that was packed. */
export function unpackFramework({ scales, steps, ...head }: PackedFramework): Framework {
  const unpack = (question: PackedQuestion): Question => {
    const scale = question.scale === undefined ? undefined : scales[question.scale];
    return (scale === undefined ? question : { ...question, scale }) as Question;
  };
  return { ...head, steps: steps.map((step) => ({ ...step, questions: step.questions.map(unpack) })) };
}
