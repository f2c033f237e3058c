import { expect, test } from 'vitest';
import { hasUnicode } from '../../../src/cli/session/terminal/find-characters.ts';
import { spellInAscii } from '../../../src/texts/spell-in-ascii.ts';

test.each([
  ['a locale with UTF-8', 'linux', { LANG: 'nl_NL.UTF-8' }, true],
  ['C with UTF-8', 'linux', { LANG: 'C.utf8' }, true],
  ['no locale', 'darwin', {}, true],
  ['C', 'linux', { LANG: 'C' }, false],
  ['a locale of another character set', 'linux', { LANG: 'nl_NL.ISO-8859-1' }, false],
  ['LC_ALL goes before LANG', 'linux', { LC_ALL: 'POSIX', LANG: 'nl_NL.UTF-8' }, false],
  ['LC_CTYPE goes before LANG', 'linux', { LC_CTYPE: 'nl_NL.UTF-8', LANG: 'C' }, true],
  ['one that is empty does not count', 'linux', { LC_ALL: '', LANG: 'nl_NL.UTF-8' }, true],
  ['the console of Linux', 'linux', { TERM: 'linux', LANG: 'nl_NL.UTF-8' }, false],
  ['the old console of Windows', 'win32', {}, false],
  ['Windows Terminal', 'win32', { WT_SESSION: '1' }, true],
  ['the terminal of an editor on Windows', 'win32', { TERM_PROGRAM: 'vscode' }, true],
  ['Git Bash', 'win32', { TERM: 'xterm-256color' }, true],
] as const)('%s', (_, platform, env, has) => {
  expect(hasUnicode({ platform, env })).toBe(has);
});

test('marks and quotes have a form in ASCII, and letters stay', () => {
  expect(spellInAscii('❯ 1 · „één” – ↑↓ … ‘a’ “b” x·y → ½')).toBe(`> 1 | "één" - ^v ... 'a' "b" x.y ->  1/2`);
});
