import type { Diagnostic } from './diagnostic.ts';

/** A person's files cannot be used as they are; it carries every reason at once. */
export class DiagnosticsError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} problems`);
    this.name = 'DiagnosticsError';
    this.diagnostics = diagnostics;
  }
}
