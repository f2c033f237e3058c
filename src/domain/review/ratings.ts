/** What one expert says of a question. */
export interface Rating {
  /** 1 to 4; null when it was not rated. */
  readonly relevance: number | null;
  readonly remark: string | null;
}

/** A form that one expert filled in. */
export interface Ratings {
  readonly framework: string;
  readonly version: string;
  /** Null when the form does not say of which content it is. */
  readonly hash: string | null;
  /** A code or a role; kept out of every report. */
  readonly expert: string;
  /** By the id of the question. */
  readonly ratings: ReadonlyMap<string, Rating>;
  /** What is missing, by the id of the step. */
  readonly missing: ReadonlyMap<string, string>;
}
