import { createMemoryStore, type Store } from '../../src/page/stores/store.ts';

/** A folder that saves slowly, or not at all for as long as `failure` is set. */
export interface SlowStore extends Store {
  failure: Error | null;
  /** How often something was written in it. */
  writes: number;
}

/** Creates an empty folder of which each write takes so many milliseconds. */
export function createSlowStore(delay = 200): SlowStore {
  const memory = createMemoryStore(new Map());
  const store: SlowStore = {
    kind: 'folder',
    name: 'map',
    failure: null,
    writes: 0,
    read: memory.read,
    write: async (texts, known) => {
      await new Promise((done) => setTimeout(done, delay));
      if (store.failure !== null) throw store.failure;
      const now = await memory.read();
      for (const path of texts.keys())
        if ((now.get(path) ?? null) !== (known.get(path) ?? null)) return 'changed';
      store.writes += 1;
      return memory.write(texts, known);
    },
  };
  return store;
}
