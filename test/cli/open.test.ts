import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Programs } from '../../src/cli/session/programs.ts';
import type { Opening } from '../../src/files/programs/open-file.ts';
import { runInProcess, splitWords } from './run-in-process.ts';
import { answersText, runAll, standInFolder } from './stand-in-folder.ts';

const RATED =
  'schema: nulmeting/ratings@1\nframework: kort\nversion: 1.0.0\nexpert: e-1\nratings:\n  visie: { relevance: 4 }\n';

beforeEach(async () => {
  standInFolder({
    'form.yaml': answersText('{ visie: { answer: deels }, tijd: { answer: niet-begonnen } }'),
    'rated.yaml': RATED,
  });
  await runAll(
    'init d --name "De Brug" --date 2025-03-01 --framework kort.yaml',
    'init e --name "De Haven" --date 2026-03-01 --framework kort.yaml',
    'interview d --answers form.yaml',
    'interview d --new --date 2026-03-01 --answers form.yaml',
  );
});

/** Runs a command line on a computer that opens and prints as it is told; `opened` are the files that it was asked to open. */
async function run(line: string, opening: Opening = 'opened', isTerminal = false) {
  const opened: string[] = [];
  const printed: string[] = [];
  const programs: Programs = {
    printPage: async (page) => {
      printed.push(page);
      return Buffer.from('een pdf');
    },
    openFile: async (path) => {
      opened.push(path);
      return opening;
    },
  };
  const ran = await runInProcess(splitWords(line), { isTerminal, programs: () => programs });
  return { ...ran, opened, printed };
}

const here = (path: string): string => join(realpathSync(process.cwd()), path);
const GOES_OPEN = 'Het bestand gaat open.\n';

describe.each([
  ['report d', 'd/rapporten/nulmeting-2026-03-01'],
  ['plan d', 'd/rapporten/plan-2026-03-01'],
  ['compare d', 'd/rapporten/vergelijking'],
  ['compare d e', 'organisaties-naast-elkaar'],
  ['frameworks show kort.yaml', 'kort'],
  ['frameworks trace kort.yaml', 'trace-kort'],
  ['frameworks review rated.yaml --framework kort.yaml', 'review-kort'],
])('nulmeting %s', (line, place) => {
  test('with --open, writes a page and opens that', async () => {
    for (const option of ['--open', '--openen']) {
      const { exit, stdout, stderr, opened } = await run(`${line} ${option}`);
      expect([exit, stdout, stderr]).toEqual([0, '', `Geschreven: ${place}.html\n${GOES_OPEN}`]);
      expect(opened).toEqual([here(`${place}.html`)]);
    }
    expect(readFileSync(`${place}.html`, 'utf8')).toContain('<!DOCTYPE html>');
  });

  test('with --open and a format of text, writes that and opens it, on a screen as well', async () => {
    for (const isTerminal of [true, false]) {
      const { exit, stdout, opened } = await run(`${line} --format md --open`, 'opened', isTerminal);
      expect([exit, stdout, opened]).toEqual([0, '', [here(`${place}.md`)]]);
    }
  });

  test('with --open and a name, opens what has that name', async () => {
    const { exit, stderr, opened } = await run(`${line} --out uit.md --open`);
    expect([exit, stderr, opened]).toEqual([0, `Geschreven: uit.md\n${GOES_OPEN}`, [here('uit.md')]]);
  });

  test('without it, opens nothing', async () => {
    expect((await run(`${line} --out uit.html`)).opened).toEqual([]);
    expect((await run(line)).opened).toEqual([]);
  });

  test('is printed as a PDF, to the file that has its name or in its own place', async () => {
    const { exit, stdout, stderr, printed } = await run(`${line} --out uit.pdf`);
    expect([exit, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      `Geschreven: uit.pdf\nOpenen: dubbelklik op het bestand, of typ:\n  nulmeting ${line} --out uit.pdf --open\n`,
    );
    expect(printed[0]).toContain('<!DOCTYPE html>');
    expect(readFileSync('uit.pdf', 'utf8')).toBe('een pdf');
    expect((await run(`${line} --format pdf --quiet`)).stderr).toBe('');
    expect(existsSync(`${place}.pdf`)).toBe(true);
  });
});

test('where there is no desktop, or the file does not open, it says so and where it is, and that is no error', async () => {
  const path = here('d/rapporten/nulmeting-2026-03-01.html');
  expect(await run('report d --open', 'no-desktop')).toMatchObject({
    exit: 0,
    stderr: `Geschreven: d/rapporten/nulmeting-2026-03-01.html\nHet bestand kan hier niet opengaan: dit is een computer zonder bureaublad. Het staat in ${path}\n`,
  });
  expect(await run('report d --open', 'open-failed')).toMatchObject({
    exit: 0,
    stderr: `Geschreven: d/rapporten/nulmeting-2026-03-01.html\nHet is niet gelukt om het bestand te openen. Dubbelklik er zelf op: ${path}\n`,
  });
  expect((await run('report d --lang en --open', 'no-desktop')).stderr).toContain(
    'this computer has no desktop',
  );
});

test('where the file of a person is left alone, the one beside it opens', async () => {
  expect((await run('report d --out form.md --open')).opened).toEqual([here('form.md')]);
  expect((await run('plan d --out form.md --open')).opened).toEqual([here('form-2.md')]);
});

test.each(['report d --out - --open', 'frameworks review --form kort.yaml --open'])(
  'what does not go to a file cannot be opened: %s',
  async (line) => {
    const { exit, stdout, stderr, opened } = await run(line);
    expect([exit, stdout, opened]).toEqual([2, '', []]);
    expect(stderr).toContain('Geef na --out de naam van een bestand, of laat --open weg.');
  },
);

test.skipIf(process.platform === 'win32')('a device is written to, and is nothing to open', async () => {
  expect(await run('report d --out /dev/null')).toMatchObject({ exit: 0, stderr: 'Geschreven: /dev/null\n' });
  expect(await run('report d --format pdf --out /dev/null --open')).toMatchObject({ exit: 0, opened: [] });
});

test('nobody opens what is for another program', async () => {
  expect((await run('report d --out uit.json')).stderr).toBe('Geschreven: uit.json\n');
});

test('the command that opens is the one that was given, with quotes where it needs them', async () => {
  const said = async (...words: readonly string[]) => (await runInProcess(words)).stderr.split('\n').at(-2);
  expect(await said('report', 'd', '--out', 'mijn map/uit.md')).toBe(
    '  nulmeting report d --out "mijn map/uit.md" --open',
  );
  expect(await said('report', 'd', '--out=mijn map/uit.html')).toBe(
    '  nulmeting report d --out="mijn map/uit.html" --open',
  );
});

test('a command that cannot be given again is not printed', async () => {
  await runAll('report d --format json --out r.json');
  const surroundings = { stdin: () => readFileSync('r.json', 'utf8') };
  const { stderr } = await runInProcess(['report', '--from', '-', '--out', 'uit.html'], surroundings);
  expect(stderr).toBe('Geschreven: uit.html\nOpenen: dubbelklik op het bestand.\n');
  expect((await runInProcess(['report', '--out', 'x.html', '--', 'd'])).stderr).toContain(
    'Openen: dubbelklik op het bestand.\n',
  );
});

test('a command stays on one line, however narrow the screen', async () => {
  const { stderr } = await runInProcess(['report', 'd', '--out', `${'lang-'.repeat(20)}.html`], {
    isTerminal: true,
    columns: 40,
  });
  expect(stderr).toContain(`\n  nulmeting report d --out ${'lang-'.repeat(20)}.html --open\n`);
});

test('printing that takes more than a second is told, once', async () => {
  const printPage = () => new Promise<Uint8Array>((done) => setTimeout(() => done(Buffer.from('pdf')), 1200));
  const programs = () => ({ printPage, openFile: async () => 'opened' as const });
  const { stderr } = await runInProcess(['report', 'd', '--out', 'uit.pdf'], { programs });
  expect(stderr).toBe(
    'Uw webbrowser maakt nu de pdf, zonder dat u daar iets van ziet. Dat duurt een paar seconden.\nGeschreven: uit.pdf\nOpenen: dubbelklik op het bestand, of typ:\n  nulmeting report d --out uit.pdf --open\n',
  );
});
