import { join } from 'node:path';

/** The folder in which the program records what it wrote outside a dossier: the user's own folder for such things. */
export function userFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  return join(
    XDG_CACHE_HOME || LOCALAPPDATA || join(process.getBuiltinModule('node:os').homedir(), '.cache'),
    'nulmeting',
  );
}
