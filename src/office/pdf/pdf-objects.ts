/** A PDF as far as it is looked at here: the dictionaries that the table at its end points to. */
export interface PdfObjects {
  /** The text of an object, and where it begins, in bytes; null when there is none of that number. */
  readonly find: (number: string) => { readonly text: string; readonly start: number } | null;
  /** The number of the object where reading begins, and of the one with title and dates. */
  readonly root: string;
  readonly info: string | null;
}

/** The length of a line of the table, in bytes. */
const ENTRY = 20;

/**
 * Reads the table of a PDF as browsers write it: uncompressed, in one piece. Null for any other: what cannot be read so is not guessed at.
 */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | null {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? -1);
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(text.slice(table < 0 ? text.length : table).slice(0, 40));
  if (head === null) return null;
  const count = Number(head[1]);
  const first = table + head[0].length;
  const trailer = text.slice(first + count * ENTRY);
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  if (root === undefined) return null;
  const find = (number: string): { readonly text: string; readonly start: number } | null => {
    const at = first + Number(number) * ENTRY;
    const offset = /^(\d{10}) \d{5} n/.exec(text.slice(at, at + ENTRY))?.[1];
    if (offset === undefined || Number(number) >= count) return null;
    const start = Number(offset);
    const end = text.indexOf('endobj', start);
    return end < 0 || !text.startsWith(`${number} 0 obj`, start)
      ? null
      : { text: text.slice(start, end), start };
  };
  return { find, root, info: /\/Info (\d+) 0 R/.exec(trailer)?.[1] ?? null };
}
