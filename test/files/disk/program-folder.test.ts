import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDocuments, findProgramFolder } from '../../../src/files/disk/program-folder.ts';

let home = '';
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'nulmeting-')));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('the folder of the program', () => {
  test('is found at a path in it, also one that does not exist yet', () => {
    writeFileSync(join(home, 'package.json'), '{ "name": "nulmeting" }');
    for (const path of [home, join(home, 'mijn-organisatie'), join(home, 'a', 'b')])
      expect(findProgramFolder(path), path).toBe(home);
  });

  test.each([
    ['another program', '{ "name": "iets-anders" }'],
    ['nothing that has a name', 'null'],
    ['no JSON', '{'],
  ])('is not one with a package.json of %s', (_, content) => {
    writeFileSync(join(home, 'package.json'), content);
    expect(findProgramFolder(join(home, 'd'))).toBeNull();
  });

  test('is not one without a package.json, or with a folder of that name', () => {
    expect(findProgramFolder(home)).toBeNull();
    mkdirSync(join(home, 'package.json'));
    expect(findProgramFolder(home)).toBeNull();
  });
});

describe('documents are kept', () => {
  test('in the folder for them, the English name before the Dutch one', () => {
    mkdirSync(join(home, 'Documenten'));
    expect(findDocuments(home)).toBe(join(home, 'Documenten'));
    mkdirSync(join(home, 'Documents'));
    expect(findDocuments(home)).toBe(join(home, 'Documents'));
  });

  test('in a person’s own folder where there is none', () => {
    writeFileSync(join(home, 'Documents'), 'een bestand');
    expect(findDocuments(home)).toBe(home);
  });
});
