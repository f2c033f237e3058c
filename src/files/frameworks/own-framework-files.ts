import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { FRAMEWORKS_FOLDER } from '../../documents/dossier/folder/names.ts';
import { type FileId, isFileId } from '../../domain/instrument/id.ts';
import { refuseMany } from '../disk/refuse-many.ts';

/** The most frameworks of an organisation. */
const MAX_FRAMEWORKS = 100;

/** The path of an organisation's own framework. */
export function ownFrameworkPath(root: string, id: FileId): string {
  return join(root, FRAMEWORKS_FOLDER, `${id}.yaml`);
}

/**
 * The ids of an organisation's own frameworks: the files in `kaders/`.
 * @throws NamedError `too-many-files`
 */
export function listOwnIds(root: string): readonly FileId[] {
  const folder = join(root, FRAMEWORKS_FOLDER);
  if (!existsSync(folder)) return [];
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && extname(entry.name) === '.yaml')
    .map(({ name }) => basename(name, '.yaml'))
    .filter(isFileId)
    .sort();
  refuseMany(ids.length, MAX_FRAMEWORKS, folder);
  return ids;
}
