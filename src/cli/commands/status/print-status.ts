import { findExtent } from '../../../domain/assessment/extent.ts';
import type { WordedReport } from '../../../domain/report/worded-report.ts';
import { sizeOfMeasured } from '../../../interview/depth-choices.ts';
import { showDate } from '../../../reports/wording.ts';
import { wrap, wrapLines } from '../../../texts/wrap.ts';
import type { Opened } from '../../session/open-assessment.ts';
import { countStates } from './count-states.ts';
import { measurementLines } from './list-measurements.ts';
import { tableStatusLines } from './list-tables.ts';
import { nextLines, type Seen } from './next-lines.ts';
import { stepLines } from './step-table.ts';

/** A measurement as people read it: its steps, what is open, the other measurements, and what can be done now. */
export function printStatus(report: WordedReport, folder: string, seen: Seen, opened: Opened): void {
  const { unsaved, toWrite, statuses, tables, olderPlan } = seen;
  const { context } = opened;
  const { texts, print, style, world } = context;
  const { columns } = world.out;
  // What goes to a file is not broken.
  const most = columns === null ? Number.MAX_SAFE_INTEGER : columns - 1;
  const counts = countStates(report, opened);
  const { questions, unanswered, unknown, divided, withoutEvidence } = counts;
  // A first talk does not look for what shows an answer.
  const lacking = opened.assessment.measurement.depth === 'short' ? 0 : withoutEvidence;
  const date = showDate(report.measurement.date, texts);
  const title = wrap(texts('overview.title', { name: report.organisation.name, date }), most);
  print(`${title.map(style.strong).join('\n')}\n`);
  for (const framework of report.frameworks) print(`\n${stepLines(framework, opened, most).join('\n')}\n`);
  const extent = findExtent(opened.assessment.frameworks);
  const started = unanswered < questions;
  const hasTables = tables.length > 0;
  const lines = [
    extent === null ? null : texts('overview.short', { ...extent }),
    ...(hasTables
      ? tableStatusLines(tables, { questions, answered: questions - unanswered }, texts)
      : [
          started
            ? texts('overview.total', { answered: questions - unanswered, n: questions })
            : texts('overview.total-new', {
                count: sizeOfMeasured(opened.assessment.frameworks, texts).count,
              }),
        ]),
    unknown > 0 ? texts(hasTables ? 'overview.unknown-tables' : 'overview.unknown', { n: unknown }) : null,
    divided > 0 ? texts(hasTables ? 'overview.divided-tables' : 'overview.divided', { n: divided }) : null,
    lacking > 0 ? texts('overview.without-evidence', { n: lacking }) : null,
    started && toWrite > 0 ? texts('overview.to-write', { n: toWrite }) : null,
    olderPlan === null
      ? null
      : texts('overview.plan-older', {
          date: showDate(String(olderPlan.document.fields['date'] ?? olderPlan.id), texts),
        }),
    ...unsaved.map((path) => texts('overview.unsaved', { path })),
  ]
    .filter((line) => line !== null)
    .map((line) => (columns === null ? line : wrapLines(line, columns)));
  const next = nextLines(counts, folder, seen, opened).flatMap((line) =>
    (columns === null ? line : wrapLines(line, columns - 2)).split('\n'),
  );
  const measurements = measurementLines(statuses, texts, most, olderPlan !== null);
  if (measurements.length > 0) lines.push('', ...measurements);
  print(`\n${lines.join('\n')}\n\n${texts('overview.next')}\n  ${next.join('\n  ')}\n`);
}
