import { relative, resolve } from 'node:path';
import { readLimitedBytes, refuseLarge } from '../../files/disk/read-limited.ts';
import { requireFile } from '../../files/disk/require-file.ts';
import type { World } from './context.ts';

/** How a person writes that a file is to be read from standard input. */
export const STDIN = '-';
/** What people read that it is called. */
export const STDIN_NAME = 'stdin';

/**
 * Everything that comes in on standard input.
 * @throws NamedError `file-too-large`, as soon as it is: the input can be without an end
 */
async function readStdinBytes(stdin: NodeJS.ReadStream, most?: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of stdin) {
    const bytes = Buffer.from(part as Uint8Array);
    read += bytes.length;
    refuseLarge(read, STDIN_NAME, most);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/**
 * The same as text.
 * @throws NamedError `file-too-large`
 */
export async function readStdin(stdin: NodeJS.ReadStream): Promise<string> {
  return (await readStdinBytes(stdin)).toString('utf8');
}

/** What was read, as text. */
export const inputText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** What a person points at, with what messages call it. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the bytes of a file, or `-` for what comes in on standard input; by default as many as a file of a dossier may have.
 * @throws NamedError `no-such-file`, `file-too-large`
 */
export async function readInputBytes(
  written: string,
  { cwd, stdin }: World,
  most?: number,
): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  if (written === STDIN) return { path: STDIN_NAME, bytes: await readStdinBytes(stdin, most) };
  const path = resolve(cwd, written);
  requireFile(path, written);
  return { path: relative(cwd, path) || path, bytes: readLimitedBytes(path, most) };
}

/**
 * The same of a text.
 * @throws NamedError `no-such-file`, `file-too-large`
 */
export async function readInput(written: string, world: World): Promise<Input> {
  const { path, bytes } = await readInputBytes(written, world);
  return { path, text: inputText(bytes) };
}
