import { PassThrough, Readable } from 'node:stream';
import { run } from '../../src/cli/main.ts';
import type { Process } from '../../src/cli/session/context.ts';
import type { Output } from '../../src/cli/session/output.ts';
import type { createPrograms, Programs } from '../../src/cli/session/programs.ts';
import { NamedError } from '../../src/domain/checking/named-error.ts';

export interface Written {
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  /** True when a person sits at both ends; nothing is ever typed. */
  readonly isTerminal?: boolean;
  /** The width of the terminal. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes in on standard input, called when it is read: what happens meanwhile can be done in it. */
  readonly stdin?: () => string | Uint8Array;
  readonly cwd?: () => string;
  /** `full`: nothing can be written to it. */
  readonly stdout?: 'full';
  /** The other programs of the computer; without these nothing is printed or opened in a test. */
  readonly programs?: typeof createPrograms;
}

/** The words of a command line; what stands between quotes is one word. */
export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

async function* readLate(read: () => string | Uint8Array): AsyncGenerator<Buffer> {
  const bytes = read();
  yield typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
}

const NO_PROGRAMS: Programs = {
  printPage: () => Promise.reject(new Error('no page is printed in this test')),
  openFile: () => Promise.reject(new Error('no file is opened in this test')),
};

/** A process that stands in the folder in which the test stands, and where what is written can be read. */
export function createTestProcess({
  isTerminal = false,
  columns = 80,
  env = {},
  cwd = process.cwd,
  stdin,
  stdout,
  programs = () => NO_PROGRAMS,
}: Surroundings = {}) {
  const written: Written = { stdout: '', stderr: '' };
  const stream = (): PassThrough =>
    Object.assign(new PassThrough(), { isTTY: isTerminal, setRawMode: () => {} });
  const outside = {
    env: { LANG: 'nl_NL.UTF-8', ...env },
    cwd,
    pid: 0,
    platform: process.platform,
    on: () => {},
    off: () => {},
    removeAllListeners: () => {},
    kill: () => {},
    exit: () => {},
    stdin: stdin === undefined ? stream() : Readable.from(readLate(stdin)),
    stdout: stream(),
    stderr: stream(),
  };
  const output = (descriptor: 1 | 2): Output => ({
    isTerminal,
    columns: isTerminal ? columns : null,
    write: (text) => {
      if (descriptor === 1 && stdout === 'full') throw new NamedError('output-fails', { reason: 'ENOSPC' });
      written[descriptor === 1 ? 'stdout' : 'stderr'] += text;
    },
  });
  return { outside: outside as unknown as Process, output, programs, written };
}

/** Runs a command line inside the test, without starting a program for it. */
export async function runInProcess(
  argv: readonly string[],
  surroundings: Surroundings = {},
): Promise<Written & { readonly exit: number }> {
  const { outside, output, programs, written } = createTestProcess(surroundings);
  return { exit: await run(argv, outside, output, programs), ...written };
}
