import { join, resolve } from 'node:path';
import { REPORTS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { writeDocument } from '../../files/dossier/write-document.ts';
import { OFFICE_FORMATS, type OfficeFormat } from '../../office/formats.ts';
import type { PrintPage } from '../../office/pdf/print-numbered.ts';
import type { Document, DocumentKind } from '../../reports/document.ts';
import { FORMATS } from '../../reports/formats.ts';
import { chooseFormatFor, listFormats, namedFormat } from './choose-format.ts';
import { type Options, optionText } from './command.ts';
import { type Context, sayWaiting } from './context.ts';
import { openWritten, sayHowToOpen, sayWritten } from './say-written.ts';

/** How a person writes that something goes to standard output. */
const STDOUT = '-';

/** Every format in which a document can be asked for. */
export const everyFormat = (): readonly OfficeFormat[] => [...FORMATS, ...OFFICE_FORMATS];

/** The ids of the formats that can show a document of this kind. */
export function formatIds(kind: DocumentKind, formats: readonly OfficeFormat[] = everyFormat()): string {
  return listFormats(formats.filter(({ kinds }) => kinds.includes(kind)));
}

/** Whether what is written is to be opened. */
const isToBeOpened = (options: Options): boolean => options['open'] === true;

/** Whether a command line asks for a document that is read elsewhere than on the screen. */
export function asksForDocument(options: Options): boolean {
  return ['format', 'out', 'template', 'open'].some((name) => options[name] !== undefined);
}

/**
 * The format in which a command line asks for a document: by `--format`, `--json` or the name given to `--out`, else the usual one: without
 * `usual` a page when it is to be opened, and Markdown when it is not.
 * @throws NamedError `unknown-format`, `out-unknown-format`, `out-other-format`, `format-not-for-this` and `open-needs-file`
 */
export function findFormat(
  options: Options,
  kind: DocumentKind,
  { json }: Pick<Context, 'json'>,
  formats: readonly OfficeFormat[] = everyFormat(),
  usual: string | null = null,
): OfficeFormat {
  const named = namedFormat(options) ?? (json ? ({ id: 'json', option: '--json' } as const) : null);
  const [out, opens] = [optionText(options, 'out'), isToBeOpened(options)];
  if (opens && out === STDOUT) throw new NamedError('open-needs-file');
  const format = chooseFormatFor(formats, { named, out, usual: usual ?? (opens ? 'html' : 'md') });
  if (format.kinds.includes(kind)) return format;
  throw new NamedError('format-not-for-this', { format: format.id, known: formatIds(kind, formats) });
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
  { mediaType }: OfficeFormat,
  out: string | null,
  isTerminal: boolean,
): boolean {
  if (typeof content !== 'string') return out === STDOUT && !isTerminal;
  // The source of a page is of no use on a screen.
  return out === STDOUT || (out === null && !(mediaType === 'text/html' && isTerminal));
}

/** The formats that are for another program, and that nobody opens to read. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['json']);

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

/** In milliseconds. */
const LONG = 1000;

/** What prints a page; once that takes long, it says what is being done. */
function sayPrinting({ world, texts, say }: Context): PrintPage {
  let isSaid = false;
  const sayOnce = (): void => {
    if (!isSaid) say(texts('cli.printing'));
    isSaid = true;
  };
  return async (page) => {
    const timer = setTimeout(sayOnce, LONG);
    try {
      return await world.programs.printPage(page);
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * Renders a document and writes it to stdout, to the file of `--out`, or else to a file in the folder of the place; says how the file is
 * opened, or opens it with `--open`.
 */
export async function showDocument(
  document: Document,
  format: OfficeFormat,
  options: Options,
  place: Place,
  context: Context,
): Promise<void> {
  const { render } = await format.load();
  const content = await render(document, context.texts, sayPrinting(context));
  const { out: output, cwd } = context.world;
  const [out, opens] = [optionText(options, 'out'), isToBeOpened(options)];
  if (!opens && isForStdout(content, format, out, output.isTerminal)) {
    context.print(output.isTerminal ? withoutMark(content) : asItIs(content));
    return;
  }
  const path =
    out === null || out === STDOUT
      ? join(place.root, place.folder ?? REPORTS_FOLDER, place.name + format.extension)
      : resolve(cwd, out);
  const written = await writeDocument(path, content, sayWaiting(context));
  sayWritten(written, context);
  if (opens) await openWritten(written, context);
  else if (!FOR_PROGRAMS.has(format.id)) sayHowToOpen(written, context);
}
