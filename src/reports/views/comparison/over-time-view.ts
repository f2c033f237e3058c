import { addMoves } from '../../../domain/comparison/changes/change.ts';
import type {
  FrameworkOverTime,
  OverTimeComparison,
  QuestionOverTime,
} from '../../../domain/comparison/comparison.ts';
import type { ComparedNext } from '../../../domain/comparison/next-over-time.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import { TOLERANCE } from '../../../domain/scoring/rounding.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inWordsOf } from '../../stage-words.ts';
import { joinList, showDate } from '../../wording.ts';
import { describeRows, type PairsChart, viewTargetZones } from '../chart-view.ts';
import { columnOf } from './depth-view.ts';
import { viewInstrument } from './instrument-view.ts';
import {
  type OverTimeFiguresView,
  type OverTimeStepView,
  percent,
  viewOverTimeFigures,
  viewOverTimeStep,
  viewPairsRow,
} from './over-time-step-view.ts';
import { type PresenceView, viewPresence } from './presence-view.ts';
import { type ChangesView, viewChanges } from './question-changes-view.ts';

/** A framework that both measurements used. */
export interface OverTimeFrameworkView {
  readonly title: string;
  readonly chart: PairsChart;
  readonly steps: readonly OverTimeStepView[];
  readonly changes: ChangesView;
  readonly figures: readonly OverTimeFiguresView[];
  /** How much of the way to the targets was covered; null without steps that are compared. */
  readonly toTarget: string | null;
}

/** Everything that the templates of a comparison over time show. */
export interface OverTimeView {
  readonly language: Language;
  readonly title: string;
  /** What a person wrote to stand at the top; null without it. */
  readonly remark: string | null;
  readonly subtitle: string;
  /** Whether several frameworks were used. */
  readonly several: boolean;
  /** Which versions the two measurements used, and how the questions changed, a sentence each. */
  readonly instrument: readonly string[];
  /** Which measurements lie between the two; null without any. */
  readonly between: string | null;
  /** The date of every measurement, in the order of the figures. */
  readonly columns: readonly string[];
  /** Whether refused figures are shown on request. */
  readonly showsRefused: boolean;
  readonly anyRefused: boolean;
  /** Who was at the table. */
  readonly presence: PresenceView;
  /** Every framework in a few sentences. */
  readonly glances: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly frameworks: readonly OverTimeFrameworkView[];
  /** Whether at any question one table went forward and another back. */
  readonly anyMixed: boolean;
  /** Which program and measurements the comparison comes from. */
  readonly provenance: readonly string[];
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

/** Which step was next, and which is now; empty where nothing can be said. */
function viewNext({ next }: FrameworkOverTime, n: number, texts: Texts): readonly string[] {
  if (next === null) return [];
  if (next.kind === 'refused') return [texts('compare.glance-next-refused')];
  return [next.isByWeighing ? weighedLine(next, n, texts) : nextLine(next, n, texts)];
}

/** What is next, where only another weighing makes that the reports differ: told as nothing that moved. */
function weighedLine({ from, to }: ComparedNext, n: number, texts: Texts): string {
  const reported = {
    step: (): string => texts('compare.reported-next', { step: from.kind === 'step' ? from.title : '' }),
    'all-in-order': (): string => texts('compare.reported-all', { n }),
    'nothing-applies': (): string => texts('compare.reported-nothing'),
  }[from.kind]();
  const weighed =
    to.kind === 'step' ? texts('compare.weighed-next', { step: to.title }) : texts('compare.weighed-all');
  return `${reported} ${weighed}`;
}

function nextLine({ from, to }: ComparedNext, n: number, texts: Texts): string {
  if (to.kind === 'nothing-applies') return texts('compare.glance-nothing-applies');
  if (to.kind === 'all-in-order')
    return texts(
      from.kind === 'all-in-order' ? 'compare.glance-still-in-order' : 'compare.glance-all-in-order',
      { n },
    );
  if (from.kind === 'all-in-order') return texts('compare.glance-next-again', { n, to: to.title });
  if (from.kind === 'nothing-applies') return texts('compare.glance-next-now', { to: to.title });
  return from.id === to.id
    ? texts('compare.glance-next-same', { step: to.title })
    : texts('compare.glance-next', { from: from.title, to: to.title });
}

/** How many answers went each way: questions at one table, answers at several. */
function viewMoves(questions: readonly QuestionOverTime[], texts: Texts): string {
  const moves = addMoves(questions.map((question) => question.moves));
  const n = moves.forward + moves.equal + moves.back;
  if (n === 0) return texts('compare.glance-no-questions');
  const isOneTable = questions.every(
    (question) => question.moves.forward + question.moves.equal + question.moves.back <= 1,
  );
  return texts(isOneTable ? 'compare.glance-questions' : 'compare.glance-answers', {
    n,
    moves: texts('compare.moves', { ...moves }),
  });
}

function viewGlance(
  framework: FrameworkOverTime,
  comparison: OverTimeComparison,
  texts: Texts,
): readonly string[] {
  if (!framework.isCompared) return [texts('compare.framework-not-compared')];
  const questions = comparison.questions.filter((question) => question.framework === framework.id);
  const steps = comparison.steps.filter((step) => step.framework === framework.id);
  const open = questions.filter(({ to }) => to?.answers.some(({ state }) => state === 'unanswered')).length;
  const refused = steps.filter(({ common }) => common === null).length;
  return [
    ...(framework.tooShort.length === 0 ? [] : [texts('compare.glance-depth')]),
    ...(framework.notShared.length === 0 ? [] : [texts('compare.glance-facts')]),
    ...(open > 0 ? [texts('compare.glance-open', { n: open })] : []),
    viewMoves(questions, texts),
    ...viewNext(framework, steps.length, texts),
    ...(refused > 0 ? [texts('compare.glance-refused', { n: refused })] : []),
  ];
}

/** How near the compared steps together were to their targets and are; null without one. */
function viewToTarget(share: FrameworkOverTime['percentToTarget'], texts: Texts): string | null {
  if (share === null) return null;
  const isSame = Math.abs(share.to - share.from) <= TOLERANCE;
  const values = { from: percent(share.from), to: percent(share.to), n: share.steps };
  return isSame ? texts('compare.to-target-same', values) : texts('compare.to-target', values);
}

function viewFramework(
  framework: FrameworkOverTime,
  comparison: OverTimeComparison,
  dates: Dates,
  program: Texts,
): OverTimeFrameworkView {
  const texts = inWordsOf(framework, program);
  const { id, title, percentToTarget: share } = framework;
  const steps = comparison.steps.filter((step) => step.framework === id);
  const rows = steps.map((step) => viewPairsRow(step, texts));
  return {
    title,
    chart: {
      kind: 'pairs',
      id,
      title: `${title}: ${texts('compare.chart-pairs')}`,
      description: texts('compare.chart-pairs-description', { steps: describeRows(rows) }),
      zones: viewTargetZones(
        steps.flatMap(({ target }) => target ?? []),
        texts,
      ),
      rows,
      legend: { ...dates, target: texts('report.chart-target') },
    },
    steps: steps.map((step) => viewOverTimeStep(step, comparison, texts)),
    changes: viewChanges(
      comparison.questions.filter((question) => question.framework === id),
      texts,
    ),
    figures: steps.map((step) => viewOverTimeFigures(step, texts)),
    toTarget: viewToTarget(share, texts),
  };
}

function viewBetween(comparison: OverTimeComparison, texts: Texts): string | null {
  const between = comparison.measurements
    .filter(({ id }) => id !== comparison.from && id !== comparison.to)
    .map(({ date }) => showDate(date, texts));
  return between.length === 0
    ? null
    : texts('compare.between', { n: between.length, dates: joinList(between, texts) });
}

/** Puts a comparison over time into words and figures; a template only places them. */
export function viewOverTime(comparison: OverTimeComparison, texts: Texts): OverTimeView {
  const dateOf = (id: string): string =>
    showDate(comparison.measurements.find((measurement) => measurement.id === id)?.date ?? '', texts);
  const dates = { from: dateOf(comparison.from), to: dateOf(comparison.to) };
  return {
    language: comparison.language,
    title: texts('compare.title', { name: comparison.organisation.name }),
    remark: comparison.remark,
    subtitle: texts('compare.subtitle', dates),
    several: comparison.frameworks.length > 1,
    instrument: comparison.frameworks.flatMap((framework) => viewInstrument(framework, comparison, texts)),
    between: viewBetween(comparison, texts),
    columns: comparison.measurements.map(({ date, depth }) => columnOf(date, depth, texts)),
    showsRefused: comparison.showsRefused,
    anyRefused: comparison.steps.some(({ refused }) => refused),
    presence: viewPresence(comparison, texts),
    glances: comparison.frameworks.map((framework) => ({
      title: framework.title,
      lines: viewGlance(framework, comparison, texts),
    })),
    frameworks: comparison.frameworks
      .filter(({ isCompared }) => isCompared)
      .map((framework) => viewFramework(framework, comparison, dates, texts)),
    anyMixed: comparison.questions.some(({ change }) => change === 'mixed'),
    provenance: [
      texts('report.provenance-program', { version: comparison.program }),
      texts('compare.provenance', { from: comparison.from, to: comparison.to }),
    ],
  };
}
