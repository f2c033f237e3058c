import type { Bands } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { WordedAnswer } from '../report/worded-report.ts';
import type { Level } from '../scoring/level.ts';
import type { Change } from './change.ts';

/** Why an answer cannot be compared. */
export type NotComparable = 'rescaled' | 'added' | 'dropped' | 'not-scored';

/** Why the difference of a step is refused, or cannot be given. */
export type Refusal =
  /** Less than 80 % of the questions in either measurement is in both. */
  | 'few-common'
  /** More than a quarter of the answers is "not applicable". */
  | 'not-applicable'
  /** Too few questions have a score both times. */
  | 'few-scored'
  /** Only one of the two measurements has the step. */
  | 'one-only'
  /** Fewer than five organisations besides the own organisation. */
  | 'few-organisations';

/** The organisation whose measurements are compared. */
export interface ComparedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly headcount: number | null;
}

/** How the questions of a framework changed between two measurements; ids, in the order of the framework. */
export interface InstrumentChange {
  readonly unchanged: readonly string[];
  /** The same question and scale with a changed text; compared and marked. */
  readonly reworded: readonly string[];
  readonly rescaled: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** A step in either kind of comparison. Arrays are in the order of the measurements or the organisations. */
interface ComparedStep {
  readonly framework: string;
  readonly id: string;
  readonly order: number;
  readonly title: string;
  /** Scores over all questions of the step, 0 to 100, unrounded; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly levels: readonly (Level | null)[];
  /** The number of scored and of applicable questions; null where the step was not measured. */
  readonly answered: readonly ({ readonly scored: number; readonly applicable: number } | null)[];
  /** The lowest and the highest score of several tables, to show with their mean; null where fewer than two have a score. */
  readonly spreads: readonly ({ readonly lowest: number; readonly highest: number } | null)[];
  readonly difference: number | null;
  /** Common questions ÷ questions in either, 0 to 1; null where only one measurement has the step. */
  readonly commonShare: number | null;
  readonly refused: boolean;
  readonly reasons: readonly Refusal[];
  /** A significance test, for surveys; null in a comparison of conversations. */
  readonly test: null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

export interface StepOverTime extends ComparedStep {
  /** Scores on the questions that have a score in both measurements; null where that is refused or impossible. */
  readonly common: {
    readonly from: number;
    readonly to: number;
    readonly fromLevel: Level | null;
    readonly toLevel: Level | null;
    readonly questions: number;
  } | null;
  readonly inOrder: readonly (boolean | null)[];
  readonly target: number;
  /** (now − baseline)/(target − baseline), unrounded; null when the baseline is at the target or the step is not compared. */
  readonly progress: number | null;
}

export interface QuestionOverTime {
  readonly framework: string;
  readonly step: string;
  readonly id: string;
  readonly label: string;
  readonly change: Change;
  readonly why: NotComparable | null;
  readonly reworded: boolean;
  /** Later − earlier, unrounded. */
  readonly difference: number | null;
  readonly from: { readonly score: number | null; readonly answers: readonly WordedAnswer[] } | null;
  readonly to: { readonly score: number | null; readonly answers: readonly WordedAnswer[] } | null;
}

/** A step with its title at the time of the measurement. */
export interface NextStepTitle {
  readonly id: string;
  readonly title: string;
}

export interface FrameworkOverTime {
  readonly id: string;
  readonly title: string;
  /** The version in each measurement; null where the framework was not measured. */
  readonly versions: readonly (string | null)[];
  readonly bands: Bands;
  /** Whether both the earlier and the later measurement used it. */
  readonly isCompared: boolean;
  readonly instrument: InstrumentChange;
  /** The next steps; null when all is in order, nothing applies or the framework was not measured. */
  readonly nextStep: { readonly from: NextStepTitle | null; readonly to: NextStepTitle | null };
  /** Whether at least one step applies and every step that applies is in order. */
  readonly allInOrder: { readonly from: boolean; readonly to: boolean };
  /** 1 − Σ max(0, target − score) / Σ target over the steps whose difference is given, 0 to 1; null without such steps. */
  readonly percentToTarget: { readonly from: number; readonly to: number; readonly steps: number } | null;
}

interface ComparisonBase {
  readonly schema: 'nulmeting/comparison@1';
  readonly language: Language;
  readonly program: string;
  /** Whether refused differences are included, on request. */
  readonly showsRefused: boolean;
  readonly instrument: Omit<InstrumentChange, 'unchanged'>;
}

/** An earlier and a later measurement of one organisation, with the values of those in between. */
export interface OverTimeComparison extends ComparisonBase {
  readonly kind: 'over-time';
  readonly organisation: ComparedOrganisation;
  readonly remark: string | null;
  readonly measurements: readonly { readonly id: string; readonly date: string; readonly tables: number }[];
  /** The ids of the two measurements that are compared. */
  readonly from: string;
  readonly to: string;
  readonly frameworks: readonly FrameworkOverTime[];
  readonly steps: readonly StepOverTime[];
  readonly questions: readonly QuestionOverTime[];
}

export interface StepAcross extends ComparedStep {
  /** Whether each organisation's score may be compared: false where more than a quarter of the answers is "not applicable". */
  readonly comparable: readonly boolean[];
  /** The number of organisations in the median and the upper quartile. */
  readonly n: number;
}

export interface FrameworkAcross {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly bands: Bands;
  /** Organisations that are compared on this framework. */
  readonly organisations: number;
  /** Labels of organisations that used another version, with that version. */
  readonly leftOut: readonly { readonly organisation: string; readonly version: string }[];
  /** The number of organisations per next step; a null step: all in order. */
  readonly nextSteps: readonly {
    readonly step: string | null;
    readonly title: string | null;
    readonly n: number;
  }[];
  /** Unmet prerequisites of at least two organisations, the most common first; equals in the order of the framework. */
  readonly blockers: readonly { readonly question: string; readonly label: string; readonly n: number }[];
}

/** The latest measurements of several organisations, without a ranking. */
export interface AcrossComparison extends ComparisonBase {
  readonly kind: 'across';
  readonly anonymous: boolean;
  /** In alphabetical order, or, when anonymous, in a pseudo-random order. */
  readonly organisations: readonly {
    readonly id: string;
    /** The name, or null when anonymous. */
    readonly name: string | null;
    /** A letter when anonymous, else the name. */
    readonly label: string;
    readonly sector: string | null;
    readonly headcount: number | null;
    /** Null when anonymous. */
    readonly date: string | null;
    /** The organisation that is compared with the rest. */
    readonly own: boolean;
  }[];
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
