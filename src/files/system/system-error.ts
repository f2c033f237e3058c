import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ErrorCode } from '../../domain/checking/error-codes.ts';
import { NamedError } from '../../domain/checking/named-error.ts';
import { showPath } from './show-path.ts';

/** The codes of a named error that says no more than which path it is about. */
type SystemCode = Extract<
  ErrorCode,
  | 'no-room'
  | 'folder-in-place'
  | 'file-in-place'
  | 'gone-meanwhile'
  | 'not-allowed'
  | 'disk-read-only'
  | 'name-too-long'
  | 'too-many-open'
  | 'in-use'
  | 'disk-fails'
>;

/** The errors of the system (errno) that a person can do something about. */
const CODES: Readonly<Record<string, SystemCode>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EFBIG: 'no-room',
  EISDIR: 'folder-in-place',
  ENOTDIR: 'file-in-place',
  EEXIST: 'file-in-place',
  ENOENT: 'gone-meanwhile',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'disk-read-only',
  ENAMETOOLONG: 'name-too-long',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  EIO: 'disk-fails',
  ENXIO: 'disk-fails',
  ENODEV: 'disk-fails',
  ESTALE: 'disk-fails',
  ENOTCONN: 'disk-fails',
  ETIMEDOUT: 'disk-fails',
  EHOSTDOWN: 'disk-fails',
  EREMOTEIO: 'disk-fails',
};

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The outermost part of a path that is a file where a folder should be; the path itself when there is none. */
function findFileInPlace(path: string): string {
  for (let part = path; dirname(part) !== part; part = dirname(part)) if (isFile(part)) return part;
  return path;
}

/** What is told of where something stands in the way; of everything else a person is told what she knows. */
const IN_PLACE: Partial<Record<SystemCode, (path: string) => string>> = {
  'file-in-place': findFileInPlace,
  'folder-in-place': (path) => path,
};

/** What a person knows of a path: of what the program keeps for itself in a dossier, the folder of that dossier. */
const knownPart = (path: string): string => path.replace(/(?<=.)[\\/]\.nulmeting(?:[\\/].*)?$/s, '');

/** An error as Node throws it for a call to the system. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  const { code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException;
  return error instanceof Error && typeof code === 'string' && typeof (syscall ?? path) === 'string';
}

/**
 * The named error for an error of the system; any other error as it is. `path` is what the person knows, where the error names none or
 * something that is only on the way to it.
 */
export function nameSystemError(error: unknown, path?: string): unknown {
  if (!isSystemError(error)) return error;
  if (error.syscall === 'uv_cwd') return new NamedError('no-working-folder');
  const about = path ?? error.path ?? process.cwd();
  const code = CODES[error.code];
  if (code === undefined) return new NamedError('file-error', { path: showPath(about), reason: error.code });
  const { [code]: place = knownPart } = IN_PLACE;
  return new NamedError(code, { path: showPath(place(about)) });
}

/**
 * Reads or writes at a path; an error of the system becomes a named error about that path.
 * @throws NamedError
 */
export function atPath<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw nameSystemError(error, path);
  }
}
