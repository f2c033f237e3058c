import inquirer from 'inquirer';
import { makeVisibleLine } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrap } from '../../texts/wrap.ts';
import type { FrameworkChoice } from '../framework-choices.ts';
import { keysTheme } from './keys-theme.ts';
import type { Style } from './style.ts';

/** Asks which frameworks a dossier is to use; the first choice stands ready. */
export async function askFrameworks(
  choices: readonly FrameworkChoice[],
  columns: number,
  style: Style,
  texts: Texts,
): Promise<FrameworkChoice> {
  const indent = ' '.repeat(4);
  const told = (facts: string): string =>
    wrap(facts, columns - indent.length - 1)
      .map((line) => `\n${indent}${style.faint(line)}`)
      .join('');
  const message = texts('init.ask-framework');
  // What stays on the screen begins with a mark and the question; only the rest is ours to break.
  const afterwards = (title: string): string =>
    wrap(`${message} ${title}`, columns - 3, '  ')
      .join('\n')
      .slice(message.length + 1);
  const { choice } = await inquirer.prompt<{ choice: FrameworkChoice }>([
    {
      type: 'select',
      name: 'choice',
      message,
      choices: choices.map((value) => {
        const title = makeVisibleLine(value.title);
        const name = wrap(title, columns - 3, '  ').join('\n') + told(value.facts);
        return { value, name, short: afterwards(title) };
      }),
      pageSize: 16,
      loop: false,
      theme: keysTheme(texts),
    },
  ]);
  return choice;
}
