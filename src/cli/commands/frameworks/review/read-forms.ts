import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../../../documents/diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../../../documents/diagnostics/diagnostics-error.ts';
import { readDocument } from '../../../../documents/diagnostics/read-document.ts';
import { checkRatings, isAbout, readRatings } from '../../../../documents/frameworks/review/read-ratings.ts';
import { NamedError } from '../../../../domain/checking/named-error.ts';
import { foldWords } from '../../../../domain/instrument/fold-words.ts';
import type { Framework } from '../../../../domain/instrument/framework.ts';
import type { Ratings } from '../../../../domain/review/ratings.ts';
import { findYamlFiles } from '../../../../files/disk/find-yaml-files.ts';
import { requirePath } from '../../../../files/disk/require-file.ts';
import type { World } from '../../../session/context.ts';
import { readStdin, STDIN, STDIN_NAME } from '../../../session/read-input.ts';

/** A form with where it stands, and what is needed to place its mistakes. */
export interface RatingsFile {
  readonly path: string;
  readonly ratings: Ratings;
  readonly locate: Awaited<ReturnType<typeof readDocument>>['locate'];
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function throwErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(isError);
  if (errors.length > 0) throw new DiagnosticsError(errors);
}

/** @throws NamedError `same-expert`: a form that is counted twice weighs twice */
function refuseTwice(files: readonly RatingsFile[]): void {
  const seen = new Map<string, string>();
  for (const { path, ratings } of files) {
    const expert = foldWords(ratings.expert);
    const first = seen.get(expert);
    if (first !== undefined)
      throw new NamedError('same-expert', { expert: ratings.expert, first, second: path });
    seen.set(expert, path);
  }
}

/** The forms that were read, and the files in a folder that are none. */
export interface FoundForms {
  readonly forms: readonly RatingsFile[];
  /** As they are shown. */
  readonly passedOver: readonly string[];
}

/** Whether a text says of itself that it is a form, also where mistakes make it unreadable. */
const isForm = (text: string): boolean => /schema\W+nulmeting\/ratings@/.test(text);

/**
 * Reads the forms in files and folders, and with `-` the one on standard input. A file that is named is a form; of a folder those that say so are.
 * @throws NamedError `no-such-file`, `nothing-rated`, `same-expert` and those of reading; DiagnosticsError with the mistakes in all forms
 */
export async function readForms(
  written: readonly string[],
  { cwd, stdin }: Pick<World, 'cwd' | 'stdin'>,
): Promise<FoundForms> {
  const named = written.filter((one) => one !== STDIN).map((one) => ({ one, path: resolve(cwd, one) }));
  for (const { one, path } of named) requirePath(path, one);
  const found = findYamlFiles(named.map(({ path }) => path));
  const [unread] = found.failed;
  if (unread !== undefined) throw unread;
  const show = (path: string): string => relative(cwd, path) || path;
  const isNamed = new Set(named.map(({ path }) => path));
  const isRead = ({ path, text }: { readonly path: string; readonly text: string }): boolean =>
    isNamed.has(path) || isForm(text);
  const piped = written.includes(STDIN) ? [{ path: STDIN_NAME, text: await readStdin(stdin) }] : [];
  const files = [...piped, ...found.files.filter(isRead)];
  if (files.length === 0) throw new NamedError('nothing-rated', { path: written.join(', ') });
  const read = await Promise.all(
    files.map(async ({ path, text }) => {
      const shown = show(path);
      const { value, diagnostics, locate } = await readDocument(shown, text, 'ratings');
      return { path: shown, ratings: readRatings(value), locate, diagnostics };
    }),
  );
  throwErrors(read.flatMap(({ diagnostics }) => diagnostics));
  refuseTwice(read);
  return {
    forms: read,
    passedOver: found.files.filter((file) => !isRead(file)).map(({ path }) => show(path)),
  };
}

/**
 * Refuses forms that are not about this framework as it is now, and ratings of what is not in it.
 * @throws NamedError `rated-other-framework`, `rated-other-version`, `rated-changed`; DiagnosticsError
 */
export function requireAbout(files: readonly RatingsFile[], framework: Framework): void {
  const { id, version } = framework;
  for (const { path, ratings } of files) {
    if (isAbout(ratings, framework)) continue;
    if (ratings.framework !== id)
      throw new NamedError('rated-other-framework', { path, written: ratings.framework, id });
    if (ratings.version !== version)
      throw new NamedError('rated-other-version', { path, id, written: ratings.version, version });
    throw new NamedError('rated-changed', { path, id, version });
  }
  throwErrors(files.flatMap(({ ratings, locate }) => locate(checkRatings(ratings, framework))));
}
