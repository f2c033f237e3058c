/*
 * Characters that nobody sees and that a terminal, an editor or a browser obeys. A text that comes from a person or a file is shown with a
 * mark in the place of each, so that it can do nothing but be read.
 */

/** Control characters (C0, C1, DEL) but tab and line feed, halves of a character, and two that are none: no XML can hold these. */
const CONTROL = String.raw`[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]`;
/** What turns the direction of a text, separates lines unseen, has no width, or spells a text in tags. */
const HIDDEN = String.raw`[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]`;
/** Joiners, except where they belong: within an emoji, and between letters of a script that joins its letters. */
const EMOJI_JOINER = String.raw`(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})`;
const AFTER_JOINED_LETTER = String.raw`(?<=(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{L}\p{M}*)`;
const JOINER = `(?=[\\u200C\\u200D])(?!${EMOJI_JOINER})(?!${AFTER_JOINED_LETTER})[\\u200C\\u200D]`;

const CONTROLS = new RegExp(CONTROL, 'gu');
const IS_CONTROL = new RegExp(CONTROL, 'u');
/** What is in every text with something unseen in it, and in some others: quick to rule out. */
const PERHAPS_UNSEEN = new RegExp(`${CONTROL}|${HIDDEN}|[\\u200C\\u200D]`, 'u');
const UNSEEN = new RegExp(`${CONTROL}|${HIDDEN}|${JOINER}`, 'gu');
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const DELETE = 0x7f;

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** What the first character of a text is called in every list of characters: `U+202E`. */
export const nameCharacter = (text: string): string =>
  `U+${codeOf(text).toString(16).toUpperCase().padStart(4, '0')}`;

/** `␛` for an escape; `[U+202E]` for a character that has no picture. */
function markOf(character: string): string {
  const code = codeOf(character);
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === DELETE ? '␡' : `[${nameCharacter(character)}]`;
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Nearly every text has nothing unseen in it, which is quick to find. */
const replaceUnseen = (text: string, rewrite: (character: string) => string): string =>
  PERHAPS_UNSEEN.test(text) ? text.replace(UNSEEN, rewrite) : text;

/** The text with a mark for every character that is not seen; tabs and line breaks stay. */
export function makeVisible(text: string): string {
  return replaceUnseen(withLineFeeds(text), markOf);
}

/** The same on one line: a line break becomes a mark, a tab a space. */
export function makeVisibleLine(text: string): string {
  return makeVisible(text).replaceAll('\n', markOf).replaceAll('\t', ' ');
}

/** The text with a mark for every control character only, for a format that keeps the direction of each text to itself. */
export function makeControlsVisible(text: string): string {
  return withLineFeeds(text).replace(CONTROLS, markOf);
}

/** The text with a dot for every unit of a character that is not seen, so that a cursor in it stands where it stood. */
export function dotUnseen(text: string): string {
  return escapeUnseen(text, (character) => '·'.repeat(character.length));
}

/**
 * The text without what is not seen; every kind of line break becomes a line feed, and tabs stay. A sign for a character that was lost before
 * it came here is a question mark: in a file it would say that the file is not UTF-8, and nobody could open it any more.
 */
export function removeUnseen(text: string): string {
  return text.replace(LINE_BREAKS, '\n').replace(UNSEEN, '').replaceAll('\uFFFD', '?');
}

/** A character that is not seen: whether it controls or hides, and its offset and length in UTF-16 code units. */
export interface UnseenCharacter {
  readonly kind: 'control' | 'hidden';
  readonly at: number;
  readonly length: number;
}

/** The characters in a text that are not seen, in order. A carriage return before a line feed is a line break. */
export function listUnseen(text: string): readonly UnseenCharacter[] {
  if (!PERHAPS_UNSEEN.test(text)) return [];
  return [...text.matchAll(UNSEEN)].flatMap(({ 0: character, index }) => {
    if (character === '\r' && text[index + 1] === '\n') return [];
    const kind = IS_CONTROL.test(character) ? 'control' : 'hidden';
    return [{ kind, at: index, length: character.length }];
  });
}

/** The same value with every text in it changed. What is neither text, list nor plain object stays itself, and an object in which nothing changes. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const map = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (Array.isArray(one)) return one.map(map);
    if (typeof one !== 'object' || one === null || Object.getPrototypeOf(one) !== Object.prototype)
      return one;
    const children = Object.values(one);
    const mapped = children.map(map);
    if (mapped.every((child, index) => child === children[index])) return one;
    return Object.fromEntries(Object.keys(one).map((key, index) => [key, mapped[index]]));
  };
  return map(value) as Value;
}

/** Writes every character of a text that is not seen in the escapes of a format, so that the text means the same to who reads it. */
export function escapeUnseen(text: string, rewrite: (character: string) => string): string {
  return replaceUnseen(text, rewrite);
}

/** `\u202e`; two of these for a character beyond U+FFFF. */
export function unicodeEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** A value as JSON in which every character can be seen: what cannot is escaped, so that the data stay the same. */
export function toJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, null, 2), unicodeEscape)}\n`;
}
