import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { loadScript, SHELLS, type Shell } from '../completion/shells.ts';
import type { CommandModule } from '../session/command.ts';
import { EXIT } from '../session/exit-code.ts';

/** The name of each shell as people write it, and the two lines that switch completion on in it, from the next window on. */
const SWITCHED_ON: Readonly<Record<Shell, readonly [name: string, ...lines: readonly string[]]>> = {
  bash: [
    'bash',
    'nulmeting completion bash > ~/.nulmeting-completion.bash',
    "echo 'source ~/.nulmeting-completion.bash' >> ~/.bashrc",
  ],
  zsh: [
    'zsh',
    'nulmeting completion zsh > ~/.nulmeting-completion.zsh',
    "echo 'source ~/.nulmeting-completion.zsh' >> ~/.zshrc",
  ],
  fish: [
    'fish',
    'mkdir -p ~/.config/fish/completions',
    'nulmeting completion fish > ~/.config/fish/completions/nulmeting.fish',
  ],
  powershell: [
    'PowerShell',
    'New-Item (Split-Path $PROFILE) -ItemType Directory -Force',
    "Add-Content $PROFILE 'nulmeting completion powershell | Out-String | iex'",
  ],
};

const shownLines = (shell: Shell): string =>
  SWITCHED_ON[shell]
    .slice(1)
    .map((line) => `  ${line}\n`)
    .join('');

/** @throws NamedError `unknown-shell` */
function findShell(written: string): Shell {
  const name = written === 'pwsh' ? 'powershell' : written.toLowerCase();
  const shell = SHELLS.find((one) => one === name);
  if (shell !== undefined) return shell;
  const known = SHELLS.join(', ');
  throw new NamedError('unknown-shell', { shell: written, known }, findSuggestion(name, SHELLS));
}

export const command: CommandModule = {
  define(command, { texts }) {
    command
      .argument('[shell]', texts('completion.argument-shell', { shells: SHELLS.join(', ') }))
      .addHelpText(
        'after',
        `\n${texts('cli.examples')}\n  nulmeting completion\n  nulmeting completion bash`,
      );
  },

  /** Prints the script of a shell; without one, and on a screen beside it, how it is switched on. */
  async run([written], _options, { texts, print, say, world }) {
    if (typeof written !== 'string') {
      const shells = SHELLS.map((shell) => `${SWITCHED_ON[shell][0]}:\n${shownLines(shell)}`);
      print([`${texts('completion.about')}\n`, ...shells].join('\n'));
      return EXIT.done;
    }
    const shell = findShell(written);
    print(loadScript(shell));
    if (world.out.isTerminal)
      say(`\n${texts('completion.how', { shell: SWITCHED_ON[shell][0] })}\n${shownLines(shell).trimEnd()}`);
    return EXIT.done;
  },
};
