import type { Texts } from '../texts/texts.ts';
import type { Document } from './document.ts';

/** A format of reports: how its files end, whether it is text, and how it is made. */
export interface Format {
  readonly id: string;
  readonly extension: string;
  readonly isText: boolean;
  readonly load: () => Promise<{ render: (document: Document, texts: Texts) => Promise<string> }>;
}

/** Every format; `--format`, its help and the golden tests read this list. */
export const FORMATS: readonly Format[] = [
  { id: 'md', extension: '.md', isText: true, load: () => import('./markdown.ts') },
  { id: 'html', extension: '.html', isText: true, load: () => import('./html.ts') },
  { id: 'json', extension: '.json', isText: true, load: () => import('./json.ts') },
];
