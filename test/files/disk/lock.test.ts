import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../../src/files/disk/lock.ts';

const DEAD = 999_999_999;
let root = '';
let path = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  path = join(root, '.nulmeting', 'lock');
  mkdirSync(join(root, '.nulmeting'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A lock that another program made some seconds ago. */
function lockedBy(pid: number, host: string, secondsAgo = 0): void {
  writeFileSync(path, `${pid} ${host}`);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
}
/** Whether work has to wait until the lock is gone. */
async function mustWait(): Promise<boolean> {
  let isDone = false;
  const work = withLock(root, () => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 150));
  const waited = !isDone;
  rmSync(path, { force: true });
  await work;
  return waited;
}

describe('a lock', () => {
  test('of a program that runs is waited for', async () => {
    lockedBy(process.pid, hostname());
    expect(await mustWait()).toBe(true);
  });

  test('of a program that died is broken', async () => {
    lockedBy(DEAD, hostname());
    expect(await mustWait()).toBe(false);
  });

  test('of another machine is waited for: nobody here can see whether its program died', async () => {
    lockedBy(DEAD, `niet-${hostname()}`);
    expect(await mustWait()).toBe(true);
    lockedBy(DEAD, `niet-${hostname()}`, 20);
    expect(await mustWait()).toBe(true);
  });

  test('that is older than half a minute is left behind, wherever it was made', async () => {
    lockedBy(DEAD, `niet-${hostname()}`, 40);
    expect(await mustWait()).toBe(false);
    lockedBy(process.pid, hostname(), 40);
    expect(await mustWait()).toBe(false);
  });

  test('is kept until the work under it is done, however long that takes', async () => {
    await withLock(root, async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(existsSync(path)).toBe(true);
    });
    expect(existsSync(path)).toBe(false);
  });

  test('leaves nothing behind when it is given back', async () => {
    lockedBy(DEAD, hostname());
    await withLock(root, () => expect(existsSync(path)).toBe(true));
    expect(existsSync(path)).toBe(false);
  });
});
