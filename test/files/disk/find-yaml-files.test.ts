import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findYamlFiles } from '../../../src/files/disk/find-yaml-files.ts';

const root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeAll(() => {
  for (const folder of ['b', '.nulmeting', 'node_modules']) mkdirSync(join(root, folder));
  for (const name of [
    'c.yaml',
    'a.yml',
    'B.YAML',
    'b/z.yaml',
    '.nulmeting/x.yaml',
    'node_modules/x.yaml',
    '.x.yaml',
    'x.md',
  ])
    writeFileSync(join(root, name), name);
});
const find = (...names: readonly string[]): readonly string[] =>
  findYamlFiles(names.map((name) => join(root, name))).files.map(({ path }) => relative(root, path));

describe('the files to check', () => {
  test('are those of a folder that end in .yaml or .yml, in a fixed order, except what the program keeps', () => {
    expect(find('')).toEqual(['B.YAML', 'a.yml', join('b', 'z.yaml'), 'c.yaml']);
  });

  test('are each read once, however often they are named', () => {
    expect(find('c.yaml', 'b', '', 'c.yaml')).toEqual(['c.yaml', join('b', 'z.yaml'), 'B.YAML', 'a.yml']);
  });

  test('are what is named, whatever its name', () => {
    expect(find('x.md')).toEqual(['x.md']);
  });

  test('keep one that cannot be read out, and tell it', () => {
    const { files, failed } = findYamlFiles([join(root, 'nergens.yaml'), join(root, 'c.yaml')]);
    expect(files).toHaveLength(1);
    expect(failed).toMatchObject([{ code: 'ENOENT' }]);
  });
});
