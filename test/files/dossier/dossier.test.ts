import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDossier } from '../../../src/files/dossier/dossier.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that stands in no dossier is no dossier, and said to be a file', async () => {
  const file = join(folder, 'notities.txt');
  writeFileSync(file, 'x');
  await expect(readDossier(file)).rejects.toMatchObject({ code: 'file-no-dossier' });
});

test('a dossier below the folder is named as a person can type it from here', async () => {
  mkdirSync(join(folder, 'boven', 'brug'), { recursive: true });
  writeFileSync(join(folder, 'boven', 'brug', 'dossier.yaml'), '');
  await expect(readDossier(join(folder, 'boven'))).rejects.toMatchObject({
    code: 'dossier-below',
    values: { found: 'brug', first: relative(process.cwd(), join(folder, 'boven', 'brug')) },
  });
});

test('a folder that does not exist is named as a person can type it from here', async () => {
  const path = join(folder, 'weg');
  await expect(readDossier(path)).rejects.toMatchObject({
    code: 'no-such-folder',
    values: { path: relative(process.cwd(), path) },
  });
});
