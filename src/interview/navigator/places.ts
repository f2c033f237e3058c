import { questionsOf } from '../../domain/instrument/framework.ts';
import { type AgendaItem, isOpen, listAgenda } from './agenda.ts';
import type { Conversation, Place } from './conversation.ts';

const REVIEW: Place = { kind: 'review' };

const placeOf = (item: AgendaItem | undefined): Place =>
  item === undefined ? REVIEW : { kind: 'question', question: item.question.id };

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.kind === 'question'
    ? other.kind === 'question' && one.question === other.question
    : one.kind === other.kind;

/** What is asked in a conversation now, in order. */
export const agendaOf = ({ frameworks, responses }: Conversation): readonly AgendaItem[] =>
  listAgenda(frameworks, responses);

/** The question where the person is; null past the last one. */
export function findCurrent(conversation: Conversation): AgendaItem | null {
  const { place } = conversation;
  if (place.kind === 'review') return null;
  return agendaOf(conversation).find(({ question }) => question.id === place.question) ?? null;
}

/** The questions that are shown before and after a question, also where it is itself hidden. */
function around(
  conversation: Conversation,
  question: string,
): { readonly before: readonly AgendaItem[]; readonly after: readonly AgendaItem[] } {
  const order = new Map<string, number>();
  for (const { id } of conversation.frameworks.flatMap(questionsOf))
    if (!order.has(id)) order.set(id, order.size);
  const at = order.get(question) ?? order.size;
  const agenda = agendaOf(conversation);
  const orderOf = (item: AgendaItem): number => order.get(item.question.id) ?? order.size;
  return {
    before: agenda.filter((item) => orderOf(item) < at),
    after: agenda.filter((item) => orderOf(item) > at),
  };
}

/** The place after this one, in order. */
export function placeAfter(conversation: Conversation): Place {
  const { place } = conversation;
  return place.kind === 'review' ? place : placeOf(around(conversation, place.question).after[0]);
}

/** The place before this one, in order; the first place has none before it. */
export function placeBefore(conversation: Conversation): Place {
  const { place } = conversation;
  const before =
    place.kind === 'review' ? agendaOf(conversation) : around(conversation, place.question).before;
  const last = before.at(-1);
  return last === undefined ? place : placeOf(last);
}

/** The first open question after this place, round at the end; this one itself where no other is open. */
export function nextOpenPlace(conversation: Conversation): Place {
  const { place, responses } = conversation;
  const isWaiting = ({ question }: AgendaItem): boolean => isOpen(responses, question.id);
  if (place.kind === 'review') return placeOf(agendaOf(conversation).find(isWaiting));
  const { before, after } = around(conversation, place.question);
  const here = agendaOf(conversation).filter(({ question }) => question.id === place.question);
  return placeOf([...after, ...before, ...here].find(isWaiting));
}

/** The same place, or the first one after it that is shown. */
export function shownPlace(conversation: Conversation): Place {
  const { place } = conversation;
  if (place.kind === 'question' && findCurrent(conversation) === null) return placeAfter(conversation);
  return place;
}
