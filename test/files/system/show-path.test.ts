import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { showPath } from '../../../src/files/system/show-path.ts';

const repository = process.cwd();
let home = '';
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'nulmeting-')));
  mkdirSync(join(home, 'a', 'b', 'c'), { recursive: true });
  process.chdir(join(home, 'a'));
});
afterEach(() => {
  process.chdir(repository);
  rmSync(home, { recursive: true, force: true });
});

test('a path is shown as seen from the folder in which a person works', () => {
  expect(showPath(join(home, 'a', 'plan.yaml'))).toBe('plan.yaml');
  expect(showPath(join(home, 'a', 'b', 'plan.yaml'))).toBe(join('b', 'plan.yaml'));
  expect(showPath(join(home, 'plan.yaml'))).toBe(join('..', 'plan.yaml'));
});

test('the folder in which a person works has a name', () => {
  expect(showPath(join(home, 'a'))).toBe(join(home, 'a'));
});

test('a path that is shorter from the root is shown from there', () => {
  process.chdir(join(home, 'a', 'b', 'c'));
  expect(showPath('/x')).toBe('/x');
  // What lies below is shown as seen from here, however long it is.
  const deep = join('d'.repeat(100), 'plan.yaml');
  expect(showPath(join(home, 'a', 'b', 'c', deep))).toBe(deep);
  // Of two that are as long, the one seen from here: from `/a`, `/b` is `../b`.
  process.chdir('/');
  expect(showPath('/x')).toBe('x');
});

test.skipIf(process.platform === 'win32')('without a folder to work in a path is shown whole', () => {
  rmSync(join(home, 'a'), { recursive: true });
  expect(showPath(join(home, 'plan.yaml'))).toBe(join(home, 'plan.yaml'));
});
