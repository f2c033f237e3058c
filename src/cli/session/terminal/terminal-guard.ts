import { closeSync, openSync } from 'node:fs';
import { EXIT } from '../exit-code.ts';

/** What ends a program from outside. */
export const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
export type Signal = (typeof SIGNALS)[number];

/** The part of `process` with which a program can end itself. */
export interface ProcessEvents {
  readonly pid: number;
  readonly platform: string;
  readonly on: (event: Signal | 'exit', listener: () => void) => unknown;
  readonly off: (event: Signal, listener: () => void) => unknown;
  readonly removeAllListeners: (event: Signal) => unknown;
  readonly kill: (pid: number, signal: Signal) => unknown;
  readonly exit: (code: number) => unknown;
}

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly events: ProcessEvents;
}

/** A prompt for a text waits this long after Enter, twice over: a paste may go on. What was confirmed before a signal is seen out. */
const GRACE_MS = 60;
/** Shows the cursor, and wipes what stands below it: there the shell goes on. */
const GIVE_BACK = '\u001B[?25h\u001B[J';

/** Lets the terminal go: Node sets it back to normal at its end, and aborts (SIGABRT) when there is none any more. */
function letGo(descriptors: readonly number[], { platform }: ProcessEvents): void {
  if (platform === 'win32') return;
  try {
    // Held until the program is gone: whoever holds the other end would think that it is, and hang up on it.
    openSync('/dev/tty', 'r');
  } catch {
    // It is closed already.
  }
  for (const descriptor of descriptors) {
    closeSync(descriptor);
    // The lowest free number is taken, which is the one that was closed.
    openSync('/dev/null', 'r+');
  }
}

/**
 * Ends the program when its terminal is closed, or a signal tells it to end. An answer that was confirmed is saved first: while a prompt
 * is open (readline has the terminal in raw mode) nothing is being saved; otherwise the program ends when it would ask the next question.
 */
function guardTerminal(
  { stdin, stdout, stderr, events }: Terminal,
  endings: readonly (() => void)[],
): (isAsking: boolean) => void {
  const { isatty } = process.getBuiltinModule('node:tty');
  const { errorMonitor } = process.getBuiltinModule('node:events');
  const descriptors = [stdin, stdout, stderr].flatMap((stream, index) => (stream.isTTY ? [index] : []));
  const setRawMode = stdin.setRawMode.bind(stdin);
  let signal: Signal | null = null;
  let isInterrupted = false;
  let isAsking = false;
  let isGone = false;
  /** Lines are read, and the terminal was never set raw. */
  let isPlain = false;

  const end = (): void => {
    if (signal === null) return;
    if (!isGone && !isPlain && isatty(0)) setRawMode(false);
    if (!isGone && isatty(1)) stdout.write(isPlain ? '\n' : `${GIVE_BACK}\n`);
    for (const name of SIGNALS) events.removeAllListeners(name);
    const cause = signal;
    signal = null;
    for (const beforeEnd of endings) beforeEnd();
    if (cause === 'SIGINT') events.exit(EXIT.interrupted);
    else events.kill(events.pid, cause);
  };
  /** Ends after a moment, but not before what was typed is read: on a busy computer that moment may pass before the program has its turn. */
  const endSoon = (cause: Signal, rounds = 2): void => {
    signal ??= cause;
    const before = stdin.bytesRead;
    setTimeout(() => {
      // Node looks at its timers before it reads, and comes here after it has read.
      setImmediate(() => {
        if (stdin.bytesRead > before && rounds > 1) endSoon(cause, rounds - 1);
        else if (isAsking) end();
      });
    }, GRACE_MS);
  };
  const hangUp = (): void => {
    isGone = true;
    endSoon('SIGHUP');
  };

  stdin.setRawMode = (isRaw) => {
    isAsking = isRaw;
    if (isRaw && isInterrupted) signal ??= 'SIGINT';
    if (isRaw) end();
    // A terminal that is closed cannot be set to anything.
    return isGone || !isatty(0) ? stdin : setRawMode(isRaw);
  };
  for (const name of SIGNALS) events.on(name, () => endSoon(name));
  // Ctrl-C in the same breath as Enter comes too late for the prompt that it was meant for.
  stdin.on('keypress', (_, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    if (key?.ctrl === true && key.name === 'c') isInterrupted = true;
  });
  // Ctrl-D ends the lines, and not the terminal; one that is closed sends SIGHUP too.
  stdin.on('end', () => {
    if (!isPlain) hangUp();
  });
  stdin.on(errorMonitor as unknown as 'error', () => {
    // Readline passes an error on to where nobody listens, which would be an uncaught one.
    stdin.removeAllListeners('error');
    stdin.on('error', () => {});
    hangUp();
  });
  for (const stream of [stdout, stderr]) stream.on('error', hangUp);
  events.on('exit', () => {
    end();
    letGo(descriptors, events);
  });
  return (asks) => {
    isPlain = true;
    isAsking = asks;
    if (asks) end();
  };
}

/**
 * Guards a terminal from its first call on; what it is given is called just before the program is ended. The result is to be told whether a
 * line is waited for, where lines are read.
 */
export type TakeTerminal = (beforeEnd?: () => void) => (isAsking: boolean) => void;

/** Creates the guard of a terminal. */
export function createTerminalGuard(terminal: Terminal): TakeTerminal {
  const endings: (() => void)[] = [];
  let askingFor: ReturnType<TakeTerminal> | null = null;
  return (beforeEnd) => {
    if (beforeEnd !== undefined) endings.push(beforeEnd);
    askingFor ??= guardTerminal(terminal, endings);
    return askingFor;
  };
}
