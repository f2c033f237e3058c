import type { WordedReport } from '../../../domain/report/worded-report.ts';
import { allQuestions } from '../../find-in-report.ts';

/** How many questions there are, and at how many of them an answer is still missing, at some table. */
export function countMissing(report: WordedReport): { readonly total: number; readonly missing: number } {
  const questions = allQuestions(report).filter(({ answers }) => answers.length > 0);
  const missing = questions.filter(({ answers }) => answers.some(({ state }) => state === 'unanswered'));
  return { total: questions.length, missing: missing.length };
}

/** Whether more than half of the questions still miss an answer. */
export function isMostlyOpen(report: WordedReport): boolean {
  const { total, missing } = countMissing(report);
  return 2 * missing > total;
}

/** Whether a step has one row in its chapter, and its answers and pictures stand in the annexes: of several frameworks, and where little was answered. */
export function tellsInRows(report: WordedReport): boolean {
  return report.frameworks.length > 1 || isMostlyOpen(report);
}
