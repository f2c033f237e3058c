import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../../src/files/system/make-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const modeOf = (path: string): number => statSync(path).mode & 0o777;

test.skipIf(process.platform === 'win32')('a folder is made with those above it, for the owner only', () => {
  makeFolder(join(home, 'a', 'b'));
  expect([modeOf(join(home, 'a')), modeOf(join(home, 'a', 'b'))]).toEqual([0o700, 0o700]);
});

test.skipIf(process.platform === 'win32')('a folder that exists is left as it is', () => {
  mkdirSync(join(home, 'gedeeld'));
  chmodSync(join(home, 'gedeeld'), 0o755);
  makeFolder(join(home, 'gedeeld'));
  makeFolder(join(home, 'gedeeld', 'c'));
  expect(modeOf(join(home, 'gedeeld'))).toBe(0o755);
});

test('a file, and a link that leads nowhere, are no folder and stay what they are', () => {
  writeFileSync(join(home, 'plan.yaml'), 'oud');
  symlinkSync('nergens', join(home, 'dood'));
  for (const name of ['plan.yaml', 'dood'])
    expect(() => makeFolder(join(home, name)), name).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(() => makeFolder(join(home, 'plan.yaml', 'x'))).toThrow();
});
