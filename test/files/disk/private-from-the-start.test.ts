import { fstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeAtomically } from '../../../src/files/disk/write-atomically.ts';

const modes: number[] = [];
// Looks at a file at the moment at which its mode is about to be set.
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const fchmodSync = (handle: number, mode: number): void => {
    modes.push(fstatSync(handle).mode & 0o777);
    real.fchmodSync(handle, mode);
  };
  return { ...real, fchmodSync };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
  modes.length = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')(
  'what is written can be read by nobody else, not even for a moment: also where it takes the place of a file that others may read',
  () => {
    const umask = process.umask(0o022);
    try {
      const path = join(root, 'plan.yaml');
      writeAtomically(path, 'nieuw', root);
      writeFileSync(join(root, 'oud.yaml'), 'oud', { mode: 0o644 });
      writeAtomically(join(root, 'oud.yaml'), 'nieuw', root);
    } finally {
      process.umask(umask);
    }
    expect(modes).toEqual([0o600, 0o600]);
  },
);
