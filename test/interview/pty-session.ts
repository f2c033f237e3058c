import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTerminalScreen } from './terminal-screen.ts';

/** The built program; the tests of `npm test` build it first. */
export const PROGRAM = resolve('dist/nulmeting.cjs');
const PATIENCE = 60_000;

/** The keys a person presses that are no letters. */
export const KEY = {
  enter: '\r',
  escape: '\u001B',
  up: '\u001B[A',
  down: '\u001B[B',
  left: '\u001B[D',
  right: '\u001B[C',
  clearLine: '\u0015',
  backspace: '\u007F',
  ctrlX: '\u0018',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
} as const;

export interface PtySession {
  readonly pid: number;
  readonly type: (keys: string) => void;
  /** What can be seen now. */
  readonly screen: () => string;
  /** What can be read back: what was moved out of sight at the top, and what can be seen. */
  readonly readBack: () => string;
  /** Everything that was ever written, with its control sequences. */
  readonly written: () => string;
  readonly isCursorShown: () => boolean;
  /** Waits until the screen shows something, or is as a function says, and gives the screen. */
  readonly waitFor: (sought: string | RegExp | ((screen: string) => boolean)) => Promise<string>;
  /** How it ended: an exit code, or the number of a signal. */
  readonly ended: Promise<{ readonly exitCode: number; readonly signal: number }>;
  readonly kill: (signal: string) => void;
  /** Gives the terminal another size, as when its window is dragged. */
  readonly resize: (columns: number, rows: number) => void;
  /** Closes the terminal, as when its window is closed. */
  readonly close: () => void;
}

export interface PtyOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a person sees of a program, and the waiting for it; nothing here waits for a fixed time. */
function createWatch(columns: number, rows: number) {
  const screen = createTerminalScreen(columns, rows);
  const waiting = new Set<() => void>();
  let hasEnded = false;
  const shown = (): string => screen.lines().join('\n').trimEnd();
  const has = (sought: string | RegExp | ((screen: string) => boolean)): boolean => {
    if (typeof sought === 'function') return sought(shown());
    return typeof sought === 'string' ? shown().includes(sought) : sought.test(shown());
  };
  const lookAgain = (): void => {
    for (const check of waiting) check();
  };
  return {
    shown,
    readBack: (): string => [...screen.scrollback(), ...screen.lines()].join('\n'),
    isCursorShown: screen.isCursorShown,
    resize: screen.resize,
    see: (text: string): void => {
      screen.write(text);
      lookAgain();
    },
    end: (): void => {
      hasEnded = true;
      lookAgain();
    },
    waitFor: (sought: string | RegExp | ((screen: string) => boolean)): Promise<string> =>
      new Promise((resolve, reject) => {
        const settle = (how: () => void): void => {
          waiting.delete(check);
          clearTimeout(timer);
          how();
        };
        const fail = (why: string): void =>
          settle(() => reject(new Error(`${why}: ${String(sought)}. The screen shows:\n${shown()}`)));
        const check = (): void => {
          if (has(sought)) settle(() => resolve(shown()));
          else if (hasEnded) fail('the program ended before this was seen');
        };
        const timer = setTimeout(() => fail('not seen in time'), PATIENCE);
        waiting.add(check);
        check();
      }),
  };
}

/** The sequence in which a program says that it is at its end, with its number; and what may be the first part of one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is such a sequence.
const AT_ITS_END = /\u001B_(\d+)\u001B\\/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is such a sequence.
const FIRST_PART = /\u001B(?:_\d*\u001B?)?$/;
const UNTIL_READ = resolve('test/interview/until-read.cjs');
let started = 0;

/**
 * Lets everything be read that a program writes before it ends: it says that it is at its end, in a sequence that no program shows, and
 * waits for a file. Gives what it is started with, what takes those sequences out of what it wrote, and what clears away.
 */
function readToTheEnd() {
  started += 1;
  const place = join(tmpdir(), `nulmeting-read-${process.pid}-${started}`);
  const told: string[] = [];
  let held = '';
  return {
    env: { NODE_OPTIONS: `--require=${JSON.stringify(UNTIL_READ)}`, NULMETING_UNTIL_READ: place },
    take: (text: string): string => {
      const whole = (held + text).replace(AT_ITS_END, (_, pid: string) => {
        told.push(`${place}.${pid}`);
        writeFileSync(`${place}.${pid}`, '');
        return '';
      });
      held = FIRST_PART.exec(whole)?.[0] ?? '';
      return whole.slice(0, whole.length - held.length);
    },
    clear: (): void => {
      for (const path of told) rmSync(path, { force: true });
    },
  };
}

const running = new Set<() => void>();

/** Ends what a test that failed left running. */
export function endAll(): void {
  for (const end of running) end();
}

/** Starts a program in a terminal of its own. */
export async function startInTerminal(
  file: string,
  args: readonly string[],
  options: PtyOptions,
): Promise<PtySession> {
  const { cwd, columns = 80, rows = 24, env: more = {} } = options;
  // Loaded here, so that a system for which there is no pseudo-terminal can load this file.
  const { spawn } = await import('@lydell/node-pty');
  const name = 'xterm-256color';
  const reading = readToTheEnd();
  const common = { PATH: process.env['PATH'] ?? '', HOME: cwd, TERM: name, LANG: 'nl_NL.UTF-8' };
  const env = { ...common, ...reading.env, ...more };
  const pty = spawn(file, [...args], { name, cols: columns, rows, cwd, env });
  const watch = createWatch(columns, rows);
  const killIt = (): void => pty.kill('SIGKILL');
  running.add(killIt);
  let written = '';
  pty.onData((data) => {
    const text = reading.take(data);
    written += text;
    watch.see(text);
  });
  const ended = new Promise<{ exitCode: number; signal: number }>((resolve) => {
    pty.onExit(({ exitCode, signal = 0 }) => {
      running.delete(killIt);
      reading.clear();
      resolve({ exitCode, signal });
      watch.end();
    });
  });
  return {
    pid: pty.pid,
    type: (keys) => pty.write(keys),
    screen: watch.shown,
    readBack: watch.readBack,
    written: () => written,
    isCursorShown: watch.isCursorShown,
    waitFor: watch.waitFor,
    ended,
    kill: (signal) => pty.kill(signal),
    resize: (newColumns, newRows) => {
      watch.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    close: () => (pty as unknown as { readonly destroy: () => void }).destroy(),
  };
}

export const startProgram = (args: readonly string[], options: PtyOptions): Promise<PtySession> =>
  startInTerminal(process.execPath, [PROGRAM, ...args], options);

/** The same, with what it writes to stderr in a file. */
export const startProgramLogging = (
  args: readonly string[],
  log: string,
  options: PtyOptions,
): Promise<PtySession> =>
  startInTerminal(
    '/bin/sh',
    ['-c', `exec "$0" "$@" 2>'${log}'`, process.execPath, PROGRAM, ...args],
    options,
  );

/** The same under another program, such as one that traces what the system is asked. */
export const startProgramUnder = (
  wrapper: readonly string[],
  args: readonly string[],
  options: PtyOptions,
): Promise<PtySession> => {
  const [file = process.execPath, ...rest] = [...wrapper, process.execPath, PROGRAM, ...args];
  return startInTerminal(file, rest, options);
};
