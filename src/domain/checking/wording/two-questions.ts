import type { Language } from '../../instrument/text.ts';

/** The words that join two questions, and the verbs a second question begins with, by language. */
const JOINING: Readonly<Record<Language, RegExp>> = {
  nl: /\ben\/of\b|,? (?:en|of) (?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|mag|mogen|krijgt|krijgen|weet|weten)\b/iu,
  en: /\band\/or\b|,? (?:and|or) (?:is|are|has|have|does|do|can|may|will)\b/iu,
};

/** The words in which a question turns into a second one, or null: "en/of", "en is", or a second question mark. */
export function findSecondQuestion(text: string, language: Language): string | null {
  const marks = text.match(/\?/gu)?.length ?? 0;
  const joining = JOINING[language].exec(text)?.[0];
  return joining?.replace(/^,? /u, '') ?? (marks > 1 ? '?' : null);
}
