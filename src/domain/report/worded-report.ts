import type { Basis, Ladder } from '../instrument/framework.ts';
import type { PhaseScore } from '../scoring/score.ts';
import type {
  AdviceReport,
  AnswerReport,
  DecisionReport,
  FindingReport,
  FrameworkReport,
  MeasurementReport,
  QuestionReport,
  SharedQuestionReport,
  StepReport,
} from './report.ts';

/*
 * A report in one language: the same ids and figures, with the texts of the instrument. Formats show it and `report --format json`
 * writes it; reading it back ignores the texts.
 */

export interface WordedAnswer extends AnswerReport {
  /** The label of the answer, or the answer to a question that is not scored. */
  readonly answer: string | null;
  /** The question's own sentence for the answer. */
  readonly sentence: string | null;
  /** The labels of a divided answer. */
  readonly low: string | null;
  readonly high: string | null;
}

export interface WordedQuestion extends Omit<QuestionReport, 'answers' | 'distribution'> {
  readonly label: string;
  readonly text: string;
  readonly basis: Basis;
  /** Null for a question whose answers do not stand on each other. */
  readonly ladder: Ladder | null;
  readonly distribution: readonly { readonly answer: string; readonly label: string; readonly n: number }[];
  readonly answers: readonly WordedAnswer[];
}

export interface WordedStep extends Omit<StepReport, 'questions'> {
  readonly title: string;
  readonly aim: string;
  readonly goal: string;
  readonly benefit: string;
  /** Headings over some of its questions, with the ids of these. */
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly string[];
  }[];
  readonly questions: readonly WordedQuestion[];
}

export interface WordedFramework extends Omit<FrameworkReport, 'steps' | 'phases'> {
  readonly title: string;
  readonly summary: string;
  /** What it is about; null when that is working with experts by experience. Absent in a report of an earlier program. */
  readonly subject?: string | null;
  /** Its own words for how far a step is, by the id of the stage; empty where it has none. */
  readonly stageWords: Readonly<Record<string, string>>;
  readonly steps: readonly WordedStep[];
  readonly phases: readonly (PhaseScore & { readonly title: string })[];
}

export interface WordedFinding extends FindingReport {
  readonly label: string;
  readonly why: string;
  readonly what: string;
  readonly basis: Basis | null;
}

export interface WordedAdvice extends AdviceReport {
  readonly title: string;
  readonly label: string | null;
  readonly because: string;
}

export interface WordedReport
  extends Omit<MeasurementReport, 'frameworks' | 'shared' | 'findings' | 'decisions' | 'advice'> {
  readonly frameworks: readonly WordedFramework[];
  readonly shared: readonly (SharedQuestionReport & { readonly label: string })[];
  readonly findings: readonly WordedFinding[];
  readonly decisions: readonly (DecisionReport & { readonly label: string })[];
  readonly advice: readonly WordedAdvice[];
  readonly capacityAdvice: { readonly role: string | null; readonly because: string } | null;
}
