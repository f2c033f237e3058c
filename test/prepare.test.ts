import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command as `npm start` does where the system says that it is Windows. */
function runOnWindows(command: string, args: readonly string[]) {
  const script = `Object.defineProperty(process, 'platform', { value: 'win32' });
const { run } = await import('./scripts/prepare.mjs');
run(${JSON.stringify(command)}, ${JSON.stringify(args)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

test.skipIf(process.platform === 'win32')(
  'Node in a folder with a space in its name builds the program, and only npm goes through a shell',
  () => {
    const node = join(home, 'Program Files', 'node');
    mkdirSync(join(home, 'Program Files'));
    symlinkSync(process.execPath, node);
    const { status, stderr } = runOnWindows(node, ['--print', '"made " + 2']);
    expect([status, stderr]).toEqual([0, 'made 2\n']);
    expect(runOnWindows('npm', ['--version']).stderr).toMatch(/cmd\.exe/i);
  },
);
