import { render as renderHtml } from '../../reports/html.ts';
import { render as renderMarkdown } from '../../reports/markdown.ts';
import type { App } from '../app.ts';
import { renewPlan } from '../dossier/change-dossier.ts';
import {
  type DocumentKind,
  findReported,
  makeDocument,
  type NamedDocument,
  scoreListed,
} from '../dossier/documents.ts';
import { blobOf } from '../stores/file-store.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { frameOf } from '../view/frame.ts';
import { giveFile } from './keep.ts';

/** Saves the plan in the dossier, where it is worked in for a year. */
function planButton(app: App): Child {
  const work = app.work();
  const texts = app.texts();
  if (work === null) return null;
  return button(
    texts('page.plan-keep'),
    () =>
      app.attempt(async () => {
        const listed = findReported(work.dossier());
        if (listed === null) return;
        await work.change(renewPlan(await scoreListed(work.dossier(), listed, texts), texts));
        app.announce(texts('page.plan-kept'));
        app.refresh();
      }),
    { id: 'plan-keep' },
  );
}

function bar(app: App, kind: DocumentKind, made: NamedDocument, frame: HTMLIFrameElement): Child {
  const texts = app.texts();
  const { document, name } = made;
  const save = (extension: string, type: string, render: typeof renderHtml): void =>
    app.attempt(async () => {
      giveFile(app, `${name}${extension}`, blobOf(await render(document, texts), type));
    });
  return element(
    'div',
    { class: 'actions' },
    button(texts('page.print'), () => frame.contentWindow?.print(), { id: 'print' }),
    button(texts('page.save-html'), () => save('.html', 'text/html', renderHtml), { id: 'save-html' }),
    // The file of the command line, under a name that every computer opens.
    button(texts('page.save-text'), () => save('.txt', 'text/plain', renderMarkdown), { id: 'save-text' }),
    kind === 'plan' ? planButton(app) : null,
    kind === 'comparison'
      ? null
      : button(texts('page.texts'), () => app.show({ kind: 'texts' }), { id: 'show-texts' }),
    button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
  );
}

/** A report, plan or comparison. */
export function documentScreen(app: App, kind: DocumentKind): Child {
  const texts = app.texts();
  const body = element('div', {}, element('p', { role: 'status' }, texts('page.making')));
  const label = texts(`page.${kind}`);
  app.beside(async () => {
    const work = app.work();
    const made = work === null ? null : await makeDocument(kind, work.dossier(), texts, app.version);
    if (made === null) {
      fill(body, element('p', {}, texts('page.nothing-yet')));
      return;
    }
    const frame = frameOf(await renderHtml(made.document, texts), label);
    const { newer } = made;
    const older = newer === null ? null : texts('page.plan-older', { newer, keep: texts('page.plan-keep') });
    fill(
      body,
      bar(app, kind, made, frame),
      older && element('p', { class: 'hint', id: 'plan-older' }, older),
      element('p', { class: 'hint' }, texts('page.print-hint')),
      frame,
    );
  });
  return [element('h1', { tabindex: -1 }, label), body];
}
