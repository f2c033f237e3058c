import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { wrap } from '../../texts/wrap.ts';
import type { PickOption } from '../asker.ts';
import type { Style } from './style.ts';
import { typeNumber } from './typed-number.ts';

export interface PickConfig {
  readonly message: string;
  readonly options: readonly PickOption[];
  /** The option under the cursor at first, if any. */
  readonly ready: string | null;
  /** The line that tells which keys do what. */
  readonly keys: string;
  readonly columns: number;
  readonly style: Style;
}

/** One of a few answers; Esc goes back and gives null. */
export const pickPrompt = createPrompt<string | null, PickConfig>((config, done) => {
  const { message, options, ready, keys, columns, style } = config;
  // Without one nothing is chosen until the person does: Enter alone says nothing.
  const [cursor, setCursor] = useState(options.findIndex(({ id }) => id === ready));
  const [typed, setTyped] = useState('');
  const [isDone, setDone] = useState(false);
  const end = (id: string | null): void => {
    setDone(true);
    done(id);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    const character = (key as { sequence?: string }).sequence ?? '';
    const keysOf = options.map((option) => option.key);
    const number = typeNumber(typed, character, keysOf);
    setTyped(number.typed);
    const chosen = options[cursor];
    if (isEnterKey(key)) {
      if (chosen !== undefined) end(chosen.id);
    } else if (key.name === 'escape') end(null);
    else if (isUpKey(key)) setCursor(cursor <= 0 ? options.length - 1 : cursor - 1);
    else if (isDownKey(key)) setCursor((cursor + 1) % options.length);
    else if (number.index !== null) setCursor(number.index);
  });
  if (isDone) return '';
  const width = Math.max(20, columns - 1);
  const keyWidth = Math.max(1, ...options.map(({ key }) => key.length));
  const lines = options.flatMap(({ key, label, sentence }, index) => {
    const isChosen = index === cursor;
    const [first = '', ...rest] = wrap(
      sentence === '' ? label : `${label}: ${sentence}`,
      width - keyWidth - 4,
    );
    const head = `${isChosen ? '❯' : ' '} ${key.padEnd(keyWidth)}  ${first}`;
    return [
      isChosen ? style.accent(head) : head,
      ...rest.map((text) => `${' '.repeat(keyWidth + 4)}${text}`),
    ];
  });
  const told = wrap(message, width).map((text) => style.strong(text));
  return [...told, '', ...lines, '', ...wrap(keys, width).map((text) => style.faint(text))].join('\n');
});
