/** The languages a person can read the product in; the first is the default. Everything else about languages derives from this list. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that a value names, or null. */
export function findLanguage(value: unknown): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null;
}

/** A text of an instrument in every language; a translation that is missing repeats the text that exists. */
export type LocalText = Readonly<Record<Language, string>>;

/** A text in every language, each found by its language. */
export function textInEach(find: (language: Language) => string): LocalText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, find(language)])) as LocalText;
}

/** Words as a sentence begins: with a capital; in Dutch "ij" is one letter. */
export function withCapital(words: string, language: Language): string {
  const length = language === 'nl' && words.startsWith('ij') ? 2 : 1;
  return words.slice(0, length).toUpperCase() + words.slice(length);
}

/** Texts by id, in one language. */
export function inLanguage(
  texts: Readonly<Record<string, LocalText>>,
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text[language]]));
}

export const NO_TEXT: LocalText = textInEach(() => '');
