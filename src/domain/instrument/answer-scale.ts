import type { LocalText } from './text.ts';

/** One answer that can be chosen. */
export interface ScaleAnswer {
  readonly id: string;
  readonly value: number;
  readonly label: LocalText;
  readonly meaning: LocalText;
}

/** An ordered list of answers, lowest value first. */
export interface AnswerScale {
  readonly id: string;
  readonly answers: readonly ScaleAnswer[];
}

/** The words for the states without an answer, the canonical one first, then the Dutch one; no answer of a scale may have one as its id. */
export const STATE_WORDS = {
  unknown: ['unknown', 'weet-niet', 'weet niet'],
  'not-applicable': ['not-applicable', 'nvt', 'n.v.t.', 'not applicable', 'niet van toepassing'],
  'decided-against': ['decided-against', 'afgewogen', 'decided against'],
  divided: ['divided', 'verdeeld'],
} as const;
export type StateWord = keyof typeof STATE_WORDS;

/** The state for a word in either language, ignoring case; null when it is none. */
export function findStateWord(word: string): StateWord | null {
  const folded = word.trim().toLowerCase();
  for (const [state, words] of Object.entries(STATE_WORDS)) {
    if ((words as readonly string[]).includes(folded)) return state as StateWord;
  }
  return null;
}

/** The answer with this id, or null. What a person wrote is read in `written-answer.ts`. */
export function findAnswer(scale: AnswerScale, id: string): ScaleAnswer | null {
  return scale.answers.find((answer) => answer.id === id) ?? null;
}

/**
 * The score of an answer, 0 to 100, unrounded (specification §3): 100·(value − min)/(max − min), at most 100 despite rounding errors; for a
 * reversed question 100 minus that.
 */
export function toHundred(scale: AnswerScale, value: number, reversed: boolean): number {
  const values = scale.answers.map((answer) => answer.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const score = Math.min(100, (100 * (value - low)) / (high - low));
  return reversed ? 100 - score : score;
}
