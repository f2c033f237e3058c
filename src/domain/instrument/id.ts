declare const isChecked: unique symbol;
declare const isFileName: unique symbol;

/**
 * A text that may be part of a path: 1 to 64 lower-case letters and digits, in words with a hyphen between them. Only `isId` makes one, so
 * a function that builds a path and takes an `Id` cannot be given an unchecked text.
 */
export type Id = string & { readonly [isChecked]: true };

/** An id that may also be the whole name of a file, before its extension. */
export type FileId = Id & { readonly [isFileName]: true };

const WORDS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_LENGTH = 64;
/** Windows opens a device for these names, with every extension. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether a text is an id. */
export function isId(text: string): text is Id {
  return text.length <= MAX_LENGTH && WORDS.test(text);
}

/** Whether a text is an id that can be the name of a file on every system. */
export function isFileId(text: string): text is FileId {
  return isId(text) && !DEVICE.test(text);
}

/** Whether YAML reads an id without quotation marks as another one: nothing for `null`, and 1000 for `1e3`. */
export function isRespelt(id: string): boolean {
  const number = Number(id);
  return id === 'null' || (id !== '' && !Number.isNaN(number) && String(number) !== id);
}

/**
 * An id that becomes part of a path.
 * @throws Error for any other text: the file that it comes from was not checked
 */
export function requireId(text: string): Id {
  if (isId(text)) return text;
  throw new Error(`not an id: ${JSON.stringify(text)}`);
}

/**
 * An id that becomes the name of a file.
 * @throws Error for any other text: the file that it comes from was not checked
 */
export function requireFileId(text: string): FileId {
  if (isFileId(text)) return text;
  throw new Error(`not the name of a file: ${JSON.stringify(text)}`);
}

/** A name as an id: `Stichting De Vaart` becomes `stichting-de-vaart`; null when nothing is left of it. */
export function toId(name: string): string | null {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-').slice(0, 64).replace(/-$/, '');
  return id === '' ? null : id;
}
