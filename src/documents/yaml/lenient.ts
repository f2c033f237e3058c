import { LANGUAGES, type LocalText, NO_TEXT, textInEach } from '../../domain/instrument/text.ts';

/*
 * Looks into a value whose shape was not, or not successfully, checked. Nothing here throws: a part of the wrong kind reads as
 * empty, so that a file with one mistake can still be searched for the others.
 */

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asString(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

export function asStringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function asNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function asNumberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function asStrings(value: unknown): readonly string[] {
  return asList(value).filter((part) => typeof part === 'string');
}

/** A value as a message shows it. `String` would call a `toString` that the file itself may hold. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showValue).join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** The most characters of a value that are looked at for a message. */
export const MOST_READ = 1000;

/** A text for a message: on one line; more than 60 characters are cut off to 58. */
export function shorten(text: string): string {
  const line = text.slice(0, MOST_READ).replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** A text in every language; the language that is missing repeats the one that exists. */
export function asText(value: unknown): LocalText {
  if (typeof value === 'string') return textInEach(() => value);
  const fields = asFields(value);
  const first = LANGUAGES.map((language) => fields[language]).find((text) => typeof text === 'string');
  if (first === undefined) return NO_TEXT;
  return textInEach((language) => asString(fields[language], asString(first)));
}
