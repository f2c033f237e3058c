import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listOwnIds } from '../../../src/files/frameworks/own-framework-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  mkdirSync(join(root, 'kaders'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeFrameworks(...names: readonly string[]): void {
  for (const name of names) writeFileSync(join(root, 'kaders', name), '');
}

test('the own frameworks are the files in kaders/ with an id for a name, in order', () => {
  writeFrameworks('b.yaml', 'a.yaml', 'niet.yml', 'Niet Zo.yaml', 'lees-mij.txt');
  mkdirSync(join(root, 'kaders', 'map.yaml'));
  expect(listOwnIds(root)).toEqual(['a', 'b']);
});

test('there are none without that folder', () => {
  rmSync(join(root, 'kaders'), { recursive: true });
  expect(listOwnIds(root)).toEqual([]);
});

test('a hundred can be read, and not one more', () => {
  writeFrameworks(...Array.from({ length: 100 }, (_, n) => `k${n}.yaml`));
  expect(listOwnIds(root)).toHaveLength(100);
  writeFrameworks('nog-een.yaml');
  expect(() => listOwnIds(root)).toThrow('too-many-files');
});
