import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { NamedError } from '../../domain/checking/named-error.ts';
import { listParts, type Part, unpackPart } from '../../zip/unzip.ts';
import { DOSSIER_FILE } from '../dossier/folder/names.ts';

/** The files of a dossier as text, by their paths in it, with `/`. */
export type DossierTexts = ReadonlyMap<string, string>;
/** The same as they are, also where one is in another encoding than UTF-8. */
export type DossierBytes = ReadonlyMap<string, Uint8Array>;

/** The most bytes of a dossier as one file, and of all its files together. */
export const ARCHIVE_BYTES = 20_000_000;
/** The most files of a dossier as one file. */
export const ARCHIVE_FILES = 2_000;
const MEGABYTES = ARCHIVE_BYTES / 1_000_000;

/** The most bytes of a name that every disk takes, also with what is written behind it while a file is made. */
const LONGEST_NAME = 200;

/** The first date that a zip file can hold, as it is read at every place: a moment would make each file another one. */
const EPOCH = '1980-01-01T00:00:00';

/**
 * Whether a path is that of a file of a dossier: what people and the program write as text in its folder and in those of its measurements,
 * frameworks, and the program itself. What is made of them, in `rapporten/`, is made again.
 */
export function isDossierPath(path: string): boolean {
  const name = '[^/\\\\:*?"<>|\\u0000-\\u001f]+';
  const yaml = `(?!\\.)${name}\\.yaml`;
  const folders = `(kaders/|metingen/(?!\\.)${name}/(kaders/)?)?`;
  return (
    new RegExp(`^${folders}${yaml}$`, 'u').test(path) ||
    /^\.nulmeting\/(written\.json|schemas\/[a-z-]+\.schema\.json)$/.test(path)
  );
}

/**
 * A dossier as one file: a zip file of its own files. The same files give the same bytes.
 * @throws NamedError `dossier-too-large` for one that `unpackDossier` would refuse
 */
export function packDossier(files: DossierTexts | DossierBytes): Uint8Array {
  const entries: Zippable = {};
  const paths = [...files.keys()].filter(isDossierPath).sort();
  let size = 0;
  for (const path of paths) {
    const file = files.get(path) ?? '';
    const content = typeof file === 'string' ? strToU8(file) : file;
    size += content.length;
    entries[path] = [content, { mtime: EPOCH, level: 9 }];
  }
  const isLarge = size > ARCHIVE_BYTES || paths.length > ARCHIVE_FILES;
  const packed = isLarge ? null : zipSync(entries);
  if (packed === null || packed.length > ARCHIVE_BYTES)
    throw new NamedError('dossier-too-large', { most: MEGABYTES, files: ARCHIVE_FILES });
  return packed;
}

const MARK = [0xef, 0xbb, 0xbf];

/** The text of a file, with the mark at its begin where it has one: each byte of UTF-8 comes back. */
export function textOf(content: Uint8Array): string {
  const text = strFromU8(content);
  const isMarked = MARK.every((byte, index) => content[index] === byte);
  return isMarked && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

/** The folder in which everything lies, as a person packs it who packs a folder; empty where the dossier lies at the top. */
function topFolder(paths: readonly string[]): string {
  if (paths.includes(DOSSIER_FILE)) return '';
  const at = paths.find((path) => /^[^/]+\/dossier\.yaml$/.test(path));
  return at === undefined ? '' : at.slice(0, -DOSSIER_FILE.length);
}

/**
 * The files of a dossier among the parts of a zip file, by their paths in it; `name` is the name of the zip file in messages.
 * @throws NamedError `twice-in-archive` for two with one path, and `long-in-archive`: a disk would refuse it when others are written already
 */
function ownParts(parts: readonly Part[], name: string): ReadonlyMap<string, Part> {
  const top = topFolder(parts.map((part) => part.name));
  const found = new Map<string, Part>();
  for (const part of parts) {
    const path = part.name.startsWith(top) ? part.name.slice(top.length) : '';
    if (!isDossierPath(path)) continue;
    if (path.split('/').some((one) => strToU8(one).length > LONGEST_NAME))
      throw new NamedError('long-in-archive', { path: name, name: path });
    if (found.has(path)) throw new NamedError('twice-in-archive', { path: name, name: path });
    found.set(path, part);
  }
  return found;
}

/**
 * The files of a dossier that is one file; `name` is the file's name in messages. What is no file of a dossier is left out, and neither
 * unpacked nor counted.
 * @throws NamedError `no-archive`, `twice-in-archive`, `long-in-archive`, `file-too-large`, `too-many-files`
 */
export function unpackFiles(bytes: Uint8Array, name: string): DossierBytes {
  if (bytes.length > ARCHIVE_BYTES) throw new NamedError('file-too-large', { path: name, most: MEGABYTES });
  try {
    const parts = ownParts(listParts(bytes), name);
    if (parts.size > ARCHIVE_FILES)
      throw new NamedError('too-many-files', { path: name, most: ARCHIVE_FILES });
    const files = new Map<string, Uint8Array>();
    let left = ARCHIVE_BYTES;
    for (const [path, part] of [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const content = unpackPart(bytes, part, left);
      if (content === null) throw new NamedError('file-too-large', { path: name, most: MEGABYTES });
      left -= content.length;
      files.set(path, content);
    }
    if (files.has(DOSSIER_FILE)) return files;
  } catch (error) {
    if (error instanceof NamedError) throw error;
  }
  throw new NamedError('no-archive', { path: name });
}

/** Files of a dossier as text. */
export function textsOf(files: DossierBytes): DossierTexts {
  return new Map([...files].map(([path, content]) => [path, textOf(content)]));
}

/**
 * The same as text.
 * @throws NamedError `no-archive`, `twice-in-archive`, `long-in-archive`, `file-too-large`, `too-many-files`
 */
export function unpackDossier(bytes: Uint8Array, name: string): DossierTexts {
  return textsOf(unpackFiles(bytes, name));
}
