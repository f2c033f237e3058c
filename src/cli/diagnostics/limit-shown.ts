import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';

/** Diagnostics to show, and how many more there are, by the path of their file. */
export interface LimitedDiagnostics {
  readonly shown: readonly Diagnostic[];
  readonly more: ReadonlyMap<string, number>;
}

/** The first `most` diagnostics of each file: nobody reads twenty thousand, and the first ones often explain the rest. */
export function limitShown(diagnostics: readonly Diagnostic[], most: number): LimitedDiagnostics {
  const counts = new Map<string, number>();
  const shown = diagnostics.filter(({ path }) => {
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    return count <= most;
  });
  const over = [...counts].filter(([, count]) => count > most);
  return { shown, more: new Map(over.map(([path, count]) => [path, count - most])) };
}
