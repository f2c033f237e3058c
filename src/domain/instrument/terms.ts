import { LANGUAGES, type Language, type LocalText, textInEach, withCapital } from './text.ts';

/** The words of a term by the id of a sector; `other` stands for every sector that is not named. */
export type TermWords = Readonly<Record<string, LocalText>>;

/** Words that depend on the sector of an organisation, by the name under which texts use them. */
export type Terms = Readonly<Record<string, TermWords>>;

/** The sector that stands for every one that a term does not name. */
export const OTHER_SECTOR = 'other';

/** Braces in a text: around a name as it was written, or a brace that belongs to none (null). */
export interface Braces {
  readonly written: string | null;
}

/** Everything between braces in a text, and every brace without its counterpart, in order. */
export function listBraces(text: string): readonly Braces[] {
  return [...text.matchAll(/\{([^{}]*)\}|[{}]/gu)].map(([, written]) => ({
    written: written === undefined || written.trim() === '' ? null : written,
  }));
}

/** The id of the term that a name in braces stands for; a capital in front asks for a capital. */
export function termId(written: string): string {
  return written.slice(0, 1).toLowerCase() + written.slice(1);
}

/** The words of a term for a sector, else its other words, else any: a text is never left without. Null for a term that is not known. */
function findWords(terms: Terms, id: string, sector: string): LocalText | null {
  const words = Object.hasOwn(terms, id) ? terms[id] : undefined;
  if (words === undefined) return null;
  const found = [sector, OTHER_SECTOR].find((key) => Object.hasOwn(words, key));
  return (found === undefined ? Object.values(words)[0] : words[found]) ?? null;
}

/** Whether a value is a text, also one that says more than its words: a criterion has a basis. */
function isLocalText(value: object): value is LocalText {
  const fields = value as Readonly<Record<string, unknown>>;
  return LANGUAGES.every((language) => typeof fields[language] === 'string');
}

/** The most characters that terms may add to a framework: a text of a thousand names could become a hundred times as long. */
const MOST_ADDED = 500_000;

/** The same value with every text in it in the words of a sector. What is no term stays as it is written, and a part without terms itself. */
export function fitTexts<Value extends object>(value: Value, terms: Terms, sector: string): Value {
  let room = MOST_ADDED;
  const fitText = (text: string, language: Language): string =>
    text.replace(/\{([^{}]+)\}/gu, (whole, written: string) => {
      const id = termId(written);
      const words = findWords(terms, id, sector)?.[language];
      if (words === undefined || words.length > room) return whole;
      room -= words.length;
      return id === written ? words : withCapital(words, language);
    });
  const reread = (one: object): object => {
    if (isLocalText(one)) {
      return LANGUAGES.some((language) => one[language].includes('{'))
        ? { ...one, ...textInEach((language) => fitText(one[language], language)) }
        : one;
    }
    let changed: Record<string, unknown> | null = null;
    for (const key of Object.keys(one)) {
      const child = (one as Readonly<Record<string, unknown>>)[key];
      // Most of a framework is small words and numbers.
      if (typeof child !== 'object' || child === null) continue;
      const fitted = reread(child);
      if (fitted === child) continue;
      changed ??= (Array.isArray(one) ? [...one] : { ...one }) as Record<string, unknown>;
      changed[key] = fitted;
    }
    return changed ?? one;
  };
  return reread(value) as Value;
}
