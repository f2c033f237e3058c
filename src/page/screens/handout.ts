import type { App } from '../app.ts';
import { type HandoutKind, makeHandout } from '../dossier/handouts.ts';
import { findLatest, openMeasurement } from '../dossier/open-dossier.ts';
import { blobOf, download } from '../stores/file-store.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { frameOf } from '../view/frame.ts';
import { requireWork } from './sit-down.ts';

const FILES = {
  paper: { extension: '.html', type: 'text/html' },
  invitation: { extension: '.txt', type: 'text/plain' },
} as const;

/** The words of an invitation, ready to be put into a message. */
function invitationPart(app: App, text: string): Child {
  const texts = app.texts();
  const area = element('textarea', { id: 'invitation', class: 'whole', readonly: true, rows: 30 });
  area.value = text;
  const copy = (): void =>
    app.attempt(async () => {
      area.select();
      await navigator.clipboard.writeText(text);
      app.announce(texts('page.copied'));
    });
  return [
    element('p', {}, texts('page.invitation-how')),
    // Where the browser does not let a page copy, the text is marked by hand.
    'clipboard' in navigator
      ? element('div', { class: 'actions' }, button(texts('page.copy'), copy, { id: 'copy' }))
      : null,
    element('label', { for: 'invitation', class: 'visually-hidden' }, texts('page.invitation')),
    area,
  ];
}

/** Something to hand out before people sit down: to print, or to put into a message. */
export function handoutScreen(app: App, kind: HandoutKind): Child {
  const texts = app.texts();
  const body = element('div', {});
  const { extension, type } = FILES[kind];
  app.attempt(async () => {
    const { dossier } = requireWork(app);
    const latest = findLatest(dossier());
    if (latest === null) return;
    const made = makeHandout(kind, await openMeasurement(dossier(), latest, texts.language), texts);
    const frame = kind === 'paper' ? frameOf(made, texts('page.paper')) : null;
    const name = `${texts(`home.file-${kind}`)}${extension}`;
    fill(
      body,
      element(
        'div',
        { class: 'actions' },
        frame === null
          ? null
          : button(texts('page.print'), () => frame.contentWindow?.print(), { id: 'print' }),
        button(
          texts(kind === 'paper' ? 'page.save-html' : 'page.save-md'),
          () => download(name, blobOf(made, type)),
          { id: 'save-handout' },
        ),
        button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
      ),
      frame === null
        ? invitationPart(app, made)
        : [element('p', { class: 'hint' }, texts('page.print-hint')), frame],
    );
  });
  return [element('h1', { tabindex: -1 }, texts(`page.${kind}`)), body];
}
