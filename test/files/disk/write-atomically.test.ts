import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { isReadOnly, writeAtomically } from '../../../src/files/disk/write-atomically.ts';
import { temporaryName } from '../../../src/files/system/leftover.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')('nothing is written through a link, wherever it leads', () => {
  mkdirSync(join(folder, 'elders'));
  writeFileSync(join(folder, 'elders', 'plan.yaml'), 'oud');
  symlinkSync(join('elders', 'plan.yaml'), join(folder, 'plan.yaml'));
  symlinkSync('elders', join(folder, 'rapporten'));
  symlinkSync('nergens', join(folder, 'dood.yaml'));
  for (const name of [
    'plan.yaml',
    join('rapporten', 'plan.yaml'),
    join('rapporten', 'nieuw.md'),
    'dood.yaml',
  ])
    expect(() => writeAtomically(join(folder, name), 'nieuw', folder), name).toThrow('link-in-folder');
  expect(lstatSync(join(folder, 'plan.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'elders', 'plan.yaml'), 'utf8')).toBe('oud');
  expect(readdirSync(join(folder, 'elders'))).toEqual(['plan.yaml']);
});

test.skipIf(process.platform === 'win32')('the folder itself may be reached through a link', () => {
  mkdirSync(join(folder, 'echt'));
  symlinkSync('echt', join(folder, 'snel'));
  writeAtomically(join(folder, 'snel', 'plan.yaml'), 'nieuw', join(folder, 'snel'));
  expect(readFileSync(join(folder, 'echt', 'plan.yaml'), 'utf8')).toBe('nieuw');
});

test('a path that is not in its folder is not written', () => {
  const root = join(folder, 'dossier');
  mkdirSync(root);
  for (const path of [join(root, '..', 'buiten.yaml'), root, join(folder, 'dossier-twee', 'x.yaml')])
    expect(() => writeAtomically(path, 'x', root), path).toThrow('is not in');
  expect(existsSync(join(folder, 'buiten.yaml'))).toBe(false);
});

test('what cannot be put in its place leaves nothing behind', () => {
  const place = join(folder, 'map');
  mkdirSync(join(place, 'vol'), { recursive: true });
  expect(() => writeAtomically(place, 'x', folder)).toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
const isWindows = process.platform === 'win32';

describe.skipIf(isWindows).each([0o000, 0o022, 0o077, 0o277])('with the umask %o', (umask) => {
  const before = process.umask();
  afterEach(() => {
    process.umask(before);
  });
  const root = join(folder, `umask-${umask}`);
  mkdirSync(root);
  chmodSync(root, 0o755);

  test('new files and folders are for their owner only, and what exists keeps its mode', () => {
    writeFileSync(join(root, 'gedeeld.yaml'), 'oud');
    chmodSync(join(root, 'gedeeld.yaml'), 0o664);
    process.umask(umask);
    writeAtomically(join(root, 'een', 'twee', 'nieuw.yaml'), 'x', root);
    writeAtomically(join(root, 'een', 'nieuw.yaml'), 'x', root);
    writeAtomically(join(root, 'gedeeld.yaml'), 'nieuw', root);
    expect(
      ['.', 'een', 'een/twee', 'een/twee/nieuw.yaml', 'een/nieuw.yaml', 'gedeeld.yaml'].map((name) => [
        name,
        modeOf(join(root, name)),
      ]),
    ).toEqual([
      ['.', '755'],
      ['een', '700'],
      ['een/twee', '700'],
      ['een/twee/nieuw.yaml', '600'],
      ['een/nieuw.yaml', '600'],
      ['gedeeld.yaml', '664'],
    ]);
  });
});

test('a file that was made read-only is not replaced', () => {
  const path = join(folder, 'vast.yaml');
  writeFileSync(path, 'oud');
  chmodSync(path, 0o444);
  expect(() => writeAtomically(path, 'nieuw', folder)).toThrow('file-read-only');
  expect(readFileSync(path, 'utf8')).toBe('oud');
  chmodSync(path, 0o644);
  writeAtomically(path, 'nieuw', folder);
  expect(readFileSync(path, 'utf8')).toBe('nieuw');
});

describe('what a write that was cut off left behind', () => {
  const DEAD = 999_999_999;
  const MINUTE = 60;
  const DAY = 24 * 60 * MINUTE;

  test.each([
    ['of a program that is gone', DEAD, 2 * MINUTE, false],
    ['of a program that is gone, a moment ago', DEAD, 1, true],
    ['of a program that runs', process.pid, 2 * MINUTE, true],
    ['of a program that runs, since long ago', process.pid, 2 * DAY, false],
    ['of another day by a clock that is ahead', DEAD, -DAY, true],
  ])('%s', (_, pid, age, isKept) => {
    const root = mkdtempSync(join(folder, 'rest-'));
    const left = join(root, `.nulmeting-${pid}-mh3k2b1x-1.tmp`);
    const other = join(root, `.nulmeting-${pid}.tmp`);
    const then = Date.now() / 1000 - age;
    for (const path of [left, other]) {
      writeFileSync(path, 'half');
      utimesSync(path, then, then);
    }
    writeAtomically(join(root, 'plan.yaml'), 'x', root);
    expect(existsSync(left)).toBe(isKept);
    expect(existsSync(other)).toBe(true);
  });

  test('is removed only where it is a file, and no folder', () => {
    const root = mkdtempSync(join(folder, 'rest-'));
    mkdirSync(join(root, `.nulmeting-${DEAD}-a-1.tmp`));
    const then = Date.now() / 1000 - DAY;
    utimesSync(join(root, `.nulmeting-${DEAD}-a-1.tmp`), then, then);
    writeAtomically(join(root, 'plan.yaml'), 'x', root);
    expect(readdirSync(root).sort()).toEqual([`.nulmeting-${DEAD}-a-1.tmp`, 'plan.yaml']);
  });
});

test('what fails halfway leaves the old file as it was, and nothing beside it', () => {
  const root = mkdtempSync(join(folder, 'half-'));
  writeFileSync(join(root, 'plan.yaml'), 'oud');
  const unwritable = { not: 'a text' } as unknown as string;
  expect(() => writeAtomically(join(root, 'plan.yaml'), unwritable, root)).toThrow(TypeError);
  expect(readdirSync(root)).toEqual(['plan.yaml']);
  expect(readFileSync(join(root, 'plan.yaml'), 'utf8')).toBe('oud');
});

test.skipIf(isWindows)('what stands where the temporary file is to be is not written through', () => {
  const root = mkdtempSync(join(folder, 'bezet-'));
  writeFileSync(join(folder, 'elders.txt'), 'van een ander');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01') });
  try {
    const next = temporaryName().replace(/\d+(?=\.tmp$)/, (count) => String(Number(count) + 1));
    symlinkSync(join(folder, 'elders.txt'), join(root, next));
    expect(() => writeAtomically(join(root, 'plan.yaml'), 'nieuw', root)).toThrow('file-in-place');
  } finally {
    vi.useRealTimers();
  }
  expect(readFileSync(join(folder, 'elders.txt'), 'utf8')).toBe('van een ander');
  expect(existsSync(join(root, 'plan.yaml'))).toBe(false);
});

test('a file is read-only when its owner may not write in it, whatever others may', () => {
  const root = mkdtempSync(join(folder, 'modes-'));
  const path = join(root, 'plan.yaml');
  writeFileSync(path, 'oud');
  const modes = isWindows
    ? ([
        [0o444, true],
        [0o644, false],
      ] as const)
    : ([
        [0o444, true],
        [0o466, true],
        [0o200, false],
        [0o644, false],
      ] as const);
  for (const [mode, expected] of modes) {
    chmodSync(path, mode);
    expect(isReadOnly(path), mode.toString(8)).toBe(expected);
  }
  expect(isReadOnly(join(root, 'nergens'))).toBe(false);
  mkdirSync(join(root, 'map'));
  if (!isWindows) chmodSync(join(root, 'map'), 0o555);
  expect(isReadOnly(join(root, 'map'))).toBe(false);
});
