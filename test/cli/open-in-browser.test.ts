import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import type { Programs } from '../../src/cli/session/programs.ts';
import type { Opening } from '../../src/files/programs/open-file.ts';
import { createTestProcess } from './run-in-process.ts';
import { runAll, standInFolder } from './stand-in-folder.ts';

beforeEach(async () => {
  standInFolder({});
  await runAll('init d --name "De Brug" --date 2025-03-01 --framework kort.yaml');
});

interface Visit {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files that the desktop was asked to open. */
  readonly opened: readonly string[];
}

/** Runs `nulmeting open d` on a computer whose desktop does as it is told, and stops it by Ctrl-C. */
async function open(
  words: readonly string[],
  isTerminal: boolean,
  visit: (path: string) => Promise<Opening> = async () => 'no-desktop',
): Promise<Visit> {
  const opened: string[] = [];
  const programs: Programs = {
    printPage: () => Promise.reject(new Error('nothing is printed')),
    openFile: (path) => {
      opened.push(path);
      return visit(path);
    },
  };
  const surroundings = createTestProcess({ isTerminal, programs: () => programs });
  const { output, written } = surroundings;
  const listeners: (() => void)[] = [];
  const outside = {
    ...surroundings.outside,
    on: (event: string, listener: () => void) => event === 'SIGINT' && listeners.push(listener),
  } as typeof surroundings.outside;
  const ending = run(['open', 'd', ...words], outside, output, surroundings.programs);
  await expect.poll(() => written.stderr, { timeout: 60_000 }).toContain('Ctrl-C');
  for (const stop of listeners) stop();
  return { exit: await ending, ...written, opened };
}

const ADDRESS = /^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}\n$/;

test('in a terminal the page opens in a browser, by a file of this person alone that is gone once the browser came', async () => {
  let seen = '';
  const { exit, stdout, stderr, opened } = await open([], true, async (path) => {
    seen = readFileSync(path, 'utf8');
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    }
    // A browser says that a file led it here, and that it opens it as a whole window.
    const address = /url=([^"]+)"/.exec(seen)?.[1] ?? '';
    const led = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await fetch(address, { headers: led })).status).toBe(200);
    await expect.poll(() => existsSync(dirname(path)), { timeout: 60_000 }).toBe(false);
    return 'opened';
  });
  expect(exit).toBe(130);
  expect(stdout).toMatch(ADDRESS);
  // What stands on the command line of the browser says nothing.
  expect(opened).toHaveLength(1);
  expect(opened[0]).not.toContain(stdout.trim().replace(/.*#/, ''));
  expect(seen).toContain(`url=${stdout.trim()}"`);
  expect(stderr).toContain('De pagina gaat open in uw browser.');
});

test.each(['no-desktop', 'open-failed'] as const)(
  'where that is not possible (%s) the address is to be opened by hand, and no file stays',
  async (opening) => {
    const { stdout, stderr, opened } = await open([], true, async () => opening);
    expect(stdout).toMatch(ADDRESS);
    expect(stderr).toContain('Open dit adres in een browser op deze computer:');
    expect(opened.map((path) => existsSync(dirname(path)))).toEqual([false]);
  },
);

test.each([
  ['with --no-browser', ['--no-browser'], true],
  ['with --geen-browser', ['--geen-browser'], true],
  ['where another program reads the address', [], false],
] as const)('%s no browser opens', async (_, words, isTerminal) => {
  const { stdout, stderr, opened } = await open(words, isTerminal);
  expect(stdout).toMatch(ADDRESS);
  expect(stderr).toContain('Open dit adres in een browser op deze computer:');
  expect(opened).toEqual([]);
});
