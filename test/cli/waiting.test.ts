import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM } from '../interview/pty-session.ts';

/* A command that has to wait for another program says so, whichever command it is; one that only reads does not wait. */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const TOLD = 'Een ander programma is met dit dossier bezig. Even wachten, hooguit tien seconden.\n';

/** Runs the program; as soon as it says that it waits, `unlock` is called. */
function runWaiting(line: string, cwd: string, unlock: () => void) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'nl_NL.UTF-8' };
  const child = spawn(process.execPath, [PROGRAM, ...line.split(' ')], { cwd, env });
  let stderr = '';
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
    if (stderr.includes(TOLD)) unlock();
  });
  child.stdout.resume();
  return new Promise<{ readonly exit: number | null; readonly stderr: string }>((resolve) => {
    child.on('close', (exit) => resolve({ exit, stderr }));
  });
}

/** A folder with the dossier `d` that is locked by a program that runs, and the beginning of one, `n`; `unlock` removes both locks. */
function makeLocked(): { readonly folder: string; readonly unlock: () => void } {
  const folder = mkdtempSync(join(home, 'map-'));
  cpSync(join(home, 'start'), folder, { recursive: true });
  const locks = ['d', 'n'].map((name) => join(folder, name, '.nulmeting', 'lock'));
  for (const lock of locks) {
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'abc'), `${process.pid} ${hostname()}`);
  }
  return {
    folder,
    unlock: () => {
      for (const lock of locks) rmSync(lock, { recursive: true, force: true });
    },
  };
}

beforeAll(async () => {
  const start = join(home, 'start');
  mkdirSync(start);
  expect(await runWaiting('init d --name D --date 2026-01-01', start, () => {})).toMatchObject({ exit: 0 });
  // Where nothing was answered there is no plan to write.
  const answers = 'schema: nulmeting/answers@1\nanswers:\n  visie-vastgesteld: { answer: deels }\n';
  writeFileSync(join(start, 'd', 'metingen', '2026-01-01', 'antwoorden.yaml'), answers);
  writeFileSync(
    join(start, 'form.yaml'),
    'schema: nulmeting/answers@1\nanswers:\n  huidige-inzet: { answer: deels }\n',
  );
});

describe('while another program has the dossier', () => {
  test.concurrent.each([
    ['init n --name N'],
    ['interview d --answers form.yaml'],
    ['interview d --new --date 2027-01-01'],
    ['plan d'],
    ['report d --format md --out d/rapporten/v.md'],
    ['form d --out d/rapporten/f.yaml'],
  ])('%s says that it waits, and then does its work', async (line) => {
    const { folder, unlock } = makeLocked();
    const { exit, stderr } = await runWaiting(line, folder, unlock);
    expect(stderr.split(TOLD)).toHaveLength(2);
    expect(exit, stderr).toBe(0);
  });

  test('frameworks new in a dossier says it too', async () => {
    const { folder, unlock } = makeLocked();
    const { exit, stderr } = await runWaiting('frameworks new ons-kader', join(folder, 'd'), unlock);
    expect(stderr).toContain(TOLD);
    expect(exit, stderr).toBe(0);
  });

  test('--quiet says nothing', async () => {
    const { folder, unlock } = makeLocked();
    // Long enough for a program that starts slowly to wait for more than a second.
    setTimeout(unlock, 4000);
    expect(await runWaiting('plan d --quiet', folder, () => {})).toEqual({ exit: 0, stderr: '' });
  });

  test.concurrent.each([
    ['status d'],
    ['check d'],
    ['report d --format md'],
    ['form d'],
    ['plan d --format md'],
    ['report d --format md --out elders.md'],
  ])('%s changes nothing in it, and does not wait', async (line) => {
    const { folder } = makeLocked();
    const { exit, stderr } = await runWaiting(line, folder, () => {});
    expect(stderr).not.toContain(TOLD);
    expect(exit, stderr).toBe(0);
  });
});
