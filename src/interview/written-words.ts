import type { Blank } from '../domain/writing/blank.ts';
import { isOfExperts, type KeptText, type TextPlace } from '../domain/writing/written-text.ts';
import type { Texts } from '../texts/texts.ts';
import { termWord } from '../texts/vocabulary.ts';

/** A text to ask for, with what is kept of it. */
export interface WritingItem {
  readonly place: TextPlace;
  readonly blank: Blank;
  readonly kept: KeptText;
}

/** The most characters of a text that are shown on a screen: below it stands what can be chosen. */
const MOST_SHOWN = 400;

/** The beginning of a text, on one line. */
export function beginOf(text: string, most = MOST_SHOWN): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line.slice(0, 2 * most)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}

/** What is kept of a text, in lines. */
function keptLines({ blank, kept }: WritingItem, texts: Texts): readonly string[] {
  if (kept.kind === 'open') return [];
  if (kept.kind === 'withdrawn') return [texts('written.now-withdrawn')];
  const { text, approval } = kept;
  const now = texts('written.now', { text: beginOf(text) });
  if (approval !== null) {
    const role = termWord('role', approval.by, texts);
    return [now, texts('written.now-approved', { role, date: approval.on })];
  }
  if (blank.author === null) return [now];
  return [now, texts(isOfExperts(blank) ? 'written.now-being-written' : 'written.now-not-approved')];
}

/** What stands above the choices for a text: where it belongs, what is asked, and what is kept of it. */
export function standsWords(
  item: WritingItem,
  at: { readonly position: number; readonly total: number },
  texts: Texts,
): string {
  const { blank, place } = item;
  const { language } = texts;
  const where = texts(`written.in-${place.document}`);
  const author = blank.author === null ? null : termWord('role', blank.author, texts);
  const lines = [
    texts('written.place', { ...at, where }),
    blank.heading[language],
    '',
    `${blank.question[language]} ${blank.hint[language]}`,
    ...(author === null ? [] : [texts('written.of-others', { author })]),
  ];
  const kept = keptLines(item, texts);
  return [...lines, ...(kept.length === 0 ? [] : ['', ...kept])].join('\n');
}
