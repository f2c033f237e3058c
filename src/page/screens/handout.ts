import type { App } from '../app.ts';
import { type HandoutKind, makeHandout } from '../dossier/handouts.ts';
import { findLatest, openMeasurement } from '../dossier/open-dossier.ts';
import { blobOf } from '../stores/file-store.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { frameOf } from '../view/frame.ts';
import { giveFile } from './keep.ts';
import { requireWork } from './sit-down.ts';

const FILES = {
  paper: { extension: '.html', type: 'text/html' },
  invitation: { extension: '.txt', type: 'text/plain' },
} as const;

/** The words of an invitation, ready to be put into a message. */
function invitationArea(text: string, label: string): Child {
  const area = element('textarea', { id: 'invitation', readonly: true, rows: 34 });
  area.value = text;
  return [element('label', { for: 'invitation', class: 'visually-hidden' }, label), area];
}

/** Copies a text; nothing where the browser does not let a page do that: it can be marked by hand. */
function copyButton(app: App, text: string): Child {
  if (!('clipboard' in navigator)) return null;
  const texts = app.texts();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    app.announce(texts('page.copied'));
  };
  return button(texts('page.copy'), () => app.attempt(copy), { id: 'copy', class: 'primary' });
}

/** Something to hand out before people sit down: to print, or to put into a message. */
export function handoutScreen(app: App, kind: HandoutKind): Child {
  const texts = app.texts();
  const body = element('div', {});
  const { extension, type } = FILES[kind];
  app.beside(async () => {
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
          ? copyButton(app, made)
          : button(texts('page.print'), () => frame.contentWindow?.print(), { id: 'print' }),
        button(
          texts(kind === 'paper' ? 'page.save-html' : 'page.save-text'),
          () => giveFile(app, name, blobOf(made, type)),
          { id: 'save-handout' },
        ),
        button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
      ),
      element('p', { class: 'hint' }, texts(frame === null ? 'page.invitation-how' : 'page.print-hint')),
      frame ?? invitationArea(made, texts('page.invitation')),
    );
  });
  return [element('h1', { tabindex: -1 }, texts(`page.${kind}`)), body];
}
