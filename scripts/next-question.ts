import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The command line of a program, and in what surroundings it runs. */
interface Started {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A program in a terminal: types and waits until it writes something that was not there. */
interface Typist {
  /** Milliseconds from the keys to what is sought. */
  readonly time: (keys: string, sought: string) => Promise<number>;
  readonly end: () => void;
}

const QUESTIONS = 300;
/** A prompt that does nothing: it shows a number, and a higher one after Enter. */
const EMPTY_PROMPT = `
  const lines = require('node:readline').createInterface({ input: process.stdin, output: process.stdout });
  const ask = (n) => lines.question('nummer ' + n + ' van ', () => ask(n + 1));
  ask(1);`;

async function startTypist({ args, cwd, env }: Started): Promise<Typist> {
  const { spawn } = await import('@lydell/node-pty');
  const terminal = spawn(process.execPath, [...args], { cols: 80, rows: 24, cwd, env });
  let written = '';
  let look = (): void => {};
  terminal.onData((data) => {
    written += data;
    look();
  });
  return {
    time: (keys, sought) =>
      new Promise((found, fail) => {
        const start = performance.now();
        const timer = setTimeout(() => fail(new Error(`${sought}: ${written.slice(-2000)}`)), 20_000);
        written = keys === '' ? written : '';
        look = () => {
          if (!written.includes(sought)) return;
          clearTimeout(timer);
          look = () => {};
          found(performance.now() - start);
        };
        terminal.write(keys);
        look();
      }),
    end: () => terminal.kill(),
  };
}

/** Makes a dossier in a folder that asks a framework of 300 questions. */
function makeLong(program: string, cwd: string, env: NodeJS.ProcessEnv): void {
  const question = (n: number): string =>
    `      - { id: vraag-${n}, label: Vraag ${n}, text: Is punt ${n} geregeld?, sources: [{ document: bron, section: "1" }] }\n`;
  const step = (n: number): string =>
    `  - id: stap-${n}\n    title: Stap ${n}\n    questions:\n${Array.from({ length: QUESTIONS / 6 }, (_, index) => question((n - 1) * 50 + index + 1)).join('')}`;
  const head = `schema: nulmeting/framework@1\nid: lang\nversion: 1.0.0\ntitle: Lang\ndocuments: { bron: { title: Bron, publisher: Bron, year: 2020 } }\nsteps:\n`;
  writeFileSync(join(cwd, 'lang.yaml'), head + [1, 2, 3, 4, 5, 6].map(step).join(''));
  const args = [
    program,
    'init',
    'lang',
    '--name',
    'Lang',
    '--date',
    '2026-01-01',
    '--framework',
    'lang.yaml',
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/**
 * The ratios, one for each of some answers, of the time from the keys of an answer to the next of 300 questions, the answer being on disk, to
 * the time that an empty prompt takes for the same keys.
 */
export async function nextQuestionRatios(
  count: number,
  program: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly number[]> {
  makeLong(program, cwd, env);
  const long = await startTypist({ args: [program, 'interview', 'lang'], cwd, env });
  const empty = await startTypist({ args: ['-e', EMPTY_PROMPT], cwd, env });
  await long.time('', 'Wie zitten er aan tafel?');
  await long.time('\r', 'Nog een andere rol aan tafel?');
  await long.time('\r', `vraag 1 van ${QUESTIONS}`);
  await empty.time('', 'nummer 1 van');
  const ratios: number[] = [];
  for (let number = 2; number <= count + 1; number += 1) {
    const asked = await long.time('1\r', `vraag ${number} van ${QUESTIONS}`);
    ratios.push(asked / (await empty.time('1\r', `nummer ${number} van`)));
  }
  long.end();
  empty.end();
  return ratios;
}
