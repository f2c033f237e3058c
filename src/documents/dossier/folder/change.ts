/** A file that a change writes. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** True for a file that the program may replace as long as no person changed it. */
  readonly isGenerated?: boolean;
}

/** The result of deciding a change: the files to write, in order, and the outcome for the caller. */
export interface Decision<Outcome> {
  readonly files: readonly FileToWrite[];
  /** The files that are removed once these are written. */
  readonly removed?: readonly string[];
  readonly outcome: Outcome;
}

/** The files as they are now, on disk under the lock of the dossier, or in a page. */
export interface CurrentFiles {
  /** Null when the file does not exist. */
  readonly readText: (path: string) => string | null;
  readonly exists: (path: string) => boolean;
  /** Whether the program wrote a file and its content is unchanged. */
  readonly isUntouched: (path: string) => boolean;
  /** A path as people read it. */
  readonly showPath: (path: string) => string;
}
