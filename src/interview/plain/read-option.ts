import type { Texts } from '../../texts/texts.ts';
import type { PickOption } from '../asker.ts';

/** An option on one line, what must be known of it below that. */
export function optionLine({ key, label, sentence, facts = '' }: PickOption): string {
  const line = sentence === '' ? `${key}. ${label}` : `${key}. ${label}: ${sentence}`;
  return facts === '' ? line : `${line}\n${facts}`;
}

/** Whether what is typed means going back. */
export const isBack = (typed: string, texts: Texts): boolean =>
  ['<', 'b', texts('plain.word-back')].includes(typed.toLowerCase());

const plain = (text: string): string => text.toLowerCase().replace(',', '.');

/** What is meant by what is typed: its key, its name, or the begin of the only name that begins so; undefined for none. */
export function readOption<Option extends { readonly key: string; readonly label: string }>(
  typed: string,
  options: readonly Option[],
): Option | undefined {
  const written = plain(typed);
  if (written === '') return undefined;
  const named = options.find(({ key, label }) => plain(key) === written || plain(label) === written);
  if (named !== undefined) return named;
  const begun = options.filter(({ label }) => plain(label).startsWith(written));
  // One letter is a command, or a slip.
  return written.length > 2 && begun.length === 1 ? begun[0] : undefined;
}

/** What is meant by several with commas or spaces between them, or the first that means nothing. */
export function readOptions(
  typed: string,
  options: readonly PickOption[],
):
  | { readonly kind: 'options'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'unknown'; readonly typed: string } {
  const parts = typed
    .split(/^[\d\s,;]+$/.test(typed) ? /[\s,;]+/ : /[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => readOption(part, options));
  const wrong = found.indexOf(undefined);
  if (wrong !== -1) return { kind: 'unknown', typed: parts[wrong] ?? typed };
  return {
    kind: 'options',
    ids: new Set(found.flatMap((option) => (option === undefined ? [] : [option.id]))),
  };
}
