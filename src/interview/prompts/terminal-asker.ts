import inquirer from 'inquirer';
import { makeVisible, makeVisibleLine, mapTexts } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import type { Asker } from '../asker.ts';
import { keysTheme } from './keys-theme.ts';
import { pickPrompt } from './pick-prompt.ts';
import { questionPrompt } from './question-prompt.ts';
import type { Style } from './style.ts';
import { textPrompt } from './text-prompt.ts';

export interface Terminal {
  /** Writes text for people. */
  readonly write: (text: string) => void;
  /** Writes a sequence that the terminal obeys. */
  readonly control: (sequence: string) => void;
  readonly size: () => { readonly columns: number; readonly rows: number };
  readonly style: Style;
}

const CLEAR = '\u001B[2J\u001B[H';

/** Puts the questions in a terminal, one on a screen. What it is given is shown with marks for what works unseen. */
export function createTerminalAsker(terminal: Terminal, texts: Texts): Asker {
  const { style, size, write, control } = terminal;
  const { language } = texts;
  let about = '';
  return {
    question: (given) => {
      const screen = mapTexts(given, makeVisible);
      about = screen.item.question.text[language];
      control(CLEAR);
      return questionPrompt({ screen, texts, style, size }, { clearPromptOnDone: true });
    },
    text: (given, initial, check = () => null) => {
      const message = makeVisible(given);
      if (about !== '') control(CLEAR);
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
    pick: (message, given, ready) => {
      control(CLEAR);
      const options = mapTexts(given, makeVisible);
      const { columns } = size();
      return pickPrompt(
        {
          message: makeVisible(message),
          options,
          ready: ready ?? null,
          keys: texts('interview.keys-pick'),
          columns,
          style,
        },
        { clearPromptOnDone: true },
      );
    },
    pickMany: async (message, options, chosen) => {
      const choices = options.map(({ id, label }) => ({
        value: id,
        name: makeVisibleLine(label),
        checked: chosen.includes(id),
      }));
      const { answer } = await inquirer.prompt<{ answer: string[] }>([
        {
          type: 'checkbox',
          name: 'answer',
          message: makeVisible(message),
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
