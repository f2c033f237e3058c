import type { Place } from '../interview/navigator/conversation.ts';
import { isSamePlace } from '../interview/navigator/places.ts';
import type { App, Screen } from './app.ts';
import type { Sitting } from './sitting.ts';
import type { Work } from './work.ts';

/** A screen as a person saw it: what was open then, and where in its questions she was. */
interface Visit {
  readonly screen: Screen;
  readonly work: Work | null;
  readonly sitting: Sitting | null;
  readonly place: Place | null;
}

/** Follows which screens are shown, so that the button Back of the browser leads to the one before. */
export interface Visits {
  /** Sees that a screen is shown. */
  readonly note: (app: App) => void;
  /** Shows what belongs to the entry of the browser that a person went to, by its state. */
  readonly arrive: (app: App, state: unknown) => void;
}

/** The screens from which Back leaves the page. */
const isFirst = ({ screen }: Visit): boolean => screen.kind === 'start' || screen.kind === 'home';

const isSameScreen = (one: Screen, other: Screen): boolean => JSON.stringify(one) === JSON.stringify(other);

function isSameVisit(one: Visit | undefined, other: Visit): boolean {
  if (one === undefined || one.work !== other.work || one.sitting !== other.sitting) return false;
  const isThere =
    one.place === null || other.place === null
      ? one.place === other.place
      : isSamePlace(one.place, other.place);
  return isThere && isSameScreen(one.screen, other.screen);
}

function visitOf(app: App): Visit {
  const screen = app.screen();
  const sitting = screen.kind === 'questions' ? app.sitting() : null;
  return { screen, work: app.work(), sitting, place: sitting?.conversation().place ?? null };
}

/** Whether what was open at a visit is open still: of a table that was left, the questions are read anew. */
function isOpenStill({ screen, work, sitting }: Visit, app: App): boolean {
  if (work !== app.work()) return false;
  if (screen.kind === 'questions') return sitting === app.sitting();
  return app.sitting() !== null || (screen.kind !== 'table' && screen.kind !== 'overview');
}

/** Begins to follow the screens of a page that is opened or loaded anew. */
export function followVisits(): Visits {
  // The browser keeps its entries when the page is loaded again; what they were about is gone then.
  const loaded = performance.timeOrigin;
  let visits: readonly Visit[] = [];
  let at = 0;
  /** On the way back to the first entry, which the browser goes when it comes to that. */
  let isReturning = false;
  let isShowingAgain = false;

  const put = (visit: Visit): void => {
    visits = [...visits.slice(0, at), visit, ...visits.slice(at + 1)];
    history.replaceState({ loaded, at }, '');
  };
  const push = (visit: Visit): void => {
    at += 1;
    visits = [...visits.slice(0, at), visit];
    history.pushState({ loaded, at }, '');
  };
  const note = (app: App): void => {
    const visit = visitOf(app);
    if (isReturning) return;
    if (isFirst(visit) && at > 0) {
      isReturning = true;
      history.go(-at);
    } else if (isShowingAgain || visits.length === 0 || isFirst(visit) || isSameVisit(visits[at], visit))
      put(visit);
    else push(visit);
  };

  /** Shows a screen again, at the place in the questions where it was. */
  const showAgain = async ({ screen, sitting, place }: Visit, app: App): Promise<void> => {
    if (sitting !== null && place !== null) await sitting.returnTo(place);
    isShowingAgain = true;
    app.show(screen);
    isShowingAgain = false;
  };
  const arrive = (app: App, state: unknown): void => {
    const { loaded: then, at: to } = (state ?? {}) as { readonly loaded?: number; readonly at?: number };
    if (isReturning) {
      isReturning = false;
      at = 0;
      const now = visitOf(app);
      put({ ...now, screen: { kind: app.work() === null ? 'start' : 'home' }, sitting: null, place: null });
      if (!isFirst(now)) push(now);
      return;
    }
    const visit = then === loaded && to !== undefined ? visits[to] : undefined;
    at = to ?? 0;
    // The browser is there already, also while an answer is being saved.
    if (visit !== undefined && isOpenStill(visit, app)) app.beside(() => showAgain(visit, app));
    else app.show({ kind: app.work() === null ? 'start' : 'home' });
  };
  return { note, arrive };
}
