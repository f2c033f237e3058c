import type { WordedQuestion, WordedStep } from '../domain/report/worded-report.ts';
import { TOLERANCE } from '../domain/scoring/rounding.ts';
import type { Stage } from '../domain/scoring/stage.ts';
import { counts } from '../domain/scoring/step-score.ts';
import type { Texts } from '../texts/texts.ts';
import { joinFirst } from './wording.ts';

export function stageWords(stage: Stage, texts: Texts): string {
  return texts(`stage.${stage}`);
}

/** How far a step is, in words. */
export function stepStageWords(
  step: Pick<WordedStep, 'applicable' | 'bounds' | 'stage'>,
  texts: Texts,
): string {
  if (step.applicable === 0) return texts('stage.nothing');
  if (!counts(step)) return texts('stage.weightless');
  return step.stage === null ? texts('stage.none') : stageWords(step.stage, texts);
}

/** Labels in quotation marks, as a list in a sentence: the first three, and how many there are besides. */
export function quoteLabels(labels: readonly string[], texts: Texts): string {
  return joinFirst(
    labels.map((label) => texts('quoted', { label })),
    texts,
  );
}

/** On how much the stage of a step is based, and its lowest questions: what stands beside its stage; '' without a score. */
export function basisWords(step: WordedStep, texts: Texts): string {
  const { score, scored, applicable, n: tables, tablesApplicable: whole } = step;
  if (score === null) return '';
  const rated = step.questions.filter(
    (question): question is WordedQuestion & { readonly score: number } => question.score !== null,
  );
  const lowest = Math.min(...rated.map((question) => question.score));
  const atLowest = rated.filter((question) => question.score <= lowest + TOLERANCE);
  const questions = quoteLabels(
    atLowest.map(({ label }) => label),
    texts,
  );
  if (whole > 1) return texts('report.step-basis-tables', { scored, applicable, tables, whole, questions });
  if (applicable === 1) return texts('report.step-basis-one', { questions });
  return atLowest.length === rated.length
    ? texts('report.step-basis-equal', { scored, applicable })
    : texts('report.step-basis', { scored, applicable, questions });
}
