import type { ListedMeasurement } from '../../../documents/dossier/folder/list-measurements.ts';
import { hasBlanks } from '../../../domain/assessment/assessment.ts';
import { findExtent } from '../../../domain/assessment/extent.ts';
import { findLatest } from '../../../files/dossier/read-assessment.ts';
import type { Opened } from '../../session/open-assessment.ts';
import type { countStates } from './count-states.ts';
import type { MeasurementStatus } from './list-measurements.ts';
import type { TableStatus } from './list-tables.ts';

/** What is told beside the answers. */
export interface Seen {
  readonly unsaved: readonly string[];
  /** How many texts of report and plan are open. */
  readonly toWrite: number;
  readonly statuses: readonly MeasurementStatus[];
  readonly tables: readonly TableStatus[];
  readonly hasPlan: boolean;
  /** The measurement from which the plan follows, where that is an earlier one; else null. */
  readonly olderPlan: ListedMeasurement | null;
}

/** What of a command line makes it about this measurement: nothing where the bare command is. */
function optionFor({ dossier, assessment }: Opened, isFilled: boolean): string {
  const { id } = assessment.measurement;
  return findLatest(dossier, isFilled).id === id ? '' : ` --measurement ${id}`;
}

/** The command with which one goes on; where there are more tables, that of each with open questions. */
function goOnLines(path: string, tables: readonly TableStatus[], opened: Opened): readonly string[] {
  const { texts, plainOption } = opened.context;
  const more = optionFor(opened, true) + plainOption;
  const open = tables.filter(({ id, questions, answered }) => id !== null && answered < questions);
  if (open.length === 0) return [texts('overview.do-go-on', { path, more })];
  return open.map(({ id }) => texts('overview.do-go-on', { path, more: ` --table ${id}${more}` }));
}

/**
 * What can be done now, as commands. What was left open of the organisation comes first as long as nobody answered, for the questions
 * follow it; afterwards it is for the next measurement, and comes last.
 */
export function nextLines(
  { unanswered, questions }: ReturnType<typeof countStates>,
  path: string,
  { toWrite, tables, hasPlan }: Seen,
  opened: Opened,
): readonly string[] {
  const { assessment, context, dossier } = opened;
  const { texts, plainOption } = context;
  const filling = { path, more: optionFor(opened, true) + plainOption };
  const reading = { path, more: optionFor(opened, false) };
  const started = unanswered < questions;
  const begin = started ? goOnLines(path, tables, opened) : [texts('overview.do-start', filling)];
  const write = texts('overview.do-write', { path, more: reading.more + plainOption });
  const plan = texts(hasPlan ? 'overview.do-renew' : 'overview.do-plan', reading);
  const details = hasBlanks(dossier.organisation)
    ? [texts('overview.do-details', { path, more: plainOption })]
    : [];
  return [
    ...(started ? [] : details),
    ...(unanswered === 0 ? [] : begin),
    ...(started ? [texts('overview.do-report', reading), plan] : []),
    ...(started && toWrite > 0 ? [write] : []),
    ...(findExtent(assessment.frameworks) === null ? [] : [texts('overview.do-full', filling)]),
    ...(assessment.measurement.sequence > 1 ? [texts('overview.do-compare', { path })] : []),
    ...(started ? details : []),
  ];
}
