import { extname } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';

interface Named {
  readonly id: string;
}

/** A format of files, with the end of their names, such as `.md`. */
interface FileFormat extends Named {
  readonly extension: string;
}

/** Other ends of names for the same; one that says no format is empty. */
const SAME_ENDINGS: Readonly<Record<string, string>> = {
  '.htm': '.html',
  '.markdown': '.md',
  '.yml': '.yaml',
  '.txt': '',
};

/** The end of a name by which it says a format; '' when it says none. */
function endingOf(out: string | null): string {
  const ending = extname(out ?? '').toLowerCase();
  return /^\.[a-z][a-z0-9]{1,7}$/.test(ending) ? (SAME_ENDINGS[ending] ?? ending) : '';
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

/**
 * The format that a command line asks for: the one that is named, else the one that the name of the file says, else the usual one.
 * @throws NamedError `unknown-format`; `out-unknown-format` and `out-other-format` when the name of the file says another one
 */
export function chooseFormatFor<T extends FileFormat>(
  formats: readonly T[],
  {
    named,
    out,
    usual,
  }: { readonly named: string | null; readonly out: string | null; readonly usual: string },
): T {
  const ending = endingOf(out);
  const said = formats.find(({ extension }) => extension === ending);
  const format = chooseFormat(formats, named ?? said?.id ?? usual);
  if (ending === '' || said === format) return format;
  if (said === undefined)
    throw new NamedError('out-unknown-format', {
      path: out ?? '',
      known: formats.map(({ extension }) => extension).join(', '),
    });
  throw new NamedError('out-other-format', {
    path: out ?? '',
    format: format.id,
    extension: format.extension,
  });
}
