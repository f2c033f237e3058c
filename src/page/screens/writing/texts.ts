import type { KeptTexts } from '../../../domain/writing/written-text.ts';
import { approvalWords, beginOf } from '../../../interview/written-words.ts';
import { showDate } from '../../../reports/wording.ts';
import { listWriting, type WritingItem } from '../../../texts/blanks.ts';
import type { App } from '../../app.ts';
import { findReported } from '../../dossier/documents.ts';
import type { Dossier } from '../../dossier/open-dossier.ts';
import { readWritten } from '../../dossier/written.ts';
import { button, type Child, element } from '../../view/element.ts';
import { latePart } from '../../view/late-part.ts';
import { halfKey } from './text-fields.ts';

/** Everything that can be written for the report of a measurement and the plan; null for the report that the page shows. */
export const listTexts = (
  dossier: Dossier,
  kept: KeptTexts,
  measurement: string | null,
): readonly WritingItem[] => listWriting(kept, measurement ?? findReported(dossier)?.id ?? '');

/** Which earlier measurement has texts, in words: they are not shown with this one. Null without any. */
function earlierWords(dossier: Dossier, kept: KeptTexts, app: App): string | null {
  const reported = findReported(dossier);
  const last = dossier.measurements.findLast(
    (one) => one !== reported && (kept.measurements.get(one.id)?.size ?? 0) > 0,
  );
  if (last === undefined) return null;
  const texts = app.texts();
  return texts('written.earlier', { date: showDate(String(last.document.fields['date'] ?? last.id), texts) });
}

/** A text as a line to go to, with what stands there now. */
function textLine(app: App, item: WritingItem, begin: string): HTMLElement {
  const texts = app.texts();
  const { blank, kept } = item;
  const approval = approvalWords(item, texts);
  const go = (): void => {
    app.look('texts').from = blank.id;
    app.show({ kind: 'text', id: blank.id, measurement: null });
  };
  const hint = (words: string | null): Child =>
    words === null ? null : element('p', { class: 'hint' }, words);
  return element(
    'li',
    { class: kept.kind === 'open' ? 'line open' : 'line' },
    button(blank.heading[texts.language], go, {
      class: 'line-button',
      id: `text-${blank.id}`,
      'data-begin': blank.id === begin,
    }),
    hint(kept.kind === 'written' ? beginOf(kept.text, 120) : null),
    hint(approval),
    kept.kind === 'open' ? element('span', { class: 'mark' }, texts('page.mark-open')) : null,
    app.half().has(halfKey(item)) ? element('span', { class: 'mark' }, texts('page.mark-draft')) : null,
  );
}

/** Every text that people write for report and plan, to go to one. */
export function textsScreen(app: App): Child {
  const texts = app.texts();
  const body = latePart(app.beside, 'texts', async () => {
    const dossier = app.work()?.dossier();
    if (dossier === undefined) return null;
    const written = await readWritten(dossier);
    const items = listTexts(dossier, written, null);
    const earlier = earlierWords(dossier, written, app);
    const n = items.filter(({ kept }) => kept.kind === 'open').length;
    const { name } = dossier.organisation;
    const look = app.look('texts');
    const begin = look.from;
    look.from = '';
    return [
      element('p', {}, n === 0 ? texts('written.all-written') : texts('written.intro', { n, name })),
      earlier === null ? null : element('p', { class: 'hint' }, earlier),
      (['measurement', 'plan'] as const).map((document) => [
        element('h2', {}, texts(`written.in-${document}`)),
        element(
          'ul',
          { class: 'lines' },
          items.filter(({ blank }) => blank.document === document).map((item) => textLine(app, item, begin)),
        ),
      ]),
    ];
  });
  return [
    element('h1', { tabindex: -1 }, texts('page.texts')),
    body,
    element(
      'div',
      { class: 'actions' },
      button(texts('page.report'), () => app.show({ kind: 'document', document: 'report' }), {
        id: 'show-report',
      }),
      button(texts('page.plan'), () => app.show({ kind: 'document', document: 'plan' }), { id: 'show-plan' }),
      button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
    ),
  ];
}
