import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { dotUnseen, removeUnseen } from '../../domain/instrument/visible-text.ts';
import { wrap } from '../../texts/wrap.ts';

export interface TextConfig {
  /** Told above the message, to remember what it is about. */
  readonly about: string;
  readonly message: string;
  readonly initial: string;
  readonly columns: number;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** What is wrong with a text, or null. */
  readonly check: (text: string) => string | null;
}

/** After Enter, more keys within this many milliseconds were pasted: the Enter was a line break. */
const PASTE = 25;

/**
 * A text; Esc goes back and gives null. What stood there already can be changed. A text of several lines that is pasted stays whole, but
 * for the characters in it that nobody sees.
 */
export const textPrompt = createPrompt<string | null, TextConfig>((config, done) => {
  const { about, message, initial, columns, strong, faint, check } = config;
  const onOneLine = removeUnseen(initial).replaceAll('\n', ' ');
  const [lines, setLines] = useState<readonly string[]>([]);
  const [value, setValue] = useState(onOneLine);
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

  useKeypress((key, line) => {
    const before = goOn();
    if (isEnterKey(key)) {
      const typed = [
        ...before,
        pending.current === null && before.length > lines.length ? line.line : value,
      ].join('\n');
      // Leaving what stood there keeps the line breaks that the prompt cannot show.
      const text = typed === onOneLine ? initial : removeUnseen(typed);
      const found = check(text);
      if (found === null) {
        pending.current = { line: value, timer: setTimeout(() => done(text), PASTE) };
      } else {
        setWrong(found);
        line.write(value);
      }
    } else if (key.name === 'escape') done(null);
    else {
      setValue(line.line);
      setWrong(null);
    }
  });
  const width = Math.max(20, columns - 1);
  const shown = [
    ...(about === '' ? [] : [...wrap(about, width).map((text) => faint(text)), '']),
    ...wrap(message, width).map((text) => strong(text)),
    ...lines.map((text) => `> ${dotUnseen(text)}`),
    `> ${dotUnseen(value)}`,
  ];
  return [shown.join('\n'), wrong === null ? '' : wrap(wrong, width).join('\n')];
});
