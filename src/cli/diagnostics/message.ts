import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { LANGUAGES } from '../../domain/instrument/text.ts';
import type { Texts } from '../../texts/texts.ts';

/** What a diagnostic says, in words. */
export function diagnosticMessage({ code, values }: Diagnostic, texts: Texts): string {
  const speak = (value: Diagnostic['values'][string]): string | number => {
    if (typeof value !== 'object') return value;
    if ('asRead' in value) return value.asRead;
    if ('inEach' in value) return value.inEach[texts.language];
    return texts.find(value.text, { languages: LANGUAGES.join(', ') }) ?? value.text;
  };
  const spoken = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    speak(value),
  ]);
  const filled = Object.fromEntries(spoken);
  const message = texts.find(`problem.${code}`, filled) ?? code;
  const { inWordsOf: sector } = filled;
  return sector === undefined ? message : `${message} ${texts('cli.in-words-of', { sector })}`;
}
