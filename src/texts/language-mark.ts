import type { Language } from '../domain/instrument/text.ts';

/*
 * Marks around words that are in another language than the text they stand in, of code points that are no characters: no text has them,
 * and they are shown nowhere but as an element of a page.
 */

const BEGIN: Readonly<Record<Language, string>> = { nl: '\uFDD0', en: '\uFDD1' };
const END = '\uFDD2';
const MARKS = /[\uFDD0-\uFDD2]/gu;
/** What ends a sentence, and what may stand behind it: others look there for the end of a sentence. */
const STOPS = '.!?…:;';
const CLOSING = '"\'”’)]»';

export const withoutMarks = (text: string): string => text.replace(MARKS, '');

/** Marks one paragraph, without the white space around it and what ends its last sentence. */
function markParagraph(text: string, language: Language): string {
  const begin = text.length - text.trimStart().length;
  let end = text.trimEnd().length;
  while (end > begin && CLOSING.includes(text.charAt(end - 1))) end -= 1;
  if (end > begin && STOPS.includes(text.charAt(end - 1))) end -= 1;
  if (end <= begin) return text;
  return `${text.slice(0, begin)}${BEGIN[language]}${text.slice(begin, end)}${END}${text.slice(end)}`;
}

/** A text in a language as one that a page shows so; each of its paragraphs for itself. */
export function markLanguage(text: string, language: Language): string {
  return withoutMarks(text)
    .split(/(\n{2,})/u)
    .map((part) => markParagraph(part, language))
    .join('');
}

/** The beginning of a text, of so many characters; marks are none. */
export function beginOfMarked(text: string, characters: number): string {
  let left = characters;
  let begin = '';
  for (const character of text) {
    if (withoutMarks(character) !== '') left -= 1;
    if (left < 0) return begin;
    begin += character;
  }
  return begin;
}

/** A page with its marks as elements; within a tag, or in a title, they go. */
export function showLanguages(page: string): string {
  const language = (begin: string): string => (begin === BEGIN.nl ? 'nl' : 'en');
  return page.replace(
    /<title>[^<]*<\/title>|<[^>]*>|([\uFDD0\uFDD1])([^<\uFDD0-\uFDD2]*)|\uFDD2/gu,
    (whole, begin: string | undefined, words: string) =>
      begin === undefined ? withoutMarks(whole) : `<span lang="${language(begin)}">${words}</span>`,
  );
}
