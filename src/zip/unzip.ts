import { Inflate, strFromU8 } from 'fflate';

/*
 * Reading a zip file that anybody can have made: what its list says of a part is not trusted, and a part is unpacked no further than
 * whoever asks for it allows.
 */

/** How much is unpacked at once: a thousandfold of it is what a part can grow before it is noticed. */
const PIECE = 16_384;
const END_OF_LIST = 0x06054b50;
const ENTRY = 0x02014b50;

/** A part of a zip file, as the list at its end names it. */
export interface Part {
  /** Its path, with `/`; a folder ends in one. */
  readonly name: string;
  readonly method: number;
  /** The bytes that it takes, packed, and where they begin with a head of their own. */
  readonly size: number;
  readonly offset: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the list of parts stands. Throws when there is none. */
function findList(view: DataView): { readonly count: number; readonly at: number } {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === END_OF_LIST)
      return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
  throw new Error('no list of parts');
}

/**
 * The parts of a zip file, in the order of its list.
 * @throws Error for what is no zip file, a broken one, and one of which parts lie over each other
 */
export function listParts(bytes: Uint8Array): readonly Part[] {
  const view = viewOf(bytes);
  const { count, at: first } = findList(view);
  const parts: Part[] = [];
  let size = 0;
  for (let at = first; parts.length < count; ) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('a broken list of parts');
    const length = view.getUint16(at + 28, true);
    const part = {
      name: strFromU8(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    size += part.size;
    if (size > bytes.length) throw new Error('parts that lie over each other');
    parts.push(part);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * The bytes of a part; null once they are more than `most`.
 * @throws Error for a part that is broken, or packed in a way that is not known
 */
export function unpackPart(bytes: Uint8Array, part: Part, most: number): Uint8Array | null {
  const { offset, size, method } = part;
  const view = viewOf(bytes);
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
