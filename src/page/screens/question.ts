import type { ResponseState } from '../../domain/assessment/assessment.ts';
import { highestAnswer } from '../../domain/instrument/framework.ts';
import { findHeading, questionNumber } from '../../domain/instrument/step.ts';
import { nameAnswers } from '../../domain/instrument/written/written-answer.ts';
import { listChoices, type ScreenChoice } from '../../interview/choices.ts';
import type { AgendaItem } from '../../interview/navigator/agenda.ts';
import { draftOf, responseOf } from '../../interview/navigator/carry-out.ts';
import type { Chosen, DraftText } from '../../interview/navigator/conversation.ts';
import { listOverview } from '../../interview/navigator/overview.ts';
import { showDate } from '../../reports/wording.ts';
import { numberWords } from '../../texts/number-words.ts';
import type { App } from '../app.ts';
import type { Sitting } from '../sitting.ts';
import { button, type Child, element, fill } from '../view/element.ts';
import { checkbox, radio, select, textField } from '../view/fields.ts';
import { type Fields, fieldsOf, readFields } from './answer-fields.ts';
import { stateWords } from './answer-words.ts';
import { criteriaPart, helpPart } from './question-help.ts';

const OWN_REASON = '';

const chosenBy = ({ kind, id }: ScreenChoice): Chosen =>
  kind === 'answer' ? { kind, answer: id } : { kind };
const isSame = (one: Chosen | null, other: Chosen): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Everything that is drawn of one question shares this. */
interface Asked {
  readonly app: App;
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly fields: Fields;
  readonly type: (text: DraftText, typed: string) => void;
}

function notePart({ app, fields, type }: Asked): Child {
  const texts = app.texts();
  const field = (id: 'note' | 'evidence', hint: string): HTMLElement =>
    textField({ id, label: texts(`page.${id}`), hint, value: fields[id], isLong: true }, (value) => {
      fields[id] = value;
      type(id, value);
    });
  return [field('note', texts('page.note-hint')), field('evidence', texts('page.evidence-hint'))];
}

function reasonPart({ app, item, fields, type }: Asked, redraw: () => void): Child {
  const texts = app.texts();
  const ready =
    fields.chosen?.kind === 'not-applicable'
      ? item.question.notApplicableReasons.map((text) => text[texts.language])
      : [];
  const choose = (reason: string) => (): void => {
    fields.reason = reason;
    type('reason', reason);
    redraw();
    if (reason === OWN_REASON) document.getElementById('reason')?.focus();
  };
  const isOwn = !ready.includes(fields.reason);
  const options = ready.map((reason, index) =>
    radio(
      {
        ...{ id: `reason-${index}`, name: 'ready-reason', value: reason, isSmall: true },
        isChosen: fields.reason === reason,
      },
      reason,
      choose(reason),
    ),
  );
  const own =
    ready.length === 0
      ? null
      : radio(
          { id: 'reason-own', name: 'ready-reason', value: OWN_REASON, isChosen: isOwn, isSmall: true },
          texts('interview.own-reason'),
          choose(OWN_REASON),
        );
  const kind = fields.chosen?.kind === 'decided-against' ? 'decided-against' : 'not-applicable';
  return element(
    'fieldset',
    { class: 'more' },
    element('legend', {}, texts(`interview.ask-reason-${kind}`)),
    [...options, own],
    isOwn
      ? textField({ id: 'reason', label: texts('page.reason'), value: fields.reason }, (value) => {
          fields.reason = value;
          type('reason', value);
        })
      : null,
  );
}

function rangePart({ app, item, fields }: Asked): Child {
  const texts = app.texts();
  const options = [
    { value: '', label: texts('page.choose') },
    ...nameAnswers(item.question).map(({ id, label }) => ({ value: id, label: label[texts.language] })),
  ];
  return element(
    'fieldset',
    { class: 'more' },
    element('legend', {}, texts('interview.key-divided')),
    select('low', texts('interview.ask-low'), options, fields.low, (value) => {
      fields.low = value;
    }),
    select('high', texts('interview.ask-high'), options, fields.high, (value) => {
      fields.high = value;
    }),
  );
}

function givenPart({ app, item, fields, type }: Asked): Child {
  const texts = app.texts();
  const { question } = item;
  if (question.kind === 'scale') return null;
  if (question.kind === 'choices') {
    const chosen = new Set(fields.given.split(',').filter((id) => id !== ''));
    return element(
      'fieldset',
      { class: 'more' },
      element('legend', {}, texts('page.several')),
      question.options.map(({ id, label }) =>
        checkbox(`option-${id}`, label[texts.language], chosen.has(id), (isChosen) => {
          if (isChosen) chosen.add(id);
          else chosen.delete(id);
          fields.given = question.options
            .map((option) => option.id)
            .filter((one) => chosen.has(one))
            .join(',');
          type('given', fields.given);
        }),
      ),
    );
  }
  const hint =
    question.kind === 'number'
      ? numberWords(question.range, texts)
      : question.kind === 'date'
        ? texts('interview.need-date')
        : '';
  return textField(
    {
      ...{ id: 'given', label: texts('page.given'), hint, value: fields.given },
      isLong: question.kind === 'text',
      mode: question.kind === 'number' ? 'decimal' : 'text',
    },
    (value) => {
      fields.given = value;
      type('given', value);
    },
  );
}

/** What belongs to the answer that is chosen. */
function extraPart(asked: Asked, redraw: () => void): Child {
  const { app, item, fields } = asked;
  const { question } = item;
  switch (fields.chosen?.kind) {
    case 'not-applicable':
    case 'decided-against':
      return reasonPart(asked, redraw);
    case 'divided':
      return rangePart(asked);
    case 'give':
      return givenPart(asked);
    case 'answer': {
      const isHighest = question.kind === 'scale' && fields.chosen.answer === highestAnswer(question)?.id;
      const criteria = isHighest ? criteriaPart(question, app.texts()) : null;
      return criteria === null ? null : element('div', { class: 'more criteria' }, criteria);
    }
    default:
      return null;
  }
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
          await sitting.command({ kind: 'take-earlier' });
          app.announce(texts('page.earlier-taken'));
          app.refresh();
        }),
      { id: 'take-earlier' },
    ),
  );
}

function headPart({ app, sitting, item }: Asked): Child {
  const texts = app.texts();
  const { language } = texts;
  const { step, question, framework, alsoIn } = item;
  const overview = listOverview(sitting.conversation());
  const position = overview.find((one) => one.item.question.id === question.id)?.position ?? 1;
  const answered = overview.filter(({ marks }) => !marks.has('open')).length;
  const order =
    step.order === null
      ? ''
      : `${texts('interview.step-of', { step: step.order, steps: framework.steps.length })}: `;
  const heading = findHeading(step, question)?.[language] ?? '';
  const help = question.help[language];
  return [
    element(
      'p',
      { class: 'where' },
      element('span', {}, `${order}${step.title[language]}`),
      element('span', {}, texts('interview.question-of', { question: position, questions: overview.length })),
    ),
    element('progress', { max: overview.length, value: answered, 'aria-label': texts('page.progress') }),
    heading === '' ? null : element('p', { class: 'group' }, heading),
    element(
      'h1',
      { tabindex: -1, id: 'question' },
      element('span', { class: 'number' }, `${questionNumber(step, question.id)} `),
      question.text[language],
    ),
    help === '' ? null : element('p', { class: 'sub' }, help),
    alsoIn.map((other) =>
      element('p', { class: 'hint' }, texts('interview.shared', { framework: other.title[language] })),
    ),
  ];
}

const isLevel = ({ kind }: ScreenChoice): boolean => kind === 'answer' || kind === 'give';

function answersPart({ app, item, fields, sitting }: Asked, chosen: () => void): Child {
  const texts = app.texts();
  const choices = listChoices({ item }, texts);
  const card = (choice: ScreenChoice): HTMLElement => {
    const label = choice.kind === 'give' ? texts('page.give') : choice.label;
    const shown = label.charAt(0).toUpperCase() + label.slice(1);
    return radio(
      {
        ...{ id: `answer-${choice.id}`, name: 'answer', value: choice.id },
        isChosen: isSame(fields.chosen, chosenBy(choice)),
        isSmall: !isLevel(choice),
      },
      [
        element('strong', {}, shown),
        choice.sentence === '' ? null : element('span', { class: 'sentence' }, choice.sentence),
      ],
      () => {
        fields.chosen = chosenBy(choice);
        void sitting.command({ kind: 'choose', chosen: fields.chosen });
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

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Confirms what stands in the fields, or says what is missing and goes to its field. */
function confirm({ app, sitting, item, fields }: Asked, problem: HTMLElement): void {
  const texts = app.texts();
  const reading = readFields(item.question, fields, texts);
  if (reading.kind === 'problem') {
    problem.textContent = reading.text;
    const field = document.getElementById(reading.field);
    (field instanceof HTMLFieldSetElement ? field.querySelector('input') : field)?.focus();
    return;
  }
  const state: ResponseState = reading.state;
  app.attempt(async () => {
    const response = { state, note: orNull(fields.note), evidence: orNull(fields.evidence) };
    await sitting.command({ kind: 'confirm', response, goesOn: true });
    app.show({ kind: 'questions' });
  });
}

/** One question. */
export function questionScreen(app: App, sitting: Sitting, item: AgendaItem): Child {
  const texts = app.texts();
  const { question } = item;
  const conversation = sitting.conversation();
  const response = responseOf(conversation, question.id);
  const asked: Asked = {
    ...{ app, sitting, item },
    fields: fieldsOf(question, response, draftOf(conversation, question.id)),
    type: (text, typed) => void sitting.command({ kind: 'type', text, typed }),
  };
  const problem = element('p', { class: 'problem', id: 'problem', role: 'alert' });
  const extra = element('div', { 'aria-live': 'polite' });
  const drawExtra = (): void => {
    problem.textContent = '';
    fill(extra, extraPart(asked, drawExtra));
  };
  drawExtra();
  const go = (kind: 'next' | 'back' | 'later' | 'undo') => (): void =>
    app.attempt(async () => {
      await sitting.command({ kind });
      app.show({ kind: 'questions' });
    });
  const tool = (kind: 'next' | 'back' | 'later', label: string): HTMLElement =>
    button(label, go(kind), { id: `go-${kind}` });
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
        tool('back', texts('page.back')),
        tool('later', texts('page.later')),
        tool('next', texts('page.skip')),
      ),
    ),
    element(
      'nav',
      { class: 'actions', 'aria-label': texts('page.tools') },
      button(texts('page.overview'), () => app.show({ kind: 'overview' }), { id: 'to-overview' }),
      conversation.history.length === 0 ? null : button(texts('page.undo'), go('undo'), { id: 'undo' }),
      button(texts('page.table-change'), () => app.show({ kind: 'table' }), { id: 'to-table' }),
      button(texts('page.to-home'), () => app.show({ kind: 'home' }), { id: 'to-home' }),
    ),
  ];
}
