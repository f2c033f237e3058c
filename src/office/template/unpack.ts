import { Inflate, strFromU8 } from 'fflate';
import { NamedError } from '../../domain/checking/named-error.ts';
import type { WordTemplate } from '../../reports/own-template.ts';

/** The most bytes that a template may be when it is unpacked, and the most parts that it may have. */
const MOST_BYTES = 60_000_000;
const MOST_PARTS = 2000;
/** How much is unpacked at once: a thousandfold of it is what a part can grow before it is noticed. */
const PIECE = 16_384;

/** How a file of an older Word begins, and one that is locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const END_OF_LIST = 0x06054b50;
const ENTRY = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
  /** Where the next entry of the list begins. */
  readonly next: number;
}

/** Where the list of parts stands. Throws when there is none. */
function findList(view: DataView): { readonly count: number; readonly at: number } {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === END_OF_LIST)
      return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
  throw new Error('no list of parts');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  if (view.getUint32(at, true) !== ENTRY) throw new Error('a broken list of parts');
  const length = view.getUint16(at + 28, true);
  const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + length)),
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
    next: at + 46 + length + more,
  };
}

/** Whether a name stays within a file: no name that leads elsewhere is of Word. */
function staysInside(name: string): boolean {
  const steps = name.split('/');
  return !/[\\:\0]/.test(name) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

/** The bytes of a part; null once it is larger than `most`. */
function unpackEntry(view: DataView, bytes: Uint8Array, entry: Entry, most: number): Uint8Array | null {
  const { offset, size, method } = entry;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size) throw new Error('a part is cut off');
  if (method === 0) return size > most ? null : packed;
  if (method !== 8) throw new Error('packed in an unknown way');
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    total += piece.length;
    if (total <= most) pieces.push(piece);
  });
  for (let at = 0; at < size && total <= most; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= size);
  if (total > most) return null;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function unpackAll(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, at: first } = findList(view);
  if (count > MOST_PARTS) return null;
  const parts = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for (let index = 0, at = first; index < count; index += 1) {
    const entry = readEntry(view, bytes, at);
    at = entry.next;
    if (entry.name.endsWith('/')) continue;
    if (!staysInside(entry.name) || parts.has(entry.name)) throw new Error(`a part named ${entry.name}`);
    const part = unpackEntry(view, bytes, entry, left);
    if (part === null) return null;
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/**
 * The parts of a Word file by their names. It is unpacked in memory only, and no further than the limit.
 * @throws NamedError `template-locked`, `template-not-word`, `template-damaged`, `template-unpacks-large`
 */
export function unpack({ path, bytes }: WordTemplate): ReadonlyMap<string, Uint8Array> {
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    throw new NamedError('template-locked', { path });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new NamedError('template-not-word', { path });
  let parts: ReadonlyMap<string, Uint8Array> | null;
  try {
    parts = unpackAll(bytes);
  } catch {
    throw new NamedError('template-damaged', { path });
  }
  if (parts === null) throw new NamedError('template-unpacks-large', { path, most: MOST_BYTES / 1_000_000 });
  return parts;
}
