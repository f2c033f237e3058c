import { NamedError } from '../../domain/checking/named-error.ts';
import { StoreGone } from './store.ts';

/* The part of the File System Access API that is used; browsers that lack it have no pickers. */

export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  readonly getFile: () => Promise<File>;
  readonly createWritable: () => Promise<{
    readonly write: (content: Blob | string) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
}

export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  readonly values: () => AsyncIterable<FileHandle | FolderHandle>;
  readonly getFileHandle: (name: string, options?: { readonly create: boolean }) => Promise<FileHandle>;
  readonly getDirectoryHandle: (
    name: string,
    options?: { readonly create: boolean },
  ) => Promise<FolderHandle>;
}

interface Pickers {
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
  readonly showDirectoryPicker?: (options: object) => Promise<FolderHandle>;
}

/** What this browser can do with files beside downloading them. */
export function findPickers(): Pickers {
  return window as unknown as Pickers;
}

/** Whether the browser may not write or read there, because a person or her organisation says so. */
export const isRefused = (error: unknown): boolean =>
  ['NotAllowedError', 'SecurityError'].includes((error as Error | null)?.name ?? '');

/** Whether a person closed a picker without choosing. */
export const isClosed = (error: unknown): boolean => (error as Error | null)?.name === 'AbortError';

/** What a browser says of a file that can pass, and how it is called. */
const PASSING: Readonly<Record<string, 'no-room' | 'in-use' | 'gone-meanwhile'>> = {
  QuotaExceededError: 'no-room',
  NoModificationAllowedError: 'in-use',
  NotFoundError: 'gone-meanwhile',
};

/**
 * Reads or writes what a person calls `name`; an error of the browser becomes one of a store.
 * @throws StoreGone, NamedError
 */
export async function inBrowser<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isRefused(error)) throw new StoreGone('the browser may not go there', { cause: error });
    const code = PASSING[(error as Error | null)?.name ?? ''];
    throw code === undefined ? error : new NamedError(code, { path: name });
  }
}
