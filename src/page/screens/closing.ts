import { viewClosing } from '../../reports/views/measurement/closing-view.ts';
import { wordDocument } from '../../reports/words.ts';
import type { App } from '../app.ts';
import { makeDocument } from '../dossier/documents.ts';
import { type Child, element } from '../view/element.ts';
import { latePart } from '../view/late-part.ts';
import { requireWork } from './sit-down.ts';

const ITEM = '- ';

/** Lines of which those that follow each other as items are a list. */
function blocksOf(lines: readonly string[]): Child {
  const blocks: HTMLElement[] = [];
  for (const line of lines.filter((one) => one !== '')) {
    const last = blocks.at(-1);
    if (!line.startsWith(ITEM)) blocks.push(element('p', {}, line));
    else {
      const item = element('li', {}, line.slice(ITEM.length));
      if (last instanceof HTMLUListElement) last.append(item);
      else blocks.push(element('ul', {}, item));
    }
  }
  return blocks;
}

/** What is read aloud at the end, of what is in the dossier at every table; nothing while nobody answered anything. */
export function closingPart(app: App): Child {
  const texts = app.texts();
  return latePart(app.beside, 'closing-part', async () => {
    const made = await makeDocument('report', requireWork(app).dossier(), texts, app.version);
    if (made?.document.kind !== 'measurement') return null;
    const [title, ...lines] = viewClosing(wordDocument(made.document, texts), texts);
    return title === undefined
      ? null
      : element('section', { class: 'card', id: 'closing' }, element('h2', {}, title), blocksOf(lines));
  });
}
