import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { changeDossier } from '../../../src/files/dossier/change-dossier.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let root = '';
let count = 0;
beforeEach(() => {
  count += 1;
  root = join(home, String(count));
  mkdirSync(root);
  writeFileSync(join(root, 'dossier.yaml'), 'schema: nulmeting/dossier@1\n');
});
const isWindows = process.platform === 'win32';
const modeOf = (...path: readonly string[]): string =>
  (statSync(join(root, ...path)).mode & 0o777).toString(8);

describe('a change to a dossier', () => {
  test('reads the current files, and writes what is decided', async () => {
    const path = join(root, 'a.txt');
    writeFileSync(path, 'een');
    const outcome = await changeDossier(root, ({ readText }) => ({
      files: [{ path, content: `${readText(path)} en twee` }],
      outcome: readText(join(root, 'nergens.txt')),
    }));
    expect(outcome).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('een en twee');
  });

  test('writes nothing when the decision fails, and releases the lock', async () => {
    const refuse = changeDossier(root, () => {
      throw new Error('mis');
    });
    await expect(refuse).rejects.toThrow('mis');
    expect(existsSync(join(root, '.nulmeting', 'lock'))).toBe(false);
  });

  test('waits for another change, also for one that takes a while to decide', async () => {
    const path = join(root, 'telling');
    const add = () =>
      changeDossier(root, async ({ readText }) => {
        const before = Number(readText(path) ?? '0');
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { files: [{ path, content: String(before + 1) }], outcome: before };
      });
    const before = await Promise.all(Array.from({ length: 8 }, add));
    expect([...before].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(readFileSync(path, 'utf8')).toBe('8');
  });

  test('does not write a file that would stay the same', async () => {
    const path = join(root, 'a.txt');
    writeFileSync(path, 'een');
    const { ino } = statSync(path);
    await changeDossier(root, () => ({
      files: [{ path, content: 'een', isGenerated: true }],
      outcome: null,
    }));
    expect(statSync(path).ino).toBe(ino);
    expect(existsSync(join(root, '.nulmeting', 'written.json'))).toBe(false);
  });

  test('detects whether a person changed a generated file', async () => {
    const path = join(root, 'plan.yaml');
    const isUntouched = () =>
      changeDossier(root, (current) => ({ files: [], outcome: current.isUntouched(path) }));
    await changeDossier(root, () => ({ files: [{ path, content: 'x', isGenerated: true }], outcome: null }));
    expect(await isUntouched()).toBe(true);
    writeFileSync(path, 'y');
    expect(await isUntouched()).toBe(false);
    await changeDossier(root, () => ({ files: [{ path, content: 'z' }], outcome: null }));
    expect(await isUntouched()).toBe(false);
  });

  test.skipIf(isWindows)('makes files and folders that only their owner can read', async () => {
    const path = join(root, 'metingen', 'nul', 'a.txt');
    await changeDossier(root, () => ({ files: [{ path, content: 'x', isGenerated: true }], outcome: null }));
    expect(modeOf('metingen')).toBe('700');
    expect(modeOf('metingen', 'nul')).toBe('700');
    expect(modeOf('metingen', 'nul', 'a.txt')).toBe('600');
    expect(modeOf('.nulmeting')).toBe('700');
    expect(modeOf('.nulmeting', 'written.json')).toBe('600');
  });

  test.skipIf(isWindows)('does not change the mode of an existing file', async () => {
    const path = join(root, 'a.txt');
    writeFileSync(path, 'een', { mode: 0o640 });
    await changeDossier(root, () => ({ files: [{ path, content: 'twee' }], outcome: null }));
    expect(modeOf('a.txt')).toBe('640');
  });

  test.skipIf(isWindows)(
    'writes nothing where a link stands, also when it leads to a file of the dossier',
    async () => {
      const elsewhere = join(root, 'gedeeld.txt');
      const path = join(root, 'a.txt');
      writeFileSync(elsewhere, 'een');
      symlinkSync('gedeeld.txt', path);
      const change = changeDossier(root, () => ({ files: [{ path, content: 'twee' }], outcome: null }));
      await expect(change).rejects.toMatchObject({ code: 'link-in-folder' });
      expect(readFileSync(elsewhere, 'utf8')).toBe('een');
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
    },
  );

  test('knows its generated files again after the dossier was moved', async () => {
    const write = { path: join(root, 'rapporten', 'a.md'), content: 'x', isGenerated: true };
    await changeDossier(root, () => ({ files: [write], outcome: null }));
    const moved = join(home, `${count}-verhuisd`);
    renameSync(root, moved);
    const isUntouched = await changeDossier(moved, (current) => ({
      files: [],
      outcome: current.isUntouched(join(moved, 'rapporten', 'a.md')),
    }));
    expect(isUntouched).toBe(true);
  });

  test.skipIf(isWindows)('holds a lock that only its owner can read', async () => {
    await changeDossier(root, () => {
      expect(modeOf('.nulmeting', 'lock')).toBe('700');
      return { files: [], outcome: null };
    });
  });
});

describe('a dossier that went away', () => {
  const aChange = (during = () => {}) =>
    changeDossier(root, () => {
      during();
      return { files: [{ path: join(root, 'a.txt'), content: 'x' }], outcome: null };
    });

  test('before the change is not made anew', async () => {
    rmSync(root, { recursive: true });
    await expect(aChange()).rejects.toMatchObject({ code: 'dossier-gone' });
    expect(existsSync(root)).toBe(false);
  });

  test.each([
    ['removed', () => rmSync(root, { recursive: true })],
    ['renamed', () => renameSync(root, `${root}-elders`)],
    ['left without dossier.yaml', () => rmSync(join(root, 'dossier.yaml'))],
  ])('while the change was decided, %s, is not written to', async (_, goAway) => {
    await expect(aChange(goAway)).rejects.toMatchObject({ code: 'dossier-gone' });
    expect(existsSync(join(root, 'a.txt'))).toBe(false);
    expect(existsSync(join(`${root}-elders`, 'a.txt'))).toBe(false);
  });

  test('is made by the change that says so', async () => {
    rmSync(root, { recursive: true });
    const path = join(root, 'dossier.yaml');
    await changeDossier(root, () => ({ files: [{ path, content: 'x' }], outcome: null }), { isNew: true });
    expect(readFileSync(path, 'utf8')).toBe('x');
  });
});

test('a change whose lock is taken over between two files does not write the second', async () => {
  const paths = ['een', 'twee'].map((name) => join(root, name));
  const token = (): string =>
    join(root, '.nulmeting', 'lock', readdirSync(join(root, '.nulmeting', 'lock'))[0] ?? '');
  // The content of a file is asked for when it is its turn: that is the moment at which the lock goes.
  const second = {
    path: paths[1] ?? '',
    get content() {
      return 'twee';
    },
  };
  const first = {
    path: paths[0] ?? '',
    get content() {
      if (existsSync(token())) rmSync(token());
      return 'een';
    },
  };
  const change = changeDossier(root, () => ({ files: [first, second], outcome: null }));
  await expect(change).rejects.toMatchObject({ code: 'dossier-busy' });
  expect(paths.map((path) => existsSync(path))).toEqual([true, false]);
});

test('outside a dossier nothing is locked', async () => {
  rmSync(join(root, 'dossier.yaml'));
  const path = join(root, 'a.txt');
  await changeDossier(null, () => ({ files: [{ path, content: 'x' }], outcome: null }));
  expect(readFileSync(path, 'utf8')).toBe('x');
  expect(existsSync(join(root, '.nulmeting'))).toBe(false);
});
