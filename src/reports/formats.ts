import type { Texts } from '../texts/texts.ts';
import { render as renderCsv } from './csv.ts';
import type { Document, DocumentKind } from './document.ts';
import { render as renderHtml } from './html.ts';
import { render as renderJson } from './json.ts';
import { render as renderMarkdown } from './markdown.ts';
import type { FolderTemplate, WordTemplate } from './own-template.ts';

/** How a format is written in a template of the organisation's own; `format` is the id of the format. */
interface InTemplate<Template> {
  readonly renderIn: (
    document: Document,
    template: Template,
    texts: Texts,
    format: string,
  ) => Promise<string | Uint8Array>;
}
type OwnFormat =
  | { readonly kind: 'word'; readonly load: () => Promise<InTemplate<WordTemplate>> }
  | { readonly kind: 'folder'; readonly load: () => Promise<InTemplate<FolderTemplate>> };

/** A format in which documents are written. */
export interface Format {
  readonly id: string;
  /** The end of the names of its files, with the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The documents that it can show. */
  readonly kinds: readonly DocumentKind[];
  /** Text goes to stdout, bytes to a file. */
  readonly load: () => Promise<{
    readonly render: (document: Document, texts: Texts) => Promise<string | Uint8Array>;
  }>;
  /** Absent when it knows no templates of the organisation's own. */
  readonly own?: OwnFormat;
}

const ALL: readonly DocumentKind[] = ['measurement', 'plan', 'comparison', 'trace', 'review'];
/** What can be shown as rows. */
export const SHEET_KINDS: readonly DocumentKind[] = ['measurement', 'plan', 'comparison'];
/** A framework as data is what `frameworks show --json` gives. */
export const READABLE: readonly DocumentKind[] = [...ALL, 'framework'];

const FOLDER: OwnFormat = { kind: 'folder', load: () => import('./own/render-in-folder.ts') };

/**
 * The formats that are text; `--format`, its help and the golden tests read this list. They are loaded with it: to open a file for each
 * takes longer than to read what is not used.
 */
export const FORMATS: readonly Format[] = [
  {
    id: 'md',
    extension: '.md',
    mediaType: 'text/markdown',
    kinds: READABLE,
    load: async () => ({ render: renderMarkdown }),
    own: FOLDER,
  },
  {
    id: 'html',
    extension: '.html',
    mediaType: 'text/html',
    kinds: READABLE,
    load: async () => ({ render: renderHtml }),
    own: FOLDER,
  },
  {
    id: 'json',
    extension: '.json',
    mediaType: 'application/json',
    kinds: ALL,
    load: async () => ({ render: renderJson }),
  },
  {
    id: 'csv',
    extension: '.csv',
    mediaType: 'text/csv',
    kinds: SHEET_KINDS,
    load: async () => ({ render: renderCsv }),
  },
];
