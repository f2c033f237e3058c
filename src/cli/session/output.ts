import { fstatSync, writeSync } from 'node:fs';
import { makeVisible } from '../../domain/instrument/visible-text.ts';

/** Where the results or the messages of the program go. */
export interface Output {
  /** True when a person reads along. */
  readonly isTerminal: boolean;
  /** The width of the terminal in characters, or null. */
  readonly columns: number | null;
  readonly write: (content: string | Uint8Array) => void;
}

const ESCAPE = '\u001B';
/** What the program's own styles write: bold, faint, cyan, and their ends. */
const STYLING = new RegExp(`(${ESCAPE}\\[(?:1|2|22|36|39)m)`);

/**
 * Output in which nothing works unseen: of what a text holds, only line breaks, tabs and, in a terminal, the program's own styles are
 * more than a mark. Everything that is written passes here, so that no command can forget it.
 */
export function makeOutputVisible(output: Output): Output {
  const show = (text: string): string => {
    const visible = makeVisible(text);
    if (visible === text || !output.isTerminal) return visible;
    // Splitting by a pattern with a group puts what the group found at the odd places.
    const parts = text.split(STYLING);
    return parts.map((part, index) => (index % 2 === 1 ? part : makeVisible(part))).join('');
  };
  return {
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
    write: (content) => output.write(typeof content === 'string' ? show(content) : content),
  };
}

/** Writes everything, however slowly it is read; nothing once nobody reads. */
function writeWhole(descriptor: number, content: string | Uint8Array): void {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** True for a file or a pipe: certainly no terminal. */
function isFileOrPipe(descriptor: number): boolean {
  try {
    return !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Output to a descriptor. Node's stream for it is slow to make, so a file or a pipe is written to without one. */
export function createOutput(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  if (isFileOrPipe(descriptor))
    return { isTerminal: false, columns: null, write: (content) => writeWhole(descriptor, content) };
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().isTTY ? stream().columns : null;
    },
    write: (content) => stream().write(content),
  };
}
