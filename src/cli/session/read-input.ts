import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { requireFile } from '../../files/disk/require-file.ts';
import type { World } from './context.ts';

/** How a person writes that a file is to be read from standard input. */
export const STDIN = '-';

/** Everything that comes in on standard input, as text. */
export async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stdin) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

/** What a person points at, with what messages call it. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a file, or `-` for what comes in on standard input.
 * @throws NamedError `no-such-file`
 */
export async function readInput(written: string, { cwd, stdin }: World): Promise<Input> {
  if (written === STDIN) return { path: 'stdin', text: await readStdin(stdin) };
  const path = resolve(cwd, written);
  requireFile(path, written);
  return { path: relative(cwd, path) || path, text: readFileSync(path, 'utf8') };
}
