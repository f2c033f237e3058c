import { makeVisible, mapTexts } from '../domain/instrument/visible-text.ts';

/**
 * A person's text as Markdown that shows exactly that text, in a paragraph, a list or a table cell: nothing in it is markup, and a
 * line break stays a line break. What works unseen, as marks of direction do, is shown as a mark.
 */
function escapeMarkdown(text: string): string {
  return (
    makeVisible(text)
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
      // A number begins a list only where a space comes after its point: `12.345` is no list.
      .replace(/^([^\S\n\u2028\u2029]*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
      .replace(/\n/g, '<br>')
  );
}

/** The same value with every text in it escaped. */
export function escapeDeep(value: unknown): unknown {
  return mapTexts(value, escapeMarkdown);
}
