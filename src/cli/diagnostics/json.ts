import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { toJson } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { limitShown } from './limit-shown.ts';
import { diagnosticMessage } from './message.ts';

/** The most diagnostics of a file. */
const MOST_OF_A_FILE = 1000;

/** What was found, for other programs; `more` is the number of problems that are not listed, if there are any. Lines and columns count from 1, columns in UTF-16 code units. */
export function render(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const { shown, more } = limitShown(diagnostics, MOST_OF_A_FILE);
  const problems = shown.map((diagnostic) => {
    const { path, line, column, length, code, severity, suggestion, related } = diagnostic;
    const message = diagnosticMessage(diagnostic, texts);
    const place = related === null ? null : { line: related.line, column: related.column };
    return { path, line, column, length, code, severity, message, suggestion, related: place };
  });
  const rest = [...more].map(([path, count]) => ({ path, count }));
  return toJson({ schema: 'nulmeting/check@1', problems, ...(rest.length === 0 ? {} : { more: rest }) });
}
