import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLimited } from '../../../src/files/disk/read-limited.ts';
import { writeAtomically } from '../../../src/files/disk/write-atomically.ts';
import { showPath } from '../../../src/files/system/show-path.ts';
import { writeStraight } from '../../../src/files/system/write-straight.ts';
import { writeWhole } from '../../../src/files/system/write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string): string => join(folder, name);
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The code and the path of the named error that something ends with. */
function refusal(act: () => unknown): readonly unknown[] {
  try {
    act();
  } catch (error) {
    const { code, values } = error as { code?: string; values?: { path?: string } };
    return [code, values?.path];
  }
  return [];
}

function makePipe(name: string): string {
  expect(spawnSync('mkfifo', [inFolder(name)]).status).toBe(0);
  return inFolder(name);
}

/** More than a pipe holds. */
const LARGE = 'één regel\n'.repeat(40_000);

test('what is a file, a folder, a link or not there is not written to', () => {
  writeFileSync(inFolder('plan.yaml'), 'oud');
  mkdirSync(inFolder('map'));
  for (const name of ['plan.yaml', 'map', 'nergens', 'map/nergens'])
    expect(writeStraight(inFolder(name), 'nieuw'), name).toBe(false);
  expect(readFileSync(inFolder('plan.yaml'), 'utf8')).toBe('oud');
  expect(existsSync(inFolder('nergens'))).toBe(false);
});

describe.skipIf(process.platform === 'win32')('a stream', () => {
  test('behind a link is not written to', () => {
    symlinkSync('/dev/null', inFolder('snel'));
    expect(writeStraight(inFolder('snel'), 'nieuw')).toBe(false);
  });

  test('without an end takes everything', () => {
    expect(writeStraight('/dev/null', LARGE)).toBe(true);
  });

  test('without room says so', () => {
    if (existsSync('/dev/full'))
      expect(refusal(() => writeStraight('/dev/full', 'x'))).toEqual(['no-room', showPath('/dev/full')]);
  });

  test.each(['/dev/fd/', '/proc/self/fd/'])('of this program is known by its number: %s', (place) => {
    const handle = openSync(inFolder('uit.txt'), 'w');
    expect(writeStraight(`${place}${handle}`, 'één')).toBe(true);
    expect(writeStraight(`${place}${handle}`, Uint8Array.of(10, 50))).toBe(true);
    closeSync(handle);
    expect(readFileSync(inFolder('uit.txt'), 'utf8')).toBe('één\n2');
    expect(refusal(() => writeStraight(`${place}${handle}`, 'x'))).toEqual([
      'nobody-reads',
      `${place}${handle}`,
    ]);
  });

  test('is known by its name', async () => {
    const script = `
      const { writeStraight } = await import('${join(process.cwd(), 'src/files/system/write-straight.ts')}');
      for (const name of ['stdout', 'stderr']) writeStraight('/dev/' + name, name);`;
    writeFileSync(inFolder('script.mts'), script);
    const program = spawn(process.execPath, ['--import', 'tsx', inFolder('script.mts')]);
    const said = { stdout: '', stderr: '' };
    program.stdout.on('data', (part: Buffer) => {
      said.stdout += String(part);
    });
    program.stderr.on('data', (part: Buffer) => {
      said.stderr += String(part);
    });
    await once(program, 'close');
    expect(said).toEqual({ stdout: 'stdout', stderr: 'stderr' });
  });

  test.each(['/dev/fd/1/x', '/dev/fd/10000', '/x/dev/fd/1', '/proc/1/fd/1x', '/dev/fd/x'])(
    'is not what only looks like its number: %s',
    (path) => {
      expect([false, 'file-in-place']).toContain(refusal(() => writeStraight(path, 'x'))[0] ?? false);
    },
  );

  test('is no folder that this program has open', () => {
    const handle = openSync(folder, 'r');
    expect(refusal(() => writeStraight(`/dev/fd/${handle}`, 'x'))).toEqual([
      'not-a-file',
      `/dev/fd/${handle}`,
    ]);
    closeSync(handle);
  });

  test('is no socket on disk', async () => {
    const server = createServer().listen(inFolder('s'));
    await once(server, 'listening');
    expect(refusal(() => writeStraight(inFolder('s'), 'x'))).toEqual(['not-a-file', showPath(inFolder('s'))]);
    server.close();
  });
});

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  let pipe = '';
  beforeAll(() => {
    pipe = makePipe('pijp');
  });

  test('that nobody reads is not waited for', () => {
    expect(refusal(() => writeStraight(pipe, 'x'))).toEqual(['nobody-reads', showPath(pipe)]);
  });

  test('is written to when somebody reads it, and then let go', () => {
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const part = Buffer.alloc(100);
    expect(writeStraight(pipe, 'één')).toBe(true);
    expect(part.subarray(0, readSync(reader, part)).toString()).toBe('één');
    // Nobody writes to it any more: that is its end.
    expect(readSync(reader, part)).toBe(0);
    closeSync(reader);
  });

  test('gets everything, however slowly it is read', async () => {
    const taken = inFolder('gelezen.txt');
    const reader = spawn('/bin/sh', ['-c', `exec 3<"${pipe}"; sleep 0.2; cat <&3 >"${taken}"`]);
    for (let tries = 0; tries < 200; tries += 1) {
      if (refusal(() => writeStraight(pipe, LARGE)).length === 0) break;
      await pause(10);
    }
    await once(reader, 'exit');
    expect(readFileSync(taken, 'utf8')).toBe(LARGE);
  });

  test('that its reader leaves halfway is no mistake', async () => {
    const reader = spawn('/bin/sh', ['-c', `exec 3<"${pipe}"; sleep 0.1`]);
    let found: readonly unknown[] = ['nobody-reads'];
    for (let tries = 0; tries < 200 && found.length > 0; tries += 1) {
      found = refusal(() => writeStraight(pipe, LARGE));
      await pause(10);
    }
    expect(found).toEqual([]);
    if (reader.exitCode === null) await once(reader, 'exit');
  });

  test('is read to its end, however slowly it is written', async () => {
    const writer = spawn('/bin/sh', ['-c', `exec 3>"${pipe}"; printf een >&3; sleep 0.2; printf twee >&3`]);
    let text = '';
    for (let tries = 0; tries < 200 && text === ''; tries += 1) {
      await pause(10);
      if (refusal(() => (text = readLimited(pipe)))[0] !== 'nothing-to-read' && text === '') break;
    }
    expect(text).toBe('eentwee');
    if (writer.exitCode === null) await once(writer, 'exit');
  });

  test('is not replaced by a file, and nothing is left beside it', () => {
    expect(refusal(() => writeAtomically(pipe, 'x', folder))).toEqual(['not-a-file', showPath(pipe)]);
  });
});

test('an error of the system while something is written ends the writing', () => {
  writeFileSync(inFolder('vast.txt'), 'oud');
  const handle = openSync(inFolder('vast.txt'), 'r');
  expect(refusal(() => writeWhole(handle, 'x'))[0]).toBe('EBADF');
  expect(() => writeWhole(handle, '')).not.toThrow();
  closeSync(handle);
});

test('on Windows a name of a device is one in every folder, and no file of that name is made', () => {
  expect(writeStraight(inFolder('NUL'), 'weg', 'win32')).toBe(true);
  expect(writeStraight(inFolder('nul'), 'weg', 'win32')).toBe(true);
  for (const name of ['CON', 'nul.md', 'lpt1.txt'])
    expect(refusal(() => writeStraight(inFolder(name), 'x', 'win32'))).toEqual(['not-a-file', name]);
  expect(writeStraight(inFolder('NUL'), 'x', 'linux')).toBe(false);
  expect(writeStraight(inFolder('console.md'), 'x', 'win32')).toBe(false);
  for (const name of ['NUL', 'nul', 'CON']) expect(existsSync(inFolder(name))).toBe(false);
});
