import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import { wrap } from '../../texts/wrap.ts';
import type { ListChoice, ListScreen } from '../asker.ts';
import { onOneLine, shorten, windowLevels } from './question/levels.ts';
import type { Style } from './style.ts';
import { type Canvas, useScreen } from './use-screen.ts';
import { wrapItems } from './wrap-items.ts';

export interface ListConfig {
  readonly screen: ListScreen;
  readonly words: Readonly<Record<'keys' | 'search' | 'nothingFound', string>>;
  readonly canvas: Canvas;
  readonly style: Style;
}

/** What the cursor can stand on, with the heading that stands above it. */
interface Line {
  readonly choice: ListChoice;
  readonly heading: string | null;
  readonly number: string;
  readonly label: string;
  readonly remark: string;
}

function listLines({ actions, find }: ListScreen, written: string): readonly Line[] {
  const rows = find(written).flatMap(({ heading, rows: found }) =>
    found.map(
      ({ id, ...row }, index): Line => ({
        choice: { kind: 'row', id },
        heading: index === 0 ? heading : null,
        ...row,
      }),
    ),
  );
  // Who searches is not offered what can be done otherwise: Enter goes to what was found.
  if (written.trim() !== '') return rows;
  const first = actions.map(
    ({ id, label }): Line => ({
      choice: { kind: 'action', id },
      heading: null,
      number: '',
      label,
      remark: '',
    }),
  );
  return [...first, ...rows];
}

function renderLine(line: Line, isChosen: boolean, width: number, style: Style): readonly string[] {
  const { heading, number, label, remark, choice } = line;
  const head = choice.kind === 'action' ? '' : `${number.padEnd(5)} `;
  const mark = `${isChosen ? '❯' : ' '} ${head}`;
  const indent = ' '.repeat(mark.length);
  const above = heading === null ? [] : wrap(heading, width).map((text) => style.strong(text));
  const room = width - mark.length - (remark === '' ? 0 : remark.length + 2);
  const isBeside = room >= 24;
  const most = isBeside ? room : width - mark.length;
  // The row under the cursor is whole, whatever that takes.
  if (isChosen && (onOneLine(label).length > most || (!isBeside && remark.length > most))) {
    const [first = '', ...rest] = wrap(label, width - mark.length);
    const below = remark === '' ? [] : wrap(remark, width - mark.length).map((text) => style.faint(text));
    return [
      ...above,
      style.accent(mark + first),
      ...[...rest.map((text) => style.accent(text)), ...below].map((text) => indent + text),
    ];
  }
  const text = mark + shorten(label, most);
  const shown = isChosen ? style.accent(text) : text;
  const beside = remark === '' || !isBeside ? '' : `  ${style.faint(remark)}`;
  const below = remark === '' || isBeside ? [] : [indent + style.faint(shorten(remark, width - mark.length))];
  return [...above, shown + beside, ...below];
}

const PAGE = 10;

/** Questions to look over; typing makes the list shorter. Esc takes away what was typed, and else goes back and gives null. */
export const listPrompt = createPrompt<ListChoice | null, ListConfig>((config, done) => {
  const { screen, words, canvas, style } = config;
  const [written, setWritten] = useState('');
  const before = listLines(screen, '').findIndex(({ choice }) => choice.id === screen.ready);
  const [cursor, setCursor] = useState(Math.max(0, before));
  const [isDone, setDone] = useState(false);
  const { columns, rows } = useScreen(canvas);
  const lines = listLines(screen, written);
  const end = (choice: ListChoice | null): void => {
    setDone(true);
    done(choice);
  };
  const write = (text: string): void => {
    setWritten(text);
    setCursor(0);
  };
  const last = Math.max(0, lines.length - 1);
  const moves: Readonly<Record<string, number>> = {
    up: cursor <= 0 ? last : cursor - 1,
    down: cursor >= last ? 0 : cursor + 1,
    pageup: Math.max(0, cursor - PAGE),
    pagedown: Math.min(last, cursor + PAGE),
    home: 0,
    end: last,
  };
  const goBack = (): void => (written === '' ? end(null) : write(''));
  useKeypress((key, line) => {
    line.clearLine(0);
    const character = removeUnseen((key as { sequence?: string }).sequence ?? '');
    const chosen = lines[cursor];
    const target = moves[key.name ?? ''];
    if (isEnterKey(key)) {
      if (chosen !== undefined) end(chosen.choice);
    } else if (key.name === 'escape') goBack();
    else if (target !== undefined) setCursor(target);
    else if (key.name === 'backspace') write([...written].slice(0, -1).join(''));
    else if (!key.ctrl && [...character].length === 1) write(written + character);
  });
  if (isDone) return '';
  const width = Math.min(100, Math.max(30, columns - 1));
  const search = `${words.search} ${dotUnseen(written)}`;
  const above = [
    ...wrap(screen.title, width).map((text) => style.strong(text)),
    ...screen.told.flatMap((text) => wrap(text, width)).map((text) => style.faint(text)),
    written === '' ? style.faint(words.search) : search,
    '',
  ];
  const below = ['', ...wrapItems(words.keys, width).map((text) => style.faint(text))];
  const rendered = lines.map((line, index) => renderLine(line, index === cursor, width, style));
  const room = Math.max(3, rows - 1 - above.length - below.length);
  const listed = lines.length === 0 ? wrap(words.nothingFound, width) : windowLevels(rendered, cursor, room);
  return canvas.spell([...above, ...listed, ...below].join('\n'));
});
