/*
 * Loaded before a program in a pseudo-terminal. When the first program of a terminal ends, the kernel throws away what nobody read yet; under
 * a shell, which lives on, that does not happen. So it ends when the test says that it has read everything.
 */
const { existsSync, writeSync } = require('node:fs');
const { isatty } = require('node:tty');

const PATIENCE = 5000;

function waitUntilRead() {
  if (!isatty(1)) return;
  const read = `${process.env.NULMETING_UNTIL_READ}.${process.pid}`;
  try {
    writeSync(1, `\u001B_${process.pid}\u001B\\`);
  } catch {
    return; // The terminal is gone, or full.
  }
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < PATIENCE && !existsSync(read); waited += 2) Atomics.wait(pause, 0, 0, 2);
}

const { emit } = process;
process.emit = function emitAndWait(name, ...given) {
  const result = emit.call(this, name, ...given);
  if (name === 'exit') waitUntilRead();
  return result;
};
