import type { DocumentKind } from './document.ts';

/** A Word file in whose look a document is written. `path` is as messages show it. */
export interface WordTemplate {
  readonly kind: 'word';
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Handlebars files by name, such as `plan.html.hbs`. `path` of the folder is as messages show it. */
export interface FolderTemplate {
  readonly kind: 'folder';
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A template of the organisation's own. */
export type OwnTemplate = WordTemplate | FolderTemplate;

/** The documents that a person can make a template for, by the name of its file. */
export type TemplateName = 'measurement' | 'plan' | 'over-time' | 'across';

/** The templates of which one is for a kind of document; none where there are no templates for it. */
export function templatesFor(kind: DocumentKind): readonly TemplateName[] {
  if (kind === 'comparison') return ['over-time', 'across'];
  return kind === 'measurement' || kind === 'plan' ? [kind] : [];
}

/** The name of the file of a template: `plan.html.hbs`. */
export const templateFile = (name: string, format: string): string => `${name}.${format}.hbs`;
