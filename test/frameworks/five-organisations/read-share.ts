import { LANGUAGES, type Language, type LocalText } from '../../../src/domain/instrument/text.ts';
import type { Organisation } from './organisation.ts';

/** How large a part of the teams, as the options of a choice tell it: each stands for itself, unlike the levels of a ladder. */
const SHARES = ['none', 'most', 'half', 'few'] as const;
type Share = (typeof SHARES)[number];

/** The words for each share; of those that are found the first counts. */
const WORDS: Readonly<Record<Language, Readonly<Record<Share, RegExp>>>> = {
  nl: {
    none: /\bgeen enkele?\b/iu,
    most: /\b(?:meer dan de helft|de meeste)\b/iu,
    half: /\bde helft\b/iu,
    few: /(?<!\p{L})(?:één|een paar|enkele)(?!\p{L})/iu,
  },
  en: {
    none: /\b(?:no|not a single)\b/iu,
    most: /\b(?:more than half|most)\b/iu,
    half: /\bhalf\b/iu,
    few: /\b(?:one|a few)\b/iu,
  },
};

/** The share that an option tells, the same in every language; null where it tells another thing. */
export function readShare(label: LocalText): Share | null {
  const [first, ...others] = LANGUAGES.map(
    (language) => SHARES.find((share) => WORDS[language][share].test(label[language])) ?? null,
  );
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** The share of an organisation's teams that do the work. One or two are a few. */
export function shareOf({ teams, doing: { work } }: Organisation): Share {
  if (work === 0) return 'none';
  if (work > teams / 2) return 'most';
  return work > 2 ? 'half' : 'few';
}
