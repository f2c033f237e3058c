import type { Measurement } from '../assessment/assessment.ts';
import type { Extent } from '../assessment/extent.ts';
import type { Facts } from '../instrument/facts.ts';
import type { Bands, Citation, Question, SourceDocument } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { Finding } from '../planning/finding.ts';
import type { Quadrant } from '../planning/plan.ts';
import type { CountedState } from '../scoring/answer-sheet.ts';
import type { Level } from '../scoring/level.ts';
import type { Firmness } from '../scoring/profile/next-step.ts';
import type { QuestionScore } from '../scoring/question-score.ts';
import type { MeasuredTable, PhaseScore } from '../scoring/score.ts';
import type { StepFigures } from '../scoring/step-score.ts';
import type { ShownText } from '../writing/written-text.ts';

/** One table's answer to a question. */
export interface AnswerReport {
  readonly table: string | null;
  readonly state: CountedState['kind'];
  /** The id of the answer that was chosen. */
  readonly choice: string | null;
  /** The ids of a divided answer. */
  readonly range: { readonly low: string; readonly high: string } | null;
  /** The answer to a question that is not scored. */
  readonly given: string | number | readonly string[] | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly evidence: string | null;
  /** The best answer, without evidence. */
  readonly withoutEvidence: boolean;
}

type QuestionCounts = Pick<
  QuestionScore,
  | 'n'
  | 'unknown'
  | 'notApplicable'
  | 'decidedAgainst'
  | 'divided'
  | 'unanswered'
  | 'notBegun'
  | 'distribution'
>;

export interface QuestionReport extends QuestionCounts {
  readonly id: string;
  readonly kind: Question['kind'];
  /** 0 to 100, unrounded; null when nothing was answered or the question is not scored. */
  readonly score: number | null;
  readonly level: Level | null;
  readonly positive: null;
  readonly agreement: null;
  readonly suppressed: boolean;
  /** At least one table gave the best answer without evidence. */
  readonly withoutEvidence: boolean;
  readonly prerequisite: boolean;
  /** A prerequisite of which it is not known at every table that it is met: its step is not in order. */
  readonly notEstablished: boolean;
  /** A prerequisite that is known to be unmet at a table. */
  readonly blocks: boolean;
  /** Tables gave answers that lie two levels or more apart. */
  readonly farApart: boolean;
  /** The author asks about the opposite of what is good: the lowest answer is the best. */
  readonly reversed: boolean;
  /** How much it counts in the score of its step; null when it is not scored. */
  readonly weight: number | null;
  readonly answers: readonly AnswerReport[];
  readonly sources: readonly Citation[];
}

export interface StepReport extends Omit<StepFigures, 'inOrder' | 'tables'> {
  readonly phase: string | null;
  /** The step is about early results: easy actions are listed under it. */
  readonly takesQuickWins: boolean;
  readonly inOrder: boolean;
  /** The earlier step that is not in order and comes first, or null. */
  readonly restsOn: string | null;
  /** Tables with a score. */
  readonly n: number;
  readonly sd: null;
  readonly median: null;
  readonly suppressed: boolean;
  readonly agreement: null;
  readonly questions: readonly QuestionReport[];
}

export interface NextStepReport extends Firmness {
  readonly id: string;
}

/** The profile of one table. */
export interface ProfileReport {
  readonly table: string | null;
  readonly steps: readonly Pick<
    StepReport,
    'id' | 'score' | 'stage' | 'level' | 'coverage' | 'applicable' | 'scored' | 'inOrder'
  >[];
  readonly phases: readonly PhaseScore[];
  readonly weakestStep: string | null;
  readonly nextStep: NextStepReport | null;
  readonly allInOrder: Firmness | null;
}

export interface FrameworkReport {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly bands: Bands;
  readonly steps: readonly StepReport[];
  readonly phases: readonly PhaseScore[];
  readonly weakestStep: string | null;
  readonly nextStep: NextStepReport | null;
  /** Null unless something applies and every step is in order. */
  readonly allInOrder: Firmness | null;
  /** The profile of each table, where there are several. */
  readonly profiles: readonly ProfileReport[];
}

/** A finding with its go-zone. */
export interface FindingReport extends Finding {
  readonly quadrant: Quadrant | null;
}

/** A question in more than one framework, with its step in each. */
export interface SharedQuestionReport {
  readonly question: string;
  readonly places: readonly { readonly framework: string; readonly step: string }[];
}

/** A question that a table considered and decided against. */
export interface DecisionReport {
  readonly framework: string;
  readonly question: string;
  readonly table: string | null;
  readonly reason: string;
}

export interface AdviceReport {
  readonly framework: string;
  readonly id: string;
  readonly outcome: string | null;
  readonly missing: readonly string[];
  readonly sources: readonly Citation[];
}

/**
 * The report of one measurement as data: ids, figures and the texts that people wrote. Formats compute no figures. The instrument's
 * texts are looked up in its frameworks when the report is shown, so that it can be shown in every language.
 */
export interface MeasurementReport {
  readonly schema: 'nulmeting/report@1';
  readonly kind: 'measurement';
  /** The language in which it was made; it can be shown in another. */
  readonly language: Language;
  /** The language in which people answered and wrote; absent where it is the same. */
  readonly writtenIn?: Language;
  readonly program: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly sector: string | null;
    /** Absent in a report of earlier. */
    readonly teams?: Facts['teams'];
    /** Absent in a report of earlier. */
    readonly position?: Facts['position'];
    readonly headcount: number | null;
  };
  readonly measurement: Omit<Measurement, 'headcount'> & {
    /** What a short measurement asked; null where every question was. */
    readonly extent: Extent | null;
    readonly respondents: number | null;
    readonly tables: readonly MeasuredTable[];
  };
  readonly frameworks: readonly FrameworkReport[];
  readonly shared: readonly SharedQuestionReport[];
  readonly breakdowns: readonly never[];
  readonly findings: readonly FindingReport[];
  readonly decisions: readonly DecisionReport[];
  readonly advice: readonly AdviceReport[];
  readonly documents: readonly Omit<SourceDocument, 'sections'>[];
  /** What people wrote for the report; what is not in it is open. */
  readonly texts: readonly ShownText[];
}
