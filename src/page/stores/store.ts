import type { DossierTexts } from '../../documents/archive/archive.ts';

/** Where a dossier was kept is not there any more for this page: its program ended, or the browser may not go there any more. */
export class StoreGone extends Error {}

/**
 * Where a dossier is kept. Reading and writing throw `StoreGone`, a `NamedError` for what can pass (a full disk, a file that is in use), or
 * an error that has no words.
 */
export interface Store {
  readonly kind: 'memory' | 'file' | 'folder' | 'server';
  /** What a person calls it; empty for one that has no name. */
  readonly name: string;
  readonly read: () => Promise<DossierTexts>;
  /**
   * Writes texts, in order. `known` are the texts of the dossier as this page knows them: where one of those that are to be written is
   * another by now, nothing is written and the answer is `changed`.
   */
  readonly write: (texts: DossierTexts, known: DossierTexts) => Promise<'written' | 'changed'>;
}

/** The dossier lives in this page alone, until it is saved. */
export function createMemoryStore(texts: DossierTexts): Store {
  let held = texts;
  return {
    kind: 'memory',
    name: '',
    read: async () => held,
    write: async (changed) => {
      held = new Map([...held, ...changed]);
      return 'written';
    },
  };
}
