import type { DossierTexts } from '../../documents/archive/archive.ts';
import type { Draft } from '../../interview/navigator/conversation.ts';
import type { HalfWritten, Unconfirmed } from './unconfirmed.ts';

const KEY = 'nulmeting';

/** What the browser remembers when a person asks for it: the dossier, and what is half typed. */
export interface BrowserCopy extends Unconfirmed {
  readonly texts: DossierTexts;
}

/** What the browser remembers; null when it remembers nothing, or may not. */
export function readCopy(): BrowserCopy | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return null;
    const { texts, tables, half } = JSON.parse(kept) as {
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

/** Remembers a copy in place of the one before; false when the browser refuses. */
export function keepCopy({ texts, tables, half }: BrowserCopy): boolean {
  const copy = {
    texts: [...texts],
    tables: [...tables].map(([key, { drafts, later }]) => ({ key, drafts: [...drafts], later: [...later] })),
    half: [...half],
  };
  try {
    localStorage.setItem(KEY, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Wipes what the browser remembers. */
export function wipeCopy(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that may not remember has nothing to forget.
  }
}
