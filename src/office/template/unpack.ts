import { NamedError } from '../../domain/checking/named-error.ts';
import type { WordTemplate } from '../../reports/own-template.ts';
import { listParts, unpackPart } from '../../zip/unzip.ts';

/** The most bytes that a template may be when it is unpacked, and the most parts that it may have. */
const MOST_BYTES = 60_000_000;
const MOST_PARTS = 2000;

/** How a file of an older Word begins, and one that is locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a name stays within a file: no name that leads elsewhere is of Word. */
function staysInside(name: string): boolean {
  const steps = name.split('/');
  return !/[\\:\0]/.test(name) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

function unpackAll(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const listed = listParts(bytes);
  if (listed.length > MOST_PARTS) return null;
  const parts = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for (const part of listed.filter(({ name }) => !name.endsWith('/'))) {
    if (!staysInside(part.name) || parts.has(part.name)) throw new Error(`a part named ${part.name}`);
    const content = unpackPart(bytes, part, left);
    if (content === null) return null;
    left -= content.length;
    parts.set(part.name, content);
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
