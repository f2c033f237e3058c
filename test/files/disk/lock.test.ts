import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
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
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../../src/files/disk/lock.ts';
import { showPath } from '../../../src/files/system/show-path.ts';

const DEAD = 999_999_999;
const ELSEWHERE = `niet-${hostname()}`;
const isWindows = process.platform === 'win32';
let root = '';
let lock = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  lock = join(root, '.nulmeting', 'lock');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes a file of which the time is some seconds ago, or ahead. */
function writeAged(path: string, content: string, secondsAgo: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
}
/** A lock that another program made some seconds ago. */
function lockedBy(pid: number, host: string, secondsAgo = 0): void {
  rmSync(lock, { recursive: true, force: true });
  writeAged(join(lock, 'abc'), `${pid} ${host}`, secondsAgo);
}
/** Whether work has to wait until the lock is gone. */
async function mustWait(): Promise<boolean> {
  let isDone = false;
  const work = withLock(root, () => {
    isDone = true;
  });
  await pause(150);
  const waited = !isDone;
  rmSync(lock, { recursive: true, force: true });
  await work;
  return waited;
}
/** What is left in `.nulmeting`. */
const left = (): readonly string[] => readdirSync(join(root, '.nulmeting'));

describe('a lock', () => {
  test('of a program that runs is waited for', async () => {
    lockedBy(process.pid, hostname());
    expect(await mustWait()).toBe(true);
  });

  test('of a program that died is removed', async () => {
    lockedBy(DEAD, hostname());
    expect(await mustWait()).toBe(false);
  });

  test('of another machine is waited for: nobody here can see whether its program died', async () => {
    lockedBy(DEAD, ELSEWHERE);
    expect(await mustWait()).toBe(true);
    lockedBy(DEAD, ELSEWHERE, 20);
    expect(await mustWait()).toBe(true);
  });

  test.each([
    ['of another machine', DEAD, ELSEWHERE],
    ['of a program that runs', process.pid, hostname()],
  ])(
    '%s, and half a minute or more away in time, is abandoned: in the past and in the future',
    async (_, pid, host) => {
      for (const secondsAgo of [40, -40, -7200]) {
        lockedBy(pid, host, secondsAgo);
        expect(await mustWait(), String(secondsAgo)).toBe(false);
      }
    },
  );

  test('is held until the work under it is done, however long that takes, and leaves nothing', async () => {
    await withLock(root, async () => {
      await pause(20);
      expect(readdirSync(lock)).toHaveLength(1);
      expect(left()).toEqual(['lock']);
    });
    expect(left()).toEqual([]);
  });

  test('is released when the work under it fails', async () => {
    const failing = withLock(root, () => {
      throw new Error('mis');
    });
    await expect(failing).rejects.toThrow('mis');
    expect(left()).toEqual([]);
  });

  test('is never there in half: it holds its owner from the first moment', async () => {
    const seen: number[] = [];
    let isDone = false;
    const watch = (async () => {
      while (!isDone) {
        if (existsSync(lock))
          seen.push(...readdirSync(lock).map((name) => readFileSync(join(lock, name)).length));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (let round = 0; round < 50; round += 1) await withLock(root, () => pause(1));
    isDone = true;
    await watch;
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen)).toEqual(new Set([`${process.pid} ${hostname()}`.length]));
  });
});

describe('what stands in the way', () => {
  test.each([
    ['an empty folder, left between releasing and removing', () => mkdirSync(lock, { recursive: true })],
    ['an empty file of an earlier version that was cut off', () => writeAged(lock, '', 0)],
    ['a file of an earlier version whose program died', () => writeAged(lock, `${DEAD} ${hostname()}`, 0)],
    [
      'an old file of an earlier version on another machine',
      () => writeAged(lock, `${DEAD} ${ELSEWHERE}`, 40),
    ],
    [
      'a file of another program in the folder',
      () => writeAged(join(lock, '.DS_Store'), 'x'.repeat(5000), 0),
    ],
  ])('%s is removed at once', async (_, make) => {
    make();
    expect(await mustWait()).toBe(false);
    expect(left()).toEqual([]);
  });

  test('a file of an earlier version that runs is waited for', async () => {
    writeAged(lock, `${process.pid} ${hostname()}`, 0);
    expect(await mustWait()).toBe(true);
  });

  test.skipIf(isWindows)('what a link in the lock points to is not read or removed', async () => {
    mkdirSync(lock, { recursive: true });
    symlinkSync('/dev/zero', join(lock, 'abc'));
    const target = join(root, 'van-mij.txt');
    writeFileSync(target, `${DEAD} ${hostname()}`);
    symlinkSync(target, join(lock, 'def'));
    expect(await mustWait()).toBe(false);
    expect(existsSync(target)).toBe(true);
  });

  test('what dead programs made beside the lock is removed, and what a living one made is not', async () => {
    const made = (letter: string): string => `lock-${letter.repeat(24)}`;
    const place = (letter: string): string => join(root, '.nulmeting', made(letter), letter.repeat(24));
    writeAged(place('a'), `${DEAD} ${hostname()}`, 0);
    writeAged(place('b'), `${process.pid} ${hostname()}`, 0);
    writeAged(place('c'), '', 0);
    mkdirSync(join(root, '.nulmeting', made('d')));
    mkdirSync(join(root, '.nulmeting', made('e')));
    const longAgo = Date.now() / 1000 - 3600;
    utimesSync(join(root, '.nulmeting', made('e')), longAgo, longAgo);
    // Of one that was cut off long ago, before it wrote whose it is.
    writeAged(place('f'), '', 3600);
    utimesSync(join(root, '.nulmeting', made('f')), longAgo, longAgo);
    writeAged(join(root, '.nulmeting', 'van-mij', 'x'), '', 3600);
    await withLock(root, () => {});
    expect(left()).toEqual([made('b'), made('c'), made('d'), 'van-mij']);
  });

  test('a folder that cannot be a lock is no endless wait: the error comes at once', async () => {
    writeFileSync(join(root, '.nulmeting'), 'een bestand');
    await expect(withLock(root, () => {})).rejects.toMatchObject({ code: 'file-in-place' });
  });

  test('the folder of the dossier itself is never made', async () => {
    rmSync(root, { recursive: true });
    await expect(withLock(root, () => {})).rejects.toMatchObject({ code: 'gone-meanwhile' });
    expect(existsSync(root)).toBe(false);
  });
});

describe('a lock that another program took over', () => {
  test('is not removed by giving it back, and stops every further write', async () => {
    const written: string[] = [];
    const slow = withLock(root, async (renewLock) => {
      renewLock();
      written.push('first');
      lockedBy(process.pid, ELSEWHERE);
      renewLock();
      written.push('second');
    });
    await expect(slow).rejects.toMatchObject({ code: 'dossier-busy' });
    expect(written).toEqual(['first']);
    expect(readdirSync(lock)).toEqual(['abc']);
  });

  test('renewing dates the lock anew, so that slow work is not taken for abandoned', async () => {
    await withLock(root, async (renewLock) => {
      const token = join(lock, readdirSync(lock)[0] ?? '');
      const content = readFileSync(token, 'utf8');
      writeAged(token, content, 29);
      renewLock();
      expect(readFileSync(token, 'utf8')).toBe(content);
      expect(await enters(80)).toBe(false);
    });
  });

  /** Whether another program gets in within some milliseconds. */
  async function enters(milliseconds: number): Promise<boolean> {
    let isIn = false;
    const other = withLock(root, () => {
      isIn = true;
    });
    await pause(milliseconds);
    pending.push(other);
    return isIn;
  }
  const pending: Promise<void>[] = [];
  afterEach(() => Promise.all(pending.splice(0)));

  test('between being found and being removed is not removed: the newcomer stays the only one', async () => {
    lockedBy(DEAD, hostname());
    let goOn = (): void => {};
    const found = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const happened: string[] = [];
    // The slow one finds the abandoned lock and is held up; the fast one takes it over meanwhile, and works.
    const slow = withLock(root, () => happened.push('slow'), { beforeTakeover: () => found });
    await pause(20);
    await withLock(root, async () => {
      happened.push('fast in');
      goOn();
      await pause(100);
      happened.push('fast out');
    });
    await slow;
    expect(happened).toEqual(['fast in', 'fast out', 'slow']);
  });
});

describe('waiting', () => {
  test('is told once, after a second', async () => {
    lockedBy(process.pid, hostname());
    let told = 0;
    const work = withLock(root, () => {}, {
      onWait: () => {
        told += 1;
      },
    });
    await pause(700);
    expect(told).toBe(0);
    await pause(1000);
    expect(told).toBe(1);
    rmSync(lock, { recursive: true });
    await work;
    expect(told).toBe(1);
  });

  test('is not told when it is short', async () => {
    lockedBy(process.pid, hostname());
    let told = 0;
    const work = withLock(root, () => {}, {
      onWait: () => {
        told += 1;
      },
    });
    await pause(100);
    rmSync(lock, { recursive: true });
    await work;
    expect(told).toBe(0);
  });
});

describe('eight programs at once', () => {
  const bundle = join(mkdtempSync(join(tmpdir(), 'nulmeting-')), 'contend.mjs');
  const PROGRAMS = 8;
  const ROUNDS = 40;
  const running: ChildProcess[] = [];
  beforeAll(() =>
    build({
      entryPoints: ['test/files/disk/contend.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: bundle,
    }),
  );
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(dirname(bundle), { recursive: true });
  });

  test('that take over locks of each other are in one at a time', { timeout: 120_000 }, async () => {
    const log = join(root, 'log');
    const children = Array.from({ length: PROGRAMS }, (_, index) =>
      spawn(process.execPath, [bundle, root, log, String(ROUNDS), String(index + 1)], { stdio: 'inherit' }),
    );
    running.push(...children);
    writeFileSync(join(root, 'go'), '');
    const ended = await Promise.all(children.map((child) => once(child, 'exit') as Promise<[number]>));
    expect(ended.map(([code]) => code)).toEqual(children.map(() => 0));
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2 * PROGRAMS * ROUNDS);
    const overlaps = lines.filter((line, index) =>
      index % 2 === 0 ? !line.endsWith(' in') : line !== lines[index - 1]?.replace(' in', ' out'),
    );
    expect(overlaps).toEqual([]);
    expect(left()).toEqual([]);
  });
});

describe('what holds a lock', () => {
  test.skipIf(isWindows)('is for its owner only, folder and file', async () => {
    await withLock(root, () => {
      const modeOf = (path: string): number => statSync(path).mode & 0o777;
      expect([modeOf(dirname(lock)), modeOf(lock)]).toEqual([0o700, 0o700]);
      expect(readdirSync(lock).map((name) => modeOf(join(lock, name)))).toEqual([0o600]);
    });
  });

  test('is a file with a process and a machine, of at most a thousand bytes, and nothing else', async () => {
    const runs = `${process.pid} ${hostname()}`;
    for (const [content, isHeld] of [
      [runs, true],
      [`${process.pid} ${'x'.repeat(999 - String(process.pid).length)}`, true],
      [`${process.pid} ${'x'.repeat(1000 - String(process.pid).length)}`, false],
      [String(process.pid), false],
      [`x${runs}`, false],
      [hostname(), false],
      ['', false],
    ] as const) {
      rmSync(lock, { recursive: true, force: true });
      writeAged(join(lock, 'abc'), content, 0);
      expect(await mustWait(), content.slice(0, 40)).toBe(isHeld);
    }
  });

  test('is held by any of its files', async () => {
    lockedBy(DEAD, hostname());
    writeAged(join(lock, 'def'), `${process.pid} ${hostname()}`, 0);
    expect(await mustWait()).toBe(true);
  });
});

describe('a dossier that went away under a lock', () => {
  test('has no lock to renew, and that is said by its path', async () => {
    const work = withLock(root, (renewLock) => {
      rmSync(lock, { recursive: true });
      renewLock();
    });
    await expect(work).rejects.toMatchObject({ code: 'dossier-busy', values: { path: showPath(lock) } });
  });

  test('is no mistake when nothing more is written', async () => {
    await withLock(root, () => rmSync(root, { recursive: true }));
    expect(existsSync(root)).toBe(false);
  });
});

test('a lock gives what was made under it', async () => {
  expect(await withLock(root, () => 'gemaakt')).toBe('gemaakt');
  expect(await withLock(root, async () => 'gemaakt')).toBe('gemaakt');
});

test.skipIf(isWindows)('a lock is not made through a link', async () => {
  mkdirSync(join(root, 'elders'));
  symlinkSync('elders', join(root, '.nulmeting'));
  await expect(withLock(root, () => {})).rejects.toMatchObject({
    code: 'link-in-folder',
    values: { path: showPath(join(root, '.nulmeting')) },
  });
  expect(readdirSync(join(root, 'elders'))).toEqual([]);
});
