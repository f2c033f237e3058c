import type { DossierTexts } from '../documents/archive/archive.ts';
import { ARCHIVE_EXTENSION } from '../documents/dossier/file-names.ts';
import type { Change } from './dossier/change-dossier.ts';
import { listChanged } from './dossier/files.ts';
import { type Dossier, openDossier } from './dossier/open-dossier.ts';
import { decodedOf } from './dossier/undecoded.ts';
import { createMemoryStore, type Store, StoreGone } from './stores/store.ts';

/** What a dossier was kept in is gone; the change was carried out in the page, which holds everything from then on. */
export class StoreLost extends Error {}

/** Another program keeps changing the files; nothing was written. */
export class StoreBusy extends Error {}

/** The file or folder in which a dossier would be kept holds one that this page has not read; nothing was written. */
export class PlaceTaken extends Error {
  readonly kind: Store['kind'];

  constructor(kind: Store['kind']) {
    super('another dossier is there');
    this.kind = kind;
  }
}

/** A dossier that is worked in, with where it is kept. */
export interface Work {
  readonly dossier: () => Dossier;
  readonly store: () => Store;
  /** Whether everything is in a file or folder outside this page. */
  readonly isSaved: () => boolean;
  /** Says that a person saved these texts as a download. */
  readonly markSaved: (texts: DossierTexts) => void;
  /** Keeps it elsewhere from now on, after the changes that are being carried out. */
  readonly keepIn: (store: Store) => Promise<void>;
  /** Puts a copy elsewhere, and goes on where it is kept. */
  readonly copyTo: (store: Store) => Promise<void>;
  /**
   * Carries out a change. It is decided again where another program changed the files meanwhile.
   * @throws StoreLost; and what can pass: StoreBusy, what the store or the change throws. Then the change is to be asked for again.
   */
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

  /** What this page read or saved outside it: that may be replaced, and no other dossier. */
  let outside: DossierTexts = saved ? texts : new Map();

  /** Whether other texts may be in the store than are known here: another program wrote, or something was cut off. */
  let isUnsure = false;

  const write = async (change: Change): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (isUnsure) texts = await kept.read();
      isUnsure = true;
      const changed = listChanged(texts, await change(texts));
      if (changed.size === 0 || (await kept.write(changed, texts)) === 'written') {
        if (changed.size > 0) saved = kept.kind !== 'memory';
        texts = new Map([...texts, ...changed]);
        isUnsure = false;
        return;
      }
    }
    throw new StoreBusy('another program writes all the time');
  };
  const writeSomewhere = async (change: Change): Promise<void> => {
    try {
      await write(change);
    } catch (error) {
      if (!(error instanceof StoreGone)) throw error;
      outside = texts;
      kept = createMemoryStore(texts);
      saved = false;
      await write(change);
      throw new StoreLost('the store is gone', { cause: error });
    }
  };
  const open = async (): Promise<Dossier> => {
    try {
      return await openDossier(texts);
    } catch (error) {
      // Whoever mends the mistake does so in the store.
      isUnsure = true;
      throw error;
    }
  };
  if (first !== undefined) await write(first);
  let dossier = await open();

  // One at a time: the next change is decided from what the one before it wrote, where it wrote that.
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const done = queue.then(act);
    queue = done.catch(() => {});
    return done;
  };
  const put = async (other: Store): Promise<void> => {
    const known = kept.kind === 'memory' ? outside : texts;
    if ((await other.write(decodedOf(texts), decodedOf(known))) === 'changed')
      throw new PlaceTaken(other.kind);
  };
  return {
    dossier: () => dossier,
    store: () => kept,
    isSaved: () => saved,
    markSaved: (downloaded) => {
      outside = downloaded;
      if (downloaded === texts) saved = true;
    },
    copyTo: (other) => inTurn(() => put(other)),
    keepIn: (other) =>
      inTurn(async () => {
        await put(other);
        kept = other;
        texts = decodedOf(texts);
        dossier = await open();
        saved = kept.kind !== 'memory';
        isUnsure = false;
      }),
    change: (change) =>
      inTurn(async () => {
        try {
          await writeSomewhere(change);
        } finally {
          dossier = await open();
        }
      }),
    fileName: () => `${dossier.organisation.id || 'dossier'}${ARCHIVE_EXTENSION}`,
  };
}
