import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMIT_CASES } from './cases.ts';

/** The most processor time of one command, in times that of the yardstick in the same run, and the most memory. */
const MAX_TIMES = 3;
const MAX_MEBIBYTES = 512;

const PROGRAM = resolve('dist/nulmeting.cjs');
const MEASURE = resolve('test/hostile/limits/measure.cjs');
const YARDSTICK = resolve('test/hostile/limits/yardstick.cjs');
const FRAMEWORK = `schema: nulmeting/framework@1
id: kort
version: 1.0.0
title: Kort kader
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: Begin
    questions:
      - { id: visie, label: Visie, text: Is er een visie?, sources: [{ document: bron, section: "1" }] }
      - { id: tijd, label: Tijd, text: Is er tijd?, sources: [{ document: bron, section: "1" }] }
`;

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
let made = 0;
/** The processor time of the yardstick, in seconds. */
let yardstick = 0;

interface Ran {
  readonly exit: number | null;
  readonly said: string;
  readonly seconds: number;
  readonly mebibytes: number;
}

function run(folder: string, line: string, stdin?: string, program = PROGRAM): Ran {
  const measured = join(home, 'measured.json');
  writeFileSync(measured, '{"seconds":"none","mebibytes":"none"}');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', MEASURE, program, ...line.split(' ')],
    {
      cwd: folder,
      env: { ...process.env, LANG: 'nl_NL.UTF-8', NULMETING_MEASURED: measured },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: [stdin === undefined ? 'ignore' : openSync(stdin, 'r'), 'pipe', 'pipe'],
      timeout: 60_000,
    },
  );
  const { seconds, mebibytes } = JSON.parse(readFileSync(measured, 'utf8')) as Omit<Ran, 'exit' | 'said'>;
  return { exit: status, said: stdout + stderr, seconds, mebibytes };
}

function measureYardstick(): number {
  const [, median = 0] = [1, 2, 3]
    .map(() => run(home, '', undefined, YARDSTICK).seconds)
    .sort((a, b) => a - b);
  expect(median).toBeGreaterThan(0);
  return median;
}

beforeAll(() => {
  const start = join(home, 'start');
  mkdirSync(start);
  writeFileSync(join(start, 'kort.yaml'), FRAMEWORK);
  run(start, 'init d --name Brug --date 2026-03-01 --framework kort.yaml');
  yardstick = measureYardstick();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.each(LIMIT_CASES)('$name', ({ name, files, run: lines, within = '.', says = [], stdin }) => {
  made += 1;
  const folder = join(home, String(made));

  beforeAll(() => {
    cpSync(join(home, 'start'), folder, { recursive: true });
    for (const [path, content] of Object.entries(files())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(lines))('%s', (line, exit) => {
    const ran = run(join(folder, within), line, stdin);
    if (process.env['MEASURE'] === '1')
      process.stdout.write(
        `${(ran.seconds / yardstick).toFixed(2)} ×  ${Math.round(ran.mebibytes)} MiB  ${ran.exit}  ${name}: ${line}\n`,
      );
    expect(ran.said).not.toMatch(/fout in het programma|^\s+at .*:\d+:\d+\)?$/m);
    expect(ran.exit, ran.said.slice(0, 2000)).toBe(exit);
    for (const words of says) expect(ran.said).toContain(words);
    // What runs beside it makes the same work take more processor time: before it is too long, the yardstick is held beside it again.
    if (ran.seconds >= MAX_TIMES * yardstick) yardstick = measureYardstick();
    expect(ran.seconds / yardstick).toBeLessThan(MAX_TIMES);
    expect(ran.mebibytes).toBeLessThan(MAX_MEBIBYTES);
  });
});
