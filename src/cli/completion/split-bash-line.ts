/** A part of a command line of bash, in words. */
export interface BashLine {
  /** The words without their quotes; the last is the one that the part ends in, and may be empty. */
  readonly words: readonly string[];
  /** How many characters of the last word bash leaves as they are when it puts another in its place. */
  readonly kept: number;
  /** Whether the last word is where output goes or input comes from. */
  readonly isRedirected: boolean;
}

/** Space, where output goes or input comes from, a character behind a backslash, what stands between quotes, and any other character. */
const TOKENS =
  /(?<space>\s+)|(?<redirect>(?<![^\s])(?:\d+|&)?[<>]+&?|[<>]+&?)|\\(?<escaped>[\s\S]?)|"(?<double>(?:[^"\\]|\\[\s\S]?)*)(?<doubleEnd>"?)|'(?<single>[^']*)(?<singleEnd>'?)|(?<plain>[\s\S])/g;

interface Part {
  readonly text: string;
  /** What of the word bash leaves as it is from here on: all before this part, or this part too; null when that does not change. */
  readonly keeps: 'before' | 'with' | null;
}

function readPart(groups: Readonly<Record<string, string | undefined>>, breaks: string): Part {
  const { escaped, double, single, plain = '' } = groups;
  if (double !== undefined) {
    const text = double.replace(/\\(["\\$`])/g, '$1');
    return { text, keeps: groups['doubleEnd'] === '' ? 'before' : null };
  }
  if (single !== undefined) return { text: single, keeps: groups['singleEnd'] === '' ? 'before' : null };
  if (escaped !== undefined) return { text: escaped, keeps: null };
  return { text: plain, keeps: breaks.includes(plain) ? 'with' : null };
}

/**
 * Splits a command line as bash does, without doing what it says: no variable is filled in and nothing is run. bash gives its own words cut at
 * the characters of `breaks` (`COMP_WORDBREAKS`), a colon and an equals sign among them, and with their quotes.
 */
export function splitBashLine(line: string, breaks: string): BashLine {
  const words: string[] = [];
  let word: string | null = null;
  let kept = 0;
  let isRedirected = false;
  for (const { groups = {} } of line.matchAll(TOKENS)) {
    if (groups['space'] !== undefined || groups['redirect'] !== undefined) {
      if (word !== null && !isRedirected) words.push(word);
      isRedirected = groups['redirect'] !== undefined || (isRedirected && word === null);
      word = null;
      kept = 0;
      continue;
    }
    const before: string = word ?? '';
    const { text, keeps } = readPart(groups, breaks);
    word = before + text;
    if (keeps !== null) kept = keeps === 'before' ? before.length : word.length;
  }
  return { words: [...words, word ?? ''], kept, isRedirected };
}
