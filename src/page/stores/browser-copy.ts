import type { DossierTexts } from '../../documents/archive/archive.ts';
import type { Draft } from '../../interview/navigator/conversation.ts';

const KEY = 'nulmeting';

/** What the browser remembers when a person asks for it: the dossier, and what is half typed. */
export interface BrowserCopy {
  readonly texts: DossierTexts;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly later: ReadonlySet<string>;
}

/** What the browser remembers; null when it remembers nothing, or may not. */
export function readCopy(): BrowserCopy | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return null;
    const { texts, drafts, later } = JSON.parse(kept) as {
      readonly texts: readonly (readonly [string, string])[];
      readonly drafts: readonly (readonly [string, Draft])[];
      readonly later: readonly string[];
    };
    return { texts: new Map(texts), drafts: new Map(drafts), later: new Set(later) };
  } catch {
    return null;
  }
}

/** Remembers a copy in place of the one before; false when the browser refuses. */
export function keepCopy({ texts, drafts, later }: BrowserCopy): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ texts: [...texts], drafts: [...drafts], later: [...later] }));
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
