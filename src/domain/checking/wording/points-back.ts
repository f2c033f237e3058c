import type { Language } from '../../instrument/text.ts';

/** Verbs after which "dat" and "that" begin a clause and point at nothing. */
const SAYING: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:zorg|zeg|regel|besluit|bedenk|onthoud|controleer) dat\b/iu,
  en: /^(?:agree|say|ensure|decide|check|see|arrange) that\b/iu,
};

/** The object of the first verb, where it only points: a row in a plan does not show what came before. */
const POINTING: Readonly<Record<Language, RegExp>> = {
  nl: /^\p{L}+ (dit|dat|deze|die|hetzelfde|dezelfde|zulke|zo['’]n)(?=[\s,.;:]|$)/iu,
  en: /^\p{L}+ (this|that|these|those|the same|such)(?=[\s,.;:]|$)/iu,
};

/** The word with which an action points back to something that is not in it, or null. */
export function findPointer(text: string, language: Language): string | null {
  const start = text.trimStart();
  return SAYING[language].test(start) ? null : (POINTING[language].exec(start)?.[1] ?? null);
}
