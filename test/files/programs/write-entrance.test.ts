import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { type Entrance, writeEntrance } from '../../../src/files/programs/write-entrance.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'nulmeting-home-')));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** Where the file stands that leads to an address, by the folders in the home folder. */
function writeAt(...folders: readonly string[]): Entrance {
  for (const folder of folders) mkdirSync(join(home, folder), { recursive: true });
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, home);
  const entrance = writeEntrance('http://127.0.0.1:1/#secret');
  if (entrance === null) throw new Error('no file was written');
  return entrance;
}

test('the file that leads to the page stands where a browser that came as a snap reads it, for who has one', () => {
  const { path, remove } = writeAt('snap');
  const folder = dirname(path);
  expect(dirname(folder)).toBe(home);
  expect(basename(folder)).toMatch(/^nulmeting-open-/);
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  remove();
  expect(existsSync(folder)).toBe(false);
});

test('for others it stands in the folder for temporary files', () => {
  const { path, remove } = writeAt('Documenten');
  expect(dirname(dirname(path))).toBe(tmpdir());
  remove();
});
