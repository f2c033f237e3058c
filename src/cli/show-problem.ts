import { NamedError } from '../domain/named-error.ts';
import type { Diagnostic } from '../files/diagnostic.ts';
import { DiagnosticsError } from '../files/diagnostics-error.ts';
import type { Texts } from '../texts/texts.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

const MOST_SHOWN = 120;
/** Characters that would move the cursor or turn the line round in a terminal. */
const UNSHOWN = /[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/** What a diagnostic says, in words. Values that start with @ are themselves texts. */
export function diagnosticMessage({ code, values }: Diagnostic, texts: Texts): string {
  const spoken = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('@')
      ? (texts.find(value.slice(1)) ?? value.slice(1))
      : value,
  ]);
  return texts.find(`problem.${code}`, Object.fromEntries(spoken) as Record<string, string | number>) ?? code;
}

/** The line of the file with the mistake underlined; a long line is cut around it. */
function showExcerpt({ excerpt, line, column, length }: Diagnostic): string {
  if (excerpt.trim() === '') return '';
  const from = column > MOST_SHOWN ? column - 41 : 0;
  const shown = excerpt.slice(from, from + MOST_SHOWN).replace(UNSHOWN, ' ');
  const gutter = ' '.repeat(String(line).length);
  const under =
    ' '.repeat(Math.max(0, column - 1 - from)) +
    '^'.repeat(Math.max(1, Math.min(length, shown.length - (column - 1 - from))));
  return `\n${gutter} |\n${line} | ${shown}\n${gutter} | ${under}`;
}

/** One diagnostic as `path:line:column: message [code]`, the line underlined, with a hint where there is one. */
export function showDiagnostic(diagnostic: Diagnostic, texts: Texts): string {
  const { path, line, column, code, severity, suggestion, related } = diagnostic;
  const warning = severity === 'warning' ? `${texts('cli.warning')}: ` : '';
  const hint = suggestion === null ? '' : `\n${texts('cli.did-you-mean', { suggestion })}`;
  const see =
    related === null
      ? ''
      : `\n${texts('cli.see-also', { place: `${path}:${related.line}:${related.column}` })}`;
  return `${path}:${line}:${column}: ${warning}${diagnosticMessage(diagnostic, texts)} [${code}]${showExcerpt(diagnostic)}${hint}${see}`;
}

function showNamedError(error: NamedError, context: Context): ExitCode {
  const { texts, world } = context;
  const suggestion = String(error.values['suggestion'] ?? '');
  const lines = [
    texts.find(`error.${error.code}`, error.values) ?? error.message,
    suggestion === '' ? null : texts('cli.did-you-mean', { suggestion }),
    texts.find(`hint.${error.code}`, error.values),
  ];
  world.stderr.write(`${lines.filter((line) => line !== null).join('\n')}\n`);
  return error.isUsage ? EXIT.usage : EXIT.failed;
}

/** The one place where what went wrong is told to a person; gives the exit code. */
export function showProblem(error: unknown, context: Context): ExitCode {
  const { texts, world } = context;
  if ((error as Error | null)?.name === 'ExitPromptError') {
    world.stderr.write(`\n${texts('cli.interrupted')}\n`);
    return EXIT.interrupted;
  }
  if (error instanceof NamedError) return showNamedError(error, context);
  if (error instanceof DiagnosticsError) {
    const shown = error.diagnostics.map((diagnostic) => showDiagnostic(diagnostic, texts));
    world.stderr.write(`${shown.join('\n\n')}\n\n`);
    return showNamedError(new NamedError('problems-in-files'), context);
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && typeof path === 'string') {
    return showNamedError(new NamedError('file-error', { path, reason: code }), context);
  }
  world.stderr.write(
    `${texts('cli.bug', { message: message ?? String(error) })}\n${texts('cli.bug-hint')}\n`,
  );
  if (world.argv.includes('--debug')) world.stderr.write(`${(error as Error).stack ?? ''}\n`);
  return EXIT.failed;
}
