import type { DossierTexts } from '../documents/archive/archive.ts';
import type { Language } from '../domain/instrument/text.ts';
import type { Mark } from '../interview/navigator/overview.ts';
import { loadTexts, type Texts } from '../texts/texts.ts';
import type { DocumentKind } from './dossier/documents.ts';
import type { HandoutKind } from './dossier/handouts.ts';
import { decodedOf, refuseUndecoded } from './dossier/undecoded.ts';
import { createForms, type Forms } from './forms.ts';
import type { Sitting } from './sitting.ts';
import { keepCopy, readCopy, readStored, type Stored, wipeCopy } from './stores/browser-copy.ts';
import { createMemoryStore } from './stores/store.ts';
import {
  type HalfAnswered,
  type HalfWritten,
  NOTHING_ANSWERED,
  NOTHING_UNCONFIRMED,
  type Unconfirmed,
} from './stores/unconfirmed.ts';
import { beginWork, type Work } from './work.ts';

/** What is on the screen. */
export type Screen =
  | { readonly kind: 'start' | 'unopened' | 'organisation' | 'aim' | 'home' | 'details' }
  | { readonly kind: 'table' | 'questions' | 'overview' | 'texts' }
  /** Of the report of a measurement; null for that of the one that is reported. */
  | { readonly kind: 'text'; readonly id: string; readonly measurement: string | null }
  | { readonly kind: 'document'; readonly document: DocumentKind }
  | { readonly kind: 'handout'; readonly handout: HandoutKind };

/** How a list was looked at when one went on from it: what was sought, what was shown alone, and the line from which one went; empty for none. */
export interface Look {
  sought: string;
  wanted: Mark | null;
  from: string;
}

/** What is shown, and what a person can make of it. Screens are drawn anew from it each time. */
export interface App {
  readonly version: string;
  readonly texts: () => Texts;
  readonly screen: () => Screen;
  readonly work: () => Work | null;
  readonly sitting: () => Sitting | null;
  readonly setLanguage: (language: Language) => void;
  /** Opens a dossier; `stored` is what the browser remembers of it, where one goes on with that. */
  readonly setWork: (work: Work, stored?: Stored) => void;
  /** Closes the dossier, with everything of it that is in this page alone. */
  readonly leaveWork: () => void;
  readonly setSitting: (sitting: Sitting | null) => void;
  /** How a list was looked at, until another table or dossier is. */
  readonly look: (list: 'overview' | 'review' | 'texts') => Look;
  readonly show: (screen: Screen) => void;
  /** Draws the screen anew where it is; the focus stays where it was. */
  readonly refresh: () => void;
  /** Draws what stands over the screen anew; the screen stays, with a cursor in its text. */
  readonly refreshHeader: () => void;
  /** Does what a person asks, and says why in words when it fails. What she asks while that goes on was meant for the screen before: it is not done. */
  readonly attempt: (act: () => Promise<void>) => void;
  /** Does something that a screen needs, beside whatever a person asks; says why in words when it fails. */
  readonly beside: (act: () => Promise<void>) => void;
  /** Says what changed, until another screen is shown. */
  readonly announce: (text: string) => void;
  /** What was not confirmed at a table, by its key. */
  readonly answered: (key: string) => HalfAnswered;
  readonly tables: () => Unconfirmed['tables'];
  readonly keepAnswered: (key: string, answered: HalfAnswered) => void;
  /** How many answers were chosen or typed, at whatever table, and how many texts, that are in no file. */
  readonly countUnconfirmed: () => UnconfirmedCount;
  readonly half: () => ReadonlyMap<string, HalfWritten>;
  /** Keeps a text of report or plan that is half typed; null once it is not any more. */
  readonly keepHalf: (key: string, half: HalfWritten | null) => void;
  /** What is filled in of the organisation, the roles and the tables, and not saved. */
  readonly forms: () => Forms;
  /** Whether this browser remembers what is in this page. */
  readonly remembers: () => boolean;
  /** Remembers everything in this browser from now on, in place of what stands there, or wipes it. */
  readonly setRemembers: (remembers: boolean) => void;
  /** Whether something would be lost if the page were closed now. */
  readonly wouldLose: () => boolean;
}

interface UnconfirmedCount {
  readonly answers: number;
  readonly texts: number;
}

const countUnconfirmed = ({ tables, half }: Unconfirmed): UnconfirmedCount => ({
  answers: [...tables.values()].reduce((count, { drafts }) => count + drafts.size, 0),
  texts: half.size,
});

/** What draws and says. */
interface Face {
  readonly draw: (app: App, isNew: boolean) => void;
  /** Draws what stands over the screen, and leaves the screen as it is. */
  readonly drawHeader: (app: App) => void;
  /** Sees that a screen is shown, once it is drawn. */
  readonly note: (app: App) => void;
  readonly announce: (text: string) => void;
  readonly explain: (error: unknown, app: App) => void;
  /** Takes away what went wrong: another thing is done, or the same once more. */
  readonly takeBack: () => void;
}

export function createApp(version: string, language: Language, face: Face): App {
  let texts = loadTexts(language);
  let screen: Screen = { kind: 'start' };
  let work: Work | null = null;
  let sitting: Sitting | null = null;
  let unconfirmed = NOTHING_UNCONFIRMED;
  let forms = createForms();
  const looks = new Map<string, Look>();
  let remembers = false;
  /** What this page knows to stand in the storage of the browser. */
  let stored: Stored = null;
  let isActing = false;

  const remember = (): void => {
    if (!remembers || work === null) return;
    try {
      stored = keepCopy({ texts: decodedOf(work.dossier().texts), ...unconfirmed }, stored);
    } catch (error) {
      remembers = false;
      face.drawHeader(app);
      face.explain(error, app);
    }
  };
  /** Keeps other things unconfirmed; how many there are is said over the screen. */
  const keepUnconfirmed = (kept: Unconfirmed): void => {
    const [before, after] = [countUnconfirmed(unconfirmed), countUnconfirmed(kept)];
    unconfirmed = kept;
    remember();
    if (before.answers !== after.answers || before.texts !== after.texts) face.drawHeader(app);
  };
  /** What belongs to the dossier of before is gone. */
  const take = (found: Stored): void => {
    forms = createForms();
    unconfirmed = readCopy(found) ?? NOTHING_UNCONFIRMED;
    remembers = found !== null;
    stored = found;
    sitting = null;
    looks.clear();
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
    setWork: (opened, found = null) => {
      work = opened;
      take(found);
      const own = opened.dossier().language;
      if (own !== null) texts = loadTexts(own);
      remember();
    },
    leaveWork: () => {
      work = null;
      take(null);
    },
    setSitting: (begun) => {
      sitting = begun;
      looks.clear();
    },
    look: (list) => {
      const look = looks.get(list) ?? { sought: '', wanted: null, from: '' };
      looks.set(list, look);
      return look;
    },
    show: (next) => {
      screen = next;
      face.draw(app, true);
      face.note(app);
    },
    refresh: () => face.draw(app, false),
    refreshHeader: () => face.drawHeader(app),
    attempt: (act) => {
      if (isActing) return;
      isActing = true;
      face.takeBack();
      act()
        .catch((error: unknown) => {
          // What could not be saved is said over each screen.
          face.drawHeader(app);
          face.explain(error, app);
        })
        .finally(() => {
          isActing = false;
          remember();
        });
    },
    beside: (act) => {
      act().catch((error: unknown) => face.explain(error, app));
    },
    announce: face.announce,
    answered: (key) => unconfirmed.tables.get(key) ?? NOTHING_ANSWERED,
    tables: () => unconfirmed.tables,
    keepAnswered: (key, answered) =>
      keepUnconfirmed({ ...unconfirmed, tables: new Map(unconfirmed.tables).set(key, answered) }),
    countUnconfirmed: () => countUnconfirmed(unconfirmed),
    half: () => unconfirmed.half,
    keepHalf: (key, typed) => {
      const half = new Map(unconfirmed.half);
      if (typed === null) half.delete(key);
      else half.set(key, typed);
      keepUnconfirmed({ ...unconfirmed, half });
    },
    forms: () => forms,
    remembers: () => remembers,
    setRemembers: (wanted) => {
      remembers = wanted;
      stored = readStored();
      if (wanted) remember();
      else wipeCopy();
    },
    wouldLose: () => {
      const { answers, texts: written } = countUnconfirmed(unconfirmed);
      return (
        forms.listFilled().size > 0 ||
        (sitting !== null && !sitting.isSaved()) ||
        (work !== null && !remembers && (!work.isSaved() || answers + written > 0))
      );
    },
  };
  return app;
}

/**
 * A dossier of which the texts are at hand; `isSaved` says whether they are in a file as well.
 * @throws DiagnosticsError
 */
export async function beginInMemory(texts: DossierTexts, isSaved: boolean): Promise<Work> {
  refuseUndecoded(texts);
  return beginWork(createMemoryStore(texts), { isSaved });
}
