import type { Deed, Reach, State } from './statement.ts';

/**
 * The words of one language by which a sentence shows what it states. A phrase is a regular expression of whole words, in which "…" stands
 * for any words; whether letters are capitals makes no difference.
 */
export interface SentenceWords {
  /** What divides a sentence into clauses. */
  readonly joint: RegExp;
  readonly lack: readonly string[];
  readonly reach: Readonly<Record<Reach, readonly string[]>>;
  /** What is no work: everything else is. */
  readonly deed: Readonly<Record<Exclude<Deed, 'work'>, readonly string[]>>;
  readonly state: Readonly<Record<State, readonly string[]>>;
  /** A clause without a subject, which goes on about those of the clause before it. */
  readonly goesOn: readonly string[];
}
