import { ARCHIVE_EXTENSION, type DossierTexts } from '../documents/archive/archive.ts';
import type { Change } from './dossier/change-dossier.ts';
import { listChanged } from './dossier/files.ts';
import { type Dossier, openDossier } from './dossier/open-dossier.ts';
import type { Store } from './stores/store.ts';

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

/** Begins to work in a dossier; with `first` the store is empty, and that change makes it. */
export async function beginWork(store: Store, first: Change | null = null): Promise<Work> {
  let kept = store;
  let texts: DossierTexts = await store.read();
  let saved = store.kind !== 'memory';

  const write = async (change: Change): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const changed = listChanged(texts, await change(texts));
      if (changed.size === 0) return;
      if ((await kept.write(changed, texts)) === 'written') {
        texts = new Map([...texts, ...changed]);
        saved = kept.kind !== 'memory';
        return;
      }
      texts = await kept.read();
    }
    throw new Error('busy');
  };
  if (first !== null) await write(first);
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
      if ((await other.write(texts, new Map())) === 'changed') throw new Error('busy');
      kept = other;
      saved = true;
    },
    change: (change) => {
      const done = queue.then(async () => {
        await write(change);
        dossier = await openDossier(texts);
      });
      queue = done.catch(() => {});
      return done;
    },
    fileName: () => `${dossier.organisation.id || 'dossier'}${ARCHIVE_EXTENSION}`,
  };
}
