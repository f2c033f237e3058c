import type { Framework } from '../../domain/instrument/framework.ts';
import { withCapital } from '../../domain/instrument/text.ts';
import type { WordedReport } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { type MeasurementView, viewMeasurement } from '../views/measurement-view.ts';
import { subjectOf } from '../wording.ts';
import { codebookOf, stateWords, type Word } from './codebook.ts';
import { type Line, linesOf, summarySheet } from './line-sheet.ts';
import { questionSheets } from './question-sheets.ts';
import { type Sheet, sheetText } from './sheet.ts';
import { stepSheet } from './step-sheet.ts';
import { textLines } from './text-rows.ts';

/** The first page of the report, a line each: who took part, how far each framework is and why, what comes first. */
function summaryLines(view: MeasurementView, subject: string, texts: Texts): readonly Line[] {
  const part = (id: string): string => sheetText(`part.${id}`, texts);
  const about = part('about');
  return [
    ...linesOf(about, view.title, view.remark === null ? [] : [view.remark]),
    ...view.cover.map(({ label, value }) => ({ part: about, subject: label, line: value })),
    ...linesOf(
      about,
      texts('report.cover-present'),
      view.message.expertsMissing === null ? [] : [view.message.expertsMissing],
    ),
    ...linesOf(part('first'), texts('report.h1'), [
      view.message.where,
      ...(view.message.first === null ? [] : [view.message.first]),
    ]),
    ...view.frameworks.flatMap(({ title, lines, turn, answered, steps }) => [
      ...linesOf(title, texts('report.h1'), lines),
      ...linesOf(title, texts('report.h9'), turn),
      ...linesOf(title, texts('report.h3'), [answered]),
      ...steps.map(({ heading, stageWords }) => ({ part: title, subject: heading, line: stageWords })),
    ]),
    ...view.spreads.flatMap(({ title, profiles }) =>
      profiles.next.map(({ table, step }) => ({
        part: title,
        subject: table,
        line: `${texts('report.column-next')}: ${step}`,
      })),
    ),
    ...linesOf(
      part('first'),
      texts('report.message-obstacles'),
      view.message.obstacles === null ? [] : [view.message.obstacles],
    ),
    ...view.findings.map(({ label, what }) => ({ part: part('first'), subject: label, line: what })),
    ...view.advice.map(({ title, outcome }) => ({ part: part('first'), subject: title, line: outcome })),
    ...linesOf(part('differences'), texts('report.h6'), [
      ...view.differences,
      ...(view.differencesMore === null ? [] : [view.differencesMore]),
    ]),
    ...textLines(view.blanks, texts),
    ...linesOf(part('how'), texts('report.h2'), view.why),
    ...linesOf(part('how'), texts('report.h3'), [
      view.how,
      ...view.frameworks.map(({ used }) => used),
      view.target,
    ]),
    ...linesOf(part('origin'), withCapital(subject, texts.language), view.provenance),
  ];
}

/** The words for how far a step is, and what each means. */
function stageWords({ stageTables }: MeasurementView, texts: Texts): readonly Word[] {
  const column = texts('sheet.column.stage');
  return stageTables.flatMap(({ frameworks, stages }) =>
    stages.map(({ words, meaning }) => ({
      column: frameworks === null ? column : `${column} (${frameworks})`,
      word: words,
      meaning,
    })),
  );
}

/** A measurement as sheets. */
export function measurementSheets(
  report: WordedReport,
  instrument: readonly Framework[],
  texts: Texts,
): readonly Sheet[] {
  const view = viewMeasurement(report, texts);
  const rows = [stepSheet(report, texts), ...questionSheets(report, instrument, texts)];
  const words = [...stageWords(view, texts), ...stateWords(texts)];
  return [
    summarySheet(summaryLines(view, subjectOf(report, texts), texts), texts),
    ...rows,
    codebookOf(rows, words, texts),
  ];
}
