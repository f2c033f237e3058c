import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseMany } from '../../../src/files/disk/refuse-many.ts';

const folder = join(process.cwd(), 'dossier');

test('as many files as can be read are read, and one more is refused', () => {
  expect(() => refuseMany(200, 200, folder)).not.toThrow();
  expect(() => refuseMany(201, 200, folder)).toThrow(
    expect.objectContaining({ code: 'too-many-files', values: { path: 'dossier', most: 200 } }) as Error,
  );
});

test('the folder in which a person stands is named in full', () => {
  expect(() => refuseMany(2, 1, process.cwd())).toThrow(
    expect.objectContaining({ values: { path: process.cwd(), most: 1 } }) as Error,
  );
});
