import { dirname, join, resolve } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { findDossierRoot } from '../../files/disk/dossier-root.ts';
import { isReadOnly } from '../../files/disk/write-atomically.ts';
import { type WrittenDocument, writeDocument } from '../../files/dossier/write-document.ts';
import { showPath } from '../../files/system/show-path.ts';
import { OFFICE_FORMATS } from '../../office/formats.ts';
import type { Document, DocumentKind } from '../../reports/document.ts';
import { FORMATS, type Format } from '../../reports/formats.ts';
import { chooseFormatFor, listFormats } from './choose-format.ts';
import { type Options, optionText } from './command.ts';
import { type Context, sayWaiting } from './context.ts';

/** Every format in which a document can be asked for. */
export const everyFormat = (): readonly Format[] => [...FORMATS, ...OFFICE_FORMATS];

/** The ids of the formats that can show a document of this kind. */
export function formatIds(kind: DocumentKind, formats: readonly Format[] = everyFormat()): string {
  return listFormats(formats.filter(({ kinds }) => kinds.includes(kind)));
}

/**
 * The format in which a command line asks for a document: by `--format`, `--json` or the name given to `--out`, else Markdown.
 * @throws NamedError `unknown-format`, `out-unknown-format`, `out-other-format` and `format-not-for-this`
 */
export function findFormat(
  options: Options,
  kind: DocumentKind,
  { json }: Pick<Context, 'json'>,
  formats: readonly Format[] = everyFormat(),
): Format {
  const named = optionText(options, 'format') ?? (json ? 'json' : null);
  const format = chooseFormatFor(formats, { named, out: optionText(options, 'out'), usual: 'md' });
  if (format.kinds.includes(kind)) return format;
  throw new NamedError('format-not-for-this', { format: format.id, known: formatIds(kind, formats) });
}

/** Says where a document went, and what was left alone for it. */
export function sayWritten(written: WrittenDocument, context: Context): void {
  const { texts } = context;
  const path = showPath(written.path);
  if (written.beside === null) {
    context.say(texts('cli.written', { path }));
    return;
  }
  const values = { existing: showPath(written.beside), path };
  if (isReadOnly(written.beside)) {
    context.say(texts('cli.written-beside-read-only', values));
    return;
  }
  const isInDossier = findDossierRoot(dirname(written.path)) !== null;
  context.say(texts(isInDossier ? 'cli.written-beside' : 'cli.written-beside-elsewhere', values));
}

/** Where a document goes when no file is named: `folder` below `root`, `rapporten` unless said otherwise. */
export interface Place {
  readonly root: string;
  readonly folder?: string;
  /** The name of the file, without its extension. */
  readonly name: string;
}

/** Whether the content goes to stdout: text unless a file is asked for, bytes when `-` is; bytes never to a terminal. */
function isForStdout(
  content: string | Uint8Array,
  { mediaType }: Format,
  out: string | null,
  isTerminal: boolean,
): boolean {
  if (typeof content !== 'string') return out === '-' && !isTerminal;
  // The source of a page is of no use on a screen.
  return out === '-' || (out === null && !(mediaType === 'text/html' && isTerminal));
}

const BYTE_ORDER_MARK = '\uFEFF';

/** On a screen nothing needs a byte order mark. */
function withoutMark(content: string | Uint8Array): string | Uint8Array {
  return typeof content === 'string' && content.startsWith(BYTE_ORDER_MARK) ? content.slice(1) : content;
}

/** What begins with a byte order mark keeps that and its line ends: as text it would be shown as a mark. Its format made the rest visible. */
function asItIs(content: string | Uint8Array): string | Uint8Array {
  return typeof content === 'string' && content.startsWith(BYTE_ORDER_MARK)
    ? new TextEncoder().encode(content)
    : content;
}

/** Renders a document and writes it to stdout, to the file of `--out`, or else to a file in the folder of the place. */
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
  if (isForStdout(content, format, out, output.isTerminal)) {
    context.print(output.isTerminal ? withoutMark(content) : asItIs(content));
    return;
  }
  const path =
    out === null || out === '-'
      ? join(place.root, place.folder ?? 'rapporten', place.name + format.extension)
      : resolve(cwd, out);
  sayWritten(await writeDocument(path, content, sayWaiting(context)), context);
}
