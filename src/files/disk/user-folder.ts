import { join } from 'node:path';

/** Where the program keeps what it remembers of files that stand in no dossier: the user's own folder for such things. */
export function userFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(
    XDG_CACHE_HOME || LOCALAPPDATA || join(process.getBuiltinModule('node:os').homedir(), '.cache'),
    'nulmeting',
  );
}
