import { countQuestions } from '../../../domain/assessment/count-questions.ts';
import type { WordedReport } from '../../../domain/report/worded-report.ts';
import { allQuestions } from '../../../reports/find-in-report.ts';
import type { Opened } from '../../session/open-assessment.ts';

/** How many questions there are and are open, and how many answers of all tables are of a kind: as many as the report says. */
export function countStates(report: WordedReport, { assessment }: Opened) {
  const questions = allQuestions(report);
  const states = questions.flatMap(({ answers }) => answers.map(({ state }) => state));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  const { shown, answered } = countQuestions(assessment.frameworks, assessment.tables);
  return {
    questions: shown,
    unanswered: shown - answered,
    unknown: count('unknown'),
    divided: count('divided'),
    withoutEvidence: questions.filter(({ withoutEvidence }) => withoutEvidence).length,
  };
}
