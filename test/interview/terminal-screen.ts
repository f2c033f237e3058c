const ESCAPE = '\u001B';
/** What follows Escape in a control sequence: `[2J`, `[?25l`. */
const CONTROL = /^\[(\??)([\d;]*)([A-Za-z])/;
const UNFINISHED = /^(\[[?\d;]*)?$/;

/** What a terminal shows after what was written to it: as much of one as this program uses. */
export interface TerminalScreen {
  readonly write: (text: string) => void;
  /** The lines that can be seen, without the spaces at their end. */
  readonly lines: () => readonly string[];
  /** The lines that were moved out of sight at the top, the oldest first; what is erased is not among them. */
  readonly scrollback: () => readonly string[];
  readonly isCursorShown: () => boolean;
  /** Gives it another size: what does not fit is cut off, at the right and at the top. */
  readonly resize: (columns: number, rows: number) => void;
}

export function createTerminalScreen(firstColumns: number, firstRows: number): TerminalScreen {
  let columns = firstColumns;
  let rows = firstRows;
  let cells: string[][] = Array.from({ length: rows }, () => []);
  const out: string[] = [];
  let row = 0;
  let column = 0;
  let cursorShown = true;

  const line = (): string[] => cells[row] ?? [];
  const down = (): void => {
    if (row < rows - 1) row += 1;
    else {
      out.push((cells[0] ?? []).join('').trimEnd());
      cells = [...cells.slice(1), []];
    }
  };
  const put = (character: string): void => {
    if (column >= columns) {
      column = 0;
      down();
    }
    const target = line();
    while (target.length < column) target.push(' ');
    target[column] = character;
    column += 1;
  };
  const eraseLine = (how: number): void => {
    if (how === 0) line().length = Math.min(line().length, column);
    else if (how === 1) line().fill(' ', 0, column + 1);
    else line().length = 0;
  };
  const eraseScreen = (how: number): void => {
    if (how === 0) eraseLine(0);
    const from = how === 0 ? row + 1 : 0;
    cells = cells.map((cell, index) => (index >= from ? [] : cell));
  };
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  const control = (name: string, numbers: readonly number[]): void => {
    const [first = 0, second = 0] = numbers;
    const count = Math.max(1, first);
    if (name === 'A') row = within(row - count, rows - 1);
    else if (name === 'B') row = within(row + count, rows - 1);
    else if (name === 'C') column = within(column + count, columns - 1);
    else if (name === 'D') column = within(column - count, columns - 1);
    else if (name === 'G') column = within(count - 1, columns - 1);
    else if (name === 'H') {
      row = within(count - 1, rows - 1);
      column = within(Math.max(1, second) - 1, columns - 1);
    } else if (name === 'J') eraseScreen(first);
    else if (name === 'K') eraseLine(first);
  };

  const showPlain = (text: string): void => {
    for (const character of text) {
      if (character === '\n') down();
      else if (character === '\r') column = 0;
      else if (character === '\b') column = Math.max(0, column - 1);
      else if (character >= ' ') put(character);
    }
  };
  const obey = (sequence: string): void => {
    const [whole = '', isPrivate, numbers = '', name = ''] = CONTROL.exec(sequence) ?? [];
    if (isPrivate === '') control(name, numbers.split(';').map(Number));
    else if (numbers === '25') cursorShown = name === 'h';
    showPlain(sequence.slice(whole.length));
  };

  let rest = '';
  return {
    write: (text) => {
      const [plain = '', ...sequences] = (rest + text).split(ESCAPE);
      showPlain(plain);
      const last = sequences.at(-1);
      rest = last !== undefined && UNFINISHED.test(last) ? ESCAPE + last : '';
      for (const sequence of rest === '' ? sequences : sequences.slice(0, -1)) obey(sequence);
    },
    lines: () => cells.map((cell) => cell.join('').trimEnd()),
    scrollback: () => out,
    isCursorShown: () => cursorShown,
    resize: (newColumns, newRows) => {
      const kept = cells.slice(Math.max(0, row + 1 - newRows)).slice(0, newRows);
      row = Math.min(row, newRows - 1);
      column = Math.min(column, newColumns - 1);
      cells = Array.from({ length: newRows }, (_, index) => (kept[index] ?? []).slice(0, newColumns));
      columns = newColumns;
      rows = newRows;
    },
  };
}
