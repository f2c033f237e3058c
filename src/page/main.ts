import { findLanguage, type Language } from '../domain/instrument/text.ts';
import { createApp } from './app.ts';
import { announce, draw, drawHeader } from './draw.ts';
import { explain, takeBack } from './explain.ts';
import { saveByKey } from './screens/keep.ts';
import { createServerStore, findSecret } from './stores/server-store.ts';
import { followVisits } from './visits.ts';
import { beginWork } from './work.ts';

/** The version of the program, which the build fills in. */
declare const VERSION: string;

/** Dutch, unless the browser asks for another language that there is. */
function usualLanguage(): Language {
  return findLanguage(navigator.language.slice(0, 2)) ?? 'nl';
}

const secret = findSecret();
const visits = followVisits();
const app = createApp(VERSION, usualLanguage(), {
  draw,
  drawHeader,
  announce,
  explain,
  takeBack,
  note: visits.note,
});

window.addEventListener('beforeunload', (event) => {
  if (app.wouldLose()) event.preventDefault();
});

/** What the keys of a browser are meant for in the page: its own save the page without the answers, and print a document in slices. */
function findMeant(key: string): (() => void) | null {
  const work = app.work();
  const print = document.getElementById('print');
  if (key === 's' && work !== null) return () => saveByKey(app, work);
  return key === 'p' && print !== null ? () => print.click() : null;
}
window.addEventListener('keydown', (event) => {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const meant = isCommand ? findMeant(event.key.toLowerCase()) : null;
  if (meant === null) return;
  event.preventDefault();
  meant();
});

// A screen begins at its heading, also the one before.
history.scrollRestoration = 'manual';
window.addEventListener('popstate', (event) => visits.arrive(app, event.state));

if (secret === null) app.show({ kind: 'start' });
else {
  // Whoever puts the rest of the address behind it stays in the same page, as far as the browser is concerned.
  window.addEventListener('hashchange', () => location.reload());
  app.attempt(async () => {
    const store = createServerStore(secret);
    try {
      app.setWork(await beginWork(store));
    } catch (error) {
      app.show({ kind: 'unopened' });
      throw error;
    }
    // The program ends when no page asks anything any more.
    setInterval(() => void store.read().catch(() => {}), 60_000);
    app.show({ kind: 'home' });
  });
}
