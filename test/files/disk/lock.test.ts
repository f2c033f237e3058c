import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withLock } from '../../../src/files/disk/lock.ts';

let root = '';
let path = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  path = join(root, '.nulmeting', 'lock');
  mkdirSync(join(root, '.nulmeting'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});
const NOBODY = 999_999_999;

/** What comes of a lock that stands there, within the ten seconds that a program waits. */
async function lockOver(content: string, ageInSeconds = 0): Promise<string> {
  writeFileSync(path, content);
  const then = Date.now() / 1000 - ageInSeconds;
  utimesSync(path, then, then);
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: Date.now() });
  const outcome = withLock(root, () => 'done').catch((error: { code: string }) => error.code);
  let settled: string | null = null;
  void outcome.then((value) => {
    settled = value;
  });
  while (settled === null) await vi.advanceTimersByTimeAsync(200);
  return settled;
}

describe('a lock that another program left', () => {
  test('is taken over when that program no longer runs', async () => {
    expect(await lockOver(`${NOBODY} ${hostname()}`)).toBe('done');
    expect(existsSync(path)).toBe(false);
  });

  test('is waited for when that program runs', async () => {
    const held = `${process.pid} ${hostname()}`;
    expect(await lockOver(held)).toBe('dossier-busy');
    expect(readFileSync(path, 'utf8')).toBe(held);
  });

  test('is waited for when it was made on another computer, where nobody can tell', async () => {
    expect(await lockOver(`${NOBODY} elders`)).toBe('dossier-busy');
  });

  test('is taken over after half a minute, wherever it was made', async () => {
    expect(await lockOver(`${NOBODY} elders`, 31)).toBe('done');
  });
});
