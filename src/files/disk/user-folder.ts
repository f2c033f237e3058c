import { join } from 'node:path';

/** The folder in the user's cache folder for the record of files written outside a dossier. */
export function userFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(
    XDG_CACHE_HOME || LOCALAPPDATA || join(process.getBuiltinModule('node:os').homedir(), '.cache'),
    'nulmeting',
  );
}
