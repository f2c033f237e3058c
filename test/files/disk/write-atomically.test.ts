import {
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

test.skipIf(process.platform === 'win32')('a link stays a link: what it points at is written', () => {
  mkdirSync(join(folder, 'elders'));
  writeFileSync(join(folder, 'elders', 'plan.yaml'), 'oud');
  symlinkSync(join('elders', 'plan.yaml'), join(folder, 'plan.yaml'));
  writeAtomically(join(folder, 'plan.yaml'), 'nieuw');
  expect(lstatSync(join(folder, 'plan.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'elders', 'plan.yaml'), 'utf8')).toBe('nieuw');
});

test('what cannot be put in its place leaves nothing behind', () => {
  const place = join(folder, 'map');
  mkdirSync(join(place, 'vol'), { recursive: true });
  expect(() => writeAtomically(place, 'x')).toThrow();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
