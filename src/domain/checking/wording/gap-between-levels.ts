import type { Language } from '../../instrument/text.ts';

const A_FEW: Readonly<Record<Language, RegExp>> = {
  nl: /\b(?:een|één) of (?:twee|enkele|een paar)\b/iu,
  en: /\bone or (?:two|a few)\b/iu,
};
const NEARLY_ALL: Readonly<Record<Language, RegExp>> = {
  nl: /\bbijna alle?\b/iu,
  en: /\b(?:nearly|almost) all\b/iu,
};

/** Whether the sentences of a question jump from one or two to nearly all, so that half of the teams fits in none of them. */
export function leavesGap(levels: readonly string[], language: Language): boolean {
  return (
    levels.some((text) => A_FEW[language].test(text)) &&
    levels.some((text) => NEARLY_ALL[language].test(text))
  );
}
