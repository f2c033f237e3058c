import { element } from './element.ts';

/** The style for paper that a report has: it holds the title of the document, so that no rule of the page can name it by its hash. */
const PAPER_STYLE = /<style>\s*(@page[\s\S]*?)<\/style>/;

/** A document, as the command line writes it, in a frame of its own: it holds no script, and none may run. */
export function frameOf(page: string, label: string): HTMLIFrameElement {
  const frame = element('iframe', {
    title: label,
    // What is shown holds no script. To print it and to measure its height this page must reach into it.
    sandbox: 'allow-same-origin allow-modals',
    class: 'document',
  });
  frame.srcdoc = page.replace(PAPER_STYLE, '');
  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    const view = inside?.defaultView ?? null;
    if (inside === null || view === null) return;
    const paper = new view.CSSStyleSheet();
    paper.replaceSync(PAPER_STYLE.exec(page)?.[1] ?? '');
    inside.adoptedStyleSheets = [paper];
    const fitHeight = (): void => {
      // Not its `scrollHeight`: that is never less than the frame is high, and a window that gets wider makes the document shorter.
      frame.style.setProperty('height', `${inside.documentElement.offsetHeight + 2}px`);
    };
    fitHeight();
    new ResizeObserver(fitHeight).observe(inside.documentElement);
  });
  return frame;
}
