import { ARCHIVE_EXTENSION, type DossierTexts } from '../documents/archive/archive.ts';
import type { Change } from './dossier/change-dossier.ts';
import { listChanged } from './dossier/files.ts';
import { type Dossier, openDossier } from './dossier/open-dossier.ts';
import { createMemoryStore, type Store } from './stores/store.ts';

/** What a dossier was kept in cannot be written any more; the page holds everything from then on. */
export class StoreLost extends Error {}

/** Another program keeps changing the files; nothing was written. */
export class StoreBusy extends Error {}

/** The folder in which a dossier would be kept holds other files of one; nothing was written. */
export class FolderTaken extends Error {}

/** A dossier that is worked in, with where it is kept. */
export interface Work {
  readonly dossier: () => Dossier;
  readonly store: () => Store;
  /** Whether everything is in a file or folder outside this page. */
  readonly isSaved: () => boolean;
  /** Says that a person saved all there is now as a download. */
  readonly markSaved: () => void;
  /** Keeps it elsewhere from now on. */
  readonly keepIn: (store: Store) => Promise<void>;
  /** Carries out a change. It is decided again where another program changed the files meanwhile. */
  readonly change: (change: Change) => Promise<void>;
  /** The name of the dossier as one file. */
  readonly fileName: () => string;
}

/** How often a change is decided again before it is given up: another program writes all the time. */
const ATTEMPTS = 8;

/** How work begins. */
interface Start {
  /** Makes the dossier, where the store is empty. */
  readonly first?: Change;
  /** Whether a store that is this page alone holds what is in a file as well. */
  readonly isSaved?: boolean;
}

/** Begins to work in a dossier. */
export async function beginWork(store: Store, { first, isSaved = false }: Start = {}): Promise<Work> {
  let kept = store;
  let texts: DossierTexts = await store.read();
  let saved = isSaved || store.kind !== 'memory';

  const write = async (change: Change): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const changed = listChanged(texts, await change(texts));
      if (changed.size === 0) return;
      const after = new Map([...texts, ...changed]);
      const outcome = await kept.write(changed, texts).catch((error: unknown) => {
        // The file or folder is gone, or the program that writes in it: from here on this page holds everything.
        texts = after;
        kept = createMemoryStore(after);
        saved = false;
        throw new StoreLost('the store does not write any more', { cause: error });
      });
      if (outcome === 'written') {
        texts = after;
        saved = kept.kind !== 'memory';
        return;
      }
      texts = await kept.read();
    }
    throw new StoreBusy('another program writes all the time');
  };
  if (first !== undefined) await write(first);
  let dossier = await openDossier(texts);

  // One change at a time: the next one is decided from what the one before it wrote.
  let queue: Promise<void> = Promise.resolve();
  return {
    dossier: () => dossier,
    store: () => kept,
    isSaved: () => saved,
    markSaved: () => {
      saved = true;
    },
    keepIn: async (other) => {
      if ((await other.write(texts, new Map())) === 'changed')
        throw new FolderTaken('another dossier is there');
      kept = other;
      saved = true;
    },
    change: (change) => {
      const done = queue.then(async () => {
        try {
          await write(change);
        } finally {
          dossier = await openDossier(texts);
        }
      });
      queue = done.catch(() => {});
      return done;
    },
    fileName: () => `${dossier.organisation.id || 'dossier'}${ARCHIVE_EXTENSION}`,
  };
}
