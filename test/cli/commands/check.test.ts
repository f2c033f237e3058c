import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runInProcess } from '../run-in-process.ts';
import { standInFolder } from '../stand-in-folder.ts';

test.skipIf(process.platform === 'win32')(
  'where no file could be read, none is said to be right',
  async () => {
    standInFolder();
    mkdirSync('d');
    symlinkSync('nergens.yaml', 'd/plan.yaml');
    const { exit, stdout, stderr } = await runInProcess(['check', 'd']);
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toContain('plan.yaml');
    expect(stderr).not.toContain('0 ');
  },
);
