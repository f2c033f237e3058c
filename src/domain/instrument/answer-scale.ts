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

/** The words with which a person says that no level is chosen; a scale may not use them as the id of an answer. */
export const STATE_WORDS = {
  unknown: ['unknown', 'weet-niet', 'weet niet'],
  'not-applicable': ['not-applicable', 'nvt', 'n.v.t.', 'not applicable', 'niet van toepassing'],
  'decided-against': ['decided-against', 'afgewogen', 'decided against'],
  divided: ['divided', 'verdeeld'],
} as const;
export type StateWord = keyof typeof STATE_WORDS;

/** The state that a person meant with a word, in either language, or null. */
export function findStateWord(word: string): StateWord | null {
  const folded = word.trim().toLowerCase();
  for (const [state, words] of Object.entries(STATE_WORDS)) {
    if ((words as readonly string[]).includes(folded)) return state as StateWord;
  }
  return null;
}

/** The answer that a person meant, by its id or by its value (`deels` or `1`), or null. */
export function findAnswer(scale: AnswerScale, written: string | number): ScaleAnswer | null {
  const folded = String(written).trim();
  return (
    scale.answers.find((answer) => answer.id === folded) ??
    scale.answers.find((answer) => folded !== '' && answer.value === Number(folded)) ??
    null
  );
}

/** An answer as 0 to 100, unrounded (specification §3): 100·(value − min)/(max − min), never a rounding error above 100, turned round for a reversed question. */
export function toHundred(scale: AnswerScale, value: number, reversed: boolean): number {
  const values = scale.answers.map((answer) => answer.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const score = Math.min(100, (100 * (value - low)) / (high - low));
  return reversed ? 100 - score : score;
}

/** The digit for each answer of a scale, the same on every screen: its value where that is a digit, else its place. */
export function answerKeys({ answers }: AnswerScale): readonly string[] {
  const byValue = answers.every(({ value }) => Number.isInteger(value) && value >= 0 && value <= 9);
  return answers.map(({ value }, index) => String(byValue ? value : index + 1));
}
