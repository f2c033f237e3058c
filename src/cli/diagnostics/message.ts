import type { Diagnostic } from '../../documents/diagnostics/diagnostic.ts';
import { LANGUAGES } from '../../domain/instrument/text.ts';
import type { Texts } from '../../texts/texts.ts';

/** What a diagnostic says, in words. Values that start with @ are themselves texts. */
export function diagnosticMessage({ code, values }: Diagnostic, texts: Texts): string {
  const spoken = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('@')
      ? (texts.find(value.slice(1), { languages: LANGUAGES.join(', ') }) ?? value)
      : value,
  ]);
  return texts.find(`problem.${code}`, Object.fromEntries(spoken) as Record<string, string | number>) ?? code;
}
