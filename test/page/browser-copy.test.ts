import { afterAll, expect, test, vi } from 'vitest';
import {
  copiedName,
  keepCopy,
  NotRemembered,
  readCopy,
  readStored,
} from '../../src/page/stores/browser-copy.ts';
import { NOTHING_UNCONFIRMED } from '../../src/page/stores/unconfirmed.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => kept.set(key, text),
  removeItem: (key: string) => kept.delete(key),
});
afterAll(() => void vi.unstubAllGlobals());

const copyOf = (name: string) => ({
  ...NOTHING_UNCONFIRMED,
  texts: new Map([['dossier.yaml', `organisation: { id: x, name: ${name} }\n`]]),
});

test('a copy takes the place of what the page knows to stand there, and never of what another page put there', () => {
  const first = keepCopy(copyOf('De Brug'), null);
  expect(readStored()).toBe(first);
  expect(() => keepCopy(copyOf('Een ander'), null)).toThrow(NotRemembered);
  expect(readStored()).toBe(first);
  const second = keepCopy(copyOf('De Brug en meer'), first);
  expect(readStored()).toBe(second);
  expect(() => keepCopy(copyOf('De Brug'), first)).toThrow(NotRemembered);
  const copy = readCopy(second);
  expect(copy === null ? null : copiedName(copy)).toBe('De Brug en meer');
  // What another tab wiped is not put back.
  kept.clear();
  expect(() => keepCopy(copyOf('De Brug'), second)).toThrow(NotRemembered);
  expect(readStored()).toBeNull();
});
