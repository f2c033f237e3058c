import type { WordedQuestion, WordedReport } from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { joinList } from './wording.ts';

/** Every question of the report once, also where frameworks share it. */
export function allQuestions(report: WordedReport): readonly WordedQuestion[] {
  const questions = report.frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** The labels of questions as a list in a sentence. */
export function listQuestions(ids: readonly string[], report: WordedReport, texts: Texts): string {
  const labels = new Map(allQuestions(report).map(({ id, label }) => [id, label]));
  return joinList(
    ids.map((id) => labels.get(id) ?? id),
    texts,
  );
}
