import type { Citation } from '../instrument/framework.ts';
import type { LocalText } from '../instrument/text.ts';

/** What a recommendation is, where no question asks for it. */
export const REASON_KINDS = [
  'perception',
  'finding',
  'warning',
  'definition',
  'not-for-an-organisation',
  'background',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** The suggested action of a question at an answer. */
export interface ActionReference {
  readonly question: string;
  /** The id of the answer. */
  readonly level: string;
}

/** What became of a recommendation: questions measure it, or there is a reason why none does; `open` is a gap in the trace. */
export type Outcome =
  | { readonly kind: 'measured'; readonly questions: readonly string[] }
  | { readonly kind: 'reason'; readonly reason: ReasonKind; readonly text: LocalText }
  | { readonly kind: 'open' };

/** One thing that a publication says should be done, be there or be left alone. */
export interface Recommendation {
  readonly id: string;
  readonly section: string;
  /** In words of our own. */
  readonly text: LocalText;
  readonly outcome: Outcome;
  /** The suggested actions that do it. */
  readonly actions: readonly ActionReference[];
}

/** Every recommendation of one publication, in its order. */
export interface DocumentTrace {
  readonly document: string;
  readonly recommendations: readonly Recommendation[];
}

/** What one publication says of something on which publications differ. */
export interface DisagreementPlace extends Citation {
  readonly says: LocalText;
}

/** Something on which publications differ. */
export interface Disagreement {
  readonly id: string;
  readonly about: LocalText;
  readonly places: readonly DisagreementPlace[];
  /** The ids of the questions in whose help it is told. */
  readonly questions: readonly string[];
}

/** What the publications recommend, and what became of it. */
export interface Trace {
  readonly documents: readonly DocumentTrace[];
  readonly disagreements: readonly Disagreement[];
}

/** The ids of the questions that measure a recommendation. */
export function questionsThatMeasure({ outcome }: Recommendation): readonly string[] {
  return outcome.kind === 'measured' ? outcome.questions : [];
}
