import { isOfExperts } from '../domain/writing/written-text.ts';
import type { WritingItem } from '../texts/blanks.ts';
import { showDate } from '../texts/show-date.ts';
import type { Texts } from '../texts/texts.ts';
import { termWord } from '../texts/vocabulary.ts';

/** The most characters of a text that are shown on a screen: below it stands what can be chosen. */
const MOST_SHOWN = 400;

/** The beginning of a text, on one line. */
export function beginOf(text: string, most = MOST_SHOWN): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line.slice(0, 2 * most)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}

/** Whether a text was approved, and by whom, or that it was withdrawn; null where there is nothing to say of that. */
export function approvalWords({ blank, kept }: WritingItem, texts: Texts): string | null {
  if (kept.kind === 'open') return null;
  if (kept.kind === 'withdrawn') return texts('written.now-withdrawn');
  if (kept.approval !== null) {
    const role = termWord('role', kept.approval.by, texts);
    return texts('written.now-approved', { role, date: showDate(kept.approval.on, texts) });
  }
  if (blank.author === null) return null;
  return texts(isOfExperts(blank) ? 'written.now-being-written' : 'written.now-not-approved');
}

/** What is kept of a text, in lines. */
function keptLines(item: WritingItem, texts: Texts): readonly string[] {
  const now = item.kept.kind === 'written' ? [texts('written.now', { text: beginOf(item.kept.text) })] : [];
  const approval = approvalWords(item, texts);
  return approval === null ? now : [...now, approval];
}

/** What stands above the choices for a text: where it belongs, what is asked, and what is kept of it. */
export function standsWords(
  item: WritingItem,
  { isHalf, ...at }: { readonly position: number; readonly total: number; readonly isHalf: boolean },
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
  const kept = [...keptLines(item, texts), ...(isHalf ? [texts('written.half')] : [])];
  return [...lines, ...(kept.length === 0 ? [] : ['', ...kept])].join('\n');
}
