import type {
  FrameworkOverTime,
  OverTimeComparison,
  QuestionOverTime,
  StepOverTime,
} from '../../domain/comparison/comparison.ts';
import type { Texts } from '../../texts/texts.ts';
import { inWordsOf } from '../stage-words.ts';
import { figureWords } from '../views/comparison/compared-words.ts';
import {
  type OverTimeStepView,
  viewOverTimeStep,
  viewReported,
} from '../views/comparison/over-time-step-view.ts';
import { type OverTimeView, viewOverTime } from '../views/comparison/over-time-view.ts';
import { type QuestionChangeView, viewNamedChange } from '../views/comparison/question-changes-view.ts';
import { codebookOf, directionWords, stateWords } from './codebook.ts';
import { type Line, linesOf, summarySheet } from './line-sheet.ts';
import { type ColumnOf, makeSheet, type Sheet, sheetText } from './sheet.ts';

interface StepRow {
  readonly framework: FrameworkOverTime;
  readonly step: StepOverTime;
  readonly view: OverTimeStepView;
  readonly texts: Texts;
}

interface QuestionRow {
  readonly framework: FrameworkOverTime;
  readonly step: StepOverTime | null;
  readonly question: QuestionOverTime;
  readonly view: QuestionChangeView;
}

/** What each measurement said of a step, as its report did. */
function measuredColumns(view: OverTimeView, texts: Texts): readonly ColumnOf<StepRow>[] {
  return view.columns.flatMap((when, index): readonly ColumnOf<StepRow>[] => [
    {
      id: 'measured',
      kind: 'figure',
      heading: texts('sheet.measured', { when }),
      valueOf: ({ step }) => step.values[index] ?? null,
    },
    {
      id: 'measured-basis',
      kind: 'name',
      heading: texts('sheet.measured-basis', { when }),
      valueOf: (row) => figureWords(row.step, index, row.texts),
    },
  ]);
}

function stepColumns(view: OverTimeView, texts: Texts): readonly ColumnOf<StepRow>[] {
  return [
    { id: 'framework', kind: 'title', valueOf: ({ framework }) => framework.title },
    { id: 'step-number', kind: 'count', valueOf: ({ step }) => step.order, isOptional: true },
    { id: 'step', kind: 'name', valueOf: ({ step }) => step.title },
    { id: 'from', kind: 'word', valueOf: (row) => row.view.from },
    { id: 'to', kind: 'word', valueOf: (row) => row.view.to },
    { id: 'direction', kind: 'word', valueOf: (row) => row.view.direction },
    { id: 'common-from', kind: 'figure', valueOf: ({ step }) => step.common?.from.score ?? null },
    { id: 'common-to', kind: 'figure', valueOf: ({ step }) => step.common?.to.score ?? null },
    { id: 'difference', kind: 'figure', valueOf: ({ step }) => step.difference },
    { id: 'target', kind: 'figure', valueOf: ({ step }) => step.target },
    { id: 'forward', kind: 'count', valueOf: ({ step }) => step.common?.moves.forward ?? null },
    { id: 'equal', kind: 'count', valueOf: ({ step }) => step.common?.moves.equal ?? null },
    { id: 'back', kind: 'count', valueOf: ({ step }) => step.common?.moves.back ?? null },
    ...measuredColumns(view, texts),
    {
      id: 'remarks',
      kind: 'text',
      valueOf: (row) =>
        [row.view.basis ?? '', ...row.view.remarks, ...viewReported(row.step, row.texts)].join('\n').trim(),
    },
  ];
}

function questionColumns(texts: Texts): readonly ColumnOf<QuestionRow>[] {
  return [
    { id: 'framework', kind: 'title', valueOf: ({ framework }) => framework.title },
    { id: 'step-number', kind: 'count', valueOf: ({ step }) => step?.order ?? null, isOptional: true },
    { id: 'step', kind: 'name', valueOf: ({ step }) => step?.title ?? null },
    { id: 'question', kind: 'name', valueOf: ({ view }) => view.label },
    { id: 'from', kind: 'name', valueOf: ({ view }) => view.from },
    { id: 'to', kind: 'name', valueOf: ({ view }) => view.to },
    {
      id: 'direction',
      kind: 'word',
      valueOf: ({ question: { change } }) =>
        texts(change === 'not-comparable' ? 'compare.not-compared' : `compare.change-${change}`),
    },
    { id: 'from-score', kind: 'figure', valueOf: ({ question }) => question.from?.score ?? null },
    { id: 'to-score', kind: 'figure', valueOf: ({ question }) => question.to?.score ?? null },
    { id: 'question-difference', kind: 'figure', valueOf: ({ question }) => question.difference },
    { id: 'not-compared', kind: 'text', valueOf: ({ view }) => view.why, isOptional: true },
    {
      id: 'reworded',
      kind: 'word',
      valueOf: ({ view }) => (view.isReworded ? texts('sheet.yes') : null),
      isOptional: true,
    },
    { id: 'reversed', kind: 'name', valueOf: ({ view }) => view.reversed, isOptional: true },
    {
      id: 'written',
      kind: 'text',
      valueOf: ({ view }) => view.written.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    },
  ];
}

/** The frameworks that both measurements used: of the others nothing is compared. */
function comparedFrameworks({ frameworks }: OverTimeComparison): readonly FrameworkOverTime[] {
  return frameworks.filter(({ isCompared }) => isCompared);
}

function stepSheet(comparison: OverTimeComparison, view: OverTimeView, texts: Texts): Sheet {
  const rows = comparedFrameworks(comparison).flatMap((framework) => {
    const own = inWordsOf(framework, texts);
    return comparison.steps
      .filter((step) => step.framework === framework.id)
      .map(
        (step): StepRow => ({ framework, step, view: viewOverTimeStep(step, comparison, own), texts: own }),
      );
  });
  return makeSheet('steps', stepColumns(view, texts), rows, texts);
}

/** A row a question: what was answered then and now, and which way it went. */
export function changeTable(comparison: OverTimeComparison, texts: Texts): Sheet {
  const rows = comparedFrameworks(comparison).flatMap((framework) => {
    const questions = comparison.questions.filter((question) => question.framework === framework.id);
    return questions.map((question): QuestionRow => {
      const step = comparison.steps.find((one) => one.framework === framework.id && one.id === question.step);
      return {
        framework,
        step: step ?? null,
        question,
        view: viewNamedChange(question, questions, inWordsOf(framework, texts)),
      };
    });
  });
  return makeSheet('questions', questionColumns(texts), rows, texts);
}

function summaryLines(view: OverTimeView, texts: Texts): readonly Line[] {
  const part = sheetText('part.comparison', texts);
  return [
    ...linesOf(
      part,
      view.title,
      [view.subtitle, view.client, view.remark].flatMap((line) => line ?? []),
    ),
    ...view.glances.flatMap(({ title, message, basis }) => [
      ...linesOf(title, texts('compare.h-glance'), message),
      ...linesOf(title, texts('compare.h-basis'), basis),
    ]),
    ...view.frameworks.flatMap(({ title, toTarget }) =>
      linesOf(title, texts('compare.h-glance'), toTarget === null ? [] : [toTarget]),
    ),
    ...view.presence.rows.flatMap(({ when, present, absent }) => [
      { part, subject: `${texts('compare.column-present')}, ${when}`, line: present },
      { part, subject: `${texts('compare.column-absent')}, ${when}`, line: absent },
    ]),
    ...linesOf(part, texts('compare.column-present'), view.presence.lines),
    ...linesOf(part, texts('compare.column-when'), view.between === null ? [] : [view.between]),
    ...linesOf(part, texts('compare.h-comparable'), [
      ...view.instrument,
      texts('compare.how-2'),
      texts('compare.how-3'),
      texts('compare.no-test'),
    ]),
    ...linesOf(sheetText('part.origin', texts), view.title, view.provenance),
  ];
}

/** Two measurements of one organisation as sheets. */
export function overTimeSheets(comparison: OverTimeComparison, texts: Texts): readonly Sheet[] {
  const view = viewOverTime(comparison, texts);
  const rows = [stepSheet(comparison, view, texts), changeTable(comparison, texts)];
  const words = [...directionWords(texts), ...stateWords(texts)];
  return [summarySheet(summaryLines(view, texts), texts), ...rows, codebookOf(rows, words, texts)];
}
