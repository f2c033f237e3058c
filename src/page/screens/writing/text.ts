import { type KeptText, OPEN } from '../../../domain/writing/written-text.ts';
import { coursesOf } from '../../../interview/writing.ts';
import { approvalWords } from '../../../interview/written-words.ts';
import { findBlank, type WritingItem } from '../../../texts/blanks.ts';
import { termWord } from '../../../texts/vocabulary.ts';
import type { App } from '../../app.ts';
import { findReported } from '../../dossier/documents.ts';
import { otherMeasurement } from '../../dossier/which-measurement.ts';
import { readWritten, saveWritten } from '../../dossier/written.ts';
import type { HalfWritten } from '../../stores/unconfirmed.ts';
import { askFirst } from '../../view/ask-first.ts';
import { button, type Child, element, fill, refill } from '../../view/element.ts';
import { textField } from '../../view/fields.ts';
import { latePart } from '../../view/late-part.ts';
import { problemPart, showProblem } from '../../view/problem.ts';
import { approvalPart, type Written } from './approval.ts';
import { fieldsOf, halfKey, isSameWritten, readText } from './text-fields.ts';
import { listTexts } from './texts.ts';

/** To the next text that is open, else to the list. */
function goOn({ app, measurement, items, item }: Written): void {
  const at = items.indexOf(item);
  const next = [...items.slice(at + 1), ...items.slice(0, at)].find(({ kept }) => kept.kind === 'open');
  app.show(next === undefined ? { kind: 'texts' } : { kind: 'text', id: next.blank.id, measurement });
}

/** Saves a text and goes on. What was typed stays until it is saved. */
function save(written: Written, text: KeptText): void {
  const { app, item } = written;
  app.attempt(async () => {
    const work = app.work();
    if (work === null) return;
    await work.change(saveWritten(work.dossier(), item, text, app.texts())).catch((error: unknown) => {
      // What another program wrote meanwhile is shown beside what was typed here.
      app.refresh();
      throw error;
    });
    app.keepHalf(halfKey(item), null);
    goOn(written);
    app.announce(app.texts()('page.text-kept'));
  });
}

/** Takes a text away, or withdraws it, after asking. */
function removalPart(written: Written): Child {
  const { app, item } = written;
  const texts = app.texts();
  const courses = coursesOf(item);
  if (!courses.includes('clear') && !courses.includes('withdraw')) return null;
  const kind = courses.includes('withdraw') ? 'withdraw' : 'clear';
  const box = element('div', {});
  const offer = (): void =>
    fill(
      box,
      element(
        'div',
        { class: 'actions' },
        button(texts(`written.${kind}`), ask, { id: 'remove', 'aria-expanded': 'false' }),
      ),
    );
  function ask(): void {
    const asking = {
      id: 'remove',
      why: texts(`written.ask-${kind}`),
      no: texts('written.really-no'),
      yes: texts(`written.really-${kind}`),
      act: () => save(written, kind === 'clear' ? OPEN : { kind: 'withdrawn' }),
    };
    askFirst(box, asking, () => {
      offer();
      document.getElementById('remove')?.focus();
    });
  }
  offer();
  return box;
}

function confirm(written: Written, problem: HTMLElement): void {
  const { app, item, fields } = written;
  const reading = readText(item, fields(), app.texts());
  if (reading.kind === 'problem') {
    showProblem(problem, reading.text, document.getElementById(reading.field));
  } else if (reading.kind === 'text') save(written, reading.text);
  else {
    app.keepHalf(halfKey(item), null);
    goOn(written);
  }
}

function formPart(written: Written): Child {
  const { app, item, fields, type } = written;
  const texts = app.texts();
  const { kept } = item;
  const problem = problemPart();
  const gone = element('p', { class: 'hint', role: 'status' });
  const approval = element('div', {});
  const drawApproval = (): void => {
    problem.textContent = '';
    refill(approval, approvalPart(written, drawApproval));
  };
  drawApproval();
  const typeText = (text: string): void => {
    type({ text });
    if (kept.kind !== 'written' || kept.approval === null) return;
    const isOther = text !== kept.text;
    if (isOther === (gone.textContent !== '')) return;
    // An approval is of the text that was approved: another text is not approved until somebody says so.
    gone.textContent = isOther ? texts('written.approval-gone') : '';
    type({ ...(isOther ? { by: 'no', role: '', on: '' } : fieldsOf(item, texts)), text });
    drawApproval();
  };
  return element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        confirm(written, problem);
      },
    },
    textField(
      {
        id: 'text',
        label: texts('page.text'),
        hint: texts('page.text-hint'),
        value: fields().text,
        isLong: true,
      },
      typeText,
    ),
    gone,
    approval,
    problem,
    element(
      'div',
      { class: 'actions bar' },
      element('button', { type: 'submit', class: 'primary', id: 'confirm' }, texts('page.confirm')),
      button(texts('page.text-later'), () => goOn(written), { id: 'go-later' }),
      button(texts('page.to-texts'), () => app.show({ kind: 'texts' }), { id: 'to-texts' }),
    ),
    removalPart(written),
  );
}

function writtenOf(
  app: App,
  measurement: string | null,
  items: readonly WritingItem[],
  item: WritingItem,
): Written {
  const key = halfKey(item);
  const stood = fieldsOf(item, app.texts());
  const fields = (): HalfWritten => app.half().get(key) ?? stood;
  const type = (typed: Partial<HalfWritten>): void => {
    const half = { ...fields(), ...typed };
    app.keepHalf(key, isSameWritten(half, stood) ? null : half);
  };
  return { app, measurement, items, item, fields, type };
}

/** One text of report or plan: to write, to say who approved it, and to withdraw. */
export function textScreen(app: App, id: string, measurement: string | null): Child {
  const texts = app.texts();
  const { language } = texts;
  const blank = findBlank(id);
  const where = element('p', { class: 'where' });
  const body = latePart(app.beside, 'written', async () => {
    const dossier = app.work()?.dossier();
    if (dossier === undefined) return null;
    const items = listTexts(dossier, await readWritten(dossier), measurement);
    const item = items.find((one) => one.blank.id === id);
    if (item === undefined) return null;
    const { place, kept } = item;
    const stands = texts('written.place', {
      position: items.indexOf(item) + 1,
      total: items.length,
      where: texts(`written.in-${place.document}`),
    });
    const of = otherMeasurement(dossier, measurement, findReported(dossier), texts);
    where.textContent = of === null ? stands : `${stands} · ${of}`;
    const approval = approvalWords(item, texts);
    const isOther = app.half().has(halfKey(item)) && kept.kind === 'written';
    return [
      isOther ? element('p', { class: 'hint typed' }, texts('written.now', { text: kept.text })) : null,
      approval === null ? null : element('p', { class: 'strong' }, approval),
      formPart(writtenOf(app, measurement, items, item)),
    ];
  });
  const author = blank?.author ?? null;
  return [
    where,
    element('h1', { tabindex: -1 }, blank?.heading[language] ?? ''),
    element('p', {}, blank?.question[language] ?? ''),
    element('p', { class: 'sub' }, blank?.hint[language] ?? ''),
    author === null
      ? null
      : element(
          'p',
          { class: 'hint' },
          texts('written.of-others', { author: termWord('role', author, texts) }),
        ),
    body,
  ];
}
