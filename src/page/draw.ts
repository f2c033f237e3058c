import { LANGUAGES } from '../domain/instrument/text.ts';
import { findCurrent } from '../interview/navigator/places.ts';
import type { App } from './app.ts';
import { takeBack } from './explain.ts';
import { aimScreen } from './screens/begin/aim.ts';
import { organisationScreen } from './screens/begin/organisation.ts';
import { startScreen } from './screens/begin/start.ts';
import { unopenedScreen } from './screens/begin/unopened.ts';
import { detailsScreen } from './screens/details.ts';
import { documentScreen } from './screens/document.ts';
import { handoutScreen } from './screens/handout.ts';
import { homeScreen } from './screens/home.ts';
import { isAllKept, keptWords, saveAgain, saveFile } from './screens/keep.ts';
import { overviewScreen } from './screens/overview.ts';
import { clashScreen } from './screens/question/clash.ts';
import { questionScreen } from './screens/question/question.ts';
import { reviewScreen } from './screens/review.ts';
import { tableScreen } from './screens/table.ts';
import { textScreen } from './screens/writing/text.ts';
import { textsScreen } from './screens/writing/texts.ts';
import { beginAtLine } from './view/begin.ts';
import { button, type Child, element, fill, refill } from './view/element.ts';

function screenOf(app: App): Child {
  const screen = app.screen();
  const sitting = app.sitting();
  const clash = sitting?.clash() ?? null;
  // Whichever screen was asked for: an answer that is not saved would go with the sitting.
  if (sitting !== null && clash !== null) return clashScreen(app, sitting, clash);
  switch (screen.kind) {
    case 'start':
      return startScreen(app);
    case 'unopened':
      return unopenedScreen(app);
    case 'organisation':
      return organisationScreen(app);
    case 'aim':
      return aimScreen(app);
    case 'home':
      return homeScreen(app);
    case 'details':
      return detailsScreen(app);
    case 'handout':
      return handoutScreen(app, screen.handout);
    case 'document':
      return documentScreen(app, screen.document);
    case 'table':
      return tableScreen(app);
    case 'texts':
      return textsScreen(app);
    case 'text':
      return textScreen(app, screen.id, screen.measurement);
    default: {
      if (sitting === null) return homeScreen(app);
      if (screen.kind === 'overview') return overviewScreen(app, sitting);
      const current = findCurrent(sitting.conversation());
      return current === null ? reviewScreen(app, sitting) : questionScreen(app, sitting, current);
    }
  }
}

/** Over every screen: the name, where the dossier is kept, the language. */
function headerOf(app: App): Child {
  const texts = app.texts();
  const work = app.work();
  const languages = LANGUAGES.map((language) =>
    button(texts(`page.language-${language}`), () => app.setLanguage(language), {
      id: `language-${language}`,
      lang: language,
      'aria-pressed': String(language === texts.language),
      class: 'language',
    }),
  );
  const isHeld = app.sitting()?.isHeld() ?? false;
  const kept =
    work === null
      ? null
      : element(
          'div',
          { class: isAllKept(app, work) ? 'kept' : 'kept unsaved' },
          element('span', {}, keptWords(app, work)),
          isHeld
            ? button(texts('page.save-again'), () => saveAgain(app, work), {
                id: 'save-again',
                class: 'small',
              })
            : null,
          isHeld || work.store().kind === 'memory'
            ? button(texts(isHeld ? 'page.save-elsewhere' : 'page.save'), () => saveFile(app, work), {
                id: 'save-top',
                class: 'small',
              })
            : null,
        );
  return [
    element('span', { class: 'name' }, texts('page.name')),
    kept,
    element('div', { class: 'languages', role: 'group', 'aria-label': texts('page.language') }, languages),
  ];
}

/** Draws what stands over the screen, and leaves the screen as it is. */
export function drawHeader(app: App): void {
  const header = document.getElementById('header');
  if (header !== null) refill(header, headerOf(app));
}

/** Says what changed, to eyes for a while and to ears; it is of the screen on which it was done. */
export function announce(text: string): void {
  const live = document.getElementById('live');
  if (live !== null) fill(live, text === '' ? null : element('p', {}, text));
}

/** Draws the screen. A new one begins at its heading, a list that one comes back to at its line, for eyes, keyboard and ears alike; a refreshed one stays where it was. */
export function draw(app: App, isNew: boolean): void {
  const texts = app.texts();
  const main = document.getElementById('main');
  if (main === null) return;
  document.documentElement.lang = texts.language;
  const before = document.activeElement;
  const isInScreen = main.contains(before);
  drawHeader(app);
  if (isNew) {
    takeBack();
    announce('');
  }
  fill(main, screenOf(app));
  const heading = main.querySelector('h1');
  document.title = `${heading?.textContent ?? ''} – ${texts('page.name')}`;
  if (!isNew) {
    // What had the focus may not be there any more, or not yet: then one goes on from the heading.
    const again = document.getElementById(before?.id ?? '') ?? heading;
    if (isInScreen) again?.focus({ preventScroll: true });
    return;
  }
  scrollTo(0, 0);
  if (!beginAtLine(main)) heading?.focus({ preventScroll: true });
}
