import type { Response, ResponseState } from '../../../domain/assessment/assessment.ts';
import type { OpenQuestion, Question } from '../../../domain/instrument/framework.ts';
import { removeUnseen } from '../../../domain/instrument/visible-text.ts';
import { placeInRange } from '../../../domain/instrument/written/number-range.ts';
import { nameAnswers } from '../../../domain/instrument/written/written-answer.ts';
import { readWrittenDate } from '../../../domain/instrument/written/written-date.ts';
import { readNumber } from '../../../domain/instrument/written/written-number.ts';
import type { Chosen, Draft } from '../../../interview/navigator/conversation.ts';
import { numberWords } from '../../../texts/number-words.ts';
import { showDate } from '../../../texts/show-date.ts';
import type { Texts } from '../../../texts/texts.ts';

/** What stands in the fields of a question now: what is half typed, else what was confirmed. */
export interface Fields {
  chosen: Chosen | null;
  note: string;
  evidence: string;
  reason: string;
  given: string;
  low: string;
  high: string;
}

function chosenOf(question: Question, state: ResponseState): Chosen | null {
  switch (state.kind) {
    case 'unanswered':
      return null;
    case 'answered':
      return { kind: 'answer', answer: state.answer };
    case 'given':
      return question.kind === 'choice' ? { kind: 'answer', answer: String(state.value) } : { kind: 'give' };
    default:
      return { kind: state.kind };
  }
}

/** The range that is half chosen, else the one that was confirmed. */
function rangeOf(question: Question, state: ResponseState, { given }: Draft): readonly string[] {
  if (question.kind === 'scale' && given !== null) return given.split(',');
  return state.kind === 'divided' ? [state.low, state.high] : [];
}

/** What was given, as a person here writes it: a date with its month in letters, a number with a comma where that is the way. */
function givenWords({ kind }: Question, state: ResponseState, { given }: Draft, texts: Texts): string {
  const stands = state.kind === 'given' ? [state.value].flat().map(String).join(',') : '';
  if (kind === 'date') return showDate(given ?? stands, texts);
  return given ?? (kind === 'number' ? stands.replace('.', texts('decimal')) : stands);
}

export function fieldsOf(question: Question, response: Response, draft: Draft, texts: Texts): Fields {
  const { state, note, evidence } = response;
  const [low = '', high = ''] = rangeOf(question, state, draft);
  return {
    chosen: draft.chosen ?? chosenOf(question, state),
    note: draft.note ?? note ?? '',
    evidence: draft.evidence ?? evidence ?? '',
    reason: draft.reason ?? ('reason' in state ? state.reason : ''),
    given: givenWords(question, state, draft, texts),
    low,
    high,
  };
}

/** What was typed, without the characters in it that nobody sees; what nobody touched stays as it stood. */
export const cleanTyped = (typed: string, stood: string | null): string =>
  typed === stood ? stood : removeUnseen(typed);

/** What the fields say, or why that is no answer yet, with the field that it is about. */
export type Reading =
  | { readonly kind: 'state'; readonly state: ResponseState }
  | { readonly kind: 'problem'; readonly field: string; readonly text: string };

const problem = (field: string, text: string): Reading => ({ kind: 'problem', field, text });
const stated = (state: ResponseState): Reading => ({ kind: 'state', state });

function readGiven(question: OpenQuestion, given: string, texts: Texts): Reading {
  const text = given.trim();
  if (text === '') return stated({ kind: 'unanswered' });
  switch (question.kind) {
    case 'choices':
      return stated({ kind: 'given', value: text.split(',') });
    case 'number': {
      const number = readNumber(text);
      return number !== null && placeInRange(question.range, number) === 'inside'
        ? stated({ kind: 'given', value: number })
        : problem('given', numberWords(question.range, texts));
    }
    case 'date': {
      const date = readWrittenDate(text);
      return date.kind === 'date'
        ? stated({ kind: 'given', value: date.iso })
        : problem('given', texts(`page.date-${date.kind}`));
    }
    default:
      return stated({ kind: 'given', value: given });
  }
}

/** Two different answers are a range, whichever is named first: on the screen the lowest stands at the top. */
function readRange(question: Question, { low, high }: Fields, texts: Texts): Reading {
  const chosen = [low, high];
  const [lowest, highest] = nameAnswers(question)
    .map(({ id }) => id)
    .filter((id) => chosen.includes(id));
  if (lowest === undefined || highest === undefined)
    return problem(low === '' ? 'low' : 'high', texts('page.need-range'));
  return stated({ kind: 'divided', low: lowest, high: highest });
}

/** Reads the fields of a question as a state; `before` is the one that was confirmed. */
export function readFields(question: Question, before: ResponseState, fields: Fields, texts: Texts): Reading {
  const { chosen, reason, given } = fields;
  if (chosen === null) return problem('answers', texts('page.need-choice'));
  switch (chosen.kind) {
    case 'answer':
      return stated(
        question.kind === 'scale'
          ? { kind: 'answered', answer: chosen.answer }
          : { kind: 'given', value: chosen.answer },
      );
    case 'give':
      return question.kind === 'scale'
        ? problem('answers', texts('page.need-choice'))
        : readGiven(
            question,
            cleanTyped(given, before.kind === 'given' ? String(before.value) : null),
            texts,
          );
    case 'not-applicable':
    case 'decided-against': {
      const clean = cleanTyped(reason, before.kind === chosen.kind ? before.reason : null);
      return clean.trim() === ''
        ? problem('reason', texts('page.need-reason'))
        : stated({ kind: chosen.kind, reason: clean });
    }
    case 'divided':
      return readRange(question, fields, texts);
    default:
      return stated({ kind: 'unknown' });
  }
}
