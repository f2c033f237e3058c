import { makeVisible, mapTexts } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import type { Asker } from '../asker.ts';
import { type KeySource, keyboardOf } from './keyboard.ts';
import { listPrompt } from './list-prompt.ts';
import { pausePrompt } from './pause-prompt.ts';
import { type PickConfig, pickPrompt } from './pick-prompt.ts';
import { questionPrompt } from './question-prompt.ts';
import type { Style } from './style.ts';
import { textPrompt } from './text-prompt.ts';
import type { Canvas } from './use-screen.ts';

export interface Terminal {
  readonly keys: KeySource;
  /** Writes text for people. */
  readonly write: (text: string) => void;
  /** Writes a sequence that the terminal obeys. */
  readonly control: (sequence: string) => void;
  readonly size: Canvas['size'];
  readonly onResize: Canvas['onResize'];
  readonly style: Style;
  /** Opens a text in an editor of the person's own and gives what she made of it, null when that fails; null where there is none. */
  readonly edit: ((text: string) => string | null) | null;
}

const CLEAR = '\u001B[2J\u001B[H';

/** Puts the questions in a terminal, one on a screen. What it is given is shown with marks for what works unseen. */
export function createTerminalAsker(terminal: Terminal, texts: Texts): Asker {
  const { style, size, write, control, onResize, edit } = terminal;
  const { language } = texts;
  const keyboard = keyboardOf(terminal.keys);
  const canvas: Canvas = { size, onResize, clear: () => control(CLEAR) };
  let about = '';

  /** Asks with a prompt, which hears the keys from the keyboard. */
  async function ask<Answer, Config>(
    prompt: (config: Config, context: object) => Promise<Answer>,
    config: Config,
    delivery: 'keys' | 'text' = 'keys',
  ): Promise<Answer> {
    const { input, deliver } = keyboard.open(delivery);
    const answer = prompt(config, { input, clearPromptOnDone: true });
    deliver();
    return answer;
  }
  const pick = (config: Omit<PickConfig, 'canvas' | 'style' | 'chooseFirst'>, isBelow = false) => {
    if (!isBelow) canvas.clear();
    return ask(pickPrompt, { ...config, canvas, style, chooseFirst: texts('interview.choose-first') });
  };
  return {
    question: (given) => {
      const screen = mapTexts(given, makeVisible);
      about = screen.item.question.text[language];
      canvas.clear();
      return ask(questionPrompt, { screen, texts, style, canvas });
    },
    text: (given, initial, { check = () => null, onTyped = () => {}, isDraft = false } = {}) => {
      const message = makeVisible(given);
      canvas.clear();
      const { strong, faint } = style;
      return ask(
        textPrompt,
        {
          about: about === message ? '' : about,
          message,
          initial,
          remark: isDraft ? texts('interview.draft-again') : '',
          keys: texts(edit === null ? 'interview.keys-text' : 'interview.keys-text-editor'),
          check,
          onTyped,
          edit,
          strong,
          faint,
          canvas,
        },
        'text',
      );
    },
    pick: async (message, given, { ready, about: above = '', isBelow = false } = {}) => {
      const config = {
        about: makeVisible(above),
        message: makeVisible(message),
        options: mapTexts(given, makeVisible),
        ready: ready === undefined ? [] : [ready],
        isMany: false,
        keys: texts('interview.keys-pick'),
      };
      const chosen = await pick(config, isBelow);
      return chosen?.[0] ?? null;
    },
    pickMany: (message, options, chosen, { about: above = '' } = {}) =>
      pick({
        about: makeVisible(above),
        message: makeVisible(message),
        options: options.map(({ id, label }, index) => ({
          id,
          key: String(index + 1),
          label: makeVisible(label),
          sentence: '',
        })),
        ready: chosen,
        isMany: true,
        keys: texts('interview.keys-tick'),
      }),
    list: (given) => {
      canvas.clear();
      const screen = {
        ...mapTexts(given, makeVisible),
        find: (written: string) => mapTexts(given.find(written), makeVisible),
      };
      const words = {
        keys: texts('interview.keys-list'),
        search: texts('interview.search'),
        nothingFound: texts('interview.nothing-found'),
      };
      return ask(listPrompt, { screen, words, canvas, style });
    },
    pause: (message) => ask(pausePrompt, { message: style.faint(message) }),
    say: (text) => write(`${wrapLines(text, size().columns)}\n`),
  };
}
