import type { Hash } from 'node:crypto';

/** Loads the module only when something is hashed: most commands hash nothing, and it is slow to load. */
function createSha256(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}

/** JSON with its keys in alphabetical order: the same content, the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** The SHA-256 of what a file says, whatever its comments, its layout and the order of its fields: `sha256:` and 64 digits. */
export function hashContent(value: unknown): string {
  return `sha256:${createSha256().update(canonical(value)).digest('hex')}`;
}

/** The SHA-256 of a text, to the byte. */
export function hashText(text: string | Uint8Array): string {
  return `sha256:${createSha256().update(text).digest('hex')}`;
}
