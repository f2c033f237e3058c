import type { WordedFramework, WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import { countLater, counts } from '../../domain/scoring/step-score.ts';
import type { Texts } from '../../texts/texts.ts';
import { inWordsOf, isUnscored } from '../stage-words.ts';
import { inOrderWords, type StepView, viewStep, wideBounds } from '../views/step-view.ts';
import { type ColumnOf, makeSheet, type Sheet } from './sheet.ts';

interface StepRow {
  readonly framework: WordedFramework;
  readonly step: WordedStep;
  readonly view: StepView;
}

function phaseOf({ framework, step }: StepRow): string | null {
  return framework.phases.find(({ id }) => id === step.phase)?.title ?? null;
}

/** The tables are told apart where there are several. */
function columnsFor(texts: Texts, isOneTable: boolean): readonly ColumnOf<StepRow>[] {
  const overTables = (pick: (step: WordedStep) => number | null) => (row: StepRow) =>
    isOneTable ? null : pick(row.step);
  return [
    { id: 'framework', kind: 'title', valueOf: ({ framework }) => framework.title },
    { id: 'step-number', kind: 'count', valueOf: ({ step }) => step.order, isOptional: true },
    { id: 'step', kind: 'name', valueOf: ({ step }) => step.title },
    { id: 'phase', kind: 'name', valueOf: phaseOf, isOptional: true },
    { id: 'stage', kind: 'word', valueOf: ({ view }) => view.stageWords },
    {
      id: 'in-order',
      kind: 'word',
      valueOf: ({ step }) => (counts(step) ? inOrderWords(step, texts) : null),
    },
    {
      id: 'next',
      kind: 'word',
      valueOf: ({ framework, step }) => (framework.nextStep?.id === step.id ? texts('sheet.yes') : null),
      isOptional: true,
    },
    { id: 'score', kind: 'figure', valueOf: ({ step }) => step.score },
    { id: 'target', kind: 'figure', valueOf: ({ step }) => step.target },
    {
      id: 'answered',
      kind: 'count',
      valueOf: ({ step }) => (isUnscored(step) ? null : step.scored - countLater(step)),
    },
    {
      id: 'later',
      kind: 'count',
      valueOf: ({ step }) => countLater(step) || null,
      isOptional: true,
    },
    { id: 'applicable', kind: 'count', valueOf: ({ step }) => (isUnscored(step) ? null : step.applicable) },
    { id: 'low', kind: 'figure', valueOf: ({ step }) => wideBounds(step)?.low ?? null },
    { id: 'high', kind: 'figure', valueOf: ({ step }) => wideBounds(step)?.high ?? null },
    { id: 'tables', kind: 'count', valueOf: overTables(({ n }) => n), isOptional: true },
    {
      id: 'tables-applicable',
      kind: 'count',
      valueOf: overTables(({ tablesApplicable }) => tablesApplicable),
      isOptional: true,
    },
    {
      id: 'lowest',
      kind: 'figure',
      valueOf: overTables(({ spread }) => spread?.lowest ?? null),
      isOptional: true,
    },
    {
      id: 'highest',
      kind: 'figure',
      valueOf: overTables(({ spread }) => spread?.highest ?? null),
      isOptional: true,
    },
    { id: 'remarks', kind: 'text', valueOf: ({ view }) => view.remarks.join('\n') },
  ];
}

/** A row a step, framework by framework. */
export function stepSheet(report: WordedReport, texts: Texts): Sheet {
  const rows = report.frameworks.flatMap((framework) => {
    const own = inWordsOf(framework, texts);
    return framework.steps.map(
      (step): StepRow => ({ framework, step, view: viewStep(step, framework, own) }),
    );
  });
  return makeSheet('steps', columnsFor(texts, report.measurement.tables.length < 2), rows, texts);
}
