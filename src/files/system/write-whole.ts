import { writeSync } from 'node:fs';

const PAUSE_MS = 2;

/** Lets the program at the other end of a pipe do its work. */
export function waitForPipe(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

/**
 * Writes everything to a descriptor, however slowly it is read; nothing once nobody reads.
 * @throws the error of the system
 */
export function writeWhole(descriptor: number, content: string | Uint8Array): void {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      waitForPipe();
    }
  }
}
