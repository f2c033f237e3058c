/** Characters that give a text another direction; they are closed off, so that they cannot turn the words around them. */
const DIRECTION = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/;
const OPENS = /[\u2066-\u2068]/;

/** A text in which marks of direction end where the text ends, also those that it left open or closed too often. */
export function isolateDirection(text: string): string {
  if (!DIRECTION.test(text)) return text;
  let open = 0;
  let closedTooOften = 0;
  for (const character of text) {
    if (OPENS.test(character)) open += 1;
    else if (character === '\u2069' && open > 0) open -= 1;
    else if (character === '\u2069') closedTooOften += 1;
  }
  return '\u2068'.repeat(closedTooOften + 1) + text + '\u2069'.repeat(open + 1);
}

/**
 * A person's text as Markdown that shows exactly that text, in a paragraph, a list or a table cell: nothing in it is markup, and a
 * line break stays a line break.
 */
function escapeMarkdown(text: string): string {
  return isolateDirection(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_{}[\]<>&|~#]/g, (character) =>
      character === '<'
        ? '&lt;'
        : character === '>'
          ? '&gt;'
          : character === '&'
            ? '&amp;'
            : `\\${character}`,
    )
    .replace(/^([^\S\n\u2028\u2029]*)([-+=])/gm, '$1\\$2')
    .replace(/^([^\S\n\u2028\u2029]*\d+)([.)])/gm, '$1\\$2')
    .replace(/\n/g, '<br>');
}

/** The same value with every text in it escaped. */
export function escapeDeep(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (Array.isArray(value)) return value.map(escapeDeep);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, escapeDeep(child)]));
  }
  return value;
}
