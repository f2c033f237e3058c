import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * Every command that the program prints is copied out of what it printed and run as it stands, in folders with names as people give them.
 */

const isWindows = process.platform === 'win32';
const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const shims = join(home, 'bin');

/** Runs a line in bash, with `nulmeting` on the path. */
function runLine(line: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd,
    env: { PATH: `${shims}:${process.env['PATH']}`, HOME: home, LANG: 'nl_NL.UTF-8' },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** The commands in what was printed: from `nulmeting` and a word of it to the end of the line, or to a gap. */
function listCommands(said: string): readonly string[] {
  return [...said.matchAll(/\bnulmeting (?:[a-z]+\b)[^\n]*/g)].map(
    ([line]) => line.split(/ {3}/)[0]?.trimEnd() ?? '',
  );
}

beforeAll(() => {
  mkdirSync(shims);
  const shim = join(shims, 'nulmeting');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/nulmeting.cjs')}" "$@"\n`);
  chmodSync(shim, 0o755);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const NAMES = ['Opvang Het Anker (nieuw)', "d'Oude Stad & $Co!", '-streep', 'gewoon'];

/** Lines that print commands, and what they print; `#` is the folder as it is typed. */
const LINES: readonly (readonly [line: string, commands: number])[] = [
  ['init # --name Anker --date 2026-03-01', 2],
  ['init # --name Anker', 1],
  ['status #', 2],
  ['plan #', 1],
  ['compare #', 1],
  ['interview # --new --date 2026-03-01', 1],
  ['status', 1],
  ['form --format paper --out bladen.html', 1],
  ['status . --plain', 1],
  // Here, there is no desktop in which something could open.
  ...(process.platform === 'linux'
    ? ([['report # --out verslag.html --measurement=2026-03-01', 1]] as const)
    : []),
];

describe.skipIf(isWindows).each(NAMES)('in a folder called %s', (name) => {
  const typed = `'./${name.replaceAll("'", String.raw`'\''`)}'`;
  const place = join(home, String(NAMES.indexOf(name)));

  beforeAll(() => mkdirSync(place));

  test.each(LINES)('what `nulmeting %s` prints can be run', (line, count) => {
    const { said } = runLine(`nulmeting ${line.replace('#', typed)}`, place);
    const commands = listCommands(said);
    expect(commands, said).toHaveLength(count);
    for (const command of commands) {
      const copy = join(home, 'kopie');
      rmSync(copy, { recursive: true, force: true });
      cpSync(place, copy, { recursive: true });
      const ran = runLine(command, copy);
      // The conversation itself needs a terminal, and says so once it has found the dossier.
      const wants = /^nulmeting interview/.test(command) && !/--new/.test(command) ? 2 : 0;
      expect(ran.status, `${command}\n${ran.said}`).toBe(wants);
      if (wants === 2) expect(ran.said).toContain('terminal');
    }
  });

  test('and the dossier is still the only one there', () => {
    expect(existsSync(join(place, name, 'dossier.yaml'))).toBe(true);
  });
});
