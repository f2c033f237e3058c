import inquirer from 'inquirer';
import type { Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import type { Asker } from '../asker.ts';
import { keysTheme } from './keys-theme.ts';
import { questionPrompt } from './question-prompt.ts';
import type { Style } from './screen.ts';
import { textPrompt } from './text-prompt.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly style: Style;
}

const CLEAR = '\u001B[2J\u001B[H';
const SHOW_CURSOR = '\u001B[?25h';

/** Puts the questions in a terminal, one on a screen. */
export function createTerminalAsker(terminal: Terminal, texts: Texts): Asker {
  const { style, size, write } = terminal;
  return {
    question: async (screen) => {
      write(CLEAR);
      try {
        return await questionPrompt({ screen, texts, style, size }, { clearPromptOnDone: true });
      } finally {
        write(SHOW_CURSOR);
      }
    },
    text: (message, initial, check = () => null) => {
      write(CLEAR);
      return textPrompt({ message: style.strong(message), initial, check });
    },
    pick: async (message, answers) => {
      const choices = answers.map(({ id, label }) => ({ value: id, name: label[texts.language] }));
      const { answer } = await inquirer.prompt<{ answer: string }>([
        { type: 'select', name: 'answer', message, choices },
      ]);
      return answer;
    },
    pickMany: async (message, options, chosen) => {
      const choices = options.map(({ id, label }) => ({
        value: id,
        name: label,
        checked: chosen.includes(id),
      }));
      const { answer } = await inquirer.prompt<{ answer: string[] }>([
        {
          type: 'checkbox',
          name: 'answer',
          message,
          choices,
          loop: false,
          pageSize: 12,
          theme: keysTheme(texts),
        },
      ]);
      return answer;
    },
    say: (text) => write(`${wrapLines(text, size().columns)}\n`),
  };
}
