import { dirname, resolve } from 'node:path';
import { DiagnosticsError, isAllNewer, listPaths } from '../documents/diagnostics/diagnostics-error.ts';
import { ERROR_CODES } from '../domain/checking/error-codes.ts';
import { NamedError } from '../domain/checking/named-error.ts';
import { nameSystemError } from '../files/system/system-error.ts';
import { errorWords } from '../texts/error-words.ts';
import { wrapLines } from '../texts/wrap.ts';
import { render } from './diagnostics/text.ts';
import { COMMANDS } from './program.ts';
import { asArgument, typeCommand } from './session/command.ts';
import type { Context } from './session/context.ts';
import { EXIT, type ExitCode } from './session/exit-code.ts';

/**
 * The words of a command about a dossier in a folder: in place of the folder in which that lies, where it was typed, and else behind the
 * name of the command.
 */
function wordsAbout(dossier: string, { commandLine, world }: Context): readonly string[] {
  const above = dirname(resolve(world.cwd, dossier));
  const name = commandLine.findIndex((word) =>
    COMMANDS.some((one) => one.name === word || one.alias === word),
  );
  const typed = commandLine.findIndex((word, index) => index > name && resolve(world.cwd, word) === above);
  return typed === -1
    ? [...commandLine.slice(0, name + 1), dossier, ...commandLine.slice(name + 1)]
    : commandLine.with(typed, dossier);
}

/** The command that was typed, about the dossier that lies a folder down; nothing for another error. */
function retryWords({ code, values }: NamedError, context: Context): readonly string[] {
  if (code !== 'dossier-below') return [];
  const words = wordsAbout(asArgument(String(values['first'])), context);
  return [`  ${typeCommand(words, context.ending.texts)}`];
}

/** Says it on a screen in lines that fit; a line with a command stays whole, because that is copied. */
function sayFolded(text: string, { columns, write }: Context['world']['err']): void {
  const fold = (line: string): string =>
    columns === null || line.includes('nulmeting ') ? line : wrapLines(line, columns);
  write(`${text.split('\n').map(fold).join('\n')}\n`);
}

function showNamedError(error: NamedError, context: Context): ExitCode {
  const lines = [errorWords(error, context.ending.texts), ...retryWords(error, context)];
  sayFolded(lines.join('\n'), context.world.err);
  return EXIT[ERROR_CODES[error.code].exit];
}

/** The names of the errors that say that a person stopped what was being done. */
const STOPPED: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortError']);

/** Says what went wrong, in one place for all commands, in the language in which the run ends; gives the exit code. */
export function showProblem(thrown: unknown, context: Context): ExitCode {
  const { world, ending } = context;
  const { texts } = ending;
  const error = nameSystemError(thrown);
  if (STOPPED.has((error as Error | null)?.name ?? '')) {
    world.err.write(`\n${texts('cli.interrupted')}\n`);
    return EXIT.interrupted;
  }
  if (error instanceof NamedError) return showNamedError(error, context);
  if (error instanceof DiagnosticsError) {
    world.err.write(render(error.diagnostics, texts));
    const code = isAllNewer(error) ? 'newer-files' : 'problems-in-files';
    return showNamedError(new NamedError(code, { paths: listPaths(error) }), context);
  }
  const message = error instanceof Error ? error.message : String(error);
  sayFolded(`${texts('cli.bug', { message })}\n${texts('cli.bug-hint')}`, world.err);
  if (world.argv.includes('--debug')) world.err.write(`${(error as Error).stack ?? ''}\n`);
  return EXIT.failed;
}
