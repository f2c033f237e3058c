import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runInProcess, splitWords } from '../cli/run-in-process.ts';
import { runAll, writeFiles } from '../cli/stand-in-folder.ts';

/*
 * Every command that writes, on a disk on which more and more is free: from nothing to what it needs, in steps of 4 kB, or of a twelfth
 * of what it writes. It is done, or it says that there is no room and everything is as it was; with room again it is done.
 */

const BLOCK = 4096;
const STEPS = 12;
const DISK = 4 * 1024 * 1024;

/** A small file system; null where this user may not mount one. */
function mountSmallDisk(): string | null {
  if (process.platform !== 'linux') return null;
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${2 * DISK},mode=700`, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

const disk = mountSmallDisk();
const repository = process.cwd();
const table: string[] = [];
afterAll(() => {
  process.chdir(repository);
  if (disk === null) return;
  spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
  process.stderr.write(`${['command · full · done · lost answers', ...table].join('\n')}\n`);
});

/** Written last and allowed to fail: without it, what the program wrote counts as a person's. */
const RECORD = 'written.json';

/** The files below the folder in which the test stands, with their content. */
function listFiles(at = '.'): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    const path = join(at, entry.name);
    if (entry.isDirectory()) for (const file of listFiles(path)) found.set(...file);
    else if (entry.name !== 'ballast' && entry.name !== RECORD) found.set(path, readFileSync(path, 'latin1'));
  }
  return found;
}

/** Fills the disk until so many bytes are free. */
function leaveFree(bytes: number): void {
  rmSync('ballast', { force: true });
  const { bavail, bsize } = statfsSync('.');
  writeFileSync('ballast', Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

const ANSWERS = 'd/metingen/2026-03-01/antwoorden.yaml';
const answersText = (answers: string): string => `schema: nulmeting/answers@1\nanswers:\n${answers}`;
const LONG = 'x'.repeat(9000);

/** The number of answers that the file of a measurement no longer holds, of those that it held. */
function countLost(before: string): number {
  const idsIn = (text: string): readonly string[] =>
    Object.keys((parse(text) as { readonly answers: Readonly<Record<string, unknown>> }).answers);
  const now = idsIn(readFileSync(ANSWERS, 'utf8'));
  return idsIn(before).filter((id) => !now.includes(id)).length;
}

const COMMANDS: readonly (readonly [line: string, written: string])[] = [
  ['interview d --replace --answers kort.yaml', ANSWERS],
  ['interview d --answers lang.yaml', ANSWERS],
  ['interview d --new --date 2026-09-01', 'd/metingen/2026-09-01/meting.yaml'],
  ['plan d', 'd/plan.yaml'],
  ['report d --format md --out d/v.md', 'd/v.md'],
  ['report d --format html --out v.html', 'v.html'],
  ['report d --format json --out v.json', 'v.json'],
  ['form d --out formulier.yaml', 'formulier.yaml'],
  ['compare d e --format html --out naast.html', 'naast.html'],
  ['frameworks new ons-kader', 'ons-kader.yaml'],
  ['init nieuw --name X --date 2026-03-01', 'nieuw/dossier.yaml'],
];

describe.skipIf(disk === null)(
  disk === null ? 'a full disk: not run, this user may not mount a small one' : 'a full disk',
  () => {
    beforeAll(async () => {
      mkdirSync(join(disk ?? '', 'start'));
      process.chdir(join(disk ?? '', 'start'));
      writeFiles({
        'kort.yaml': answersText('  huidige-inzet: { answer: deels }\n'),
        'lang.yaml': answersText(`  startsituatie-in-kaart: { answer: deels, note: ${LONG} }\n`),
        'eerst.yaml': answersText('  huidige-inzet: { answer: volledig }\n'),
      });
      await runAll(
        'init d --name "De Brug" --date 2026-03-01',
        'init e --name "De Haven" --date 2026-03-01',
        'interview d --answers eerst.yaml',
        'interview e --answers eerst.yaml',
      );
    });

    /** Stands in a copy of what there was at first, with so much free. */
    function standInCopy(free: number): void {
      process.chdir(disk ?? '');
      rmSync('work', { recursive: true, force: true });
      cpSync('start', 'work', { recursive: true });
      process.chdir('work');
      leaveFree(free);
    }

    test.each(COMMANDS)('%s', async (line, written) => {
      standInCopy(DISK / 2);
      await runAll(line);
      const expected = listFiles();
      const blocks = Math.ceil((expected.get(written)?.length ?? 0) / BLOCK);
      const step = BLOCK * Math.max(1, Math.floor(blocks / STEPS));
      let [full, done, lost] = [0, 0, 0];
      for (let free = 0; done < 2; free += step) {
        standInCopy(free);
        const before = listFiles();
        const answers = readFileSync(ANSWERS, 'utf8');
        const { exit, stderr } = await runInProcess(splitWords(line));
        const after = listFiles();
        lost += countLost(answers);
        const leftOver = [...after.keys()].filter((name) => /\.tmp$|lock/.test(name));
        expect(leftOver, `${free} free`).toEqual([]);
        expect(stderr).not.toMatch(/fout in het programma|^\s+at .*:\d+/m);
        if (exit === 0) done += 1;
        else {
          full += 1;
          expect(exit, stderr).toBe(3);
          expect(stderr).toMatch(/^Er is geen ruimte om \S+ te bewaren\. Wat er al stond, staat er nog\.$/m);
          for (const [name, text] of before) expect(after.get(name), `${name}, ${free} free`).toBe(text);
          expect(after.has(written)).toBe(before.has(written));
          leaveFree(DISK / 2);
          await runAll(line);
        }
        expect(listFiles()).toEqual(expected);
        expect(free).toBeLessThan(DISK / 2);
      }
      expect(full).toBeGreaterThan(0);
      expect(lost).toBe(0);
      table.push(`${line} · ${full} · ${done} · ${lost}`);
    });
  },
);
