import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileCommandLine } from '../../../scripts/compile-completion.ts';
import { loadCommandLine } from '../../../src/cli/completion/command-line.ts';
import { loadScript, SHELLS } from '../../../src/cli/completion/shells.ts';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';

test.each(LANGUAGES)('what completion knows is what the commands are now, in %s', async (language) => {
  const { program } = await compileCommandLine(language);
  expect(JSON.parse(JSON.stringify(program)), 'npm run generate renews it').toEqual(
    loadCommandLine(language),
  );
});

test('of every argument and every value of an option is known what can stand there', async () => {
  const { unknown } = await compileCommandLine('nl');
  expect(unknown, 'say so in VALUES of scripts/compile-completion.ts').toEqual([]);
});

test('every shell has a script, in letters that every shell reads', () => {
  expect(readdirSync('starters/completion')).toHaveLength(SHELLS.length);
  for (const shell of SHELLS)
    expect(loadScript(shell)).toMatch(/^# Completion of nulmeting for [\t\n\x20-\x7e]+\n$/);
});

test('no script has the shell read what it was told as code', () => {
  for (const shell of SHELLS)
    expect(loadScript(shell)).not.toMatch(/\b(eval|compgen -W|iex|Invoke-Expression)\b/);
});
