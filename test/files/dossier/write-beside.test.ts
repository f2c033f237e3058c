import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDocument } from '../../../src/files/dossier/write-document.ts';

let root = '';
let path = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  writeFileSync(join(root, 'dossier.yaml'), '');
  path = join(root, 'verslag.md');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const documents = (): readonly string[] => readdirSync(root).filter((name) => name.startsWith('verslag'));

describe('a document', () => {
  test('is written over one that the program wrote', async () => {
    await writeDocument(path, 'een');
    expect(await writeDocument(path, 'twee')).toEqual({ path, beside: null, isFile: true });
    expect(readFileSync(path, 'utf8')).toBe('twee');
    expect(documents()).toEqual(['verslag.md']);
  });

  test('is written beside one that a person made or changed, under the first number that is free', async () => {
    writeFileSync(path, 'van ons');
    writeFileSync(join(root, 'verslag-2.md'), 'ook van ons');
    expect(await writeDocument(path, 'een')).toEqual({
      path: join(root, 'verslag-3.md'),
      beside: path,
      isFile: true,
    });
    expect(readFileSync(path, 'utf8')).toBe('van ons');
    expect(await writeDocument(path, 'twee')).toEqual({
      path: join(root, 'verslag-3.md'),
      beside: path,
      isFile: true,
    });
  });

  test('that stands there already, whoever wrote it, is not written a second time', async () => {
    writeFileSync(path, 'een');
    expect(await writeDocument(path, 'een')).toEqual({ path, beside: null, isFile: true });
    expect(documents()).toEqual(['verslag.md']);
  });
});
