import { type DossierTexts, isDossierPath } from '../../documents/archive/archive.ts';
import { type FileHandle, type FolderHandle, inBrowser } from './file-access.ts';
import { blobOf } from './file-store.ts';
import type { Store } from './store.ts';

/** Each byte, also the mark at the begin of a text. */
async function readText(file: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

/** The deepest folder of a dossier: `metingen/<id>/kaders`. */
const MAX_DEPTH = 3;

async function listFiles(
  folder: FolderHandle,
  path: string,
  depth: number,
): Promise<readonly (readonly [string, FileHandle])[]> {
  const found: (readonly [string, FileHandle])[] = [];
  for await (const entry of folder.values()) {
    const inside = path + entry.name;
    if (entry.kind === 'file') {
      if (isDossierPath(inside)) found.push([inside, entry]);
    } else if (depth < MAX_DEPTH) found.push(...(await listFiles(entry, `${inside}/`, depth + 1)));
  }
  return found;
}

async function findFile(
  folder: FolderHandle,
  path: string,
  options: { readonly create: boolean },
): Promise<FileHandle> {
  const names = path.split('/');
  let at = folder;
  for (const name of names.slice(0, -1)) at = await at.getDirectoryHandle(name, options);
  return at.getFileHandle(names.at(-1) ?? '', options);
}

async function readNow(folder: FolderHandle, path: string): Promise<string | null> {
  try {
    return await readText(await (await findFile(folder, path, { create: false })).getFile());
  } catch (error) {
    if ((error as Error).name === 'NotFoundError') return null;
    throw error;
  }
}

/** A dossier in a folder on disk: the plain files themselves, such as the command line works in. */
export function createFolderStore(folder: FolderHandle): Store {
  return {
    kind: 'folder',
    name: folder.name,
    read: () =>
      inBrowser(folder.name, async () => {
        const files = await listFiles(folder, '', 0);
        const texts = await Promise.all(
          files.map(async ([path, file]) => [path, await readText(await file.getFile())] as const),
        );
        return new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
      }),
    write: (texts, known) =>
      inBrowser(folder.name, async () => {
        for (const [path, text] of texts) {
          const now = await readNow(folder, path);
          // A file that is written already is one of a write that was cut off.
          if (now !== text && now !== (known.get(path) ?? null)) return 'changed';
        }
        for (const [path, text] of texts) {
          const writable = await (await findFile(folder, path, { create: true })).createWritable();
          await writable.write(blobOf(text, 'text/plain'));
          await writable.close();
        }
        return 'written';
      }),
  };
}

/** The texts in a folder that a person chose with a field for files, which every browser has. */
export async function readChosenFolder(files: Iterable<File>): Promise<DossierTexts> {
  const texts: (readonly [string, string])[] = [];
  for (const file of files) {
    const path = file.webkitRelativePath.split('/').slice(1).join('/');
    if (isDossierPath(path)) texts.push([path, await readText(file)]);
  }
  return new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
