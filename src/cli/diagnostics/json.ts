import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { toJson } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { diagnosticMessage } from './message.ts';

/** What was found, for other programs; lines and columns count from 1, columns in UTF-16 code units. */
export function render(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const problems = diagnostics.map((diagnostic) => {
    const { path, line, column, length, code, severity, suggestion, related } = diagnostic;
    const message = diagnosticMessage(diagnostic, texts);
    const place = related === null ? null : { line: related.line, column: related.column };
    return { path, line, column, length, code, severity, message, suggestion, related: place };
  });
  return toJson({ schema: 'nulmeting/check@1', problems });
}
