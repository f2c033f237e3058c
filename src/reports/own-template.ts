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
