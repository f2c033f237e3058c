import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printPage } from '../../../src/files/programs/print-page.ts';
import { runProgram } from '../../../src/files/programs/run-program.ts';

let root = '';
const before = process.env['TMPDIR'];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  mkdirSync(join(root, 'tmp'));
  process.env['TMPDIR'] = join(root, 'tmp');
});
afterEach(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(root, { recursive: true, force: true });
});

const leftovers = (): readonly string[] => readdirSync(join(root, 'tmp'));

/** A program in place of a browser: a script that finds in `$pdf` where the PDF is to come, and in `$page` the page. */
function makeBrowser(script: string): string {
  const path = join(root, 'browser');
  const given =
    'for one in "$@"; do case "$one" in --print-to-pdf=*) pdf=$(echo "$one" | cut -c16-);; file://*) page=$(echo "$one" | cut -c8-);; esac; done';
  writeFileSync(path, `#!/bin/sh\n${given}\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const print = (script: string, wanted = new AbortController().signal, run = runProgram) =>
  printPage(
    '<p>pagina</p>',
    { platform: 'linux', env: { ...process.env, NULMETING_BROWSER: makeBrowser(script) } },
    wanted,
    run,
  );

/** Whether a program runs that has these words in its command line. */
const runs = (words: string): boolean =>
  spawnSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).stdout.includes(words);

async function until(holds: () => boolean): Promise<void> {
  for (let time = 0; time < 200 && !holds(); time += 1) await new Promise((done) => setTimeout(done, 50));
  expect(holds()).toBe(true);
}

describe.skipIf(process.platform === 'win32')('a page', () => {
  test('is given to the browser as a file of the person alone, and what it wrote is the result', async () => {
    const bytes = await print(
      `ls -ld "$(dirname "$page")" | cut -c1-10 > ${root}/mode; cat "$page" > ${root}/seen; printf '%s\\n' "$@" > ${root}/args; printf '%%PDF\\n%%%%EOF\\n' > "$pdf"`,
    );
    expect(Buffer.from(bytes).toString()).toBe('%PDF\n%%EOF\n');
    expect(readFileSync(join(root, 'seen'), 'utf8')).toBe('<p>pagina</p>');
    expect(readFileSync(join(root, 'mode'), 'utf8').trim()).toBe('drwx------');
    const args = readFileSync(join(root, 'args'), 'utf8').split('\n');
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
    expect(args.find((arg) => arg.startsWith('--user-data-dir='))).toContain(join(root, 'tmp'));
    expect(leftovers()).toEqual([]);
  });

  test('is given to a browser that came as a snap in a folder that this can see', async () => {
    const snap = join(root, 'snap');
    renameSync(makeBrowser(`echo "$page" > ${root}/seen; printf '%%%%EOF\\n' > "$pdf"`), snap);
    const chromium = join(root, 'chromium');
    symlinkSync(snap, chromium);
    const common = join(root, 'home', 'snap', 'chromium', 'common');
    mkdirSync(common, { recursive: true });
    const env = { HOME: join(root, 'home'), NULMETING_BROWSER: chromium };
    await printPage('<p>x</p>', { platform: 'linux', env }, new AbortController().signal);
    expect(readFileSync(join(root, 'seen'), 'utf8')).toContain(`${common}/nulmeting-pdf-`);
    expect(readdirSync(common)).toEqual([]);
    expect(leftovers()).toEqual([]);
  });

  test.each([
    ['fails', 'echo eerst >&2; echo "kan niet starten" >&2; exit 127', 'kan niet starten'],
    ['fails without a word', 'exit 3', 'exit code 3'],
    ['does nothing', 'exit 0', 'exit code 0'],
    ['is ended', 'kill -9 $$', 'SIGKILL'],
    ['writes half a file', 'echo %PDF > "$pdf"', 'exit code 0'],
  ])('that a browser which %s did not print, is told, and nothing is left', async (_, script, reason) => {
    const path = join(root, 'browser');
    await expect(print(script)).rejects.toMatchObject({ code: 'browser-failed', values: { path, reason } });
    expect(leftovers()).toEqual([]);
  });

  test('that takes too long is given up, with everything that the browser started', async () => {
    const impatient: typeof runProgram = (path, args, _, wanted) => runProgram(path, args, 300, wanted);
    await expect(print('sleep 4711 & sleep 4711', undefined, impatient)).rejects.toMatchObject({
      code: 'browser-too-slow',
    });
    expect(leftovers()).toEqual([]);
    await until(() => !runs('sleep 4711'));
  });

  test('that is not wanted any more is given up at once', async () => {
    const controller = new AbortController();
    const printing = print('sleep 4712 & sleep 4712', controller.signal);
    setTimeout(() => controller.abort(), 300);
    await expect(printing).rejects.toMatchObject({ name: 'AbortError' });
    expect(leftovers()).toEqual([]);
    await until(() => !runs('sleep 4712'));
    await expect(print('exit 0', AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(leftovers()).toEqual([]);
  });

  test.each([
    ['SIGINT', 130, null],
    ['SIGTERM', null, 'SIGTERM'],
    ['SIGHUP', null, 'SIGHUP'],
  ] as const)('is given up on %s, and nothing is left', async (name, code, signal) => {
    const number = `4713${name.length}${code ?? ''}`;
    const child = spawn(
      process.execPath,
      [
        ...['--import', 'tsx', resolve('bin/nulmeting.ts')],
        ...['report', resolve('examples/opvang-de-linde'), '--out', join(root, 'x.pdf')],
      ],
      {
        env: {
          ...process.env,
          NULMETING_BROWSER: makeBrowser(`sleep ${number} & sleep ${number}`),
          LANG: 'nl_NL.UTF-8',
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
    const ended = new Promise((done) => child.on('close', (...how) => done(how)));
    await until(() => runs(`sleep ${number}`));
    child.kill(name);
    expect(await ended).toEqual([code, signal]);
    expect(said.includes('Gestopt.')).toBe(code !== null);
    expect(leftovers().filter((one) => one.startsWith('nulmeting-pdf-'))).toEqual([]);
    expect(existsSync(join(root, 'x.pdf'))).toBe(false);
    await until(() => !runs(`sleep ${number}`));
  });
});
