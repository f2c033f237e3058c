import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expandDossiers } from '../../../src/files/disk/dossier-root.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  for (const name of ['brug', 'Brug Noord', 'haven', 'a.b']) {
    mkdirSync(join(home, name));
    writeFileSync(join(home, name, 'dossier.yaml'), '');
  }
  mkdirSync(join(home, 'leeg'));
  mkdirSync(join(home, 'brug', 'metingen'));
  writeFileSync(join(home, 'haven.yaml'), '');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const expand = (...names: readonly string[]): readonly string[] =>
  expandDossiers(join(home, ...names)).map((path) => path.slice(home.length + 1));

describe('a path stands for', () => {
  test('itself when it is a dossier, or in one', () => {
    expect(expand('brug')).toEqual(['brug']);
    expect(expand('brug', 'metingen')).toEqual([join('brug', 'metingen')]);
  });

  test('the dossiers directly in it, when it is in none', () => {
    expect(expand()).toEqual(['Brug Noord', 'a.b', 'brug', 'haven']);
  });

  test('itself when there are none', () => {
    expect(expand('leeg')).toEqual(['leeg']);
    expect(expand('nergens')).toEqual(['nergens']);
    expect(expand('haven.yaml')).toEqual(['haven.yaml']);
  });

  test.each([
    ['*', ['Brug Noord', 'a.b', 'brug', 'haven']],
    ['b*', ['Brug Noord', 'brug']],
    ['B*', ['Brug Noord', 'brug']],
    ['*N*rd', ['Brug Noord']],
    ['HAV*', ['haven']],
    ['*n', ['haven']],
    ['*rug*', ['Brug Noord', 'brug']],
    ['b*ug', ['brug']],
    ['b*u*g', ['brug']],
    ['bru*rug', ['bru*rug']],
    ['brug*', ['Brug Noord', 'brug']],
    ['a*.b', ['a.b']],
    ['a.*b', ['a.b']],
    ['h*v*n', ['haven']],
    ['l*', ['l*']],
    ['*x*', ['*x*']],
  ])('the dossiers whose names fit %s', (pattern, names) => {
    expect(expand(pattern)).toEqual(names);
  });

  test.skipIf(process.platform === 'win32')('a folder whose own name has a star in it', () => {
    mkdirSync(join(home, 'b*'));
    writeFileSync(join(home, 'b*', 'dossier.yaml'), '');
    expect(expand('b*')).toEqual(['b*']);
  });
});
