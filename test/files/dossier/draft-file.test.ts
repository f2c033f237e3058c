import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { requireId } from '../../../src/domain/instrument/id.ts';
import { openDraftFile } from '../../../src/files/dossier/draft-file.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(home, 'd-'));
});
const DAY = '2026-11-22';
const listFiles = () => readdirSync(join(root, '.nulmeting', 'drafts'));
/** The number of a process that is gone. */
const gone = spawnSync(process.execPath, ['-e', '']).pid ?? 0;

test('what is kept is for the owner only, and is there for who comes after a program that was cut off', () => {
  const first = openDraftFile(root, DAY, null, gone);
  first.keep({ drafts: 'half' });
  const [name = ''] = listFiles();
  const path = join(root, '.nulmeting', 'drafts', name);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  const second = openDraftFile(root, DAY, null, process.pid);
  expect(second).toMatchObject({ found: [{ drafts: 'half' }], others: 0 });
  // Until the second kept what it found, the first is still there: it may be cut off as well.
  expect(existsSync(path)).toBe(true);
  second.keep({ drafts: 'half' });
  expect(existsSync(path)).toBe(false);
  second.close();
  expect(listFiles()).toHaveLength(1);
});

test('nothing is left of a conversation in which everything was confirmed', () => {
  const drafts = openDraftFile(root, DAY, null, process.pid);
  drafts.keep({ drafts: 'half' });
  drafts.keep(null);
  drafts.close();
  expect(listFiles()).toEqual([]);
});

test('what a program kept is there for its next conversation, and goes when that confirms it', () => {
  const first = openDraftFile(root, DAY, null, process.pid);
  first.keep({ drafts: 'half' });
  first.close();
  const second = openDraftFile(root, DAY, null, process.pid);
  expect(second).toMatchObject({ found: [{ drafts: 'half' }], others: 0 });
  // Nothing was typed this time: what was kept before stays.
  second.close();
  const third = openDraftFile(root, DAY, null, process.pid);
  expect(third.found).toEqual([{ drafts: 'half' }]);
  third.keep(null);
  third.close();
  expect(listFiles()).toEqual([]);
});

test('tables and measurements are apart, and a program that runs is told, and left its own', () => {
  const east = openDraftFile(root, DAY, requireId('oost'), process.ppid);
  east.keep({ drafts: 'oost' });
  expect(openDraftFile(root, DAY, requireId('west'), process.pid)).toMatchObject({ found: [], others: 0 });
  expect(openDraftFile(root, '2026-11-23', requireId('oost'), process.pid)).toMatchObject({ others: 0 });
  expect(openDraftFile(root, DAY, requireId('oost'), process.pid)).toMatchObject({ found: [], others: 1 });
});

test('a file that cannot be read or a folder that cannot be written keeps nothing, and fails nothing', () => {
  mkdirSync(join(root, '.nulmeting', 'drafts'), { recursive: true });
  writeFileSync(join(root, '.nulmeting', 'drafts', `${DAY}.${gone}.json`), '{ half');
  expect(openDraftFile(root, DAY, null, process.pid).found).toEqual([]);
  const nowhere = openDraftFile(join(root, 'file', 'x'), DAY, null, process.pid);
  nowhere.keep({});
  nowhere.close();
});

test.skipIf(process.platform === 'win32')('nothing is written through a link that leads out', () => {
  const outside = mkdtempSync(join(home, 'outside-'));
  symlinkSync(outside, join(root, '.nulmeting'));
  openDraftFile(root, DAY, null, process.pid).keep({ drafts: 'half' });
  expect(readdirSync(outside)).toEqual([]);
});
