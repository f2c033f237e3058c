import type { Bands } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { WordedAnswer } from '../report/worded-report.ts';
import type { Level } from '../scoring/level.ts';
import type { Change } from './change.ts';

/** Why an answer cannot be compared. */
export type NotComparable = 'rescaled' | 'added' | 'dropped' | 'not-scored';

/** Why the difference of a step is refused, or cannot be given. */
export type Refusal =
  /** Less than 80 % of the questions of either is in both. */
  | 'few-common'
  /** More than a quarter of the questions was called not applicable. */
  | 'not-applicable'
  /** Too few questions have a score both times. */
  | 'few-scored'
  /** The step stands in one of the two only. */
  | 'one-only'
  /** Fewer than five organisations besides the one that looks. */
  | 'few-organisations';

/** The organisation as a comparison names it. */
export interface ComparedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly headcount: number | null;
}

/** How the questions of a framework changed between two measurements; ids, in the order of the framework. */
export interface InstrumentChange {
  readonly unchanged: readonly string[];
  /** The same question and scale in other words; compared, and marked. */
  readonly reworded: readonly string[];
  readonly rescaled: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** What both kinds of comparison say of a step. Values stand in the order of the measurements or the organisations. */
interface ComparedStep {
  readonly framework: string;
  readonly id: string;
  readonly order: number;
  readonly title: string;
  /** Full scores, 0 to 100, unrounded; null where there is none. */
  readonly values: readonly (number | null)[];
  readonly levels: readonly (Level | null)[];
  /** Scored and applicable questions, by which a score is to be read; null where the step was not asked. */
  readonly answered: readonly ({ readonly scored: number; readonly applicable: number } | null)[];
  /** The lowest and the highest of several tables, without which their mean is never shown; null where fewer than two have a score. */
  readonly spreads: readonly ({ readonly lowest: number; readonly highest: number } | null)[];
  readonly difference: number | null;
  /** Common questions ÷ questions in either, 0 to 1; null where the step stands in one only. */
  readonly commonShare: number | null;
  readonly refused: boolean;
  readonly reasons: readonly Refusal[];
  /** For enquêtes; always null in a comparison of conversations, which are not tested. */
  readonly test: null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

export interface StepOverTime extends ComparedStep {
  /** Recomputed on the questions that have a score both times; null where that is refused or cannot be given. */
  readonly common: {
    readonly from: number;
    readonly to: number;
    readonly fromLevel: Level | null;
    readonly toLevel: Level | null;
    readonly questions: number;
  } | null;
  readonly inOrder: readonly (boolean | null)[];
  readonly target: number;
  /** (now − baseline)/(target − baseline), unrounded; null when it began at its target or is not compared. */
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

/** A step as the framework of that time called it. */
export interface NextStepTitle {
  readonly id: string;
  readonly title: string;
}

export interface FrameworkOverTime {
  readonly id: string;
  readonly title: string;
  /** The version in each measurement; null where it was not asked. */
  readonly versions: readonly (string | null)[];
  readonly bands: Bands;
  /** Whether both the earlier and the later measurement asked it. */
  readonly isCompared: boolean;
  readonly instrument: InstrumentChange;
  /** The next steps; null when all is in order, nothing applies or the framework was not asked. */
  readonly nextStep: { readonly from: NextStepTitle | null; readonly to: NextStepTitle | null };
  /** Whether something applies and all of it is in order. */
  readonly allInOrder: { readonly from: boolean; readonly to: boolean };
  /** 1 − Σ max(0, target − score) / Σ target over the steps whose difference is given, 0 to 1; null without such steps. */
  readonly percentToTarget: { readonly from: number; readonly to: number; readonly steps: number } | null;
}

interface ComparisonBase {
  readonly schema: 'nulmeting/comparison@1';
  readonly language: Language;
  readonly program: string;
  /** Whether figures that are refused were asked for all the same. */
  readonly showsRefused: boolean;
  readonly instrument: Omit<InstrumentChange, 'unchanged'>;
}

/** Measurements of one organisation over time: the earlier against the later, any between them shown beside. */
export interface OverTimeComparison extends ComparisonBase {
  readonly kind: 'over-time';
  readonly organisation: ComparedOrganisation;
  readonly remark: string | null;
  readonly measurements: readonly { readonly id: string; readonly date: string; readonly tables: number }[];
  /** The ids of the two that are held against each other. */
  readonly from: string;
  readonly to: string;
  readonly frameworks: readonly FrameworkOverTime[];
  readonly steps: readonly StepOverTime[];
  readonly questions: readonly QuestionOverTime[];
}

export interface StepAcross extends ComparedStep {
  /** Whether each organisation's score may be compared: false where more than a quarter was called not applicable. */
  readonly comparable: readonly boolean[];
  /** Organisations on which the median and the upper quartile rest. */
  readonly n: number;
}

export interface FrameworkAcross {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly bands: Bands;
  /** Organisations that are compared on this framework. */
  readonly organisations: number;
  /** Labels of organisations that asked it in another version, with that version. */
  readonly leftOut: readonly { readonly organisation: string; readonly version: string }[];
  /** At which step how many organisations are; a null step: all in order. */
  readonly nextSteps: readonly {
    readonly step: string | null;
    readonly title: string | null;
    readonly n: number;
  }[];
  /** Preconditions that are missing at two organisations or more, the most common first; equals in the order of the framework. */
  readonly blockers: readonly { readonly question: string; readonly label: string; readonly n: number }[];
}

/** The latest measurements of several organisations beside each other; never a ranking. */
export interface AcrossComparison extends ComparisonBase {
  readonly kind: 'across';
  readonly anonymous: boolean;
  /** In alphabetical order, or, when anonymous, in an order that says nothing. */
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
    /** The organisation that looks at the others. */
    readonly own: boolean;
  }[];
  /** From the first to the last measurement: days, or years when anonymous. */
  readonly period: { readonly from: string; readonly to: string };
  /** Frameworks that at least two organisations asked. */
  readonly frameworks: readonly FrameworkAcross[];
  /** Frameworks that one organisation asked, with its label; empty when anonymous, for a title may name who uses it. */
  readonly alone: readonly { readonly id: string; readonly title: string; readonly organisation: string }[];
  readonly steps: readonly StepAcross[];
  readonly questions: readonly never[];
}

export type Comparison = OverTimeComparison | AcrossComparison;

/** How a comparison is asked for. */
export interface ComparisonOptions {
  readonly language: Language;
  /** Name and version of the program. */
  readonly program: string;
  /** Give differences that are refused all the same, marked. */
  readonly showsRefused: boolean;
}
