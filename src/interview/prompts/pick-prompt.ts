import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { wrap } from '../../texts/wrap.ts';
import type { PickOption } from '../asker.ts';
import type { Style } from './screen.ts';

export interface PickConfig {
  readonly message: string;
  readonly options: readonly PickOption[];
  /** The line that tells which keys do what. */
  readonly keys: string;
  readonly columns: number;
  readonly style: Style;
}

/** One of a few answers; Esc goes back and gives null. */
export const pickPrompt = createPrompt<string | null, PickConfig>((config, done) => {
  const { message, options, keys, columns, style } = config;
  const [cursor, setCursor] = useState(0);
  const [isDone, setDone] = useState(false);
  const end = (id: string | null): void => {
    setDone(true);
    done(id);
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    const typed = options.findIndex((option) => option.key === (key as { sequence?: string }).sequence);
    if (isEnterKey(key)) end(options[cursor]?.id ?? null);
    else if (key.name === 'escape') end(null);
    else if (isUpKey(key)) setCursor((cursor + options.length - 1) % options.length);
    else if (isDownKey(key)) setCursor((cursor + 1) % options.length);
    else if (typed !== -1) setCursor(typed);
  });
  if (isDone) return '';
  const width = Math.max(20, columns - 1);
  const lines = options.flatMap(({ key, label, sentence }, index) => {
    const isChosen = index === cursor;
    const [first = '', ...rest] = wrap(sentence === '' ? label : `${label}: ${sentence}`, width - 5);
    const head = `${isChosen ? '❯' : ' '} ${key}  ${first}`;
    return [isChosen ? style.accent(head) : head, ...rest.map((text) => `     ${text}`)];
  });
  const told = wrap(message, width).map((text) => style.strong(text));
  return [...told, '', ...lines, '', ...wrap(keys, width).map((text) => style.faint(text))].join('\n');
});
