import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The same with the keys in alphabetical order everywhere: the same content, the same JSON. */
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

/** The SHA-256 of what a file says, whatever its comments, its layout and the order of its fields: `sha256:` and 64 digits. */
export function hashContent(value: unknown): string {
  return hashText(JSON.stringify(sortKeys(value)) ?? 'null');
}

/** The SHA-256 of a text, to the byte. */
export function hashText(text: string | Uint8Array): string {
  return `sha256:${bytesToHex(sha256(typeof text === 'string' ? utf8ToBytes(text) : text))}`;
}
