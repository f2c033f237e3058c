import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDocument } from '../../../src/files/dossier/write-document.ts';

let root = '';
let path = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  path = join(root, 'rapporten', 'verslag.html');
  writeFileSync(join(root, 'dossier.yaml'), 'schema: nulmeting/dossier@1\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const read = (file: string): string => readFileSync(file, 'utf8');

test('a document that nobody changed is written anew in its place', async () => {
  await writeDocument(path, 'eerste');
  expect(await writeDocument(path, 'tweede')).toEqual({ path, beside: null, isFile: true });
  expect(read(path)).toBe('tweede');
  expect(existsSync(join(root, 'rapporten', 'verslag-2.html'))).toBe(false);
});

test('beside one that a person changed comes the new one, and that one is written anew', async () => {
  await writeDocument(path, 'eerste');
  writeFileSync(path, 'van mij');
  const second = join(root, 'rapporten', 'verslag-2.html');
  expect(await writeDocument(path, 'tweede')).toEqual({ path: second, beside: path, isFile: true });
  expect(await writeDocument(path, 'derde')).toEqual({ path: second, beside: path, isFile: true });
  expect([read(path), read(second)]).toEqual(['van mij', 'derde']);
});

test('a document of bytes is written byte for byte', async () => {
  const bytes = Uint8Array.from([0, 255, 128, 10]);
  await writeDocument(path, bytes);
  expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true);
});
