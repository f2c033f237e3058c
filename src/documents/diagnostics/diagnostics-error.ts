import type { Diagnostic } from './diagnostic.ts';

/** A person's files cannot be used; holds every mistake that was found in them. */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} problems`);
    this.name = 'DiagnosticsError';
    this.diagnostics = diagnostics;
  }
}

/** Whether nothing is wrong but the age of the program: then there is nothing in the files to mend. */
export function isAllNewer({ diagnostics }: DiagnosticsError): boolean {
  return diagnostics.every(({ code, severity }) => severity !== 'error' || code === 'newer-file');
}

/** The files with mistakes, the first three by name. */
export function listPaths({ diagnostics }: DiagnosticsError): string {
  const paths = [...new Set(diagnostics.map(({ path }) => path))];
  return [...paths.slice(0, 3), ...(paths.length > 3 ? ['…'] : [])].join(', ');
}
