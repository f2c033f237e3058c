import { NamedError } from '../../domain/checking/named-error.ts';
import type { Texts } from '../../texts/texts.ts';

/** An error of the system as a named error; any other error as it is. */
export function nameError(error: unknown): unknown {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const isSystemError =
    typeof code === 'string' && typeof path === 'string' && !(error instanceof NamedError);
  return isSystemError ? new NamedError('file-error', { path, reason: code }) : error;
}

/** A named error in words: what is wrong, what was probably meant, and the way out; one line or more. */
export function errorWords({ code, values, suggestion, message }: NamedError, texts: Texts): string {
  const lines = [
    texts.find(`error.${code}`, values) ?? message,
    suggestion === null ? null : texts('cli.did-you-mean', { suggestion }),
    texts.find(`hint.${code}`, values),
  ];
  return lines.filter((line) => line !== null).join('\n');
}
