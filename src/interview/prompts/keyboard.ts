import { EventEmitter } from 'node:events';
import { createBreakJoiner } from './join-breaks.ts';

/** How keys are given to a prompt: each in its turn, so that it can end between them; or as they come in one turn, so that a pasted text stays whole. */
export type Delivery = 'keys' | 'text';

/** The part of a terminal from which keys come. */
export interface KeySource {
  readonly on: (event: 'data', listener: (data: Uint8Array | string) => void) => unknown;
  readonly setRawMode: (isRaw: boolean) => unknown;
  readonly resume: () => unknown;
  readonly pause: () => unknown;
}

/** Keys for one prompt after the other: what is typed ahead waits for the next one. */
export interface Keyboard {
  /** What a prompt reads from. The keys that wait come once `deliver` is called: the prompt listens by then. */
  readonly open: (delivery: Delivery) => { readonly input: NodeJS.ReadStream; readonly deliver: () => void };
}

const ESCAPE = '\u001B';
/** One key: a sequence that begins with Escape, or a character. */
const KEY = new RegExp(`${ESCAPE}\\[[\\d;?]*[ -/]*[@-~]|${ESCAPE}O.|[\\s\\S]`, 'gu');

function createKeyboard(source: KeySource): Keyboard {
  const decoder = new TextDecoder();
  const joinBreaks = createBreakJoiner();
  const waiting: string[] = [];
  let input: EventEmitter | null = null;
  let isScheduled = false;
  let delivery: Delivery = 'keys';

  const schedule = (): void => {
    if (isScheduled || input === null || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      if (input === null) return;
      const reader = input;
      // One at a time: what comes together readline puts at the end of a line, wherever the cursor is.
      do reader.emit('data', waiting.shift() ?? '');
      while (delivery === 'text' && reader === input && waiting.length > 0);
      schedule();
    });
  };
  let isListening = false;
  /** Listens from the first prompt on: whoever listens keeps the program from ending. */
  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    source.on('data', (data) => {
      const text = typeof data === 'string' ? data : decoder.decode(data, { stream: true });
      // A text that is pasted may have line breaks of two characters.
      waiting.push(...(joinBreaks(text).match(KEY) ?? []));
      schedule();
    });
  };
  return {
    open: (wanted) => {
      listen();
      const opened = new EventEmitter();
      let isHeard = false;
      const close = (): void => {
        if (input === opened) input = null;
        source.pause();
      };
      const prompt = Object.assign(opened, {
        isTTY: true,
        setRawMode: (isRaw: boolean) => source.setRawMode(isRaw),
        resume: () => {
          source.resume();
          if (isHeard) input = opened;
        },
        pause: close,
      });
      return {
        input: prompt as unknown as NodeJS.ReadStream,
        deliver: () => {
          isHeard = true;
          delivery = wanted;
          input = opened;
          schedule();
        },
      };
    },
  };
}

const keyboards = new WeakMap<KeySource, Keyboard>();

/** The keyboard of a terminal: one, so that nothing that is typed ahead goes to another. */
export function keyboardOf(source: KeySource): Keyboard {
  const keyboard = keyboards.get(source) ?? createKeyboard(source);
  keyboards.set(source, keyboard);
  return keyboard;
}
