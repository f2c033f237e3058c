import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { makeVisibleLine } from '../../domain/instrument/visible-text.ts';
import type { Texts } from '../../texts/texts.ts';
import { limitShown } from './limit-shown.ts';
import { diagnosticMessage } from './message.ts';

const MOST_SHOWN = 120;
/** The most diagnostics of a file. */
const MOST_OF_A_FILE = 100;

/** The line of the file with the mistake underlined; a long line is cut around it. */
function showExcerpt({ excerpt, line, column, length }: Diagnostic): string {
  if (excerpt.trim() === '') return '';
  const from = column > MOST_SHOWN ? column - 41 : 0;
  const start = Math.max(0, column - 1 - from);
  const part = excerpt.slice(from, from + MOST_SHOWN);
  // A mark is longer than the character for which it stands.
  const before = makeVisibleLine(part.slice(0, start));
  const marked = makeVisibleLine(part.slice(start, start + length));
  const shown = before + marked + makeVisibleLine(part.slice(start + length));
  const gutter = ' '.repeat(String(line).length);
  const under = ' '.repeat(Math.max(start, before.length)) + '^'.repeat(Math.max(1, marked.length));
  return `\n${gutter} |\n${line} | ${shown}\n${gutter} | ${under}`;
}

/** One diagnostic as `path:line:column: message [code]`, the line underlined, with a hint where there is one. */
export function showDiagnostic(diagnostic: Diagnostic, texts: Texts): string {
  const { line, column, code, severity, suggestion, related } = diagnostic;
  const path = makeVisibleLine(diagnostic.path);
  const warning = severity === 'warning' ? `${texts('cli.warning')}: ` : '';
  const message = makeVisibleLine(diagnosticMessage(diagnostic, texts));
  const hint = suggestion === null ? [] : [texts('cli.did-you-mean', { suggestion })];
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
    ...[...more].map(([path, n]) => texts('cli.more-problems', { path: makeVisibleLine(path), n })),
  ];
  return blocks.map((block) => `${block}\n\n`).join('');
}
