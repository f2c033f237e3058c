import { fstatSync, writeSync } from 'node:fs';

/** Where the results or the messages of the program go. */
export interface Output {
  /** True when a person reads along. */
  readonly isTerminal: boolean;
  /** The width of the terminal in characters, or null. */
  readonly columns: number | null;
  readonly write: (content: string | Uint8Array) => void;
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
