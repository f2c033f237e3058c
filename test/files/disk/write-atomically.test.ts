import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeAtomically } from '../../../src/files/disk/write-atomically.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')('nothing is written through a link, wherever it leads', () => {
  mkdirSync(join(folder, 'elders'));
  writeFileSync(join(folder, 'elders', 'plan.yaml'), 'oud');
  symlinkSync(join('elders', 'plan.yaml'), join(folder, 'plan.yaml'));
  symlinkSync('elders', join(folder, 'rapporten'));
  symlinkSync('nergens', join(folder, 'dood.yaml'));
  for (const name of [
    'plan.yaml',
    join('rapporten', 'plan.yaml'),
    join('rapporten', 'nieuw.md'),
    'dood.yaml',
  ])
    expect(() => writeAtomically(join(folder, name), 'nieuw', folder), name).toThrow('link-in-folder');
  expect(lstatSync(join(folder, 'plan.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'elders', 'plan.yaml'), 'utf8')).toBe('oud');
  expect(readdirSync(join(folder, 'elders'))).toEqual(['plan.yaml']);
});

test.skipIf(process.platform === 'win32')('the folder itself may be reached through a link', () => {
  mkdirSync(join(folder, 'echt'));
  symlinkSync('echt', join(folder, 'snel'));
  writeAtomically(join(folder, 'snel', 'plan.yaml'), 'nieuw', join(folder, 'snel'));
  expect(readFileSync(join(folder, 'echt', 'plan.yaml'), 'utf8')).toBe('nieuw');
});

test('a path that is not in its folder is not written', () => {
  const root = join(folder, 'dossier');
  mkdirSync(root);
  for (const path of [join(root, '..', 'buiten.yaml'), root, join(folder, 'dossier-twee', 'x.yaml')])
    expect(() => writeAtomically(path, 'x', root), path).toThrow('is not in');
  expect(existsSync(join(folder, 'buiten.yaml'))).toBe(false);
});

test('what cannot be put in its place leaves nothing behind', () => {
  const place = join(folder, 'map');
  mkdirSync(join(place, 'vol'), { recursive: true });
  expect(() => writeAtomically(place, 'x', folder)).toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
