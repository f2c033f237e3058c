import { createPrompt, isEnterKey, useKeypress, useState } from '@inquirer/core';

/** Waits for Enter or Esc, below what stands on the screen. */
export const pausePrompt = createPrompt<void, { readonly message: string }>(({ message }, done) => {
  const [isDone, setDone] = useState(false);
  useKeypress((key, line) => {
    line.clearLine(0);
    if (!isEnterKey(key) && key.name !== 'escape') return;
    setDone(true);
    done();
  });
  return isDone ? '' : message;
});
