import { relative, resolve } from 'node:path';
import { readLimited, refuseLarge } from '../../files/disk/read-limited.ts';
import { requireFile } from '../../files/disk/require-file.ts';
import type { World } from './context.ts';

/** How a person writes that a file is to be read from standard input. */
export const STDIN = '-';

/**
 * Everything that comes in on standard input, as text.
 * @throws NamedError `file-too-large`, as soon as it is: the input can be without an end
 */
export async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of stdin) {
    const bytes = Buffer.from(part as Uint8Array);
    read += bytes.length;
    refuseLarge(read, 'stdin');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What a person points at, with what messages call it. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a file, or `-` for what comes in on standard input.
 * @throws NamedError `no-such-file`, `file-too-large`
 */
export async function readInput(written: string, { cwd, stdin }: World): Promise<Input> {
  if (written === STDIN) return { path: 'stdin', text: await readStdin(stdin) };
  const path = resolve(cwd, written);
  requireFile(path, written);
  return { path: relative(cwd, path) || path, text: readLimited(path) };
}
