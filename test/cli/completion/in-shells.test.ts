import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endAll, PROGRAM, startInTerminal } from '../../interview/pty-session.ts';

/*
 * The scripts, played in the shells that are there: a line is typed as far as it goes, Tab is pressed, and then Enter. The program that is found
 * says which words it got. `npm test` installs zsh and fish where it may.
 */

const isThere = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
const isWindows = process.platform === 'win32';
const SCRIPTS = { bash: 'bash.sh', zsh: 'zsh.zsh', fish: 'fish.fish', pwsh: 'powershell.ps1' } as const;
type Played = keyof typeof SCRIPTS;
const PLAYED = (Object.keys(SCRIPTS) as Played[]).filter((shell) => !isWindows && isThere(shell));
for (const shell of Object.keys(SCRIPTS) as Played[])
  if (!PLAYED.includes(shell))
    process.stderr.write(`not run: completion in ${shell} (it is not installed)\n`);

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
const work = join(home, 'werk');
const bin = join(home, 'bin');
const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: home, LANG: 'nl_NL.UTF-8' };
const scriptOf = (shell: Played): string => resolve('starters/completion', SCRIPTS[shell]);
/** A folder whose name is a command, for a shell that reads it as one. */
const DANGER = 'x$(touch gevaar);`touch gevaar`';

afterEach(endAll);
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeAll(() => {
  mkdirSync(bin);
  const program = join(bin, 'nulmeting');
  const asks = `exec '${process.execPath}' '${PROGRAM}' "$@"`;
  writeFileSync(program, `#!/bin/sh\n[ "$1" = --complete ] && ${asks}\nprintf '<%s>' "$@"\necho .\n`);
  chmodSync(program, 0o755);
  for (const name of ['linde', 'mijn organisatie'])
    cpSync('examples/opvang-de-linde', join(work, name), { recursive: true });
  mkdirSync(join(work, DANGER));
  writeFileSync(join(work, DANGER, 'dossier.yaml'), '');
  mkdirSync(join(work, 'stuk'));
  writeFileSync(join(work, 'stuk', 'dossier.yaml'), '- &a [*a');
  writeFileSync(join(work, 'een:twee.yaml'), '');
  mkdirSync(join(work, 'klanten'));
});

/** What is typed before Tab, and the words that the program gets. */
const LINES: readonly (readonly [typed: string, got: string])[] = [
  ['nulmeting rap', '<rapport>'],
  ['nulmeting --qu', '<--quiet>'],
  ['FOO=1 nulmeting stat', '<status>'],
  ['nulmeting status --taal e', '<status><--taal><en>'],
  ['nulmeting kaders toon k', '<kaders><toon><kotter-veranderstappen>'],
  ['nulmeting report linde --format=x', '<report><linde><--format=xlsx>'],
  ['nulmeting report linde --meting 2025', '<report><linde><--meting><2025-09-16>'],
  ['nulmeting status linde --meting=2026', '<status><linde><--meting=2026-09-15>'],
  ['nulmeting interview linde --step bor', '<interview><linde><--step><borging>'],
  ['nulmeting check een:', '<check><een:twee.yaml>'],
  ['nulmeting report --out=een', '<report><--out=een:twee.yaml>'],
  // A broken dossier, and a word that nobody knows.
  ['nulmeting report stuk --measurement 9', '<report><stuk><--measurement><9>'],
  ['nulmeting bestaat-niet', '<bestaat-niet>'],
];
/** The same for folders, after which a shell may put a slash. */
const FOLDERS: readonly (readonly [typed: string, got: string])[] = [
  ['nulmeting status li', '<status><linde>'],
  ['nulmeting status mijn', '<status><mijn organisatie>'],
  ['nulmeting plan mijn\\ org', '<plan><mijn organisatie>'],
  ['nulmeting form "mijn o', '<form><mijn organisatie>'],
  ['nulmeting report ~/werk/mij', `<report><${work}/mijn organisatie>`],
  ['nulmeting compare linde m', '<compare><linde><mijn organisatie>'],
  ['nulmeting init kla', '<init><klanten>'],
  ['nulmeting plan x', `<plan><${DANGER}>`],
];

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Types each line in one terminal, and waits for what the program got of it. */
async function play(file: string, args: readonly string[], setup: string): Promise<void> {
  const shell = await startInTerminal(file, args, { cwd: work, env, columns: 200, rows: 50 });
  shell.type(`${setup}; echo kl''aar\r`);
  await shell.waitFor(/^klaar$/m);
  for (const [typed, got] of LINES) {
    shell.type(`clear\r${typed}\t\r`);
    await shell.waitFor(`\n${got}.`);
    expect(shell.screen(), typed).not.toMatch(/[Ff]out|[Ee]rror|nulmeting:/);
  }
  for (const [typed, got] of FOLDERS) {
    shell.type(`clear\r${typed}\t\r`);
    await shell.waitFor(new RegExp(`^${escapePattern(got).replace(/>$/, '/?>')}\\.`, 'm'));
  }
  // What stands behind the cursor counts as well.
  shell.type(`clear\rnulmeting plan --meting  linde${'\u001b[D'.repeat(6)}2025\t\r`);
  await shell.waitFor(/^<plan><--meting><2025-09-16><linde>\./m);
  expect(existsSync(join(work, 'gevaar'))).toBe(false);
}

/** What fish offers for a line. */
function completeInFish(line: string): readonly string[] {
  const setup = `source '${scriptOf('fish')}'; complete -C '${line.replaceAll("'", "\\'")}'`;
  const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', setup], {
    cwd: work,
    env,
    encoding: 'utf8',
  });
  expect(stderr, line).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

/** What PowerShell offers for a line. */
function completeInPowerShell(line: string): readonly string[] {
  const text = line.replaceAll("'", "''");
  const ask = `. '${scriptOf('pwsh')}'; (TabExpansion2 '${text}' ${line.length}).CompletionMatches.CompletionText`;
  const { stdout } = spawnSync('pwsh', ['-NoProfile', '-Command', ask], { cwd: work, env, encoding: 'utf8' });
  return stdout.split('\n').filter((word) => word !== '');
}

const PLAYS: Readonly<Record<Played, () => Promise<void> | void>> = {
  bash: () => play('bash', ['--norc', '--noprofile'], `source '${scriptOf('bash')}'`),
  zsh: () =>
    play(
      'zsh',
      ['-f'],
      `unsetopt prompt_sp; autoload -Uz compinit; compinit -u; source '${scriptOf('zsh')}'`,
    ),
  fish: () => {
    expect(completeInFish('nulmeting rap')).toEqual(['rapport\tde nulmeting schrijven']);
    for (const [typed, got] of [...LINES.slice(0, -2), ...FOLDERS]) {
      if (typed.includes('~')) continue;
      const last = /<([^>]*)>$/.exec(got)?.[1];
      const words = completeInFish(typed).map((word) => word.replace(/\t.*$/, '').replace(/\/$/, ''));
      expect(words, typed).toEqual([last]);
    }
    for (const [typed] of LINES.slice(-2)) expect(completeInFish(typed), typed).toEqual([]);
    expect(existsSync(join(work, 'gevaar'))).toBe(false);
  },
  pwsh: () => {
    expect(completeInPowerShell('nulmeting rap')).toEqual(['rapport']);
    expect(completeInPowerShell('nulmeting report linde --meting 2025')).toEqual(['2025-09-16']);
    expect(completeInPowerShell('nulmeting report linde --format=x')).toEqual(['--format=xlsx']);
    expect(completeInPowerShell('nulmeting status --taal ')).toEqual(['nl', 'en']);
    expect(completeInPowerShell('nulmeting status mijn')).toEqual(["'mijn organisatie'"]);
    expect(completeInPowerShell('nulmeting status x')).toEqual([`'${DANGER}'`]);
  },
};

const CHECKS: Readonly<Record<Played, readonly string[]>> = {
  bash: ['-n'],
  zsh: ['-n'],
  fish: ['--no-execute'],
  pwsh: ['-NoProfile', '-File'],
};

describe.each(PLAYED)('in %s', (shell) => {
  test('the script is read without a mistake', () => {
    const { status, stderr } = spawnSync(shell, [...CHECKS[shell], scriptOf(shell)], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test(
    'a line is completed as far as it can be, and a name of a file does nothing',
    () => PLAYS[shell](),
    120_000,
  );
});

test.runIf(PLAYED.includes('zsh'))(
  'in zsh, an alias is completed as the program for which it stands',
  async () => {
    const shell = await startInTerminal('zsh', ['-f'], { cwd: work, env, columns: 200, rows: 50 });
    const setup = `unsetopt prompt_sp; alias nulmeting='sh ${join(bin, 'nulmeting')}'; source '${scriptOf('zsh')}'`;
    shell.type(`${setup}; echo kl''aar\r`);
    await shell.waitFor(/^klaar$/m);
    shell.type('clear\rnulmeting aanv\t\r');
    await shell.waitFor(/^<aanvullen>\./m);
  },
);
