import {
  createPrompt,
  isEnterKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import { wrap } from '../../texts/wrap.ts';
import { type Canvas, useScreen } from './use-screen.ts';
import { wrapItems } from './wrap-items.ts';
import { type DrawnText, drawWritten, LEAD } from './written-rows.ts';

export interface TextConfig {
  /** Told above the message, to remember what it is about. */
  readonly about: string;
  readonly message: string;
  readonly initial: string;
  /** Told below, to say that it was typed before and is not confirmed; empty where it was. */
  readonly remark: string;
  /** Told below as long as what stands there is only proposed: then typing replaces it. Empty where it is no proposal. */
  readonly proposed: string;
  /** The line that tells which keys do what. */
  readonly keys: string;
  readonly canvas: Canvas;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** What is wrong with a text, or null. */
  readonly check: (text: string) => string | null;
  /** Told of everything that is typed before it is confirmed. */
  readonly onTyped: (text: string) => void;
  /** Opens the text in an editor of the person's own and gives what she made of it; null where there is none. */
  readonly edit: ((text: string) => string | null) | null;
  /** Told when the editor cannot be opened, or fails. */
  readonly editFailed: string;
}

/** After Enter, more keys within this many milliseconds were pasted: the Enter was a line break. */
const PASTE = 25;

/** The line that is written, and those above it. */
interface Writing {
  readonly before: readonly string[];
  readonly value: string;
  readonly cursor: number;
}

/** What a key that begins a line, or goes back to the one above, makes of a text; null for another key. */
function moveLine(key: KeypressEvent, { before, value, cursor }: Writing): Writing | null {
  if (isEnterKey(key) && (key as { meta?: boolean }).meta === true)
    return { before: [...before, value.slice(0, cursor)], value: value.slice(cursor), cursor: 0 };
  const above = before.at(-1);
  if (key.name !== 'backspace' || cursor > 0 || above === undefined) return null;
  return { before: before.slice(0, -1), value: above + value, cursor: above.length };
}

/** What was typed behind a proposal; null while nothing was, and once the proposal itself was changed. */
function typedBehind(proposal: string, line: string): string | null {
  return line.length > proposal.length && line.startsWith(proposal) ? line.slice(proposal.length) : null;
}

/** The line of readline; that it says where the cursor is, is not in inquirer's type. */
type Line = Parameters<Parameters<typeof useKeypress>[0]>[1] & { cursor?: number };

/** Puts a text in place of the line, with the cursor behind it or where it is to be. */
function rewrite(line: Line, text: string, cursor = text.length): void {
  line.clearLine(0);
  if (text !== '') line.write(text);
  line.cursor = cursor;
}

/**
 * A text; Esc goes back and gives null. What stood there already can be changed: Alt+Enter begins a line, Backspace at the begin of a line
 * goes back to the one above. A text of several lines that is pasted stays whole, but for the characters in it that nobody sees.
 */
export const textPrompt = createPrompt<string | null, TextConfig>((config, done) => {
  const { about, message, initial, remark, keys, canvas, strong, faint, check, onTyped, edit } = config;
  const visible = removeUnseen(initial);
  const stood = visible.split('\n');
  const last = stood.at(-1) ?? '';
  const [lines, setLines] = useState<readonly string[]>(stood.slice(0, -1));
  const [value, setValue] = useState(last);
  const [cursor, setCursor] = useState(last.length);
  const size = useScreen(canvas);
  const [isProposed, setProposed] = useState(config.proposed !== '' && last !== '');
  // An object, so that the same words are drawn again.
  const [wrong, setWrong] = useState<{ readonly words: string } | null>(null);
  const pending = useRef<{
    readonly timer: NodeJS.Timeout;
    readonly head: string;
    readonly rest: string;
  } | null>(null);
  const place = useRef<DrawnText['cursor']>({ rows: 0, cols: 0 });

  useEffect((line) => {
    // Inquirer asks readline where the cursor is, which would break the text at the edge of the terminal.
    line.getCursorPos = () => place.current;
    if (last !== '') line.write(last);
  }, []);

  /** An Enter that was taken for the last one is not: something came after it. It breaks the line where the cursor was. */
  const goOn = (line: Line): Writing => {
    const now = { before: lines, value, cursor };
    if (pending.current === null) return now;
    clearTimeout(pending.current.timer);
    const { head, rest } = pending.current;
    pending.current = null;
    const before = [...lines, head];
    setLines(before);
    setValue(rest);
    setCursor(0);
    // Readline emptied the line at that Enter, and has in it what came since.
    if (rest !== '') rewrite(line, line.line + rest, line.line.length);
    return { before, value: rest, cursor: 0 };
  };

  const confirm = ({ before, value: whole, cursor: at }: Writing, line: Line): void => {
    const typed = [...before, whole].join('\n');
    // Leaving what stood there keeps the characters that the prompt cannot show.
    const text = typed === visible ? initial : removeUnseen(typed);
    const found = check(text);
    if (found === null) {
      const timer = setTimeout(() => done(text), PASTE);
      rewrite(line, '');
      pending.current = { timer, head: whole.slice(0, at), rest: whole.slice(at) };
    } else {
      setWrong({ words: found });
      rewrite(line, whole, at);
    }
  };
  const write = (before: readonly string[]): void => {
    const made = edit?.([...before, value].join('\n')) ?? null;
    const edited = made === null ? null : removeUnseen(made);
    canvas.clear();
    const found = edited === null ? null : check(edited);
    if (edited !== null && found === null) done(edited);
    else setWrong({ words: found ?? config.editFailed });
  };
  const follow = (key: KeypressEvent, { line, cursor: now = line.length }: Line): void => {
    // After an Enter that confirms, the line is empty while the text still stands there.
    if (!isEnterKey(key) || line !== '') setCursor(now);
  };
  useKeypress((key, line) => {
    const now = goOn(line);
    const { before } = now;
    const typed = isProposed ? typedBehind(last, line.line) : null;
    if (typed !== null) rewrite(line, typed);
    if (isProposed && !isEnterKey(key)) setProposed(false);
    const moved = moveLine(key, now);
    if (moved !== null) {
      rewrite(line, moved.value, moved.cursor);
      setLines(moved.before);
      setValue(moved.value);
      onTyped([...moved.before, moved.value].join('\n'));
    } else if (isEnterKey(key)) confirm(now, line);
    else if (key.name === 'escape') done(null);
    else if (key.ctrl && key.name === 'x') write(before);
    else {
      setValue(line.line);
      setWrong(null);
      onTyped([...before, line.line].join('\n'));
    }
    follow(key, line);
  });
  const width = Math.max(20, size.columns - 1);
  const above = [
    ...(about === '' ? [] : [...wrap(about, width).map((text) => faint(text)), '']),
    ...wrap(message, width).map((text) => strong(text)),
  ];
  const below = [
    ...(wrong === null ? [] : wrap(wrong.words, width)),
    ...(isProposed ? wrap(config.proposed, width).map((text) => faint(text)) : []),
    ...(remark === '' ? [] : wrap(remark, width).map((text) => faint(text))),
    ...wrapItems(keys, width).map((text) => faint(text)),
  ];
  const room = size.rows - above.length - below.length - 3;
  const written = drawWritten({ before: lines, value, cursor }, size.columns, room, (text) =>
    canvas.spell(dotUnseen(text)),
  );
  place.current = written.cursor;
  const fade = (row: string): string => row.slice(0, LEAD.length) + faint(row.slice(LEAD.length));
  const rows = isProposed ? written.rows.map(fade) : written.rows;
  return [canvas.spell([...above, ...rows].join('\n')), canvas.spell(below.join('\n'))];
});
