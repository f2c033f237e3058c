import type { Citation } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { FindingKind } from '../planning/finding.ts';
import type { Level } from '../scoring/level.ts';

/** The state of a question at a table, in the report's own words. */
export interface AnswerReport {
  readonly table: string | null;
  readonly state:
    | 'answered'
    | 'given'
    | 'unknown'
    | 'not-applicable'
    | 'decided-against'
    | 'divided'
    | 'unanswered';
  /** The label and the sentence of the answer, or what was given. */
  readonly answer: string | null;
  readonly sentence: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly evidence: string | null;
}

export interface QuestionReport {
  readonly id: string;
  readonly kind: 'scale' | 'text' | 'number' | 'date' | 'choice' | 'choices';
  readonly label: string;
  readonly text: string;
  readonly score: number | null;
  readonly level: Level | null;
  readonly n: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly decidedAgainst: number;
  readonly divided: number;
  readonly unanswered: number;
  readonly distribution: readonly { readonly answer: string; readonly label: string; readonly n: number }[];
  readonly positive: number | null;
  readonly agreement: null;
  readonly suppressed: boolean;
  readonly withoutEvidence: boolean;
  readonly prerequisite: boolean;
  readonly answers: readonly AnswerReport[];
  readonly sources: readonly Citation[];
}

export interface StepReport {
  readonly id: string;
  readonly order: number;
  readonly phase: string | null;
  /** The step is about early results: what is easy to do is offered to it. */
  readonly takesQuickWins: boolean;
  readonly title: string;
  readonly aim: string;
  readonly goal: string;
  readonly benefit: string;
  /** 0 to 100, unrounded; null with too few answers. */
  readonly score: number | null;
  readonly level: Level | null;
  /** 0 to 1. */
  readonly coverage: number | null;
  readonly applicable: number;
  readonly scored: number;
  readonly notApplicable: number;
  readonly decidedAgainst: number;
  readonly comparable: boolean;
  readonly bounds: { readonly low: number; readonly high: number } | null;
  readonly target: number;
  readonly inOrder: boolean;
  /** The earlier step that this one rests on and that is not in order, or null. */
  readonly restsOn: string | null;
  /** Tables with a score. */
  readonly n: number;
  readonly sd: null;
  readonly median: null;
  readonly suppressed: boolean;
  readonly agreement: null;
  readonly spread: { readonly lowest: number; readonly highest: number; readonly farApart: boolean } | null;
  readonly questions: readonly QuestionReport[];
}

/** The profile of one table. */
export interface ProfileReport {
  readonly table: string | null;
  readonly steps: readonly Pick<
    StepReport,
    'id' | 'score' | 'level' | 'coverage' | 'applicable' | 'scored' | 'inOrder'
  >[];
  readonly phases: readonly { readonly id: string; readonly score: number | null }[];
  readonly weakestStep: string | null;
  readonly nextStep: FrameworkReport['nextStep'];
}

export interface FrameworkReport {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly title: string;
  readonly summary: string;
  readonly bands: { readonly P: number; readonly L: number; readonly F: number };
  readonly steps: readonly StepReport[];
  readonly phases: readonly { readonly id: string; readonly title: string; readonly score: number | null }[];
  readonly weakestStep: string | null;
  readonly nextStep: {
    readonly id: string;
    readonly robust: boolean;
    readonly findOutFirst: readonly string[];
  } | null;
  /** Null unless every step is in order: whether that is certain, and what to find out when it is not. */
  readonly allInOrder: { readonly robust: boolean; readonly findOutFirst: readonly string[] } | null;
  /** The profile of each table, where there are several. */
  readonly profiles: readonly ProfileReport[];
}

export interface FindingReport {
  readonly question: string | null;
  readonly kind: FindingKind;
  readonly priority: number | null;
  readonly prerequisite: boolean;
  readonly framework: string;
  readonly step: string;
  readonly label: string;
  readonly why: string;
  readonly what: string;
  readonly sources: readonly Citation[];
}

/** A question that more than one framework asks, with where each has it: there the frameworks touch. */
export interface SharedQuestionReport {
  readonly question: string;
  readonly label: string;
  readonly places: readonly { readonly framework: string; readonly step: string }[];
}

/** Something the organisation weighed and decided against. */
export interface DecisionReport {
  readonly question: string;
  readonly label: string;
  readonly table: string | null;
  readonly reason: string;
}

export interface AdviceReport {
  readonly id: string;
  readonly title: string;
  readonly outcome: string | null;
  readonly label: string | null;
  readonly because: string;
  readonly missing: readonly string[];
  readonly sources: readonly Citation[];
}

/** The zero-measurement as data: `nulmeting/report@1`. Every format shows it and computes nothing again. */
export interface MeasurementReport {
  readonly schema: 'nulmeting/report@1';
  readonly kind: 'measurement';
  readonly language: Language;
  readonly program: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly sector: string | null;
    readonly headcount: number | null;
  };
  readonly measurement: {
    readonly id: string;
    readonly date: string;
    readonly mode: 'consensus';
    readonly basis: 'conversation' | 'publication';
    /** 1 for the zero-measurement, 2 for the next. */
    readonly sequence: number;
    readonly status: 'draft' | 'adopted';
    readonly remark: string | null;
    readonly respondents: number | null;
    readonly tables: readonly {
      readonly id: string | null;
      readonly present: readonly string[];
      readonly absent: readonly string[];
    }[];
  };
  readonly frameworks: readonly FrameworkReport[];
  readonly shared: readonly SharedQuestionReport[];
  readonly breakdowns: readonly never[];
  readonly findings: readonly FindingReport[];
  readonly decisions: readonly DecisionReport[];
  readonly advice: readonly AdviceReport[];
  readonly capacityAdvice: { readonly role: string | null; readonly because: string } | null;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly year: number;
  }[];
}
