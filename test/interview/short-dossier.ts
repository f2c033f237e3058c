import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersText, KORT } from '../cli/stand-in-folder.ts';
import { makeFolder, runWell } from './pty-dossier.ts';
import { type PtySession, startProgram } from './pty-session.ts';

/** The date of the first measurement of that dossier. */
export const FIRST = '2026-11-22';

/** A dossier of two questions, with answers to some of them at some tables. */
export function makeShortDossier(answers: Readonly<Record<string, string>> = {}) {
  const folder = makeFolder();
  writeFileSync(join(folder, 'kort.yaml'), KORT);
  const root = join(folder, 'd');
  const ran = (...args: readonly string[]): string => runWell(args, folder);
  ran('init', 'd', '--name', 'De Brug', '--date', FIRST, '--framework', 'kort.yaml');
  for (const [table, text] of Object.entries(answers)) {
    writeFileSync(join(folder, 'form.yaml'), answersText(text));
    ran('interview', 'd', '--answers', 'form.yaml', ...(table === '' ? [] : ['--table', table]));
  }
  const path = (id: string, table = ''): string =>
    join(root, 'metingen', id, `antwoorden${table === '' ? '' : `-${table}`}.yaml`);
  return {
    folder,
    root,
    ran,
    path,
    exists: (id: string): boolean => existsSync(join(root, 'metingen', id)),
    answers: (id = FIRST, table = ''): unknown =>
      (parse(readFileSync(path(id, table), 'utf8')) as { answers: unknown }).answers,
    start: (...args: readonly string[]): Promise<PtySession> =>
      startProgram(['interview', 'd', ...args], { cwd: folder, columns: 140 }),
  };
}
