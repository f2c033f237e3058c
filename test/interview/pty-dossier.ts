import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { parse } from 'yaml';
import { pathOf } from '../../src/documents/dossier/folder/change-answers.ts';
import { NOTHING_UNSAVED } from '../../src/domain/assessment/unsaved-answers.ts';
import { saveAnswers } from '../../src/files/dossier/answers/save-answers.ts';
import { anAnswersFile } from '../files/answers-file.ts';
import { endAll, KEY, PROGRAM, type PtySession, startProgram } from './pty-session.ts';

export const isWindows = process.platform === 'win32';
if (isWindows)
  process.stderr.write('not run: the conversation in a terminal (Windows has no POSIX signals)\n');

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterEach(endAll);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs the program without a terminal. */
export function run(
  args: readonly string[],
  cwd: string,
): { readonly status: number | null; readonly said: string } {
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'nl_NL.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** The same for what must go well. */
export function runWell(args: readonly string[], cwd: string): string {
  const { status, said } = run(args, cwd);
  if (status !== 0) throw new Error(said);
  return said;
}

export const makeFolder = (): string => mkdtempSync(join(home, 'map-'));

export interface TestDossier {
  readonly root: string;
  /** The answers file as it was written, read as YAML. */
  readonly answers: () => Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly table: () => Readonly<Record<'present' | 'absent', readonly string[]>>;
}

const MEASUREMENT = '2026-11-22';
const made = new Map<string, string>();

/** The folder of a dossier made with `init`; one that was made before is made only once. */
function initOnce(framework: string): string {
  const before = made.get(framework);
  if (before !== undefined) return before;
  const folder = join(makeFolder(), 'eerste');
  runWell(['init', folder, '--name', 'De Brug', '--date', MEASUREMENT, '--framework', framework], home);
  made.set(framework, folder);
  return folder;
}

/** A dossier of its own; with people at the table it begins at the questions. */
export async function makeDossier({
  atTable = ['bestuur'],
  framework = 'valente-afwegingskader',
} = {}): Promise<TestDossier> {
  const root = join(makeFolder(), 'de-brug');
  cpSync(initOnce(framework), root, { recursive: true });
  const file = anAnswersFile(root, join(root, 'metingen', MEASUREMENT), { isExpected: true });
  const path = pathOf(file);
  const roles = { present: atTable, absent: [] };
  if (atTable.length > 0) await saveAnswers(file, { ...NOTHING_UNSAVED, roles });
  const read = () => parse(readFileSync(path, 'utf8')) as Record<'answers' | 'table', unknown>;
  return {
    root,
    answers: () => (read().answers ?? {}) as ReturnType<TestDossier['answers']>,
    table: () => read().table as ReturnType<TestDossier['table']>,
  };
}

export const start = (dossier: TestDossier, ...more: readonly string[]): Promise<PtySession> =>
  startProgram(['interview', dossier.root, ...more], { cwd: dirname(dossier.root) });

/** Waits for a question with all its keys: from then on they work. */
export const atQuestion = (session: PtySession, position: number): Promise<string> =>
  session.waitFor(new RegExp(`vraag ${position} van[\\s\\S]*q stoppen`));

/** Says nothing of who is at the table. */
export async function passRoles(session: PtySession): Promise<void> {
  await session.waitFor('Enter = klaar');
  session.type(KEY.enter);
  await session.waitFor('Nog een andere rol aan tafel?');
  session.type(KEY.enter);
}

export const exitOf = async (session: PtySession): Promise<number> => (await session.ended).exitCode;
