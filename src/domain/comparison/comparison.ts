import type { Depth } from '../instrument/depth.ts';
import type { Bands } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { WordedAnswer } from '../report/worded-report.ts';
import type { Level } from '../scoring/level.ts';
import type { Stage } from '../scoring/stage.ts';
import type { Change, Direction, Moves } from './changes/change.ts';
import type { InstrumentChange } from './changes/instrument-change.ts';
import type { Presence } from './changes/presence.ts';
import type { StageSpread } from './changes/stage-spread.ts';
import type { ComparedOrganisation, OrganisationAcross } from './compared-organisation.ts';
import type { Naming } from './naming.ts';
import type { NextOverTime } from './next-over-time.ts';
import type { AskedOfSome } from './outcomes/asked-both.ts';
import type { Absence } from './outcomes/compared-figures.ts';
import type { NotComparable, Refusal } from './outcomes/refusal.ts';
import type { TableId } from './outcomes/shared-ground.ts';
import type { CommonOutcome } from './outcomes/shared-outcome.ts';
import type { CommonStep } from './outcomes/shared-step.ts';
import type { SharedTopic } from './outcomes/shared-topics.ts';

/** A step in either kind of comparison. Arrays are in the order of the measurements or the organisations. */
interface ComparedStep {
  readonly framework: string;
  readonly id: string;
  /** 1 for the first step; null where the steps have no order. */
  readonly order: number | null;
  readonly title: string;
  /** Scores over all questions of the step, 0 to 100, unrounded; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly levels: readonly (Level | null)[];
  /** The number of scored and of applicable questions; `later` of the scored ones wait for what has not begun. Null where the step was not measured. */
  readonly answered: readonly ({
    readonly scored: number;
    readonly later: number;
    readonly applicable: number;
  } | null)[];
  /** The lowest and the highest score of several tables, to show with their mean; null where fewer than two have a score. */
  readonly spreads: readonly ({ readonly lowest: number; readonly highest: number } | null)[];
  /** The number of tables with a score, and of those to which the step applies; null where the step was not measured. */
  readonly tables: readonly ({ readonly scored: number; readonly all: number } | null)[];
  /** Why there is no score; null where there is one. */
  readonly absences: readonly (Absence | null)[];
  readonly difference: number | null;
  /** Common pairs of a question and a table ÷ pairs in either, 0 to 1; null where only one measurement has the step. */
  readonly commonShare: number | null;
  readonly refused: boolean;
  readonly reasons: readonly Refusal[];
  /** A significance test, for surveys; null in a comparison of conversations. */
  readonly test: null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

/** What the reports say of a step in one measurement. */
export interface StepStatus {
  readonly inOrder: boolean;
  /** Null without a score. */
  readonly stage: Stage | null;
}

/** A step in an earlier and a later measurement. What is refused says nothing of direction, order or target. */
export interface StepOverTime extends ComparedStep {
  /** The step on what was answered both times; null where that is refused or impossible. */
  readonly common: CommonStep | null;
  /** The step at every measurement on exactly the answers of `common`; null at one that lacks some, and everywhere without it. */
  readonly course: readonly (CommonOutcome | null)[];
  /** From the answers that `common` is about; null without it. */
  readonly direction: Direction | null;
  /** The tables that sat only one of the two times, and are left out. */
  readonly leftOut: { readonly from: readonly TableId[]; readonly to: readonly TableId[] };
  /** Whether questions, weights, prerequisites or the target of the step are others than before. */
  readonly isWeighedAnew: boolean;
  /** What the reports say; null without `common`. */
  readonly reported: { readonly from: StepStatus; readonly to: StepStatus } | null;
  /** The later target, 0 to 100; null without `common`. */
  readonly target: number | null;
  /** (now − baseline)/(target − baseline) on `common`, unrounded; null when it began at its target, and without `common`. */
  readonly progress: number | null;
}

export interface QuestionOverTime {
  readonly framework: string;
  readonly step: string;
  readonly id: string;
  readonly label: string;
  readonly change: Change;
  /** The number of tables at which the answer went each way. */
  readonly moves: Moves;
  readonly why: NotComparable | null;
  readonly reworded: boolean;
  /** A lower answer on the scale is the better one; then the label of the best, else null. */
  readonly reversedBest: string | null;
  /** Later − earlier, the mean over the tables that have a score both times, unrounded. */
  readonly difference: number | null;
  readonly from: { readonly score: number | null; readonly answers: readonly WordedAnswer[] } | null;
  readonly to: { readonly score: number | null; readonly answers: readonly WordedAnswer[] } | null;
}

export interface FrameworkOverTime {
  readonly id: string;
  readonly title: string;
  /** The version in each measurement; null where the framework was not measured. */
  readonly versions: readonly (string | null)[];
  /** The SHA-256 of its content in each measurement; null where the framework was not measured. */
  readonly hashes: readonly (string | null)[];
  /** Whether the two compared measurements have the same content; two contents can have one version number. */
  readonly isSameContent: boolean;
  readonly bands: Bands;
  /** Its own words for how far a step is, those of the later measurement, by the id of the stage; empty where it has none. */
  readonly stageWords: Readonly<Record<string, string>>;
  /** Whether both the earlier and the later measurement used it. */
  readonly isCompared: boolean;
  readonly instrument: InstrumentChange;
  /** The questions that only one of the two compared measurements asked, because the facts of the organisation were others; they are not compared. */
  readonly notShared: readonly string[];
  /** The questions that only one of the two compared measurements asked, because the other was short; they are not compared. */
  readonly tooShort: readonly string[];
  /** The labels of the questions that are listed as changed or not shared. */
  readonly labels: readonly { readonly id: string; readonly label: string }[];
  /** Null when the steps have no order, nothing is known to be next, or only one measurement used the framework. */
  readonly next: NextOverTime | null;
  /** 1 − Σ max(0, target − score) / Σ target over the steps with `common`, on it, 0 to 1; null without such steps. */
  readonly percentToTarget: { readonly from: number; readonly to: number; readonly steps: number } | null;
}

interface ComparisonBase extends Naming {
  readonly schema: 'nulmeting/comparison@1';
  readonly language: Language;
  readonly program: string;
  /** Whether refused differences are included, on request. */
  readonly showsRefused: boolean;
  readonly instrument: Pick<
    InstrumentChange,
    'reworded' | 'redefined' | 'rescaled' | 'reweighted' | 'added' | 'dropped'
  >;
  /** Who was at the table, a measurement each; empty when anonymous, because roles may identify an organisation. */
  readonly present: readonly Presence[];
}

/** An earlier and a later measurement of one organisation, with the values of those in between. */
export interface OverTimeComparison extends ComparisonBase {
  readonly kind: 'over-time';
  readonly organisation: ComparedOrganisation;
  readonly remark: string | null;
  readonly measurements: readonly {
    readonly id: string;
    readonly date: string;
    readonly depth: Depth;
    readonly tables: number;
  }[];
  /** The ids of the two measurements that are compared. */
  readonly from: string;
  readonly to: string;
  readonly frameworks: readonly FrameworkOverTime[];
  readonly steps: readonly StepOverTime[];
  readonly questions: readonly QuestionOverTime[];
}

export interface StepAcross extends ComparedStep {
  /** The stage of each organisation; null without a score. */
  readonly stages: readonly (Stage | null)[];
  /** The stages of the tables that are least and most far; null where fewer than two have a score. */
  readonly stageSpreads: readonly (StageSpread | null)[];
  /** The number of questions on which the score of each organisation is based, over all its tables; null without a score. */
  readonly questions: readonly (number | null)[];
  /** Whether each organisation's score may be compared: false where more than a quarter is "not applicable" or "decided against". */
  readonly comparable: readonly boolean[];
  /** The number of organisations in the median and the upper quartile. */
  readonly n: number;
  /** Where the own organisation is beside the median: about equal below one level of one question; null where that is not given. */
  readonly place: 'ahead' | 'about-equal' | 'behind' | null;
}

export interface FrameworkAcross {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The SHA-256 of its content. */
  readonly hash: string;
  readonly bands: Bands;
  /** Its own words for how far a step is, by the id of the stage; empty where it has none. */
  readonly stageWords: Readonly<Record<string, string>>;
  /** Organisations that are compared on this framework. */
  readonly organisations: number;
  /** Labels of organisations that used another content, with its version: one version number can have two contents. */
  readonly leftOut: readonly { readonly organisation: string; readonly version: string }[];
  /** Labels of organisations that are compared because they were asked much the same as the own one, and not what most were. */
  readonly besideOwn: readonly string[];
  /** Labels of organisations that are not compared, because they were asked quite other questions than the rest. */
  readonly setApart: readonly string[];
  /** Labels of the organisations without one scored question: nothing applies to them, or nothing is answered yet. */
  readonly withoutScore: readonly { readonly organisation: string; readonly nothingApplies: boolean }[];
  /** Whether it is compared on the questions of its short version, because one of the organisations asked no others. */
  readonly isShort: boolean;
  /** Questions that some of the organisations were not asked, because of their facts: they count for none. Without labels when anonymous. */
  readonly askedOfSome: readonly AskedOfSome[];
  /** Whether its steps have an order. */
  readonly isOrdered: boolean;
  /** The number of organisations per next step; a null step: all in order. */
  readonly nextSteps: readonly {
    readonly step: string | null;
    readonly title: string | null;
    readonly n: number;
  }[];
  /** Unmet prerequisites of at least two organisations, the most common first; equals in the order of the framework. */
  readonly blockers: readonly { readonly question: string; readonly label: string; readonly n: number }[];
  /** What at least two organisations have to work at, the unmet prerequisites first, then the most common; equals in the order of the framework. */
  readonly topics: readonly SharedTopic[];
}

/** The latest measurements of several organisations, without a ranking. */
export interface AcrossComparison extends ComparisonBase {
  readonly kind: 'across';
  readonly anonymous: boolean;
  /** In alphabetical order, or, when anonymous, in a pseudo-random order. */
  readonly organisations: readonly OrganisationAcross[];
  /** From the first to the last measurement: days, or years when anonymous. */
  readonly period: { readonly from: string; readonly to: string };
  /** Frameworks that at least two organisations used. */
  readonly frameworks: readonly FrameworkAcross[];
  /** Frameworks that one organisation used, with its label; empty when anonymous, because a title may identify its user. */
  readonly alone: readonly { readonly id: string; readonly title: string; readonly organisation: string }[];
  readonly steps: readonly StepAcross[];
  readonly questions: readonly never[];
}

export type Comparison = OverTimeComparison | AcrossComparison;

/** The options of every comparison. */
export interface ComparisonOptions {
  readonly language: Language;
  /** Name and version of the program. */
  readonly program: string;
  /** Include refused differences, marked. */
  readonly showsRefused: boolean;
}
