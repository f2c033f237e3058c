import inquirer from 'inquirer';
import { makeVisibleLine } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrap } from '../../texts/wrap.ts';
import { keysTheme } from './keys-theme.ts';
import type { Style } from './style.ts';

/** Something that can be chosen, with what must be known before choosing it. */
interface ChoiceWithFacts {
  readonly title: string;
  /** Absent where the title says all. */
  readonly facts?: string;
}

/** Asks to choose one of a few things, each with its facts below it; the first stands ready. */
export async function askWithFacts<Choice extends ChoiceWithFacts>(
  message: string,
  choices: readonly Choice[],
  columns: number,
  style: Style,
  texts: Texts,
): Promise<Choice> {
  const indent = ' '.repeat(4);
  const told = (facts: string | undefined): string =>
    facts === undefined
      ? ''
      : wrap(facts, columns - indent.length - 1)
          .map((line) => `\n${indent}${style.faint(line)}`)
          .join('');
  // What stays on the screen begins with a mark and the question; only the rest is ours to break.
  const afterwards = (title: string): string =>
    wrap(`${message} ${title}`, columns - 3, '  ')
      .join('\n')
      .slice(message.length + 1);
  const { choice } = await inquirer.prompt<{ choice: number }>([
    {
      type: 'select',
      name: 'choice',
      message,
      choices: choices.map((one, value) => {
        const title = makeVisibleLine(one.title);
        const name = wrap(title, columns - 3, '  ').join('\n') + told(one.facts);
        return { value, name, short: afterwards(title) };
      }),
      pageSize: 16,
      loop: false,
      theme: keysTheme(texts),
    },
  ]);
  return choices[choice] as Choice;
}
