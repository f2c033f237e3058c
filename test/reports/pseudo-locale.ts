import { mapTexts } from '../../src/domain/instrument/visible-text.ts';

/*
 * A language that nobody speaks: every letter of a text stands in a form of its own. What is left in ordinary letters on a page was not
 * taken from the texts of the program or of an instrument, and would stay as it is in every language.
 */

const ORDINARY = /[A-Za-z]/g;
/** From a to z in full width; the shift is the same for capitals. */
const SHIFT = 0xff21 - 'A'.charCodeAt(0);

export function pseudo(text: string): string {
  // A value that is filled in keeps its name until then, and a tag of Markdown or an address is none.
  return text
    .split(/(\{\$?\w+\})/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(ORDINARY, (letter) => String.fromCharCode(letter.charCodeAt(0) + SHIFT)),
    )
    .join('');
}

type Message = string | { readonly one: string; readonly other: string };

/** The texts of the program, pseudo. */
export function pseudoMessages(messages: Readonly<Record<string, Message>>): Record<string, Message> {
  return mapTexts(messages, pseudo) as Record<string, Message>;
}

/** A text in each language; a criterion says beside its words where it comes from. */
const isLocal = (value: object): boolean => {
  const keys = Object.keys(value).filter((key) => key !== 'basis');
  return keys.length === 2 && keys.includes('nl') && keys.includes('en');
};

/** A value in which every text of an instrument is pseudo; its ids, versions and figures stay. */
export function pseudoInstrument<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(pseudoInstrument) as Value;
  if (value === null || typeof value !== 'object' || value instanceof Map || value instanceof Set)
    return value;
  if (isLocal(value))
    return { ...mapTexts(value, pseudo), ...('basis' in value ? { basis: value.basis } : {}) };
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, pseudoInstrument(part)]),
  ) as Value;
}

/** Words in ordinary letters in what a reader is shown. */
export function ordinaryWords(shown: string): readonly string[] {
  return [...new Set(shown.match(/[A-Za-z]{2,}/g) ?? [])].sort();
}

/** What a reader sees or hears of a page: its text, and the attributes that are read out. */
export function shownByPage(html: string): string {
  const body = html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<head>[\s\S]*?(<title>[\s\S]*?<\/title>)[\s\S]*?<\/head>/, '$1');
  const spoken = [...body.matchAll(/ (?:aria-label|alt|title|data-label)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  return [body.replace(/<[^>]*>/g, ' '), ...spoken].join(' ').replace(/&(?:#\d+|#x[\dA-Fa-f]+|\w+);/g, ' ');
}

/** What a reader sees of Markdown or of a table: without addresses and line breaks in cells. */
export function shownByMarkdown(text: string): string {
  return text
    .replace(/<br>/g, ' ')
    .replace(/&\w+;/g, ' ')
    .replace(/\]\([^)]*\)/g, ']');
}

/** What a reader sees of a table of rows: a cell that is an id, by which rows are found again, is not read. */
export function shownByRows(csv: string): string {
  return csv
    .split(/[;\r\n]+/)
    .filter((cell) => !/^"?[a-z\d]+(?:[-@/][a-z\d]+)*"?$/.test(cell))
    .join(' ');
}
