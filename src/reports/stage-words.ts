import type { WordedQuestion, WordedStep } from '../domain/report/worded-report.ts';
import { TOLERANCE } from '../domain/scoring/rounding.ts';
import type { Stage } from '../domain/scoring/stage.ts';
import { countLater, counts } from '../domain/scoring/step-score.ts';
import type { Texts } from '../texts/texts.ts';
import { joinFirst } from './wording.ts';

/** The texts in which a framework's own words for how far a step is take the place of the program's. */
export function inWordsOf(
  { stageWords: own }: { readonly stageWords: Readonly<Record<string, string>> },
  texts: Texts,
): Texts {
  if (Object.keys(own).length === 0) return texts;
  const words = new Map(Object.entries(own).map(([stage, text]) => [`stage.${stage}`, text]));
  const find: Texts['find'] = (key, values) => words.get(key) ?? texts.find(key, values);
  const say = (key: string, values?: Parameters<Texts['find']>[1]): string => find(key, values) ?? key;
  return Object.assign(say, { language: texts.language, find, quote: texts.quote }) as Texts;
}

export function stageWords(stage: Stage, texts: Texts): string {
  return texts(`stage.${stage}`);
}

/** Whether a step only describes: it shows questions, and none of them is scored. */
export function isUnscored({ questions }: Pick<WordedStep, 'questions'>): boolean {
  return questions.length > 0 && questions.every(({ kind }) => kind !== 'scale');
}

/** How far a step is, in words. */
export function stepStageWords(
  step: Pick<WordedStep, 'applicable' | 'bounds' | 'stage' | 'questions'>,
  texts: Texts,
): string {
  if (isUnscored(step)) return texts('stage.unscored');
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

/**
 * On how many answers the stage of a step is based, and the lowest of them: what stands beside its stage; '' without a score. How what comes
 * later counts is not said again in a row: chapter 3 says it.
 */
export function basisWords(step: WordedStep, texts: Texts, isRow = false): string {
  if (step.score === null) return '';
  const later = countLater(step);
  if (later === step.applicable) {
    const n = step.questions.filter(({ notBegun }) => notBegun > 0).length;
    return texts(isRow ? 'report.step-basis-all-later-row' : 'report.step-basis-all-later', { n });
  }
  if (later === step.scored) return texts('report.step-basis-only-later');
  const words = answeredBasisWords(step, step.scored - later, texts);
  return later === 0 || isRow ? words : `${words} ${texts('report.step-basis-later', { n: later })}`;
}

function answeredBasisWords(step: WordedStep, answered: number, texts: Texts): string {
  const { applicable, n: tables, tablesApplicable: whole } = step;
  const rated = step.questions.filter(
    (question): question is WordedQuestion & { readonly score: number } =>
      question.score !== null && question.n > 0,
  );
  const lowest = Math.min(...rated.map((question) => question.score));
  const atLowest = rated.filter((question) => question.score <= lowest + TOLERANCE);
  const questions = quoteLabels(
    atLowest.map(({ label }) => label),
    texts,
  );
  if (whole > 1) return texts('report.step-basis-tables', { answered, applicable, tables, whole, questions });
  if (applicable === 1) return texts('report.step-basis-one', { questions });
  if (rated.length === 1) return texts('report.step-basis-single', { applicable, questions });
  return atLowest.length === rated.length
    ? texts('report.step-basis-equal', { answered, applicable })
    : texts('report.step-basis', { answered, applicable, questions });
}
