import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KORT } from '../cli/stand-in-folder.ts';
import { PROGRAM } from '../interview/pty-session.ts';
import { FORM, type Obstacle } from './obstacle.ts';

/*
 * What can stand in the way of reading and writing, and what the program makes of it. Each obstacle is played with the built program, by a user
 * who may not pass by the permissions of files: where the tests run as root, by nobody.
 */

const isWindows = process.platform === 'win32';
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

const OBSTACLES = 'test/hostile/obstacles';
const obstacles = (
  await Promise.all(
    readdirSync(OBSTACLES).map(
      async (name) =>
        (await import(pathToFileURL(resolve(OBSTACLES, name)).href)) as {
          readonly obstacles: readonly Obstacle[];
        },
    ),
  )
).flatMap((file) => file.obstacles);

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const own = (path: string): void => {
  if (isRoot) chownSync(path, NOBODY, NOBODY);
};
afterAll(() => {
  spawnSync('chmod', ['-R', 'u+rwx', home]);
  rmSync(home, { recursive: true, force: true });
});

function shell(script: string, cwd: string): { readonly status: number | null; readonly said: string } {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, LANG: 'nl_NL.UTF-8', N: 'nulmeting' };
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', script.replaceAll('$N', `"${process.execPath}" "${PROGRAM}"`)],
    {
      cwd,
      env,
      encoding: 'utf8',
      timeout: 60_000,
      ...user,
    },
  );
  return { status, said: `${stdout}\n${stderr}` };
}

/** Every file below a folder with its content, as the user of the tests sees it; what has no end is named only. */
function listFiles(folder: string, at = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(join(folder, at)).sort()) {
    const path = join(at, name);
    const facts = lstatSync(join(folder, path));
    if (facts.isDirectory()) for (const entry of listFiles(folder, path)) found.set(...entry);
    else found.set(path, facts.isFile() ? readFileSync(join(folder, path), 'latin1') : 'no file');
  }
  return found;
}

let made = 0;
function makeFolder(): string {
  made += 1;
  const folder = join(home, String(made));
  cpSync(join(home, 'start'), folder, { recursive: true });
  spawnSync('chown', ['-R', String(statSync(home).uid), folder]);
  return folder;
}

beforeAll(() => {
  own(home);
  const start = join(home, 'start');
  mkdirSync(start);
  own(start);
  writeFileSync(join(start, 'kort.yaml'), KORT);
  writeFileSync(join(start, 'form.yaml'), FORM);
  for (const name of ['kort.yaml', 'form.yaml']) own(join(start, name));
  const { status, said } = shell(
    '$N init d --name "De Brug" --date 2026-03-01 --framework ./kort.yaml',
    start,
  );
  expect(status, said).toBe(0);
});

describe.skipIf(isWindows)('what stands in the way', () => {
  test.each(obstacles)('$what ($run)', ({ given = 'true', run, exit, says, made: expected = [] }) => {
    const folder = makeFolder();
    shell(given, folder);
    const before = isRoot ? listFiles(folder) : null;
    const { status, said } = shell(run, folder);
    expect(said).not.toMatch(/fout in het programma|^\s+at .*:\d+|node:internal/m);
    for (const words of says) expect(said).toContain(words);
    expect(status, said).toBe(exit);
    spawnSync('chmod', ['-R', 'u+rwX', folder]);
    const after = listFiles(folder);
    const names = [...after.keys()];
    expect(names.filter((name) => /\.tmp$|\/lock$/.test(name))).toEqual([]);
    if (before === null) return;
    if (exit !== 0) for (const [name, text] of before) expect(after.get(name), name).toBe(text);
    if (!/init nieuw|--new/.test(run))
      expect(names.filter((name) => !before.has(name))).toEqual([...expected]);
    expect(existsSync(join(folder, 'd', 'dossier.yaml'))).toBe(true);
  });
});
