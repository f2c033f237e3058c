import type { DossierTexts } from '../../documents/archive/archive.ts';
import { DOSSIER_FILE } from '../../documents/dossier/folder/names.ts';
import { asFields, asString } from '../../documents/yaml/lenient.ts';
import { readYaml } from '../../documents/yaml/yaml-document.ts';
import type { Draft } from '../../interview/navigator/conversation.ts';
import type { HalfWritten, Unconfirmed } from './unconfirmed.ts';

const KEY = 'nulmeting';

/** What the browser remembers when a person asks for it: the dossier, and what is half typed. */
export interface BrowserCopy extends Unconfirmed {
  readonly texts: DossierTexts;
}

/** The browser does not remember what is in this page: it has no room, it may not, or another page put something else there or wiped it. */
export class NotRemembered extends Error {}

/** What is used of the storage of a browser. */
interface KeyedTexts {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
}

/** The storage of this browser; a browser may throw where a page asks for it. */
const storage = (): KeyedTexts =>
  (globalThis as unknown as { readonly localStorage: KeyedTexts }).localStorage;

/** What stands in the storage of the browser, as it stands there. */
export type Stored = string | null;

/** What stands in the storage of the browser now; null when it remembers nothing, or may not. */
export function readStored(): Stored {
  try {
    return storage().getItem(KEY);
  } catch {
    return null;
  }
}

/** What the browser remembers; null for nothing that can be read. */
export function readCopy(stored: Stored): BrowserCopy | null {
  if (stored === null) return null;
  try {
    const { texts, tables, half } = JSON.parse(stored) as {
      readonly texts: readonly (readonly [string, string])[];
      readonly tables: readonly {
        readonly key: string;
        readonly drafts: readonly (readonly [string, Draft])[];
        readonly later: readonly string[];
      }[];
      readonly half: readonly (readonly [string, HalfWritten])[];
    };
    return {
      texts: new Map(texts),
      tables: new Map(
        tables.map(({ key, drafts, later }) => [key, { drafts: new Map(drafts), later: new Set(later) }]),
      ),
      half: new Map(half),
    };
  } catch {
    return null;
  }
}

/** The name of the organisation of which a copy is; empty where it says none. */
export function copiedName({ texts }: BrowserCopy): string {
  const { organisation } = asFields(readYaml(texts.get(DOSSIER_FILE) ?? '').value);
  return asString(asFields(organisation)['name']);
}

/**
 * Remembers a copy in the place of `before`, and gives what stands there then. What stands there and is another by now is of another page.
 * @throws NotRemembered
 */
export function keepCopy({ texts, tables, half }: BrowserCopy, before: Stored): Stored {
  const copy = {
    texts: [...texts],
    tables: [...tables].map(([key, { drafts, later }]) => ({ key, drafts: [...drafts], later: [...later] })),
    half: [...half],
  };
  if (readStored() !== before) throw new NotRemembered('another page remembers something');
  const stored = JSON.stringify(copy);
  if (stored === before) return before;
  try {
    storage().setItem(KEY, stored);
  } catch (cause) {
    throw new NotRemembered('the browser refuses', { cause });
  }
  return stored;
}

/** Wipes what the browser remembers. */
export function wipeCopy(): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // A browser that may not remember has nothing to forget.
  }
}
