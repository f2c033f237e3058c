import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { runInProcess, splitWords } from './run-in-process.ts';

const repository = process.cwd();
const made: string[] = [];
afterAll(() => {
  process.chdir(repository);
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An own framework with two questions, `visie` and `tijd`. */
export const KORT = `schema: nulmeting/framework@1
id: kort
version: 1.0.0
title: { nl: Kort kader, en: Short framework }
documents: { bron: { title: Bron, publisher: Bron, year: 2020 } }
steps:
  - id: begin
    title: { nl: Begin, en: Beginning }
    questions:
      - { id: visie, label: { nl: Visie, en: Vision }, text: { nl: Is er een visie?, en: Is there a vision? }, sources: [{ document: bron, section: "1" }] }
      - { id: tijd, label: { nl: Tijd, en: Time }, text: { nl: Is er tijd?, en: Is there time? }, sources: [{ document: bron, section: "1" }] }
`;

/** Answers to some of its questions, as a file. */
export const answersText = (answers: string): string => `schema: nulmeting/answers@1\nanswers: ${answers}\n`;

/** Puts files in the folder in which the test stands. */
export function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
}

/** Makes a folder with the short framework in it, in which the test stands from then on. */
export function standInFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  made.push(folder);
  process.chdir(folder);
  writeFiles({ 'kort.yaml': KORT, ...files });
  return folder;
}

/** Runs command lines that are all done without an error; gives what the last one wrote. */
export async function runAll(...lines: readonly string[]) {
  let last = { stdout: '', stderr: '' };
  for (const line of lines) {
    const { exit, ...written } = await runInProcess(splitWords(line));
    expect(exit, `${line}\n${written.stderr}`).toBe(0);
    last = written;
  }
  return last;
}
