import { extname } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import { type Options, optionText } from './command.ts';

interface Named {
  readonly id: string;
}

/** A format of files, with the end of their names, such as `.md`. */
interface FileFormat extends Named {
  readonly extension: string;
}

/** A format that a command line names, with the option that names it. */
interface NamedFormat extends Named {
  readonly option: '--format' | '--json';
}

/** The format that `--format` names; null without it. */
export function namedFormat(options: Options): NamedFormat | null {
  const id = optionText(options, 'format');
  return id === null ? null : { id, option: '--format' };
}

/** Other ends of names for the same; one that says no format is empty. The end that a format itself has goes before these. */
const SAME_ENDINGS: Readonly<Record<string, string>> = {
  '.htm': '.html',
  '.markdown': '.md',
  '.yml': '.yaml',
  '.txt': '',
};

/** The end of a name by which it says one of these formats, or one that is none of them; '' when it says none. */
function endingOf(out: string | null, formats: readonly FileFormat[]): string {
  const ending = extname(out ?? '').toLowerCase();
  if (!/^\.[a-z][a-z0-9]{1,7}$/.test(ending)) return '';
  return formats.some(({ extension }) => extension === ending) ? ending : (SAME_ENDINGS[ending] ?? ending);
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
  }: { readonly named: NamedFormat | null; readonly out: string | null; readonly usual: string },
): T {
  const ending = endingOf(out, formats);
  const said = formats.find(({ extension }) => extension === ending);
  const format = chooseFormat(formats, named?.id ?? said?.id ?? usual);
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
    option: named?.option ?? '--format',
  });
}

/**
 * Refuses a name for a file of which there is only this format, when it says another one.
 * @throws NamedError `out-unknown-format`
 */
export function refuseOtherEnding(format: FileFormat, out: string | null): void {
  chooseFormatFor([format], { named: null, out, usual: format.id });
}
