import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTerminalGuard } from '../../../../src/cli/session/terminal/terminal-guard.ts';

const tty = process.getBuiltinModule('node:tty');
const GIVE_BACK = '\u001B[?25h\u001B[J';
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'];
/** How long what was confirmed just before a signal is seen out, in milliseconds, with one for the turn in which is read. */
const GRACE = 60 + 1;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(tty, 'isatty').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A terminal that writes down what happens to it, and a program in it. */
function standIn() {
  const happened: string[] = [];
  const listeners = new Map<string, (() => void)[]>();
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    bytesRead: 0,
    setRawMode: (isRaw: boolean) => {
      happened.push(`raw ${isRaw}`);
      return stdin;
    },
  });
  const stream = (name: string) =>
    Object.assign(new PassThrough(), {
      isTTY: true,
      write: (text: string) => {
        happened.push(`${name} ${JSON.stringify(text)}`);
        return true;
      },
    });
  const [stdout, stderr] = [stream('out'), stream('err')];
  const events = {
    pid: 42,
    // Where nothing has to be done to let a terminal go.
    platform: 'win32',
    on: (name: string, listener: () => void) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    removeAllListeners: (name: string) => void listeners.delete(name),
    kill: (pid: number, signal: string) => void happened.push(`kill ${pid} ${signal}`),
    exit: (code: number) => void happened.push(`exit ${code}`),
  };
  const terminal = { stdin, stdout, stderr, events } as unknown as Parameters<typeof createTerminalGuard>[0];
  return {
    happened,
    listeners,
    stdin,
    stdout,
    stderr,
    take: createTerminalGuard(terminal),
    send: (name: string) => {
      for (const listener of listeners.get(name) ?? []) listener();
    },
    /** Waits until everything that a signal waits for is over. */
    wait: (milliseconds = GRACE) => vi.advanceTimersByTime(milliseconds),
    /** Asks something: the terminal is put in raw mode, as readline does. */
    ask: () => stdin.setRawMode(true),
    answer: () => stdin.setRawMode(false),
  };
}
type Terminal = ReturnType<typeof standIn>;

/** A terminal that is guarded, and in which something is asked. */
function asking(): Terminal {
  const terminal = standIn();
  terminal.take(() => terminal.happened.push('saved'));
  terminal.ask();
  terminal.happened.length = 0;
  return terminal;
}
const NORMAL_AGAIN = ['raw false', `out ${JSON.stringify(`${GIVE_BACK}\n`)}`];

test('a terminal in which nothing was asked is not guarded', () => {
  const { listeners, stdin, stdout } = standIn();
  expect([...listeners.keys()]).toEqual([]);
  expect([stdin.listenerCount('end'), stdout.listenerCount('error')]).toEqual([0, 0]);
});

test('a terminal is guarded once, however often something is asked in it', () => {
  const { take, listeners, stdin, stdout, stderr } = standIn();
  take();
  take();
  expect([...listeners].map(([name, all]) => [name, all.length])).toEqual([
    ...SIGNALS.map((name) => [name, 1]),
    ['exit', 1],
  ]);
  expect([stdin, stdout, stderr].map((stream) => stream.listenerCount('end'))).toEqual([1, 0, 0]);
  expect([stdout, stderr].map((stream) => stream.listenerCount('error'))).toEqual([1, 1]);
});

describe('a signal while something is asked', () => {
  test.each([
    ['SIGTERM', 'kill 42 SIGTERM'],
    ['SIGHUP', 'kill 42 SIGHUP'],
    ['SIGINT', 'exit 130'],
  ])('%s ends the program after a moment, with the terminal as it was: %s', (signal, ending) => {
    const { send, wait, happened, listeners } = asking();
    send(signal);
    wait(GRACE - 1);
    expect(happened).toEqual([]);
    wait(1);
    expect(happened).toEqual([...NORMAL_AGAIN, 'saved', ending]);
    expect(SIGNALS.filter((name) => listeners.has(name))).toEqual([]);
    send('exit');
    wait();
    expect(happened).toHaveLength(4);
  });

  test('of which there come two ends it once, by the first', () => {
    const { send, wait, happened } = asking();
    send('SIGTERM');
    send('SIGINT');
    wait();
    expect(happened).toEqual([...NORMAL_AGAIN, 'saved', 'kill 42 SIGTERM']);
  });

  test('is waited with until an answer that was just confirmed is saved', () => {
    const { send, wait, answer, ask, happened } = asking();
    answer();
    happened.length = 0;
    send('SIGTERM');
    wait(10 * GRACE);
    expect(happened).toEqual([]);
    ask();
    expect(happened.slice(0, 4)).toEqual([...NORMAL_AGAIN, 'saved', 'kill 42 SIGTERM']);
  });

  test('is waited with once more after a key, and no longer', () => {
    const { send, wait, stdin, happened } = asking();
    const press = () => {
      stdin.bytesRead += 1;
    };
    send('SIGTERM');
    wait(GRACE - 1);
    press();
    wait(GRACE);
    expect(happened).toEqual([]);
    press();
    wait(1);
    expect(happened).toEqual([...NORMAL_AGAIN, 'saved', 'kill 42 SIGTERM']);
  });

  test('of which the answer was the last ends the program at its end', () => {
    const { send, wait, answer, happened } = asking();
    answer();
    happened.length = 0;
    send('SIGTERM');
    wait();
    send('exit');
    expect(happened).toEqual([...NORMAL_AGAIN, 'saved', 'kill 42 SIGTERM']);
  });

  test('what is to be done before the end is done in order', () => {
    const { take, send, wait, happened } = asking();
    take(() => happened.push('saved too'));
    send('SIGTERM');
    wait();
    expect(happened.slice(2)).toEqual(['saved', 'saved too', 'kill 42 SIGTERM']);
  });
});

test('without a signal the end of the program does nothing', () => {
  const { send, answer, happened } = asking();
  answer();
  happened.length = 0;
  send('exit');
  expect(happened).toEqual([]);
});

describe('a terminal that is closed', () => {
  test.each([
    ['its input ends', ({ stdin }: Terminal) => stdin.emit('end')],
    ['its input fails', ({ stdin }: Terminal) => stdin.emit('error', new Error('EIO'))],
    ['its output fails', ({ stdout }: Terminal) => stdout.emit('error', new Error('EIO'))],
    ['its messages fail', ({ stderr }: Terminal) => stderr.emit('error', new Error('EIO'))],
  ])('ends the program by SIGHUP, and nothing is done to it: %s', (_, close) => {
    const terminal = asking();
    close(terminal);
    terminal.wait();
    expect(terminal.happened).toEqual(['saved', 'kill 42 SIGHUP']);
    // It cannot be set to anything, and that is no mistake.
    expect(terminal.stdin.setRawMode(false)).toBe(terminal.stdin);
    expect(terminal.happened).toHaveLength(2);
  });

  test('may fail again without an error that nobody catches', () => {
    const terminal = asking();
    terminal.stdin.emit('error', new Error('EIO'));
    expect(() => terminal.stdin.emit('error', new Error('EIO'))).not.toThrow();
  });
});

test.each([
  ['input', 0, [NORMAL_AGAIN[1]]],
  ['output', 1, [NORMAL_AGAIN[0]]],
])('where the %s is no terminal any more it is left alone', (_, descriptor, expected) => {
  const { send, wait, happened } = asking();
  vi.mocked(tty.isatty).mockImplementation((asked) => asked !== descriptor);
  send('SIGTERM');
  wait();
  expect(happened).toEqual([...expected, 'saved', 'kill 42 SIGTERM']);
});

describe('Ctrl-C in the same breath as Enter', () => {
  const press = ({ stdin }: Terminal, key: object | undefined) => stdin.emit('keypress', '', key);

  test('ends the program where it would ask the next question', () => {
    const terminal = asking();
    terminal.answer();
    terminal.happened.length = 0;
    press(terminal, { ctrl: true, name: 'c' });
    terminal.wait();
    expect(terminal.happened).toEqual([]);
    terminal.ask();
    expect(terminal.happened.slice(0, 4)).toEqual([...NORMAL_AGAIN, 'saved', 'exit 130']);
  });

  test.each([[{ ctrl: false, name: 'c' }], [{ ctrl: true, name: 'd' }], [{ name: 'c' }], [undefined]])(
    'is not %j',
    (key) => {
      const terminal = asking();
      terminal.answer();
      terminal.happened.length = 0;
      press(terminal, key);
      terminal.ask();
      expect(terminal.happened).toEqual(['raw true']);
    },
  );
});
