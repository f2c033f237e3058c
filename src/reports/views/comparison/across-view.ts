import type { AcrossComparison, FrameworkAcross, StepAcross } from '../../../domain/comparison/comparison.ts';
import type { Language } from '../../../domain/instrument/text.ts';
import type { Texts } from '../../../texts/texts.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import { inWordsOf } from '../../stage-words.ts';
import { showDate, showNumber, stepName } from '../../wording.ts';
import { type DotsChart, describeRows } from '../chart-view.ts';
import { viewAcrossRemarks } from './across-remarks-view.ts';
import {
  type AcrossCellView,
  type AcrossFiguresView,
  type AcrossStepView,
  findOwn,
  labelOf,
  viewAcrossFigures,
  viewAcrossStep,
  viewCell,
  viewDotsRow,
} from './across-step-view.ts';
import { type AcrossTopicView, isUsedBy, viewPatterns, viewTopics } from './patterns-view.ts';
import { absentWords, presentWords } from './presence-view.ts';

const FEW_TO_BE_ANONYMOUS = 10;

/** A framework that at least two organisations used. */
export interface AcrossFrameworkView {
  readonly title: string;
  readonly version: string;
  /** Which organisations used another content, or have nothing to show, a sentence each. */
  readonly leftOut: readonly string[];
  /** Whether no step has enough organisations for a median. */
  readonly few: boolean;
  /** The patterns: where they stop, what is missing most, what they have in common, and where the own organisation is, a sentence each. */
  readonly lines: readonly string[];
  readonly chart: DotsChart;
  /** Whether the steps are too many for columns of full width. */
  readonly many: boolean;
  /** The names of the steps. */
  readonly columns: readonly string[];
  /** An organisation that used the framework each, with a cell for each column. */
  readonly rows: readonly {
    readonly label: string;
    readonly own: boolean;
    readonly cells: readonly AcrossCellView[];
  }[];
  /** Whether any cell is marked. */
  readonly marked: boolean;
  /** Whether one of the organisations is the reader's own. */
  readonly hasOwn: boolean;
  /** Whether it is said anywhere where the own organisation stands beside the median. */
  readonly hasPlace: boolean;
  readonly steps: readonly AcrossStepView[];
  /** What several organisations have to work at. */
  readonly topics: readonly AcrossTopicView[];
  readonly figures: readonly AcrossFiguresView[];
}

/** Everything that the templates of a comparison of organisations show. */
export interface AcrossView {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** For whom it was made; null where that was not said. */
  readonly client: string | null;
  /** How names were left out; null in a comparison with names. */
  readonly anonymous: string | null;
  /** A warning that so few organisations can be guessed; null in a comparison with names, or with enough. */
  readonly guessable: string | null;
  /** Which organisation is the reader's own; null when none is. */
  readonly own: string | null;
  /** Whether several frameworks are compared. */
  readonly several: boolean;
  /** Frameworks that one organisation used, a sentence each. */
  readonly alone: readonly string[];
  /** What a person did not write down is null. */
  readonly organisations: readonly {
    readonly label: string;
    readonly sector: string | null;
    readonly headcount: string | null;
    readonly date: string | null;
    readonly present: string | null;
    readonly absent: string | null;
  }[];
  readonly frameworks: readonly AcrossFrameworkView[];
  /** Which program and frameworks the comparison comes from. */
  readonly provenance: readonly string[];
}

function viewOwn(comparison: AcrossComparison, texts: Texts): string | null {
  const own = findOwn(comparison);
  if (own === -1) return null;
  return comparison.anonymous
    ? texts('compare.own-anonymous')
    : texts('compare.own-is', { name: labelOf(own, comparison, texts) });
}

function viewChart(
  { id, title }: FrameworkAcross,
  steps: readonly StepAcross[],
  own: number,
  texts: Texts,
): DotsChart {
  const rows = steps.map((step) => viewDotsRow(step, own, texts));
  return {
    kind: 'dots',
    id,
    title: `${title}: ${texts('compare.chart-dots')}`,
    description: texts('compare.chart-dots-description', { steps: describeRows(rows) }),
    zones: [],
    axis: { low: texts('compare.axis-low'), high: texts('compare.axis-high') },
    rows,
    legend: {
      organisation: texts('compare.legend-organisation'),
      own: own === -1 ? null : texts('compare.legend-own'),
      median: texts('compare.legend-median'),
      upperQuartile: texts('compare.legend-quartile'),
    },
  };
}

/** On how many organisations and which questions the patterns rest, where that is not on all; a sentence each. */
function viewGround(
  { organisations: n, isShort, askedOfSome }: FrameworkAcross,
  { organisations }: AcrossComparison,
  texts: Texts,
): readonly string[] {
  const total = organisations.length;
  const shared = askedOfSome.length > 0 ? [texts('compare.ground-shared')] : [];
  return [
    ...(n < total ? [texts('compare.ground-some', { n, total })] : []),
    ...(isShort ? [texts('compare.ground-short')] : shared),
  ];
}

function viewFramework(
  framework: FrameworkAcross,
  comparison: AcrossComparison,
  program: Texts,
): AcrossFrameworkView {
  const texts = inWordsOf(framework, program);
  const { title, version, organisations: n } = framework;
  const steps = comparison.steps.filter((step) => step.framework === framework.id);
  // Who did not use the framework has no place of its own in it.
  const own = isUsedBy(steps, findOwn(comparison)) ? findOwn(comparison) : -1;
  const users = comparison.organisations
    .map((organisation, index) => ({ organisation, index }))
    .filter(({ index }) => isUsedBy(steps, index));
  return {
    title,
    version: texts('compare.across-version', { title, version, n }),
    leftOut: viewAcrossRemarks(framework, comparison, texts),
    few: steps.every(({ median }) => median === null),
    lines: [
      ...viewGround(framework, comparison, texts),
      ...viewPatterns(framework, steps, own !== -1, texts),
    ],
    chart: viewChart(framework, steps, own, texts),
    many: steps.length > 6,
    columns: steps.map(stepName),
    rows: users.map(({ organisation, index }) => ({
      label: labelOf(index, comparison, texts),
      own: organisation.own,
      cells: steps.map((step) => viewCell(step, index, texts)),
    })),
    marked: steps.some(({ comparable }) => comparable.includes(false)),
    hasOwn: own !== -1,
    hasPlace: own !== -1 && steps.some(({ place }) => place !== null),
    steps: steps.map((step) => viewAcrossStep(step, own, texts)),
    topics: viewTopics(framework, texts),
    figures: steps.map((step) =>
      viewAcrossFigures(
        step,
        users.map(({ index }) => index),
        comparison,
        texts,
      ),
    ),
  };
}

/** Who was at the tables of an organisation; null when anonymous. */
function viewPresent({ present }: AcrossComparison, index: number, texts: Texts) {
  const presence = present[index];
  if (presence === undefined) return { present: null, absent: null };
  return { present: presentWords(presence, texts), absent: absentWords(presence, texts) };
}

/** Puts a comparison of organisations into words and figures; a template only places them. */
export function viewAcross(comparison: AcrossComparison, texts: Texts): AcrossView {
  const { organisations, period, anonymous } = comparison;
  const from = showDate(period.from, texts);
  const to = showDate(period.to, texts);
  return {
    language: comparison.language,
    title: comparison.title ?? texts('compare.across-title', { n: organisations.length }),
    client: comparison.client === null ? null : texts('compare.client', { name: comparison.client }),
    subtitle: from === to ? texts('compare.period-one', { date: to }) : texts('compare.period', { from, to }),
    anonymous: anonymous ? texts('compare.anonymous-how') : null,
    guessable:
      anonymous && organisations.length < FEW_TO_BE_ANONYMOUS ? texts('compare.anonymous-few') : null,
    own: viewOwn(comparison, texts),
    several: comparison.frameworks.length > 1,
    alone: comparison.alone.map(({ title, organisation }) =>
      texts('compare.across-alone', { title, organisation }),
    ),
    organisations: organisations.map(({ sector, headcount, date }, index) => ({
      label: labelOf(index, comparison, texts),
      ...viewPresent(comparison, index, texts),
      sector: sector === null ? null : termWord('sector', sector, texts),
      headcount: headcount === null ? null : showNumber(headcount, texts),
      date: date === null ? null : showDate(date, texts),
    })),
    frameworks: comparison.frameworks.map((framework) => viewFramework(framework, comparison, texts)),
    provenance: [
      texts('report.provenance-program', { version: comparison.program }),
      ...comparison.frameworks.map(({ title, id, version, hash }) =>
        texts('report.provenance-framework', { title, id, version, hash }),
      ),
    ],
  };
}
