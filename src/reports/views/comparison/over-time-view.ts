import type { FrameworkOverTime, OverTimeComparison } from '../../../domain/comparison/comparison.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import { TOLERANCE } from '../../../domain/scoring/rounding.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inWordsOf } from '../../stage-words.ts';
import { joinList, showDate, stepName } from '../../wording.ts';
import type { SlopeChart } from '../chart-view.ts';
import { columnOf } from './depth-view.ts';
import { type GlanceOverTimeView, viewGlance } from './glance-over-time-view.ts';
import { viewInstrument } from './instrument-view.ts';
import {
  type OverTimeFiguresView,
  type OverTimeStepView,
  percent,
  viewFullFigures,
  viewOverTimeFigures,
  viewOverTimeStep,
  viewReported,
} from './over-time-step-view.ts';
import { type PresenceView, viewPresence } from './presence-view.ts';
import { type ChangesView, viewChanges } from './question-changes-view.ts';
import { listShown, viewSlopeChart } from './slope-view.ts';

/** A framework that both measurements used. */
export interface OverTimeFrameworkView {
  readonly title: string;
  /** Null where no step is compared. */
  readonly chart: SlopeChart | null;
  /** Whether its chart stands on the first page already. */
  readonly isFirst: boolean;
  readonly steps: readonly OverTimeStepView[];
  readonly changes: ChangesView;
  readonly figures: readonly OverTimeFiguresView[];
  /** The full scores of the steps where these are others than what is compared. */
  readonly fullFigures: readonly { readonly title: string; readonly values: readonly string[] }[];
  /** What the reports say of a step where that is something else, a sentence each. */
  readonly reported: readonly { readonly title: string; readonly text: string }[];
  /** How much of the way to the targets was covered; null without steps that are compared. */
  readonly toTarget: string | null;
}

/** Everything that the templates of a comparison over time show. */
export interface OverTimeView {
  readonly language: Language;
  readonly title: string;
  /** For whom it was made; null where that was not said. */
  readonly client: string | null;
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
  readonly glances: readonly GlanceOverTimeView[];
  /** The chart on the first page: the one of the first framework that has one; null without one. */
  readonly firstChart: SlopeChart | null;
  /** The dates of the measurements between the two that are compared. */
  readonly betweenDates: readonly string[];
  readonly frameworks: readonly OverTimeFrameworkView[];
  /** Whether at any question one table went forward and another back. */
  readonly anyMixed: boolean;
  /** Whether any question without a scale was answered otherwise. */
  readonly anyTold: boolean;
  /** Which program, frameworks and measurements the comparison comes from. */
  readonly provenance: readonly string[];
}

/** How near the compared steps together were to their targets and are; null without one. */
function viewToTarget(share: FrameworkOverTime['percentToTarget'], texts: Texts): string | null {
  if (share === null) return null;
  const isSame = Math.abs(share.to - share.from) <= TOLERANCE;
  const values = { from: percent(share.from), to: percent(share.to), n: share.steps };
  return isSame ? texts('compare.to-target-same', values) : texts('compare.to-target', values);
}

/** Each content of a framework that was measured with. */
function viewContents({ id, title, versions, hashes }: FrameworkOverTime, texts: Texts): readonly string[] {
  const lines = hashes.flatMap((hash, index) =>
    hash === null
      ? []
      : [texts('report.provenance-framework', { title, id, version: versions[index] ?? '', hash })],
  );
  return [...new Set(lines)];
}

function viewFramework(
  framework: FrameworkOverTime,
  before: readonly string[],
  comparison: OverTimeComparison,
  program: Texts,
): OverTimeFrameworkView {
  const texts = inWordsOf(framework, program);
  const { id, title, percentToTarget: share } = framework;
  const steps = comparison.steps.filter((step) => step.framework === id);
  return {
    title,
    chart: viewSlopeChart(framework, comparison, texts),
    isFirst: false,
    steps: steps.map((step) => viewOverTimeStep(step, comparison, texts)),
    changes: viewChanges(
      comparison.questions.filter((question) => question.framework === id),
      comparison.questions.filter((question) => before.includes(question.framework)),
      texts,
    ),
    figures: steps.map((step) => viewOverTimeFigures(step, texts)),
    fullFigures: steps.flatMap((step) => viewFullFigures(step, texts) ?? []),
    reported: steps.flatMap((step) => {
      const lines = viewReported(step, texts);
      return lines.length === 0 ? [] : [{ title: stepName(step), text: lines.join(' ') }];
    }),
    toTarget: viewToTarget(share, texts),
  };
}

/** The dates of the measurements between the two. */
function listBetween(comparison: OverTimeComparison, texts: Texts): readonly string[] {
  return listShown(comparison)
    .slice(1, -1)
    .map((index) => showDate(comparison.measurements[index]?.date ?? '', texts));
}

function viewBetween(comparison: OverTimeComparison, texts: Texts): string | null {
  const between = listBetween(comparison, texts);
  return between.length === 0
    ? null
    : texts('compare.between', { n: between.length, dates: joinList(between, texts) });
}

/** Puts a comparison over time into words and figures; a template only places them. */
export function viewOverTime(comparison: OverTimeComparison, texts: Texts): OverTimeView {
  const dateOf = (id: string): string =>
    showDate(comparison.measurements.find((measurement) => measurement.id === id)?.date ?? '', texts);
  const dates = { from: dateOf(comparison.from), to: dateOf(comparison.to) };
  const compared = comparison.frameworks.filter(({ isCompared }) => isCompared);
  const ids = compared.map(({ id }) => id);
  const frameworks = compared.map((framework, index) =>
    viewFramework(framework, ids.slice(0, index), comparison, texts),
  );
  const first = frameworks.findIndex(({ chart }) => chart !== null);
  return {
    language: comparison.language,
    title: comparison.title ?? texts('compare.title', { name: comparison.organisation.name }),
    client: comparison.client === null ? null : texts('compare.client', { name: comparison.client }),
    remark: comparison.remark,
    subtitle: texts('compare.subtitle', dates),
    several: comparison.frameworks.length > 1,
    instrument: comparison.frameworks.flatMap((framework) => viewInstrument(framework, comparison, texts)),
    between: viewBetween(comparison, texts),
    columns: comparison.measurements.map(({ date, depth }) => columnOf(date, depth, texts)),
    showsRefused: comparison.showsRefused,
    anyRefused: comparison.steps.some(({ refused }) => refused),
    presence: viewPresence(comparison, texts),
    glances: comparison.frameworks.map((framework) => viewGlance(framework, comparison, texts)),
    firstChart: frameworks[first]?.chart ?? null,
    betweenDates: listBetween(comparison, texts),
    frameworks: frameworks.map((one, index) => ({ ...one, isFirst: index === first })),
    anyMixed: frameworks.some(({ changes }) => changes.mixed.length > 0),
    anyTold: frameworks.some(({ changes }) => changes.told.length > 0),
    provenance: [
      texts('report.provenance-program', { version: comparison.program }),
      ...comparison.frameworks.flatMap((framework) => viewContents(framework, texts)),
      texts('compare.provenance', { from: comparison.from, to: comparison.to }),
    ],
  };
}
