import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';

interface Named {
  readonly id: string;
}

/** The ids of formats, for help and messages. */
export function listFormats(formats: readonly Named[]): string {
  return formats.map(({ id }) => id).join(', ');
}

/** @throws NamedError `unknown-format` */
export function chooseFormat<T extends Named>(formats: readonly T[], id: string): T {
  const format = formats.find((candidate) => candidate.id === id);
  if (format !== undefined) return format;
  const known = formats.map((candidate) => candidate.id);
  const suggestion = findSuggestion(id, known);
  throw new NamedError('unknown-format', { format: id, known: listFormats(formats) }, suggestion);
}
