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

/** The most lines above the one that is written which are shown. */
const MOST_LINES = 8;

/** The line that is written, and those above it. */
interface Writing {
  readonly before: readonly string[];
  readonly value: string;
}

/** What a key that begins a line, or goes back to the one above, makes of a text; null for another key. */
function moveLine(key: KeypressEvent, { before, value }: Writing): Writing | null {
  if (isEnterKey(key) && (key as { meta?: boolean }).meta === true)
    return { before: [...before, value], value: '' };
  if (key.name !== 'backspace' || value !== '' || before.length === 0) return null;
  return { before: before.slice(0, -1), value: before.at(-1) ?? '' };
}

/**
 * A text; Esc goes back and gives null. What stood there already can be changed: Alt+Enter begins a line, Backspace at the begin of a line
 * goes back to the one above. A text of several lines that is pasted stays whole, but for the characters in it that nobody sees.
 */
export const textPrompt = createPrompt<string | null, TextConfig>((config, done) => {
  const { about, message, initial, columns, strong, faint, check } = config;
  const visible = removeUnseen(initial);
  const stood = visible.split('\n');
  const last = stood.at(-1) ?? '';
  const [lines, setLines] = useState<readonly string[]>(stood.slice(0, -1));
  const [value, setValue] = useState(last);
  const [wrong, setWrong] = useState<string | null>(null);
  const pending = useRef<{ readonly timer: NodeJS.Timeout; readonly line: string } | null>(null);

  useEffect((line) => {
    if (last !== '') line.write(last);
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
    const moved = moveLine(key, { before, value });
    if (moved !== null) {
      line.clearLine(0);
      if (moved.value !== '') line.write(moved.value);
      setLines(moved.before);
      setValue(moved.value);
    } else if (isEnterKey(key)) {
      const typed = [
        ...before,
        pending.current === null && before.length > lines.length ? line.line : value,
      ].join('\n');
      // Leaving what stood there keeps the characters that the prompt cannot show.
      const text = typed === visible ? initial : removeUnseen(typed);
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
    ...(lines.length > MOST_LINES ? ['> …'] : []),
    ...lines.slice(-MOST_LINES).map((text) => `> ${dotUnseen(text)}`),
    `> ${dotUnseen(value)}`,
  ];
  return [shown.join('\n'), wrong === null ? '' : wrap(wrong, width).join('\n')];
});
