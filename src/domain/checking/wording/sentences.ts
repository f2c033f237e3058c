/** The most words of a sentence that a group takes in while it is read aloud. */
export const MOST_WORDS = 20;

/** The sentences of a text, each without its closing mark. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[.!?:]+(?=\s|$)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** The number of words in a sentence; what a hyphen or an apostrophe joins is one word. */
export function countWords(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
