import { PassThrough } from 'node:stream';
import type { World } from '../../src/cli/context.ts';
import { runIn } from '../../src/cli/main.ts';
import type { Output } from '../../src/cli/output.ts';

export interface Written {
  stdout: string;
  stderr: string;
}

export interface Surroundings {
  /** True when a person sits at both ends; nothing is ever typed. */
  readonly isTerminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** The words of a command line; what stands between quotes is one word. */
export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** A world in which what is written can be read. It stands in the folder in which the test stands. */
export function createTestWorld(
  argv: readonly string[],
  { isTerminal = false, env = {} }: Surroundings = {},
): { readonly world: World; readonly written: Written } {
  const written: Written = { stdout: '', stderr: '' };
  const output = (name: keyof Written): Output => ({
    isTerminal,
    columns: isTerminal ? 80 : null,
    write: (text) => {
      written[name] += text;
    },
  });
  const stream = (): PassThrough => Object.assign(new PassThrough(), { isTTY: isTerminal });
  const world = {
    argv,
    env: { LANG: 'nl_NL.UTF-8', ...env },
    cwd: process.cwd(),
    out: output('stdout'),
    err: output('stderr'),
    stdin: stream(),
    stdout: stream(),
    stderr: stream(),
  };
  return { world: world as unknown as World, written };
}

/** Runs a command line inside the test, without starting a program for it. */
export async function runInProcess(
  argv: readonly string[],
  surroundings: Surroundings = {},
): Promise<Written & { readonly exit: number }> {
  const { world, written } = createTestWorld(argv, surroundings);
  return { exit: await runIn(world), ...written };
}
