import { createBreakJoiner } from '../../../interview/prompts/join-breaks.ts';
import type { ProcessEvents } from './terminal-guard.ts';

/** A person stopped, or there is nobody to type. Named as inquirer names it: it is the same to whoever asks. */
class ExitPromptError extends Error {
  override readonly name = 'ExitPromptError';
}

/** Lines that come within this many milliseconds of the one before were pasted with it. */
const PASTE_MS = 25;

/** The next line that is typed; as `text` also the lines that were pasted with it. */
export type ReadLine = (kind: 'line' | 'text') => Promise<string>;

/** The part of a terminal from which lines come: it echoes them itself, and gives them when Enter is pressed. */
export interface LineSource {
  readonly on: (event: 'data' | 'end', listener: (data: Uint8Array | string) => void) => unknown;
  readonly resume: () => unknown;
  readonly pause: () => unknown;
}

function createLines(
  source: LineSource,
  events: Pick<ProcessEvents, 'on'>,
  askingFor: (isAsking: boolean) => void,
): ReadLine {
  const decoder = new TextDecoder();
  const joinBreaks = createBreakJoiner();
  const waiting: string[] = [];
  let rest = '';
  let isOver = false;
  let wake = (): void => {};
  let isListening = false;
  const end = (): void => {
    isOver = true;
    wake();
  };
  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    source.on('data', (data) => {
      rest += joinBreaks(typeof data === 'string' ? data : decoder.decode(data, { stream: true }));
      const lines = rest.split(/[\r\n]/);
      rest = lines.pop() ?? '';
      waiting.push(...lines);
      if (lines.length > 0) wake();
    });
    source.on('end', end);
    events.on('SIGINT', end);
  };
  /** Waits until a line is there, or nobody types any more; at most so many milliseconds, where that is given. */
  const wait = (most: number | null): Promise<void> =>
    new Promise((resolve) => {
      const timer = most === null ? undefined : setTimeout(() => wake(), most);
      wake = () => {
        clearTimeout(timer);
        wake = () => {};
        resolve();
      };
      if (waiting.length > 0 || isOver) wake();
    });
  return async (kind) => {
    listen();
    askingFor(true);
    source.resume();
    await wait(null);
    const first = waiting.shift();
    const lines = first === undefined ? [] : [first];
    while (kind === 'text' && first !== undefined) {
      await wait(PASTE_MS);
      const next = waiting.shift();
      if (next === undefined) break;
      lines.push(next);
    }
    source.pause();
    askingFor(false);
    if (first === undefined) throw new ExitPromptError('nobody types any more');
    return lines.join('\n');
  };
}

const readers = new WeakMap<LineSource, ReadLine>();

/** What reads the lines of a terminal: one, so that a line that is typed ahead goes to the next that asks. `askingFor` is told whether a line is waited for. */
export function linesOf(
  source: LineSource,
  events: Pick<ProcessEvents, 'on'>,
  askingFor: (isAsking: boolean) => void,
): ReadLine {
  const reader = readers.get(source) ?? createLines(source, events, askingFor);
  readers.set(source, reader);
  return reader;
}
