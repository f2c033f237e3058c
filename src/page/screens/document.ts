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
import { blobOf, download } from '../stores/file-store.ts';
import { button, type Child, element, fill } from '../view/element.ts';

/** The style for paper: it holds the title of the document, so that no rule of the page can name it by its hash. */
const PAPER_STYLE = /<style>\s*(@page[\s\S]*?)<\/style>/;

/** The document as the command line writes it, in a frame of its own: it holds no script, and none may run. */
async function frameOf(app: App, { document }: NamedDocument, label: string): Promise<HTMLIFrameElement> {
  const frame = element('iframe', {
    title: label,
    // What is shown holds no script. To print it and to measure its height this page must reach into it.
    sandbox: 'allow-same-origin allow-modals',
    class: 'document',
  });
  const page = await renderHtml(document, app.texts());
  frame.srcdoc = page.replace(PAPER_STYLE, '');
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    const view = inside?.defaultView ?? null;
    if (inside === null || view === null) return;
    const paper = new view.CSSStyleSheet();
    paper.replaceSync(PAPER_STYLE.exec(page)?.[1] ?? '');
    inside.adoptedStyleSheets = [paper];
    const fitHeight = (): void => {
      frame.style.setProperty('height', `${inside.documentElement.scrollHeight + 2}px`);
    };
    fitHeight();
    new ResizeObserver(fitHeight).observe(inside.documentElement);
  });
  return frame;
}

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
      download(`${name}${extension}`, blobOf(await render(document, texts), type));
    });
  return element(
    'div',
    { class: 'actions' },
    button(texts('page.print'), () => frame.contentWindow?.print(), { id: 'print' }),
    button(texts('page.save-html'), () => save('.html', 'text/html', renderHtml), { id: 'save-html' }),
    button(texts('page.save-md'), () => save('.md', 'text/markdown', renderMarkdown), { id: 'save-md' }),
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
  app.attempt(async () => {
    const work = app.work();
    const made = work === null ? null : await makeDocument(kind, work.dossier(), texts, app.version);
    if (made === null) {
      fill(body, element('p', {}, texts('page.nothing-yet')));
      return;
    }
    const frame = await frameOf(app, made, label);
    fill(body, bar(app, kind, made, frame), element('p', { class: 'hint' }, texts('page.print-hint')), frame);
  });
  return [element('h1', { tabindex: -1 }, label), body];
}
