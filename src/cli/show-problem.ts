import { DiagnosticsError } from '../documents/diagnostics/diagnostics-error.ts';
import { NamedError } from '../domain/checking/named-error.ts';
import type { Context } from './context.ts';
import { render } from './diagnostics/text.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

function showNamedError(error: NamedError, context: Context): ExitCode {
  const { texts, world } = context;
  const suggestion = String(error.values['suggestion'] ?? '');
  const lines = [
    texts.find(`error.${error.code}`, error.values) ?? error.message,
    suggestion === '' ? null : texts('cli.did-you-mean', { suggestion }),
    texts.find(`hint.${error.code}`, error.values),
  ];
  world.err.write(`${lines.filter((line) => line !== null).join('\n')}\n`);
  return error.isUsage ? EXIT.usage : EXIT.failed;
}

/** The one place where what went wrong is told to a person; gives the exit code. */
export function showProblem(error: unknown, context: Context): ExitCode {
  const { texts, world } = context;
  if ((error as Error | null)?.name === 'ExitPromptError') {
    world.err.write(`\n${texts('cli.interrupted')}\n`);
    return EXIT.interrupted;
  }
  if (error instanceof NamedError) return showNamedError(error, context);
  if (error instanceof DiagnosticsError) {
    world.err.write(render(error.diagnostics, texts));
    return showNamedError(new NamedError('problems-in-files'), context);
  }
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && typeof path === 'string') {
    return showNamedError(new NamedError('file-error', { path, reason: code }), context);
  }
  world.err.write(`${texts('cli.bug', { message: message ?? String(error) })}\n${texts('cli.bug-hint')}\n`);
  if (world.argv.includes('--debug')) world.err.write(`${(error as Error).stack ?? ''}\n`);
  return EXIT.failed;
}
