import type { Language } from '../../instrument/text.ts';

/** Words with which a sentence says what is lacking, by language. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: 'maar niet geen nog alleen behalve niets niemand nergens nooit'.split(' '),
  en: 'but not no yet only except nothing nobody nowhere never'.split(' '),
};

/** The first word of lack in a text, as it is written there, or null. */
export function findLack(text: string, language: Language): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => WORDS[language].includes(word.toLowerCase())) ?? null;
}
