import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';

export interface TextConfig {
  readonly message: string;
  readonly initial: string;
  /** What is wrong with a text, or null. */
  readonly check: (text: string) => string | null;
}

/** A line of text; Esc goes back and gives null. What stood there already can be changed. */
export const textPrompt = createPrompt<string | null, TextConfig>(({ message, initial, check }, done) => {
  const [value, setValue] = useState(initial);
  const [wrong, setWrong] = useState<string | null>(null);

  useEffect((line) => {
    if (initial !== '') line.write(initial.replace(/\r?\n/g, ' '));
  }, []);
  useKeypress((key, line) => {
    if (isEnterKey(key)) {
      // Typing the same again keeps the line breaks that the prompt cannot show.
      const text = value === initial.replace(/\r?\n/g, ' ') ? initial : value;
      const found = check(text);
      if (found === null) done(text);
      else {
        setWrong(found);
        line.write(value);
      }
    } else if (key.name === 'escape') done(null);
    else {
      setValue(line.line);
      setWrong(null);
    }
  });
  return [`${message}\n> ${value}`, wrong ?? ''];
});
