import { highestAnswer } from '../../../domain/instrument/framework.ts';
import { withCapital } from '../../../domain/instrument/text.ts';
import { nameAnswers } from '../../../domain/instrument/written/written-answer.ts';
import type { AgendaItem } from '../../../interview/navigator/agenda.ts';
import type { DraftText } from '../../../interview/navigator/conversation.ts';
import { numberWords } from '../../../texts/number-words.ts';
import type { App } from '../../app.ts';
import type { Sitting } from '../../sitting.ts';
import { type Child, element } from '../../view/element.ts';
import { checkbox, radio, select, textField } from '../../view/fields.ts';
import type { Fields } from './answer-fields.ts';
import { criteriaPart } from './question-help.ts';

const OWN_REASON = '';

/** Everything that is drawn of one question shares this. */
export interface Asked {
  readonly app: App;
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly fields: Fields;
  readonly type: (text: DraftText, typed: string) => void;
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
        id: `reason-${index}`,
        name: 'ready-reason',
        value: reason,
        isSmall: true,
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

function rangePart({ app, item, fields, type }: Asked): Child {
  const texts = app.texts();
  const options = [
    { value: '', label: texts('page.choose') },
    ...nameAnswers(item.question).map(({ id, label }) => ({ value: id, label: label[texts.language] })),
  ];
  const keep = (): void => type('given', `${fields.low},${fields.high}`);
  return element(
    'fieldset',
    { class: 'more' },
    element('legend', {}, withCapital(texts('interview.key-divided'), texts.language)),
    select('low', texts('interview.ask-low'), options, fields.low, (value) => {
      fields.low = value;
      keep();
    }),
    select('high', texts('interview.ask-high'), options, fields.high, (value) => {
      fields.high = value;
      keep();
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
      id: 'given',
      label: texts('page.given'),
      hint,
      value: fields.given,
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
export function extraPart(asked: Asked, redraw: () => void): Child {
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
