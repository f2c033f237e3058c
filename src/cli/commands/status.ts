import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ListedMeasurement } from '../../documents/dossier/folder/list-measurements.ts';
import { PLAN_FILE } from '../../documents/dossier/folder/names.ts';
import { hasBlanks } from '../../domain/assessment/assessment.ts';
import { countQuestions, type QuestionCount } from '../../domain/assessment/count-questions.ts';
import { findExtent } from '../../domain/assessment/extent.ts';
import { makeVisibleLine, mapTexts, toJson } from '../../domain/instrument/visible-text.ts';
import type { WordedFramework, WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import { scoreMeasurement } from '../../domain/scoring/score.ts';
import { listRescued } from '../../files/dossier/answers/rescue-answers.ts';
import { findLatest } from '../../files/dossier/read-assessment.ts';
import { showPath } from '../../files/system/show-path.ts';
import { sizeOfMeasured } from '../../interview/depth-choices.ts';
import { allQuestions } from '../../reports/find-in-report.ts';
import { inWordsOf, stepStageWords } from '../../reports/stage-words.ts';
import { showDate, stepName } from '../../reports/wording.ts';
import { wordDocument } from '../../reports/words.ts';
import { BLANKS, listWriting } from '../../texts/blanks.ts';
import { wrapLines } from '../../texts/wrap.ts';
import { type CommandModule, optionText } from '../session/command.ts';
import { EXIT } from '../session/exit-code.ts';
import { type Opened, openAssessment } from '../session/open-assessment.ts';
import { openTexts } from '../session/open-texts.ts';
import { reportOn } from '../session/report-on.ts';
import {
  findOlderPlan,
  listStatuses,
  type MeasurementStatus,
  measurementLines,
} from './status-measurements.ts';
import { listTables, type TableStatus, tableStatusLines } from './status-tables.ts';

type Column = readonly string[];

/** Lines of a table whose columns are as wide as what stands in them. */
function tableLines(rows: readonly Column[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** How many questions of a step are shown, and how many of them are answered. */
function countStep({ questions }: WordedStep, { assessment }: Opened): QuestionCount {
  const ids = new Set(questions.map(({ id }) => id));
  return countQuestions(assessment.frameworks, assessment.tables, (question) => ids.has(question));
}

function stepRow(step: WordedStep, framework: WordedFramework, opened: Opened): Column {
  const texts = inWordsOf(framework, opened.context.texts);
  const { shown, answered } = countStep(step, opened);
  const order =
    step.applicable === 0 ? '' : texts(step.inOrder ? 'overview.in-order' : 'overview.not-in-order');
  return [stepName(step), texts('of', { part: answered, whole: shown }), stepStageWords(step, texts), order];
}

/** How many questions there are and are open, and how many answers of all tables are of a kind: as many as the report says. */
function countStates(report: WordedReport, { assessment }: Opened) {
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

/** What is told beside the answers. */
interface Seen {
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
function nextLines(
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

function printStatus(report: WordedReport, folder: string, seen: Seen, opened: Opened): void {
  const { unsaved, toWrite, statuses, tables, olderPlan } = seen;
  const { context } = opened;
  const { texts, print, style, world } = context;
  const { columns } = world.out;
  const counts = countStates(report, opened);
  const { questions, unanswered, unknown, divided, withoutEvidence } = counts;
  // A first talk does not look for what shows an answer.
  const lacking = opened.assessment.measurement.depth === 'short' ? 0 : withoutEvidence;
  const date = showDate(report.measurement.date, texts);
  print(`${style.strong(texts('overview.title', { name: report.organisation.name, date }))}\n`);
  for (const framework of report.frameworks) {
    const heading = [
      texts('overview.step'),
      texts('overview.answered'),
      texts('overview.level'),
      texts('overview.order'),
    ];
    const [first = '', ...rows] = tableLines([
      heading,
      ...framework.steps.map((step) => stepRow(step, framework, opened)),
    ]);
    print(`\n${framework.title}\n${style.faint(first)}\n${rows.join('\n')}\n`);
  }
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
  const next = nextLines(counts, folder, seen, opened);
  const measurements = measurementLines(
    statuses,
    texts,
    columns === null ? Number.MAX_SAFE_INTEGER : columns - 1,
    olderPlan !== null,
  );
  if (measurements.length > 0) lines.push('', ...measurements);
  print(`\n${lines.join('\n')}\n\n${texts('overview.next')}\n  ${next.join('\n  ')}\n`);
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[folder]', texts('cli.argument-folder'))
      .option('--meting, --measurement <id>', texts('cli.option-measurement'));
  },

  async run([folder], options, context) {
    const opened = await openAssessment(folder as string | null, optionText(options, 'measurement'), context);
    const { texts } = opened.context;
    const report = wordDocument(reportOn(opened, scoreMeasurement(opened.assessment), []), texts);
    const kept = await openTexts(opened);
    const writing = listWriting(kept, opened.assessment.measurement.id);
    const toWrite = writing.filter((item) => item.kept.kind === 'open').length;
    const unsaved = listRescued(opened.folder).map(showPath);
    const statuses = await listStatuses(opened);
    const tables = listTables(opened.assessment);
    if (!context.json) {
      const path = relative(context.world.cwd, opened.dossier.root);
      const hasPlan = existsSync(join(opened.dossier.root, PLAN_FILE));
      const olderPlan = await findOlderPlan(opened);
      const seen = { unsaved, toWrite, statuses, tables, hasPlan, olderPlan };
      printStatus(mapTexts(report, makeVisibleLine), path, seen, opened);
    } else {
      const frameworks = report.frameworks.map(({ id, steps, nextStep }) => ({
        id,
        nextStep: nextStep?.id ?? null,
        steps: steps.map(({ id: step, applicable, scored, level, inOrder }) => ({
          id: step,
          applicable,
          scored,
          level,
          inOrder,
        })),
      }));
      const { organisation, measurement } = report;
      const value = {
        schema: 'nulmeting/status@1',
        organisation,
        measurement: { id: measurement.id, date: measurement.date, depth: measurement.depth },
        ...countStates(report, opened),
        tables,
        measurements: statuses,
        elsewhere: opened.dossier.elsewhere,
        notCounted: opened.dossier.remarks.map(({ path, code }) => ({ path, code })),
        unsaved,
        texts: { open: toWrite, all: BLANKS.length },
        frameworks,
      };
      opened.context.print(toJson(value));
    }
    return EXIT.done;
  },
};
