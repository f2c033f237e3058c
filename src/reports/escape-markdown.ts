/** Characters that give a text another direction; they are closed off, so that they cannot turn the words around them. */
const DIRECTION = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/;

/** A text in which marks of direction end where the text ends. */
export function isolateDirection(text: string): string {
  return DIRECTION.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * A person's text as Markdown that shows exactly that text, in a paragraph, a list or a table cell: nothing in it is markup, and a
 * line break stays a line break.
 */
export function escapeMarkdown(text: string): string {
  return isolateDirection(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_[\]<>&|~#]/g, (character) =>
      character === '<'
        ? '&lt;'
        : character === '>'
          ? '&gt;'
          : character === '&'
            ? '&amp;'
            : `\\${character}`,
    )
    .replace(/\{\{/g, '\\{\\{')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/\n/g, '<br>');
}

/** The same value with every text in it escaped. */
export function escapeDeep(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escapeDeep);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, escapeDeep(part)]));
  }
  return value;
}
