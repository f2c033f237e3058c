/**
 * Why an answer cannot be compared; `other-tables`: no table was asked it both times; `no-scale`: the question is asked and reported, and
 * no answer to it is better than another.
 */
export type NotComparable =
  | 'redefined'
  | 'rescaled'
  | 'added'
  | 'dropped'
  | 'other-tables'
  | 'no-scale'
  | 'not-scored';

/** Why the difference of a step is refused, or cannot be given. */
export type Refusal =
  /** Less than 80 % of the pairs of a question and a table in either measurement is in both. */
  | 'few-common'
  /** More than a quarter of the answers is "not applicable" or "decided against". */
  | 'not-applicable'
  /** Too few questions, or too few tables, have a score both times. */
  | 'few-scored'
  /** No question of the step has a weight, or is asked, so that it never has a score. */
  | 'no-outcome'
  /** Only one of the two measurements has the step. */
  | 'one-only'
  /** Fewer than five organisations besides the own organisation. */
  | 'few-organisations';
