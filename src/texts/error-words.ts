import type { NamedError } from '../domain/checking/named-error.ts';
import type { Texts } from './texts.ts';

/** A named error in words: what is wrong, what was probably meant, and the way out; one line or more. */
export function errorWords({ code, values, suggestion, message }: NamedError, texts: Texts): string {
  const lines = [
    texts.find(`error.${code}`, values) ?? message,
    suggestion === null ? null : texts('cli.did-you-mean', { suggestion }),
    texts.find(`hint.${code}`, values),
  ];
  return lines.filter((line) => line !== null).join('\n');
}
