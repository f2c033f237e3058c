import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A copy with the keys of every object sorted, so that equal content gives equal JSON. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((key) => [key, sortKeys(fields[key])]),
  );
}

/** The SHA-256 of parsed content, independent of comments, layout and the order of fields: `sha256:` and 64 hexadecimal digits. */
export function hashContent(value: unknown): string {
  return hashText(JSON.stringify(sortKeys(value)) ?? 'null');
}

/** The SHA-256 of the bytes of a text (as UTF-8): `sha256:` and 64 hexadecimal digits. */
export function hashText(text: string | Uint8Array): string {
  return `sha256:${bytesToHex(sha256(typeof text === 'string' ? utf8ToBytes(text) : text))}`;
}
