import type { Language } from '../domain/instrument/text.ts';
import type { Draft } from '../interview/navigator/conversation.ts';
import { loadTexts, type Texts } from '../texts/texts.ts';
import type { DocumentKind } from './dossier/documents.ts';
import type { Sitting } from './sitting.ts';
import { keepCopy, wipeCopy } from './stores/browser-copy.ts';
import { createMemoryStore } from './stores/store.ts';
import { beginWork, type Work } from './work.ts';

/** What is on the screen. */
export type Screen =
  | { readonly kind: 'start' | 'organisation' | 'aim' | 'home' | 'table' | 'questions' | 'overview' }
  | { readonly kind: 'document'; readonly document: DocumentKind };

/** What is shown, and what a person can make of it. Screens are drawn anew from it each time. */
export interface App {
  readonly version: string;
  readonly texts: () => Texts;
  readonly screen: () => Screen;
  readonly work: () => Work | null;
  readonly sitting: () => Sitting | null;
  readonly setLanguage: (language: Language) => void;
  readonly setWork: (work: Work, drafts?: ReadonlyMap<string, Draft>, later?: ReadonlySet<string>) => void;
  readonly setSitting: (sitting: Sitting | null) => void;
  readonly show: (screen: Screen) => void;
  /** Draws the screen anew where it is; the focus stays where it was. */
  readonly refresh: () => void;
  /** Does something that can fail, and says why in words when it does. */
  readonly attempt: (act: () => Promise<void>) => void;
  /** Tells whoever does not see it what changed. */
  readonly announce: (text: string) => void;
  readonly drafts: () => ReadonlyMap<string, Draft>;
  readonly later: () => ReadonlySet<string>;
  readonly keepDrafts: (drafts: ReadonlyMap<string, Draft>, later: ReadonlySet<string>) => void;
  readonly remembers: () => boolean;
  /** Remembers everything in this browser from now on, or wipes it. */
  readonly setRemembers: (remembers: boolean) => void;
  /** Whether something would be lost if the page were closed now. */
  readonly wouldLose: () => boolean;
}

/** What draws and says. */
interface Face {
  readonly draw: (app: App, isNew: boolean) => void;
  readonly announce: (text: string) => void;
  readonly explain: (error: unknown, app: App) => void;
}

export function createApp(version: string, language: Language, remembered: boolean, face: Face): App {
  let texts = loadTexts(language);
  let screen: Screen = { kind: 'start' };
  let work: Work | null = null;
  let sitting: Sitting | null = null;
  let drafts: ReadonlyMap<string, Draft> = new Map();
  let later: ReadonlySet<string> = new Set();
  let remembers = remembered;

  const remember = (): void => {
    if (!remembers || work === null) return;
    if (!keepCopy({ texts: work.dossier().texts, drafts, later })) remembers = false;
  };
  const app: App = {
    version,
    texts: () => texts,
    screen: () => screen,
    work: () => work,
    sitting: () => sitting,
    setLanguage: (chosen) => {
      texts = loadTexts(chosen);
      face.draw(app, false);
    },
    setWork: (opened, ofDrafts = new Map(), ofLater = new Set()) => {
      work = opened;
      drafts = ofDrafts;
      later = ofLater;
      sitting = null;
      const own = opened.dossier().language;
      if (own !== null) texts = loadTexts(own);
      remember();
    },
    setSitting: (begun) => {
      sitting = begun;
    },
    show: (next) => {
      screen = next;
      face.draw(app, true);
    },
    refresh: () => face.draw(app, false),
    attempt: (act) => {
      act()
        .catch((error: unknown) => face.explain(error, app))
        .finally(remember);
    },
    announce: face.announce,
    drafts: () => drafts,
    later: () => later,
    keepDrafts: (ofDrafts, ofLater) => {
      drafts = ofDrafts;
      later = ofLater;
      remember();
    },
    remembers: () => remembers,
    setRemembers: (wanted) => {
      remembers = wanted;
      if (wanted) remember();
      else wipeCopy();
    },
    wouldLose: () => work !== null && !remembers && (!work.isSaved() || drafts.size > 0),
  };
  return app;
}

/** A dossier of which the texts are at hand, and that is kept nowhere else yet. */
export const beginInMemory = (texts: ReadonlyMap<string, string>): Promise<Work> =>
  beginWork(createMemoryStore(texts));
