import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isTemporaryName,
  listLeftovers,
  removeLeftovers,
  temporaryName,
} from '../../../src/files/system/leftover.ts';

const DEAD = 999_999_999;
const NOW = new Date('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('a temporary file is known by its name, which is given once and says which program wrote it', () => {
  const names = [temporaryName(), temporaryName(), temporaryName()];
  expect(new Set(names).size).toBe(3);
  for (const name of names) {
    expect(isTemporaryName(name)).toBe(true);
    expect(name.startsWith(`.nulmeting-${process.pid}-`)).toBe(true);
  }
});

test.each([
  'nulmeting-1-a-1.tmp',
  '.nulmeting--a-1.tmp',
  '.nulmeting-1-A-1.tmp',
  '.nulmeting-1-a-1.tmp2',
  '.nulmeting-1-a.tmp',
  '.nulmeting-1-a-b.tmp',
  '.nulmeting-1-a-1_tmp',
  'x.nulmeting-1-a-1.tmp',
])('%s is no temporary file of the program', (name) => {
  expect(isTemporaryName(name)).toBe(false);
});

describe('a temporary file is left over', () => {
  test.each([
    ['of a program that is gone, after a minute', DEAD, MINUTE + 1, true],
    ['of a program that is gone, not earlier', DEAD, MINUTE, false],
    ['of a program that runs, after a day', process.pid, DAY + 1, true],
    ['of a program that runs, not earlier', process.pid, DAY, false],
  ])('%s', (_, pid, age, isLeft) => {
    const name = `.nulmeting-${pid}-mh3k2b1x-1.tmp`;
    writeFileSync(join(folder, name), 'half');
    const then = (NOW.getTime() - age) / 1000;
    utimesSync(join(folder, name), then, then);
    expect(listLeftovers(folder)).toEqual(isLeft ? [join(folder, name)] : []);
  });

  test.skipIf(process.platform === 'win32')('never a folder or a link', () => {
    const then = new Date(0);
    mkdirSync(join(folder, `.nulmeting-${DEAD}-a-1.tmp`));
    utimesSync(join(folder, `.nulmeting-${DEAD}-a-1.tmp`), then, then);
    writeFileSync(join(folder, 'plan.yaml'), 'oud');
    utimesSync(join(folder, 'plan.yaml'), then, then);
    symlinkSync('plan.yaml', join(folder, `.nulmeting-${DEAD}-a-2.tmp`));
    vi.setSystemTime(new Date('2100-01-01'));
    expect(listLeftovers(folder)).toEqual([]);
  });
});

test('a folder that cannot be listed has nothing to remove', () => {
  expect(() => removeLeftovers(join(folder, 'nergens'))).not.toThrow();
});
