import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { Texts } from '../../texts/texts.ts';
import type { Choice, QuestionScreen } from '../asker.ts';
import { listChoices, type ScreenChoice } from '../choices.ts';
import { renderScreen, type Screen } from './screen.ts';
import type { Style } from './style.ts';
import { typeNumber } from './typed-number.ts';

export interface QuestionConfig {
  readonly screen: QuestionScreen;
  readonly texts: Texts;
  readonly style: Style;
  readonly size: () => { readonly columns: number; readonly rows: number };
}

const ELSEWHERE: Readonly<Record<string, Choice>> = {
  t: { kind: 'note' },
  o: { kind: 'evidence' },
  b: { kind: 'back' },
  left: { kind: 'back' },
  escape: { kind: 'back' },
  s: { kind: 'skip' },
  right: { kind: 'skip' },
  q: { kind: 'stop' },
};

function choiceOf(chosen: ScreenChoice): Choice {
  return chosen.kind === 'answer' ? { kind: 'answer', answer: chosen.id } : { kind: chosen.kind };
}

/** Where the cursor stands at first: on the answer that was given, and on none when there was none. */
function findCursor({ response }: QuestionScreen, choices: readonly ScreenChoice[]): number {
  const { state } = response;
  const id =
    state.kind === 'answered' ? state.answer : state.kind === 'given' ? String(state.value) : state.kind;
  const index = choices.findIndex((choice) => choice.id === id);
  return index === -1 && choices[0]?.kind === 'give' ? 0 : index;
}

/** One question on the screen; ends with what the person chose. */
export const questionPrompt = createPrompt<Choice, QuestionConfig>((config, done) => {
  const { screen, texts, style, size } = config;
  const choices = listChoices(screen, texts);
  const [cursor, setCursor] = useState(findCursor(screen, choices));
  const [helpPage, setHelpPage] = useState(0);
  const [typed, setTyped] = useState('');
  const [isDone, setDone] = useState(false);

  const end = (choice: Choice): void => {
    setDone(true);
    done(choice);
  };
  const screenAt = (page: number): Screen =>
    renderScreen(screen, choices, { cursor, helpPage: page, ...size() }, texts, style);
  /** Keys that move over the choices; true when the key was one of them. */
  const move = (key: KeypressEvent, character: string): boolean => {
    const numbers = choices.map((choice) => (choice.kind === 'answer' ? choice.key : ''));
    const number = typeNumber(typed, character, numbers);
    setTyped(number.typed);
    const letter = choices.findIndex((choice) => choice.key !== '' && choice.key === key.name);
    const target = number.typed === '' ? letter : (number.index ?? -1);
    if (isUpKey(key)) setCursor(cursor <= 0 ? choices.length - 1 : cursor - 1);
    else if (isDownKey(key)) setCursor((cursor + 1) % choices.length);
    else if (target !== -1) setCursor(target);
    else return number.typed !== '';
    return true;
  };

  useKeypress((key, line) => {
    line.clearLine(0);
    const character = (key as { sequence?: string }).sequence ?? '';
    const chosen = choices[cursor];
    const elsewhere = ELSEWHERE[key.name ?? ''];
    if (isEnterKey(key)) {
      if (chosen !== undefined) end(choiceOf(chosen));
    } else if (character === '?' || character === 'h') {
      // A screen that grew since may hold the explanation on fewer pages.
      setHelpPage(helpPage < screenAt(Math.max(1, helpPage)).helpPages ? helpPage + 1 : 0);
    } else if (!key.ctrl && !move(key, character) && elsewhere !== undefined) end(elsewhere);
  });
  return isDone ? '' : screenAt(helpPage).text;
});
