import type { ResponseState } from '../../../domain/assessment/assessment.ts';
import { withCapital } from '../../../domain/instrument/text.ts';
import { listChoices, type ScreenChoice } from '../../../interview/choices.ts';
import type { AgendaItem } from '../../../interview/navigator/agenda.ts';
import { canGoBack, draftOf, responseOf } from '../../../interview/navigator/carry-out.ts';
import type { Command } from '../../../interview/navigator/command.ts';
import type { Chosen } from '../../../interview/navigator/conversation.ts';
import { showDate } from '../../../reports/wording.ts';
import type { App } from '../../app.ts';
import type { Sitting } from '../../sitting.ts';
import { button, type Child, element, refill } from '../../view/element.ts';
import { radio, textField } from '../../view/fields.ts';
import { problemPart, showProblem } from '../../view/problem.ts';
import { type Asked, extraPart } from './answer-extra.ts';
import { cleanTyped, fieldsOf, readFields } from './answer-fields.ts';
import { stateWords } from './answer-words.ts';
import { headPart } from './question-head.ts';
import { helpPart } from './question-help.ts';

const chosenBy = ({ kind, id }: ScreenChoice): Chosen =>
  kind === 'answer' ? { kind, answer: id } : { kind };
const isSame = (one: Chosen | null, other: Chosen): boolean => JSON.stringify(one) === JSON.stringify(other);

function notePart({ app, sitting, item, fields, type }: Asked): Child {
  const texts = app.texts();
  const before = sitting.conversation().earlier?.responses.get(item.question.id)?.state.kind ?? 'unanswered';
  const own = item.question.evidence[texts.language];
  const evidence = own === '' ? texts('page.evidence-hint') : own;
  const field = (id: 'note' | 'evidence', hint: string): HTMLElement =>
    textField({ id, label: texts(`page.${id}`), hint, value: fields[id], isLong: true }, (value) => {
      fields[id] = value;
      type(id, value);
    });
  return [
    field('note', texts(before === 'unanswered' ? 'page.note-hint' : 'page.note-hint-again')),
    field('evidence', `${evidence} ${texts('page.evidence-empty')}`),
  ];
}

/** What the measurement before says, with a way to take it over as a proposal. */
function earlierPart({ app, sitting, item }: Asked): Child {
  const texts = app.texts();
  const { earlier } = sitting.conversation();
  const before = earlier?.responses.get(item.question.id);
  if (earlier === null || before === undefined) return null;
  return element(
    'section',
    { class: 'earlier' },
    element('h2', {}, texts('page.earlier', { date: showDate(earlier.date, texts) })),
    element('p', {}, stateWords(item.question, before.state, texts)),
    before.note === null ? null : element('p', { class: 'typed' }, before.note),
    button(
      texts('page.take-earlier'),
      () =>
        app.attempt(async () => {
          await sitting.command({ kind: 'take-earlier', question: item.question.id });
          app.announce(texts('page.earlier-taken'));
          app.refresh();
        }),
      { id: 'take-earlier' },
    ),
  );
}

const isLevel = ({ kind }: ScreenChoice): boolean => kind === 'answer' || kind === 'give';

function answersPart({ app, item, fields, sitting }: Asked, chosen: () => void): Child {
  const texts = app.texts();
  const choices = listChoices({ item }, texts);
  const card = (choice: ScreenChoice): HTMLElement => {
    const label = choice.kind === 'give' ? texts('page.give') : choice.label;
    return radio(
      {
        id: `answer-${choice.id}`,
        name: 'answer',
        value: choice.id,
        isChosen: isSame(fields.chosen, chosenBy(choice)),
        isSmall: !isLevel(choice),
      },
      [
        element('strong', {}, withCapital(label, texts.language)),
        choice.sentence === '' ? null : element('span', { class: 'sentence' }, choice.sentence),
      ],
      () => {
        fields.chosen = chosenBy(choice);
        sitting.draft({ kind: 'choose', question: item.question.id, chosen: fields.chosen });
        chosen();
      },
    );
  };
  return element(
    'fieldset',
    { id: 'answers', class: 'answers', 'aria-labelledby': 'question' },
    choices.filter(isLevel).map(card),
    element('div', { class: 'columns' }, choices.filter((choice) => !isLevel(choice)).map(card)),
  );
}

/** Takes back what was chosen and not confirmed, with what belongs to it alone; null where nothing is. What was written with it stays. */
function takeBackPart({ app, sitting, item }: Asked): Child {
  const question = item.question.id;
  if (draftOf(sitting.conversation(), question).chosen === null) return null;
  const takeBack = (): void => {
    sitting.draft({ kind: 'choose', question, chosen: null });
    for (const text of ['reason', 'given'] as const)
      sitting.draft({ kind: 'type', question, text, typed: null });
    app.refresh();
    document.querySelector<HTMLElement>('#answers input')?.focus();
  };
  return button(app.texts()('page.take-back'), takeBack, { id: 'take-back' });
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Confirms what stands in the fields, or says what is missing and goes to its field. */
function confirm({ app, sitting, item, fields }: Asked, problem: HTMLElement): void {
  const texts = app.texts();
  const before = responseOf(sitting.conversation(), item.question.id);
  const reading = readFields(item.question, before.state, fields, texts);
  if (reading.kind === 'problem') {
    showProblem(problem, reading.text, document.getElementById(reading.field));
    return;
  }
  const state: ResponseState = reading.state;
  app.attempt(async () => {
    const note = orNull(cleanTyped(fields.note, before.note));
    const evidence = orNull(cleanTyped(fields.evidence, before.evidence));
    const response = { state, note, evidence };
    // Where saving fails the answer is held, and the person is told so at the question that follows.
    await sitting
      .command({ kind: 'confirm', question: item.question.id, response, goesOn: true })
      .finally(() => app.show({ kind: 'questions' }));
  });
}

/** Takes back the last answer. What was written with it stays in its field, not confirmed: it may have taken a group its time. */
async function undo(app: App, sitting: Sitting): Promise<void> {
  const last = sitting.conversation().history.at(-1);
  await sitting.command({ kind: 'undo' }).finally(() => {
    for (const text of ['note', 'evidence'] as const) {
      if (last === undefined || last.before[text] !== null || last.after[text] === null) continue;
      sitting.draft({ kind: 'type', question: last.question, text, typed: last.after[text] });
    }
    app.show({ kind: 'questions' });
  });
  app.announce(app.texts()('interview.undone'));
}

/** One question. */
export function questionScreen(app: App, sitting: Sitting, item: AgendaItem): Child {
  const texts = app.texts();
  const { question } = item;
  const conversation = sitting.conversation();
  const response = responseOf(conversation, question.id);
  const asked: Asked = {
    app,
    sitting,
    item,
    fields: fieldsOf(question, response, draftOf(conversation, question.id), texts),
    type: (text, typed) => {
      const stands = text === 'note' || text === 'evidence' ? (response[text] ?? '') : null;
      sitting.draft({
        kind: 'type',
        question: question.id,
        text,
        typed: typed === stands ? null : typed,
      });
    },
  };
  const problem = problemPart();
  const extra = element('div', { 'aria-live': 'polite' });
  const drawExtra = (): void => {
    problem.textContent = '';
    refill(extra, [extraPart(asked, drawExtra), takeBackPart(asked)]);
  };
  drawExtra();
  const go = (command: Command) => (): void =>
    app.attempt(async () => {
      await sitting.command(command).finally(() => app.show({ kind: 'questions' }));
    });
  const tool = (command: Command, label: string): HTMLElement =>
    button(label, go(command), { id: `go-${command.kind}` });
  return [
    headPart(asked),
    element(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          confirm(asked, problem);
        },
      },
      earlierPart(asked),
      answersPart(asked, drawExtra),
      extra,
      helpPart(item, texts),
      notePart(asked),
      problem,
      element(
        'div',
        { class: 'actions bar' },
        element('button', { type: 'submit', class: 'primary', id: 'confirm' }, texts('page.confirm')),
        canGoBack(conversation) ? tool({ kind: 'back' }, texts('page.back')) : null,
        tool({ kind: 'later', question: question.id }, texts('page.later')),
        tool({ kind: 'next' }, texts(response.state.kind === 'unanswered' ? 'page.skip' : 'page.next')),
      ),
    ),
    element(
      'nav',
      { class: 'actions', 'aria-label': texts('page.tools') },
      button(texts('page.overview'), () => app.show({ kind: 'overview' }), { id: 'to-overview' }),
      conversation.history.length === 0
        ? null
        : button(texts('page.undo'), () => app.attempt(() => undo(app, sitting)), { id: 'undo' }),
      button(texts('page.table-change'), () => app.show({ kind: 'table' }), { id: 'to-table' }),
      button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
    ),
  ];
}
