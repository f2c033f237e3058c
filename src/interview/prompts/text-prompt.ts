import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import { wrap } from '../../texts/wrap.ts';
import { type Canvas, useScreen } from './use-screen.ts';
import { wrapItems } from './wrap-items.ts';

export interface TextConfig {
  /** Told above the message, to remember what it is about. */
  readonly about: string;
  readonly message: string;
  readonly initial: string;
  /** Told below, to say that it was typed before and is not confirmed; empty where it was. */
  readonly remark: string;
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
}

/** After Enter, more keys within this many milliseconds were pasted: the Enter was a line break. */
const PASTE = 25;

/**
 * A text; Esc goes back and gives null. What stood there already can be changed. A text of several lines that is pasted stays whole, but
 * for the characters in it that nobody sees.
 */
export const textPrompt = createPrompt<string | null, TextConfig>((config, done) => {
  const { about, message, initial, remark, keys, canvas, strong, faint, check, onTyped, edit } = config;
  const onOneLine = removeUnseen(initial).replaceAll('\n', ' ');
  const [lines, setLines] = useState<readonly string[]>([]);
  const [value, setValue] = useState(onOneLine);
  const { columns } = useScreen(canvas);
  const [wrong, setWrong] = useState<string | null>(null);
  const pending = useRef<{ readonly timer: NodeJS.Timeout; readonly line: string } | null>(null);

  useEffect((line) => {
    if (onOneLine !== '') line.write(onOneLine);
  }, []);

  /** A line that was taken for the last one is not: something came after it. */
  const goOn = (): readonly string[] => {
    if (pending.current === null) return lines;
    clearTimeout(pending.current.timer);
    const more = [...lines, pending.current.line];
    pending.current = null;
    setLines(more);
    return more;
  };

  const confirm = (before: readonly string[], current: string, writeAgain: () => void): void => {
    const typed = [...before, before.length > lines.length ? current : value].join('\n');
    // Leaving what stood there keeps the line breaks that the prompt cannot show.
    const text = typed === onOneLine ? initial : removeUnseen(typed);
    const found = check(text);
    if (found === null) pending.current = { line: value, timer: setTimeout(() => done(text), PASTE) };
    else {
      setWrong(found);
      writeAgain();
    }
  };
  const write = (before: readonly string[]): void => {
    const edited = edit?.([...before, value].join('\n')) ?? null;
    canvas.clear();
    const found = edited === null ? null : check(edited);
    if (edited !== null && found === null) done(removeUnseen(edited));
    else setWrong(found);
  };
  useKeypress((key, line) => {
    const before = goOn();
    if (isEnterKey(key)) confirm(before, line.line, () => line.write(value));
    else if (key.name === 'escape') done(null);
    else if (key.ctrl && key.name === 'x') write(before);
    else {
      setValue(line.line);
      setWrong(null);
      onTyped([...before, line.line].join('\n'));
    }
  });
  const width = Math.max(20, columns - 1);
  const shown = [
    ...(about === '' ? [] : [...wrap(about, width).map((text) => faint(text)), '']),
    ...wrap(message, width).map((text) => strong(text)),
    ...lines.map((text) => `> ${dotUnseen(text)}`),
    `> ${dotUnseen(value)}`,
  ];
  const below = [
    ...(wrong === null ? [] : wrap(wrong, width)),
    ...(remark === '' ? [] : wrap(remark, width).map((text) => faint(text))),
    ...wrapItems(keys, width).map((text) => faint(text)),
  ];
  return [shown.join('\n'), below.join('\n')];
});
