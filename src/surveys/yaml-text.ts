import { stringify, type ToStringOptions } from 'yaml';
import { escapeUnseen, makeVisible, unicodeEscape } from '../domain/instrument/visible-text.ts';

const WIDTH = 96;

/** Text as comment lines of a width. */
export function comment(text: string, indent: string, first = '', rest = ''): string {
  const lines: string[] = [];
  for (const paragraph of makeVisible(text).split('\n')) {
    // What follows in an item of a list stands under its text.
    const next = paragraph.startsWith('- ') ? `${rest}  ` : rest;
    let line = lines.length === 0 ? first : rest;
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length > WIDTH - indent.length - 2 && line.trim() !== '') {
        lines.push(line.trimEnd());
        line = next;
      }
      line += `${word} `;
    }
    lines.push(line.trimEnd());
  }
  return lines.map((line) => `${indent}# ${line}`.trimEnd()).join('\n');
}

/** A value as YAML, in which a text with characters that nobody sees stands between quotes, with these escaped. */
export function stringifyVisibly(value: unknown, options: ToStringOptions = {}): string {
  const plain = stringify(value, options).trimEnd();
  if (plain === makeVisible(plain)) return plain;
  const quoted = stringify(value, { ...options, defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
  return escapeUnseen(quoted.trimEnd(), unicodeEscape);
}
