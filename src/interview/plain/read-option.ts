import type { Texts } from '../../texts/texts.ts';
import type { PickOption } from '../asker.ts';
import { readOption } from '../choices.ts';

/** An option on one line, what must be known of it below that. */
export function optionLine({ key, label, sentence, facts = '' }: PickOption): string {
  const line = sentence === '' ? `${key}. ${label}` : `${key}. ${label}: ${sentence}`;
  return facts === '' ? line : `${line}\n${facts}`;
}

/** Whether what is typed means going back. */
export const isBack = (typed: string, texts: Texts): boolean =>
  ['<', 'b', texts('plain.word-back')].includes(typed.toLowerCase());

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
