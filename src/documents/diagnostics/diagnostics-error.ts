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
