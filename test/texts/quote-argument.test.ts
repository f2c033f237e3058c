import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteArgument, type Shell } from '../../src/texts/quote-argument.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { readInCmd, readInPowerShell } from './read-argument.ts';

const isWindows = process.platform === 'win32';

const SHELLS: readonly Shell[] = ['bash', 'powershell', 'cmd'];
const CHARACTERS = [...'ab -~$`"\'\\!&|;<>()[]{}*?#%^=,@é/.“’\u00A0'];
const someText = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 12 });

describe('an argument of a command that a person copies', () => {
  test.each([
    ['opvang-het-anker', 'opvang-het-anker'],
    ['kaders/ons-kader.yaml', 'kaders/ons-kader.yaml'],
    ['..', '..'],
    ['C:/Opvang', 'C:/Opvang'],
    ['Crèche', 'Crèche'],
    ['Opvang Het Anker (nieuw)', '"Opvang Het Anker (nieuw)"'],
    ['Opvang\\Het Anker', '"Opvang\\Het Anker"'],
    ['Zorg & Co', '"Zorg & Co"'],
    ["d'Oude Stad", '"d\'Oude Stad"'],
    ['~oud', '"~oud"'],
    ['@thuis', '"@thuis"'],
    ['team=oost', '"team=oost"'],
    ['-nieuw', './-nieuw'],
    ['-nieuw plan', '"./-nieuw plan"'],
    ['100% zorg', '"100% zorg"'],
    ['$HOME', "'$HOME'"],
    ['`ls`', "'`ls`'"],
    ['Hallo!', "'Hallo!'"],
    ['zeg "ja"', '\'zeg "ja"\''],
    ["wat's $5", "'wat'\\''s $5'"],
    ['map\\', "'map'\\\\''"],
    ['', '""'],
  ])('%s is written as %s', (text, written) => {
    expect(quoteArgument(text, 'bash')).toBe(written);
  });

  test.each(['bash', 'zsh', 'fish'])('is read back as it is by %s, except a dash in front', (shell) => {
    if (isWindows || spawnSync(shell, ['-c', 'true']).error !== undefined) return;
    const texts = fc.sample(someText, 300);
    const script = `printf '%s\\0' ${texts.map((text) => quoteArgument(text, 'bash')).join(' ')}`;
    const { stdout } = spawnSync(shell, ['-c', script], { encoding: 'utf8' });
    expect(stdout.split('\0').slice(0, -1)).toEqual(
      texts.map((text) => (text.startsWith('-') ? `./${text}` : text)),
    );
  });

  test.each([
    ['$HOME', "'$HOME'", '"$HOME"'],
    ['Hallo!', "'Hallo!'", '"Hallo!"'],
    ['zeg "ja"', '\'zeg "ja"\'', '"zeg ""ja"""'],
    ["wat's $5", "'wat''s $5'", '"wat\'s $5"'],
    ['Zorg “De Kern”', "'Zorg “De Kern”'", '"Zorg “De Kern”"'],
    ['map\\', "'map\\'", '"map\\\\"'],
    ['%HOME%', "'%HOME%'", '""%"HOME"%""'],
    ['Zorg & Co', '"Zorg & Co"', '"Zorg & Co"'],
  ])('%o is %s in PowerShell and %s in cmd', (text, powershell, cmd) => {
    expect(quoteArgument(text, 'powershell')).toBe(powershell);
    expect(quoteArgument(text, 'cmd')).toBe(cmd);
  });

  test('is read back as it is by cmd and PowerShell', () => {
    checkProperty(
      fc.property(someText, (text) => {
        const given = text.startsWith('-') ? `./${text}` : text;
        expect(readInCmd(quoteArgument(text, 'cmd'))).toBe(given);
        expect(readInPowerShell(quoteArgument(text, 'powershell'))).toBe(given);
      }),
    );
  });

  test('is the same in every shell, where there is a way that all read', () => {
    for (const text of ['gewoon', 'Opvang Het Anker (nieuw)', "d'Oude Stad", 'Zorg & Co', '100% zorg'])
      expect(new Set(SHELLS.map((shell) => quoteArgument(text, shell))).size).toBe(1);
  });

  test('never begins with a dash, and what needs no quotes has none', () => {
    checkProperty(
      fc.property(fc.string(), fc.constantFrom(...SHELLS), (text, shell) => {
        expect(quoteArgument(text, shell)).not.toMatch(/^-/);
        if (/^[a-z][a-z0-9/.-]*$/.test(text)) expect(quoteArgument(text, shell)).toBe(text);
      }),
    );
  });
});

describe('in a text', () => {
  const texts = loadTexts('nl');

  test('a value is an argument where a command needs it, and is itself elsewhere', () => {
    expect(texts('init.framework-mistakes', { path: 'ons kader.yaml' })).toBe(
      'In ons kader.yaml zitten fouten; dat kader kunt u nu niet kiezen. Bekijken:  nulmeting check "ons kader.yaml"',
    );
  });

  test('an argument is as the shell reads it', () => {
    const path = 'map $1';
    const inShell = (shell: Shell) => loadTexts('nl', shell)('interview.next-plan', { path, more: '' });
    expect(SHELLS.map(inShell)).toEqual([
      "Het plan van aanpak:  nulmeting plan 'map $1'",
      "Het plan van aanpak:  nulmeting plan 'map $1'",
      'Het plan van aanpak:  nulmeting plan "map $1"',
    ]);
  });

  test('an empty argument goes with the space before it', () => {
    expect(texts('interview.next-plan', { path: '', more: '' })).toBe('Het plan van aanpak:  nulmeting plan');
    expect(texts('interview.next-report', { path: '', more: '' })).toBe(
      'Het verslag:          nulmeting report --format html',
    );
  });

  test('what works unseen is a mark there too', () => {
    expect(texts('interview.next-plan', { path: 'a\u001B[2J', more: '' })).toBe(
      'Het plan van aanpak:  nulmeting plan "a␛[2J"',
    );
  });
});
