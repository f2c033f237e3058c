import type { Opening } from '../../files/programs/open-file.ts';
import type { PrintPage } from '../../office/pdf/print-numbered.ts';
import { type ProcessEvents, SIGNALS, type Signal } from './terminal/terminal-guard.ts';

/** What other programs of this computer do for this one. */
export interface Programs {
  readonly printPage: PrintPage;
  /** Opens a file as a double click does; it does not wait, and never throws. */
  readonly openFile: (path: string) => Promise<Opening>;
}

interface Outside extends ProcessEvents {
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Does something that is stopped when a signal tells the program to end, and ends the program by that signal when it has cleaned up.
 * @throws AbortError for Ctrl-C
 */
async function untilSignal<T>(events: ProcessEvents, act: (wanted: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let cause: Signal | null = null;
  const listeners = SIGNALS.map((name) => {
    const listener = (): void => {
      cause ??= name;
      controller.abort();
    };
    events.on(name, listener);
    return { name, listener };
  });
  try {
    const done = await act(controller.signal);
    controller.signal.throwIfAborted();
    return done;
  } finally {
    for (const { name, listener } of listeners) events.off(name, listener);
    if (cause !== null && cause !== 'SIGINT') events.kill(events.pid, cause);
  }
}

/** The real ones; each is loaded when it is asked for. */
export function createPrograms(outside: Outside): Programs {
  const computer = { platform: outside.platform, env: outside.env };
  return {
    printPage: (page) =>
      untilSignal(outside, async (wanted) =>
        (await import('../../files/programs/print-page.ts')).printPage(page, computer, wanted),
      ),
    openFile: async (path) => (await import('../../files/programs/open-file.ts')).openFile(path, computer),
  };
}
