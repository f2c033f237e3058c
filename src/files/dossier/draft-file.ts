import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../domain/instrument/id.ts';
import { refuseForeignPath } from '../disk/own-path.ts';
import { readText } from '../disk/read-text.ts';
import { isRunning } from '../system/is-running.ts';

/** What is typed and not confirmed, in a file for its owner only, as long as a conversation is held at a table. */
export interface DraftFile {
  /** What conversations that were cut off left behind, and after them what this program kept itself from its conversation before. */
  readonly found: readonly object[];
  /** How many other programs hold a conversation at this table now, as far as this computer knows. */
  readonly others: number;
  /** Puts a value in place of what was kept; null for nothing. What cannot be written is not kept: the answers are elsewhere. */
  readonly keep: (value: object | null) => void;
  /** Ends the conversation: what is kept stays, and nothing else. */
  readonly close: () => void;
}

const OWNER_ONLY = 0o600;
const NAME = /^(?<of>.+)\.(?<pid>\d+)\.json$/;

/** The value in a draft file; null for one that is not there, or cannot be read. */
function readDraft(path: string): object | null {
  try {
    const value: unknown = JSON.parse(readText(path));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Does what may fail without harm: a draft is kept where that is possible. */
function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // A folder that is read-only or full keeps no draft.
  }
}

interface ListedDraft {
  readonly path: string;
  readonly pid: number;
}

const folderOf = (root: string): string => join(root, '.nulmeting', 'drafts');
const keyOf = (measurement: string, table: Id | null): string =>
  table === null ? measurement : `${measurement}.${table}`;

/** The draft files of a table, the oldest first. */
function listDrafts(root: string, of: string): readonly ListedDraft[] {
  const folder = folderOf(root);
  let names: readonly string[] = [];
  tryTo(() => {
    names = readdirSync(folder).sort();
  });
  return names.flatMap((name) => {
    const groups = NAME.exec(name)?.groups;
    return groups?.['of'] === of ? [{ path: join(folder, name), pid: Number(groups['pid']) }] : [];
  });
}

/** Whether another program holds a conversation at the table without a name now, as far as this computer knows. */
export function isUnnamedInUse(root: string, measurement: string, pid: number): boolean {
  return listDrafts(root, keyOf(measurement, null)).some((one) => one.pid !== pid && isRunning(one.pid));
}

/** Gives what was half typed at the table without a name to the one that it became. */
export function moveDrafts(root: string, measurement: string, table: Id): void {
  for (const { path, pid } of listDrafts(root, keyOf(measurement, null)))
    tryTo(() => renameSync(path, join(folderOf(root), `${keyOf(measurement, table)}.${pid}.json`)));
}

/** Begins a conversation at a table of a measurement. What others left behind is taken over: their files go once this one is written. */
export function openDraftFile(root: string, measurement: string, table: Id | null, pid: number): DraftFile {
  const folder = folderOf(root);
  const of = keyOf(measurement, table);
  const path = join(folder, `${of}.${pid}.json`);
  const same = listDrafts(root, of).filter((one) => one.pid !== pid);
  const left = same.filter((one) => !isRunning(one.pid)).map((one) => one.path);
  // Who comes from the menu held a conversation in this very program before.
  const own = readDraft(path);
  const found = [...left.map(readDraft), own].filter((value) => value !== null);
  let isEmpty = true;
  const write = (value: object): void =>
    tryTo(() => {
      refuseForeignPath(path, root);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      // No flush: this is for a program that is cut off, and written at every key.
      writeFileSync(`${path}.new`, JSON.stringify(value), { mode: OWNER_ONLY });
      renameSync(`${path}.new`, path);
    });
  const keep = (value: object | null): void => {
    isEmpty = value === null;
    write(value ?? {});
  };
  keep(own);
  return {
    found,
    others: same.length - left.length,
    keep: (value) => {
      keep(value);
      for (const old of left.splice(0)) tryTo(() => rmSync(old, { force: true }));
    },
    close: () => {
      if (isEmpty) tryTo(() => rmSync(path, { force: true }));
    },
  };
}
