import { foldWords } from '../../domain/instrument/fold-words.ts';
import { findHeading } from '../../domain/instrument/step.ts';
import type { Language } from '../../domain/instrument/text.ts';
import type { OverviewItem } from './overview.ts';

/** Everything of a question in which is searched, as it is compared: what it is called, and what is told beside that. */
function textsOf({ item, response }: OverviewItem, language: Language): readonly [string, string] {
  const { question, step } = item;
  const names = [question.label, question.text, step.title, findHeading(step, question)];
  const more = [question.help[language], response.note, response.evidence];
  const fold = (texts: readonly (string | null | undefined)[]): string =>
    texts.map((text) => foldWords(text ?? '')).join('\n');
  return [fold(names.map((name) => name?.[language])), fold(more)];
}

/** Whether a word of a text begins with these characters. */
function hasBegin(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1))
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

/**
 * How far from the top a question belongs by what is sought, 0 for the top: first where it begins a word, then where it stands inside one;
 * in each of these what the question is called before what is told beside that. Null where it stands nowhere.
 */
function rankOf([names, more]: readonly [string, string], sought: string): number | null {
  const fits = [
    hasBegin(names, sought),
    hasBegin(more, sought),
    names.includes(sought),
    more.includes(sought),
  ];
  const rank = fits.indexOf(true);
  return rank === -1 ? null : rank;
}

/**
 * The questions that are meant by what somebody wrote: by number (`2.3`) or id; a whole number is the place of a question among all, and
 * the mark of a step, as is its id; else those in whose texts, notes and evidence every word stands, those that fit best first. All of them
 * when nothing is written. In order, where nothing else is said.
 */
export function findQuestions(
  overview: readonly OverviewItem[],
  written: string,
  language: Language,
): readonly OverviewItem[] {
  const sought = written.trim();
  if (sought === '') return overview;
  const named = sought.toLowerCase();
  const byNumber = overview.filter(
    ({ number, item }) => number.toLowerCase() === named || item.question.id === sought,
  );
  if (byNumber.length > 0) return byNumber;
  const begun = overview.filter(
    ({ number }) => /[.\d]$/.test(named) && number.toLowerCase().startsWith(named),
  );
  const byStep = overview.filter(
    ({ item: { step }, position }) =>
      String(position) === named || step.mark.toLowerCase() === named || step.id === sought,
  );
  if (byStep.length > 0) return byStep;
  if (begun.length > 0) return begun;
  const words = foldWords(sought).split(' ');
  const ranked = overview.flatMap((one) => {
    const texts = textsOf(one, language);
    const ranks = words.flatMap((word) => rankOf(texts, word) ?? []);
    return ranks.length === words.length ? [{ one, rank: Math.max(...ranks) }] : [];
  });
  return ranked.sort((first, second) => first.rank - second.rank).map(({ one }) => one);
}
