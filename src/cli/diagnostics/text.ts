import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import type { Texts } from '../../texts/texts.ts';
import { limitShown } from './limit-shown.ts';
import { diagnosticMessage } from './message.ts';

const MOST_SHOWN = 120;
/** The most diagnostics of a file. */
const MOST_OF_A_FILE = 100;
/** Characters that would move the cursor or turn the line round in a terminal. */
const UNSHOWN = /[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

const asShown = (text: string): string => text.replace(UNSHOWN, ' ');

/** The line of the file with the mistake underlined; a long line is cut around it. */
function showExcerpt({ excerpt, line, column, length }: Diagnostic): string {
  if (excerpt.trim() === '') return '';
  const from = column > MOST_SHOWN ? column - 41 : 0;
  const shown = asShown(excerpt.slice(from, from + MOST_SHOWN));
  const gutter = ' '.repeat(String(line).length);
  const under =
    ' '.repeat(Math.max(0, column - 1 - from)) +
    '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  return `\n${gutter} |\n${line} | ${shown}\n${gutter} | ${under}`;
}

/** One diagnostic as `path:line:column: message [code]`, the line underlined, with a hint where there is one. */
export function showDiagnostic(diagnostic: Diagnostic, texts: Texts): string {
  const { line, column, code, severity, suggestion, related } = diagnostic;
  const path = asShown(diagnostic.path);
  const warning = severity === 'warning' ? `${texts('cli.warning')}: ` : '';
  const message = asShown(diagnosticMessage(diagnostic, texts));
  const hint = suggestion === null ? [] : [asShown(texts('cli.did-you-mean', { suggestion }))];
  const place = related === null ? null : `${path}:${related.line}:${related.column}`;
  const see = place === null ? [] : [texts('cli.see-also', { place })];
  const first = `${path}:${line}:${column}: ${warning}${message} [${code}]${showExcerpt(diagnostic)}`;
  return [first, ...hint, ...see].join('\n');
}

/** Diagnostics with an empty line between, and how many more a file has; '' when there are none. */
export function render(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const { shown, more } = limitShown(diagnostics, MOST_OF_A_FILE);
  const blocks = [
    ...shown.map((diagnostic) => showDiagnostic(diagnostic, texts)),
    ...[...more].map(([path, n]) => texts('cli.more-problems', { path: asShown(path), n })),
  ];
  return blocks.map((block) => `${block}\n\n`).join('');
}
