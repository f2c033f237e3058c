import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadScript, SHELLS } from '../../../src/cli/completion/shells.ts';
import { runInProcess } from '../run-in-process.ts';

test.each(SHELLS)(
  'the script for %s is the result, and in a pipe nothing is said beside it',
  async (shell) => {
    expect(await runInProcess(['completion', shell])).toEqual({
      exit: 0,
      stdout: loadScript(shell),
      stderr: '',
    });
  },
);

test('on a screen is said what to do with it', async () => {
  const { stderr } = await runInProcess(['aanvullen', 'zsh'], { isTerminal: true });
  expect(stderr).toBe(`
Zo zet u het aanvullen aan in zsh. Daarna opent u een nieuw venster.
  nulmeting completion zsh > ~/.nulmeting-completion.zsh
  echo 'source ~/.nulmeting-completion.zsh' >> ~/.zshrc
`);
});

test('the manual gives the lines that the program gives', async () => {
  const { stdout } = await runInProcess(['completion']);
  const lines = stdout.split('\n').filter((line) => line.startsWith('  '));
  expect(lines).toHaveLength(2 * SHELLS.length);
  const manual = readFileSync('docs/manual.md', 'utf8').replaceAll('\\|', '|');
  expect(lines.filter((line) => !manual.includes(`\`${line.trim()}\``))).toEqual([]);
});
