import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { decideTableName } from '../../../../src/documents/dossier/folder/name-table.ts';
import { nameTable } from '../../../../src/files/dossier/answers/name-table.ts';
import { aNamedTable } from '../../../domain/builders.ts';

const root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const folder = join(root, 'metingen', '2026-03-01');
const ZUID = aNamedTable('Zuid');
const ANSWERS = '# van ons\nanswers: { visie: { answer: deels } }\r\n';
const table = { root, measurement: '2026-03-01', folder };
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, 'dossier.yaml'), '');
  writeFileSync(join(folder, 'meting.yaml'), 'date: 2026-03-01\n# de tafels\ntables:\n  - west\n');
  writeFileSync(join(folder, 'antwoorden.yaml'), ANSWERS);
});

test('its file gets the name of the table and stays the same to the byte, and the measurement names it', async () => {
  expect(await nameTable(table, ZUID)).toBe(true);
  expect(read('antwoorden-zuid.yaml')).toBe(ANSWERS);
  expect(existsSync(join(folder, 'antwoorden.yaml'))).toBe(false);
  expect(read('meting.yaml')).toBe('date: 2026-03-01\n# de tafels\ntables:\n  - west\n  - Zuid\n');
});

test.each([
  { title: 'that is named', name: 'west', file: null },
  { title: 'of which there is a file', name: 'zuid', file: 'antwoorden-zuid.yaml' },
])('the name of a table $title is taken: nothing changes', async ({ name, file }) => {
  if (file !== null) writeFileSync(join(folder, file), 'van een ander');
  const before = readdirSync(folder);
  expect(await nameTable(table, aNamedTable(name))).toBe(false);
  expect(readdirSync(folder)).toEqual(before);
  expect(read('antwoorden.yaml')).toBe(ANSWERS);
  expect(read('meting.yaml')).not.toContain('zuid');
});

test('answers that are gone are not named', async () => {
  rmSync(join(folder, 'antwoorden.yaml'));
  await expect(nameTable(table, ZUID)).rejects.toMatchObject({ code: 'answers-gone' });
  expect(read('meting.yaml')).not.toContain('zuid');
});

test('the answers say which table theirs becomes before the measurement names it, and are there with its name before the old file goes', () => {
  const texts = new Map([
    ['m/meting.yaml', 'date: 2026-03-01\n'],
    ['m/antwoorden.yaml', ANSWERS],
  ]);
  const current = {
    readText: (path: string) => texts.get(path) ?? null,
    exists: (path: string) => texts.has(path),
    isUntouched: () => false,
    showPath: (path: string) => path,
  };
  const { files, removed } = decideTableName('m', ZUID, current);
  expect(files.map(({ path }) => path)).toEqual([
    'm/antwoorden.yaml',
    'm/meting.yaml',
    'm/antwoorden-zuid.yaml',
  ]);
  expect(files[0]?.content).toContain('becomes: zuid');
  expect(files[2]?.content).toBe(ANSWERS);
  expect(removed).toEqual(['m/antwoorden.yaml']);
});
