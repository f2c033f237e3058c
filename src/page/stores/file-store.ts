import { type DossierTexts, packDossier, unpackDossier } from '../../documents/archive/archive.ts';
import { type FileHandle, inBrowser } from './file-access.ts';
import type { Store } from './store.ts';

/** Bytes as something that can be saved. */
export const blobOf = (content: string | Uint8Array, type: string): Blob =>
  new Blob([content as BlobPart], { type });

const ZIP = 'application/zip';

/** A dossier as one file, to be saved by the browser as a download. */
export const packedBlob = (texts: DossierTexts): Blob => blobOf(packDossier(texts), ZIP);

/** Lets the browser save a file, where it saves downloads. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser needs the address until it has read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Reads a file that a person chose. */
export async function readPackedFile(file: File): Promise<DossierTexts> {
  return unpackDossier(new Uint8Array(await file.arrayBuffer()), file.name);
}

const isSame = (one: DossierTexts, other: DossierTexts): boolean =>
  one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);

/** Whether a file is a dossier, and none of these. */
async function isOther(file: File, ...known: readonly DossierTexts[]): Promise<boolean> {
  try {
    const found = await readPackedFile(file);
    return known.every((one) => !isSame(one, found));
  } catch {
    // A file that was made just now, or one that a person chose to replace.
    return false;
  }
}

/** A dossier in one file on disk, written again after each change; the browser puts the whole file in place at once. */
export function createFileStore(handle: FileHandle): Store {
  let seen = -1;
  const read = (): Promise<DossierTexts> =>
    inBrowser(handle.name, async () => {
      const file = await handle.getFile();
      seen = file.lastModified;
      return readPackedFile(file);
    });
  return {
    kind: 'file',
    name: handle.name,
    read,
    write: (texts, known) =>
      inBrowser(handle.name, async () => {
        const file = await handle.getFile();
        const whole = new Map([...known, ...texts]);
        const isChanged = seen === -1 ? await isOther(file, known, whole) : file.lastModified !== seen;
        if (isChanged) return 'changed';
        const writable = await handle.createWritable();
        await writable.write(packedBlob(whole));
        await writable.close();
        seen = (await handle.getFile()).lastModified;
        return 'written';
      }),
  };
}
