import { makeVisible, mapTexts } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { wrapLines } from '../../texts/wrap.ts';
import type { Asker } from '../asker.ts';
import { type KeySource, keyboardOf } from './keyboard.ts';
import { splitPages } from './pages.ts';
import type { PickConfig } from './pick-prompt.ts';
import { createPrompts } from './prompts.ts';
import { createBallot } from './question/votes.ts';
import type { Style } from './style.ts';
import type { Canvas } from './use-screen.ts';

export interface Terminal {
  readonly keys: KeySource;
  /** Writes text for people. */
  readonly write: (text: string) => void;
  /** Writes a sequence that the terminal obeys. */
  readonly control: (sequence: string) => void;
  readonly size: Canvas['size'];
  readonly onResize: Canvas['onResize'];
  readonly spell: Canvas['spell'];
  readonly style: Style;
  /** Opens a text in an editor of the person's own and gives what she made of it, null when that fails; null where there is none. */
  readonly edit: ((text: string) => string | null) | null;
}

const CLEAR = '\u001B[2J\u001B[H';

/** Puts the questions in a terminal, one on a screen. What it is given is shown with marks for what works unseen. */
export function createTerminalAsker(terminal: Terminal, texts: Texts): Asker {
  const { style, size, write, control, onResize, spell, edit } = terminal;
  const { language } = texts;
  const ask = createPrompts(keyboardOf(terminal.keys));
  const canvas: Canvas = { size, onResize, spell, clear: () => control(CLEAR) };
  /** Begins an empty screen. What was said on this one, above the cursor, is moved up out of sight, where it can be read back. */
  const turnOver = (): void => control('\n'.repeat(Math.max(0, size().rows - 1)) + CLEAR);
  let about = '';
  const ballot = createBallot();

  const pick = (
    config: Omit<PickConfig, 'canvas' | 'style' | 'chooseFirst' | 'tickedNow' | 'readOn' | 'stray'>,
    isBelow = false,
  ) => {
    if (!isBelow) turnOver();
    const readOn: PickConfig['readOn'] = (place) =>
      texts(place.page < place.pages ? 'interview.keys-read' : 'interview.keys-read-again', place);
    const refused = config.isMany ? 'interview.stray-tick' : 'interview.stray-pick';
    const stray: PickConfig['stray'] = (word, label, isRefused) =>
      label === null
        ? texts(isRefused ? refused : 'interview.stray', { word })
        : texts('interview.stray-named', { word, label });
    const chooseFirst = texts('interview.choose-first');
    const tickedNow: PickConfig['tickedNow'] = (label, isTicked) =>
      texts(isTicked ? 'interview.ticked-now' : 'interview.unticked-now', { label });
    return ask('pick', { ...config, readOn, canvas, style, chooseFirst, tickedNow, stray });
  };
  const say = (text: string): void => write(`${wrapLines(text, size().columns)}\n`);
  const pause = (message: string): Promise<void> => ask('pause', { message: style.faint(spell(message)) });
  return {
    question: (given) => {
      const screen = mapTexts(given, makeVisible);
      about = screen.item.question.text[language];
      turnOver();
      const votes = ballot.at(screen.item.question.id);
      return ask('question', { screen, texts, style, canvas, votes, onVote: ballot.keep });
    },
    text: (given, initial, request = {}) => {
      const {
        check = () => null,
        onTyped = () => {},
        isDraft = false,
        isProposal = false,
        isLong = false,
      } = request;
      const message = makeVisible(given);
      turnOver();
      const { strong, faint } = style;
      const keys = [
        texts('interview.keys-text'),
        ...(isLong ? [texts('interview.keys-text-line')] : []),
        ...(edit === null ? [] : [texts('interview.keys-text-editor')]),
      ];
      return ask('text', {
        // What is asked says it already.
        about: message.startsWith(about) ? '' : about,
        message,
        initial,
        remark: isDraft ? texts('interview.draft-again') : '',
        proposed: isProposal ? texts('interview.proposed') : '',
        keys: keys.join(' · '),
        check,
        onTyped,
        edit,
        editFailed: texts('interview.editor-failed'),
        strong,
        faint,
        canvas,
      });
    },
    pick: async (message, given, { ready, about: above = '', isBelow = false, isNeeded = false } = {}) => {
      const config = {
        about: makeVisible(above),
        message: makeVisible(message),
        options: mapTexts(given, makeVisible),
        ready: ready === undefined ? [] : [ready],
        isMany: false,
        keys: texts(isNeeded ? 'interview.keys-choose' : 'interview.keys-pick'),
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
      turnOver();
      const screen = {
        ...mapTexts(given, makeVisible),
        find: (written: string) => mapTexts(given.find(written), makeVisible),
      };
      const words = {
        keys: texts('interview.keys-list'),
        search: texts('interview.search'),
        nothingFound: texts('interview.nothing-found'),
      };
      return ask('list', { screen, words, canvas, style });
    },
    pause,
    say,
    tell: async (text) => {
      const lines = wrapLines(text, size().columns).split('\n');
      // Below the last page comes what waits for the person, or the line of the shell.
      const pages = splitPages(lines, Math.max(5, size().rows - 3));
      for (const [index, page] of pages.entries()) {
        const place = { page: index + 1, pages: pages.length };
        if (place.pages > 1) turnOver();
        write(`${page.join('\n')}\n`);
        if (place.page < place.pages) await pause(texts('interview.keys-tell', place));
      }
    },
  };
}
