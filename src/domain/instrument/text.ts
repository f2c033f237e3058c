/** The languages a person can read the product in; the first is the default. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of an instrument in every language; a translation that is missing repeats the text that exists. */
export type LocalText = Readonly<Record<Language, string>>;

export const NO_TEXT: LocalText = { nl: '', en: '' };
