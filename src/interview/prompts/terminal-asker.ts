import inquirer from 'inquirer';
import type { Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import type { Asker } from '../asker.ts';
import { keysTheme } from './keys-theme.ts';
import { pickPrompt } from './pick-prompt.ts';
import { questionPrompt } from './question-prompt.ts';
import type { Style } from './screen.ts';
import { textPrompt } from './text-prompt.ts';

export interface Terminal {
  readonly write: (text: string) => void;
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly style: Style;
}

const CLEAR = '\u001B[2J\u001B[H';

/** Puts the questions in a terminal, one on a screen. */
export function createTerminalAsker(terminal: Terminal, texts: Texts): Asker {
  const { style, size, write } = terminal;
  const { language } = texts;
  let about = '';
  return {
    question: (screen) => {
      about = screen.item.question.text[language];
      write(CLEAR);
      return questionPrompt({ screen, texts, style, size }, { clearPromptOnDone: true });
    },
    text: (message, initial, check = () => null) => {
      if (about !== '') write(CLEAR);
      const { strong, faint } = style;
      return textPrompt({
        about: about === message ? '' : about,
        message,
        initial,
        check,
        strong,
        faint,
        columns: size().columns,
      });
    },
    pick: (message, answers) => {
      write(CLEAR);
      const options = answers.map(({ answer, key, sentence }) => ({
        id: answer.id,
        key,
        label: answer.label[language],
        sentence,
      }));
      const { columns } = size();
      return pickPrompt(
        { message, options, keys: texts('interview.keys-pick'), columns, style },
        { clearPromptOnDone: true },
      );
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
