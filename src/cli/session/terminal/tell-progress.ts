import type { Context } from '../context.ts';

/** In milliseconds. */
const LONG = 1000;

/**
 * Does something with each, one after the other. Once that takes longer than a second, a person at a terminal sees at which of how many
 * it is, in one line that is wiped at the end; nobody else sees anything.
 */
export async function tellProgress<T>(
  all: readonly T[],
  act: (one: T) => Promise<void>,
  { world: { err }, texts, isPlain, quiet, json }: Context,
): Promise<void> {
  const isTold = err.isTerminal && !isPlain && !quiet && !json;
  const begun = Date.now();
  const isLong = (): boolean => isTold && Date.now() - begun > LONG;
  try {
    for (const [index, one] of all.entries()) {
      if (isLong()) err.rewrite(texts('cli.progress', { n: index + 1, whole: all.length }));
      await act(one);
    }
  } finally {
    if (isLong()) err.rewrite('');
  }
}
