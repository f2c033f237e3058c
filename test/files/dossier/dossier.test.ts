import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDossier } from '../../../src/files/dossier/dossier.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file that stands in no dossier is no dossier, and no folder to look in', async () => {
  const file = join(folder, 'notities.txt');
  writeFileSync(file, 'x');
  await expect(readDossier(file)).rejects.toMatchObject({ code: 'no-dossier' });
});
