import type { Basis, Citation, Framework, SourceDocument } from '../instrument/framework.ts';
import type { LocalText } from '../instrument/text.ts';
import type { Orphan } from './find-orphans.ts';
import type { Disagreement, Recommendation } from './trace.ts';

/** What a trace is shown of: everything, one framework, or one publication. */
export type TraceScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'framework'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string };

/** How many recommendations there are, and what became of them. */
export interface TraceFigures {
  readonly recommendations: number;
  readonly measured: number;
  /** With a reason why no question asks for them. */
  readonly reasoned: number;
  /** With neither. */
  readonly open: number;
}

/** A question, with the ids of the frameworks that ask it. */
export interface TracedQuestion {
  readonly id: string;
  readonly label: LocalText;
  readonly frameworks: readonly string[];
}

/** A suggested action that does what is recommended. */
export interface TracedAction {
  readonly question: string;
  readonly level: string;
  readonly what: LocalText;
}

/** A recommendation with what it leads to. */
export interface TracedRecommendation extends Pick<Recommendation, 'id' | 'section' | 'text' | 'outcome'> {
  readonly questions: readonly TracedQuestion[];
  readonly actions: readonly TracedAction[];
}

/** A publication with its recommendations in their order; `figures` are those of the whole publication. */
export interface TracedDocument extends Pick<SourceDocument, 'id' | 'title' | 'publisher' | 'year'> {
  readonly figures: TraceFigures;
  readonly sections: readonly {
    readonly section: string;
    readonly recommendations: readonly TracedRecommendation[];
  }[];
}

/** A question with the recommendations that it measures, of each where it stands. */
export interface TracedBack {
  readonly id: string;
  /** Its number in the framework: `1.3`. */
  readonly number: string;
  readonly label: LocalText;
  readonly text: LocalText;
  readonly basis: Basis;
  readonly sources: readonly Citation[];
  readonly recommendations: readonly (Citation & Pick<Recommendation, 'id' | 'text'>)[];
}

export interface TracedFramework extends Pick<Framework, 'id' | 'version' | 'title'> {
  readonly steps: readonly {
    /** Null in a framework whose steps have no order. */
    readonly order: number | null;
    readonly title: LocalText;
    readonly questions: readonly TracedBack[];
  }[];
}

/** Something on which publications differ, with the questions in whose help it is told. */
export interface TracedDisagreement extends Omit<Disagreement, 'questions'> {
  readonly questions: readonly TracedQuestion[];
}

/** The trace and the frameworks put together, in both directions. */
export interface TraceReport {
  readonly scope: TraceScope;
  /** Of all publications in the scope. */
  readonly figures: TraceFigures;
  readonly documents: readonly TracedDocument[];
  readonly frameworks: readonly TracedFramework[];
  readonly disagreements: readonly TracedDisagreement[];
  readonly orphans: readonly Orphan[];
  /** Every publication that can be cited, to name it by. */
  readonly publications: readonly Pick<SourceDocument, 'id' | 'title' | 'publisher' | 'year'>[];
}
