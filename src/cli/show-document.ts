import { dirname, join, relative, resolve } from 'node:path';
import { findDossierRoot } from '../files/disk/dossier-root.ts';
import { withLock } from '../files/disk/lock.ts';
import { type Written, writeBeside } from '../files/disk/written-files.ts';
import type { Document } from '../reports/document.ts';
import { FORMATS, type Format } from '../reports/formats.ts';
import { chooseFormat, listFormats } from './choose-format.ts';
import type { Context } from './context.ts';

export function formatIds(): string {
  return listFormats(FORMATS);
}

/** @throws NamedError `unknown-format` */
export function findFormat(id: string): Format {
  return chooseFormat(FORMATS, id);
}

/** Tells where a file went, and what was left alone for it. */
export function sayWritten(
  written: { readonly path: string; readonly beside: string | null },
  context: Context,
): void {
  const shown = (path: string): string => relative(context.world.cwd, path) || path;
  const { texts } = context;
  if (written.beside === null) context.say(texts('cli.written', { path: shown(written.path) }));
  else
    context.say(texts('cli.written-beside', { existing: shown(written.beside), path: shown(written.path) }));
}

/** Writes a file for people; in a dossier while no other program does. */
export async function writeForPeople(path: string, content: string | Uint8Array): Promise<Written> {
  const root = findDossierRoot(dirname(path));
  return root === null ? writeBeside(path, content) : withLock(root, () => writeBeside(path, content));
}

/**
 * Renders a document and puts it where it belongs: text on stdout, or in the file of `--out`. A page on a screen is of no use to
 * anyone: in a terminal it goes to `rapporten/`.
 */
export async function showDocument(
  document: Document,
  format: Format,
  out: string | null,
  place: { readonly root: string; readonly folder?: string; readonly name: string },
  context: Context,
): Promise<void> {
  const { render } = await format.load();
  const content = await render(document, context.texts);
  const { out: output, cwd } = context.world;
  const toScreen =
    out === '-' || (out === null && format.isText && !(format.id === 'html' && output.isTerminal));
  if (toScreen) {
    context.print(content);
    return;
  }
  const path =
    out === null
      ? join(place.root, place.folder ?? 'rapporten', place.name + format.extension)
      : resolve(cwd, out);
  sayWritten(await writeForPeople(path, content), context);
}
