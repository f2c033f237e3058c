import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createContext, createWorld } from '../../../../src/cli/session/context.ts';
import { tellProgress } from '../../../../src/cli/session/terminal/tell-progress.ts';
import { createTestProcess } from '../../run-in-process.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What stands on stderr after work on three things that take so many milliseconds each. */
async function told(each: number, argv: readonly string[] = [], isTerminal = true): Promise<string> {
  const { outside, output, programs, written } = createTestProcess({ isTerminal });
  const context = await createContext(createWorld(argv, outside, output, programs));
  const done: number[] = [];
  const act = async (one: number): Promise<void> => {
    done.push(one);
    vi.advanceTimersByTime(each);
  };
  await tellProgress([1, 2, 3], act, context);
  expect(done).toEqual([1, 2, 3]);
  return written.stderr;
}

const WIPE = '\r\u001B[K';

test('work that takes longer than a second says at which of how many it is, in one line that is wiped', async () => {
  expect(await told(800)).toBe(`${WIPE}Bezig: 3 van 3 …${WIPE}`);
  expect(await told(1001)).toBe(`${WIPE}Bezig: 2 van 3 …${WIPE}Bezig: 3 van 3 …${WIPE}`);
});

test('work that takes less says nothing', async () => {
  expect(await told(300)).toBe('');
});

test.each([['--plain'], ['--quiet'], ['--json']])('nothing of it is said with %s', async (option) => {
  expect(await told(5000, [option])).toBe('');
});

test('nothing of it is said where stderr is no terminal', async () => {
  expect(await told(5000, [], false)).toBe('');
});

test('the line is wiped too where the work fails', async () => {
  const { outside, output, programs, written } = createTestProcess({ isTerminal: true });
  const context = await createContext(createWorld([], outside, output, programs));
  const fail = async (one: number): Promise<void> => {
    vi.advanceTimersByTime(2000);
    if (one === 2) throw new Error('no');
  };
  await expect(tellProgress([1, 2], fail, context)).rejects.toThrow('no');
  expect(written.stderr).toBe(`${WIPE}Bezig: 2 van 2 …${WIPE}`);
});
