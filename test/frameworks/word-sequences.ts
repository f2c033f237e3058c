import { createHash } from 'node:crypto';

/** How many consecutive words of a handbook may not stand in the product. */
export const SEQUENCE_LENGTH = 8;
/** The bytes of a hash that are kept: with some forty thousand sequences, one in thirty million others has the same. */
export const HASH_BYTES = 5;

/** The words of a text in order, without capitals, accents, punctuation and mark-up. */
export function wordsOf(text: string): readonly string[] {
  const joined = text.replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '');
  return (
    joined
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of eight consecutive words, in order. */
export function sequencesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - SEQUENCE_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => words.slice(start, start + SEQUENCE_LENGTH).join(' '));
}

/** A number that stands for a sequence and from which it cannot be read, 0 to 2^40 − 1. */
export function hashSequence(sequence: string): number {
  return createHash('sha256').update(sequence).digest().readUIntBE(0, HASH_BYTES);
}

/** Hashes as bytes, in ascending order, each once. */
export function packHashes(hashes: Iterable<number>): Buffer {
  const sorted = [...new Set(hashes)].sort((one, other) => one - other);
  const packed = Buffer.alloc(sorted.length * HASH_BYTES);
  for (const [index, hash] of sorted.entries()) packed.writeUIntBE(hash, index * HASH_BYTES, HASH_BYTES);
  return packed;
}

/** The hashes that stand in bytes made by `packHashes`. */
export function unpackHashes(packed: Buffer): ReadonlySet<number> {
  const count = packed.length / HASH_BYTES;
  return new Set(
    Array.from({ length: count }, (_, index) => packed.readUIntBE(index * HASH_BYTES, HASH_BYTES)),
  );
}
