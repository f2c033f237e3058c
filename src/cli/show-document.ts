import { join, relative, resolve } from 'node:path';
import { type WrittenDocument, writeDocument } from '../files/dossier/write-document.ts';
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

/** Says where a document went, and what was left alone for it. */
export function sayWritten(written: WrittenDocument, context: Context): void {
  const shown = (path: string): string => relative(context.world.cwd, path) || path;
  const { texts } = context;
  if (written.beside === null) context.say(texts('cli.written', { path: shown(written.path) }));
  else
    context.say(texts('cli.written-beside', { existing: shown(written.beside), path: shown(written.path) }));
}

/** Where a document goes when no file is named: `folder` below `root`, `rapporten` unless said otherwise. */
export interface Place {
  readonly root: string;
  readonly folder?: string;
  /** The name of the file, without its extension. */
  readonly name: string;
}

/**
 * Renders a document and puts it where it belongs: text on stdout, or in the file of `--out`. A page on a screen is of no use to
 * anyone: in a terminal it goes to `rapporten/`.
 */
export async function showDocument(
  document: Document,
  format: Format,
  out: string | null,
  place: Place,
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
  sayWritten(await writeDocument(path, content), context);
}
