import type { WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions } from '../../find-in-report.ts';
import { showDate } from '../../wording.ts';
import { viewMode, viewRoles } from '../cover-view.ts';

/** Which program, frameworks and measurement the report comes from, how it was measured, who took part, and what was not known. */
export function provenanceLines(report: WordedReport, texts: Texts): readonly string[] {
  const { measurement } = report;
  const states = allQuestions(report).flatMap(({ answers }) => answers.map(({ state }) => state));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return [
    texts('report.provenance-program', { version: report.program }),
    ...report.frameworks.map(({ title, id, version, hash }) =>
      texts('report.provenance-framework', { title, id, version, hash }),
    ),
    texts('report.provenance-measurement', { id: measurement.id, date: showDate(measurement.date, texts) }),
    texts('report.provenance-mode', {
      mode: viewMode(report, texts),
      present: viewRoles(report, 'present', texts),
    }),
    texts('report.provenance-unknown', {
      unknown: count('unknown'),
      divided: count('divided'),
      open: count('unanswered'),
    }),
  ];
}
