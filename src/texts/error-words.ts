import type { NamedError } from '../domain/checking/named-error.ts';
import type { Texts } from './texts.ts';

/**
 * A named error in words: what is wrong, what was probably meant, and the way out; one line or more. `hint` is the way out where it
 * is another one than in a terminal.
 */
export function errorWords(
  { code, values, suggestion, message }: NamedError,
  texts: Texts,
  hint: string | null = texts.find(`hint.${code}`, values),
): string {
  const lines = [
    texts.find(`error.${code}`, values) ?? message,
    suggestion === null ? null : texts('cli.did-you-mean', { suggestion }),
    hint,
  ];
  return lines.filter((line) => line !== null).join('\n');
}
