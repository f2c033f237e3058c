import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWindows, makeDossier } from '../interview/pty-dossier.ts';
import { PROGRAM, startProgram } from '../interview/pty-session.ts';

describe.skipIf(isWindows)('on a screen', () => {
  test('a page never goes to the screen: it is written to a file, and said where', async () => {
    const { root } = await makeDossier();
    const session = await startProgram(['report', '--format', 'html'], { cwd: root });
    expect((await session.ended).exitCode).toBe(0);
    expect(session.written()).not.toMatch(/<html|<body|<\/p>/);
    expect(session.screen()).toContain('Geschreven: rapporten/nulmeting-2026-11-22.html');
    expect(existsSync(join(root, 'rapporten', 'nulmeting-2026-11-22.html'))).toBe(true);
  });

  test('a minus puts it on the screen all the same', async () => {
    const { root } = await makeDossier();
    const session = await startProgram(['report', '--format', 'html', '--out', '-'], { cwd: root });
    expect((await session.ended).exitCode).toBe(0);
    expect(session.written()).toMatch(/^<!DOCTYPE html>/);
  });

  test.each([
    ['there are colours', [], {}, true],
    ['NO_COLOR takes them away', [], { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR is none', [], { NO_COLOR: '' }, true],
    ['so does --no-color', ['--no-color'], {}, false],
  ] as const)('%s', async (_, more, env, hasColours) => {
    const { root } = await makeDossier();
    const session = await startProgram(['status', ...more], { cwd: root, env });
    expect((await session.ended).exitCode).toBe(0);
    expect(session.written().includes('\u001B[')).toBe(hasColours);
  });
});

test.skipIf(isWindows)('a reader that has seen enough is no mistake of the program', async () => {
  const { root } = await makeDossier();
  const script = '{ "$0" "$1" report --format html; echo "exit $?" >&2; } | true';
  const { stderr } = spawnSync('/bin/sh', ['-c', script, process.execPath, PROGRAM], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: root },
    encoding: 'utf8',
  });
  expect(stderr).toBe('exit 0\n');
});
