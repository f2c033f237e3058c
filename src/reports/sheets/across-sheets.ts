import type { AcrossComparison, FrameworkAcross, StepAcross } from '../../domain/comparison/comparison.ts';
import type { Texts } from '../../texts/texts.ts';
import { inWordsOf } from '../stage-words.ts';
import {
  type AcrossCellView,
  type AcrossStepView,
  findOwn,
  labelOf,
  viewAcrossStep,
  viewCell,
} from '../views/comparison/across-step-view.ts';
import { type AcrossView, viewAcross } from '../views/comparison/across-view.ts';
import { codebookOf } from './codebook.ts';
import { type Line, linesOf, summarySheet } from './line-sheet.ts';
import { type ColumnOf, makeSheet, type Sheet, sheetText, yesOrNo } from './sheet.ts';

interface StepRow {
  readonly framework: FrameworkAcross;
  readonly step: StepAcross;
  readonly view: AcrossStepView;
}

/** A step at one organisation. */
interface OutcomeRow extends Pick<StepRow, 'framework' | 'step'> {
  readonly index: number;
  readonly label: string;
  readonly isOwn: boolean;
  readonly view: AcrossCellView;
}

interface TopicRow {
  readonly framework: FrameworkAcross;
  readonly topic: FrameworkAcross['topics'][number];
}

const FRAMEWORK = {
  id: 'framework',
  kind: 'title',
  valueOf: ({ framework }: Pick<StepRow, 'framework'>) => framework.title,
} as const;
const STEP: readonly ColumnOf<Pick<StepRow, 'framework' | 'step'>>[] = [
  FRAMEWORK,
  { id: 'step-number', kind: 'count', valueOf: ({ step }) => step.order, isOptional: true },
  { id: 'step', kind: 'name', valueOf: ({ step }) => step.title },
];
const STEP_COLUMNS: readonly ColumnOf<StepRow>[] = [
  ...STEP,
  { id: 'basis', kind: 'name', valueOf: ({ view }) => view.basis, isOptional: true },
  { id: 'others', kind: 'text', valueOf: ({ view }) => view.others },
  { id: 'own', kind: 'word', valueOf: ({ view }) => view.own, isOptional: true },
  { id: 'beside', kind: 'word', valueOf: ({ view }) => view.place, isOptional: true },
  { id: 'median', kind: 'figure', valueOf: ({ step }) => step.median },
  { id: 'quartile', kind: 'figure', valueOf: ({ step }) => step.upperQuartile },
  { id: 'median-difference', kind: 'figure', valueOf: ({ step }) => step.difference, isOptional: true },
  { id: 'n', kind: 'count', valueOf: ({ step }) => step.n },
];
const TOPIC_COLUMNS: readonly ColumnOf<TopicRow>[] = [
  FRAMEWORK,
  { id: 'question', kind: 'name', valueOf: ({ topic }) => topic.label },
  { id: 'missing', kind: 'count', valueOf: ({ topic }) => topic.blocking },
  { id: 'below-target', kind: 'count', valueOf: ({ topic }) => topic.n },
  { id: 'shared-action', kind: 'text', valueOf: ({ topic }) => topic.action?.what ?? null },
  { id: 'sharing', kind: 'count', valueOf: ({ topic }) => topic.action?.n ?? null },
  { id: 'of-organisations', kind: 'count', valueOf: ({ framework }) => framework.organisations },
];

function outcomeColumns(texts: Texts): readonly ColumnOf<OutcomeRow>[] {
  return [
    ...STEP,
    { id: 'organisation', kind: 'name', valueOf: ({ label }) => label },
    {
      id: 'own',
      kind: 'word',
      valueOf: ({ isOwn }) => (isOwn ? texts('sheet.yes') : null),
      isOptional: true,
    },
    // Who did not use a framework has no outcome in it, and is not on its page.
    {
      id: 'stage',
      kind: 'word',
      valueOf: ({ step, index, view }) => (step.absences[index] === 'not-measured' ? null : view.words),
    },
    { id: 'score', kind: 'figure', valueOf: ({ step, index }) => step.values[index] ?? null },
    {
      id: 'answered',
      kind: 'count',
      valueOf: ({ step, index }) => {
        const answered = step.answered[index] ?? null;
        return answered && answered.scored - answered.later;
      },
    },
    {
      id: 'applicable',
      kind: 'count',
      valueOf: ({ step, index }) => step.answered[index]?.applicable ?? null,
    },
    {
      id: 'lowest',
      kind: 'figure',
      valueOf: ({ step, index }) => step.spreads[index]?.lowest ?? null,
      isOptional: true,
    },
    {
      id: 'highest',
      kind: 'figure',
      valueOf: ({ step, index }) => step.spreads[index]?.highest ?? null,
      isOptional: true,
    },
    { id: 'basis', kind: 'name', valueOf: ({ view }) => view.basis, isOptional: true },
    { id: 'spread', kind: 'name', valueOf: ({ view }) => view.spread, isOptional: true },
    {
      id: 'comparable',
      kind: 'word',
      valueOf: ({ view }) => (view.stage === null ? null : yesOrNo(!view.isMarked, texts)),
    },
  ];
}

const ORGANISATION_COLUMNS: readonly ColumnOf<AcrossView['organisations'][number]>[] = [
  { id: 'organisation', kind: 'name', valueOf: ({ label }) => label },
  { id: 'sector', kind: 'name', valueOf: ({ sector }) => sector, isOptional: true },
  { id: 'headcount', kind: 'count', valueOf: ({ headcount }) => headcount, isOptional: true },
  { id: 'date', kind: 'date', valueOf: ({ date }) => date, isOptional: true },
  { id: 'present', kind: 'text', valueOf: ({ present }) => present, isOptional: true },
  { id: 'absent', kind: 'text', valueOf: ({ absent }) => absent, isOptional: true },
];

/** Every step that is compared, with its framework and the texts in its words. */
function listSteps(comparison: AcrossComparison, texts: Texts) {
  return comparison.frameworks.flatMap((framework) => {
    const own = inWordsOf(framework, texts);
    return comparison.steps
      .filter((step) => step.framework === framework.id)
      .map((step) => ({ framework, step, texts: own }));
  });
}

function listOutcomes(comparison: AcrossComparison, program: Texts): readonly OutcomeRow[] {
  const own = findOwn(comparison);
  return listSteps(comparison, program).flatMap(({ framework, step, texts }) =>
    comparison.organisations.map((_, index) => ({
      framework,
      step,
      index,
      label: labelOf(index, comparison, program),
      isOwn: index === own,
      view: viewCell(step, index, texts),
    })),
  );
}

function summaryLines(view: AcrossView, texts: Texts): readonly Line[] {
  const part = sheetText('part.comparison', texts);
  const notes = [view.subtitle, view.client, view.own, view.anonymous, view.guessable].flatMap(
    (line) => line ?? [],
  );
  return [
    ...linesOf(part, view.title, [...notes, ...view.alone]),
    ...view.frameworks.flatMap(({ title, version, leftOut, lines, few }) =>
      linesOf(title, sheetText('part.instrument', texts), [
        version,
        ...leftOut,
        ...lines,
        ...(few ? [texts('compare.too-few-how')] : []),
      ]),
    ),
    ...linesOf(part, texts('compare.h-comparable'), [
      texts('compare.no-test'),
      texts('compare.how-across-3'),
    ]),
    ...linesOf(sheetText('part.origin', texts), view.title, view.provenance),
  ];
}

/** A row a step and organisation. */
export function outcomeTable(comparison: AcrossComparison, texts: Texts): Sheet {
  return makeSheet('outcomes', outcomeColumns(texts), listOutcomes(comparison, texts), texts);
}

/** Several organisations as sheets; what a comparison without names leaves out is left out here. */
export function acrossSheets(comparison: AcrossComparison, texts: Texts): readonly Sheet[] {
  const view = viewAcross(comparison, texts);
  const own = findOwn(comparison);
  const steps = listSteps(comparison, texts).map(
    (row): StepRow => ({
      ...row,
      view: viewAcrossStep(row.step, row.step.absences[own] === 'not-measured' ? -1 : own, row.texts),
    }),
  );
  const topics = comparison.frameworks.flatMap((framework) =>
    framework.topics.map((topic): TopicRow => ({ framework, topic })),
  );
  const organisations = view.organisations.map((organisation, index) => ({
    ...organisation,
    // A day to sort and to calculate with.
    date: comparison.organisations[index]?.date ?? null,
  }));
  const rows = [
    // Without names there is nothing to say of each but its letter.
    ...(comparison.anonymous ? [] : [makeSheet('organisations', ORGANISATION_COLUMNS, organisations, texts)]),
    makeSheet('steps', STEP_COLUMNS, steps, texts),
    outcomeTable(comparison, texts),
    ...(topics.length === 0 ? [] : [makeSheet('topics', TOPIC_COLUMNS, topics, texts)]),
  ];
  return [summarySheet(summaryLines(view, texts), texts), ...rows, codebookOf(rows, [], texts)];
}
