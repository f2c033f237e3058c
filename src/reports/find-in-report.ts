import type {
  WordedFramework,
  WordedQuestion,
  WordedReport,
  WordedStep,
} from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { joinList } from './wording.ts';

/** Every question of the report once, also where frameworks share it. */
export function allQuestions(report: WordedReport): readonly WordedQuestion[] {
  const questions = report.frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** The step with the lowest score; null when fewer than two have one: a step alone is not the weakest of anything. */
export function findWeakestStep({ steps, weakestStep }: WordedFramework): WordedStep | null {
  const hasSeveral = steps.filter(({ score }) => score !== null).length > 1;
  return hasSeveral ? (steps.find(({ id }) => id === weakestStep) ?? null) : null;
}

/** The labels of questions as a list in a sentence. */
export function listQuestions(ids: readonly string[], report: WordedReport, texts: Texts): string {
  const labels = new Map(allQuestions(report).map(({ id, label }) => [id, label]));
  return joinList(
    ids.map((id) => labels.get(id) ?? id),
    texts,
  );
}
