const START = 'text:';

/** How a program knows a text in a document again, by what it is about. */
export const textTag = (id: string): string => START + id;

/** What a text in a document is about, by its tag; null for what is no text of ours. */
export function readTextTag(tag: string): string | null {
  return tag.startsWith(START) ? tag.slice(START.length) : null;
}
