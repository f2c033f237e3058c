import { useEffect, useState } from '@inquirer/core';

/** What a prompt needs of a terminal to draw. */
export interface Canvas {
  readonly size: () => { readonly columns: number; readonly rows: number };
  /** Puts what is drawn in the characters that the terminal has. */
  readonly spell: (text: string) => string;
  /** Clears everything that can be seen. */
  readonly clear: () => void;
  /** Calls a listener when the terminal got another size; the result ends that. */
  readonly onResize: (listener: () => void) => () => void;
}

/** The size to draw for. The prompt is drawn anew in another size, and when the program goes on after it was suspended. */
export function useScreen({ size, clear, onResize }: Canvas): ReturnType<Canvas['size']> {
  const [, setTimes] = useState(0);
  useEffect((line) => {
    let times = 0;
    const drawAnew = (): void => {
      clear();
      times += 1;
      setTimes(times);
    };
    const goOn = (): void => {
      // Readline pauses at this moment, and reads on only when it is told to.
      line.resume();
      drawAnew();
    };
    const end = onResize(drawAnew);
    line.on('SIGCONT', goOn);
    return () => {
      end();
      line.removeListener('SIGCONT', goOn);
    };
  }, []);
  return size();
}
