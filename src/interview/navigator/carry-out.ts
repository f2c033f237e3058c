import { type Response, type ResponseState, UNANSWERED } from '../../domain/assessment/assessment.ts';
import { type Question, questionsOf } from '../../domain/instrument/framework.ts';
import type { Command, Effect, Turn } from './command.ts';
import {
  type Conversation,
  DRAFT_TEXTS,
  type Draft,
  hasTakenNote,
  NO_DRAFT,
  type Place,
} from './conversation.ts';
import { isSamePlace, nextOpenPlace, placeAfter, placeBefore, shownPlace } from './places.ts';

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isEmpty = (draft: Draft): boolean =>
  draft.chosen === null && DRAFT_TEXTS.every((text) => draft[text] === null);

/** What a person chose or typed at a question and did not confirm. */
export const draftOf = ({ drafts }: Conversation, question: string): Draft =>
  drafts.get(question) ?? NO_DRAFT;

/** The response to a question as it was confirmed. */
export const responseOf = ({ responses }: Conversation, question: string): Response =>
  responses.get(question) ?? UNANSWERED;

/** Moves in order; a place that was jumped from is forgotten. */
const move = (conversation: Conversation, place: Place): Conversation => ({
  ...conversation,
  place,
  cameFrom: null,
});

function withDraft(conversation: Conversation, question: string, draft: Draft): Conversation {
  const drafts = new Map(conversation.drafts);
  if (isEmpty(draft)) drafts.delete(question);
  else drafts.set(question, draft);
  return { ...conversation, drafts };
}

function withResponse(conversation: Conversation, question: string, response: Response): Conversation {
  return { ...conversation, responses: new Map(conversation.responses).set(question, response) };
}

function withLater(conversation: Conversation, question: string, isLater: boolean): Conversation {
  const later = new Set(conversation.later);
  if (isLater) later.add(question);
  else later.delete(question);
  return { ...conversation, later };
}

/** What is left of a draft once a part of the response is confirmed. */
function draftAfter(draft: Draft, { state, note, evidence }: Partial<Response>): Draft {
  return {
    ...draft,
    ...(state === undefined ? {} : { chosen: null, reason: null, given: null }),
    ...(note === undefined ? {} : { note: null }),
    ...(evidence === undefined ? {} : { evidence: null }),
  };
}

/** Who jumped from the review to answer one question, comes back to it; else the next question follows. */
function goOn(conversation: Conversation): Conversation {
  const isFromReview = conversation.cameFrom?.kind === 'review';
  return move(conversation, isFromReview ? { kind: 'review' } : placeAfter(conversation));
}

/** Goes on from a question; who is at another one by now stays there, or goes to the next where that one is hidden now. */
const goOnFrom = (conversation: Conversation, question: string): Conversation =>
  isSamePlace(conversation.place, { kind: 'question', question })
    ? goOn(conversation)
    : { ...conversation, place: shownPlace(conversation) };

function confirm(
  conversation: Conversation,
  question: string,
  { response: confirmed, goesOn }: Extract<Command, { kind: 'confirm' }>,
): Conversation {
  const before = responseOf(conversation, question);
  const isAnswered = confirmed.state !== undefined && confirmed.state.kind !== 'unanswered';
  // A note that was taken over belongs to the answer that it was taken over with.
  const draft = draftOf(conversation, question);
  const isTaken = isAnswered && hasTakenNote(draft, conversation.earlier?.responses.get(question));
  const response = isTaken ? { note: draft.note, ...confirmed } : confirmed;
  const after: Response = { ...before, ...response };
  const unmarked = isAnswered ? withLater(conversation, question, false) : conversation;
  const settled = withDraft(unmarked, question, draftAfter(draft, response));
  const changed = isSame(before, after)
    ? settled
    : {
        ...withResponse(settled, question, after),
        history: [...settled.history, { question, before, after }],
      };
  return goesOn ? goOnFrom(changed, question) : { ...changed, place: shownPlace(changed) };
}

/** What was said before as a choice at a question that is not confirmed. */
function chooseAgain(question: Question, state: ResponseState): Partial<Draft> {
  switch (state.kind) {
    case 'unanswered':
      return {};
    case 'answered':
      return { chosen: { kind: 'answer', answer: state.answer } };
    case 'given': {
      const given = [state.value].flat().join(',');
      return question.kind === 'choice'
        ? { chosen: { kind: 'answer', answer: given } }
        : { chosen: { kind: 'give' }, given };
    }
    case 'divided':
      return { chosen: { kind: 'divided' }, given: `${state.low},${state.high}` };
    default:
      return { chosen: { kind: state.kind }, ...('reason' in state ? { reason: state.reason } : {}) };
  }
}

/** The draft with the answer and the note of the measurement before in it; what the person typed herself stays. */
function takeEarlier({ earlier, drafts }: Conversation, question: Question): Draft {
  const draft = drafts.get(question.id) ?? NO_DRAFT;
  const found = earlier?.responses.get(question.id);
  if (found === undefined) return draft;
  return { ...draft, ...chooseAgain(question, found.state), note: draft.note ?? found.note };
}

function undo(conversation: Conversation): Conversation {
  const last = conversation.history.at(-1);
  if (last === undefined) return conversation;
  const { question, before } = last;
  const taken = withResponse(
    { ...conversation, history: conversation.history.slice(0, -1) },
    question,
    before,
  );
  return { ...taken, place: shownPlace({ ...taken, place: { kind: 'question', question } }), cameFrom: null };
}

function go(conversation: Conversation, to: Place): Conversation {
  const there = { ...conversation, place: to };
  if (isSamePlace(conversation.place, to) || !isSamePlace(shownPlace(there), to)) return conversation;
  return { ...there, cameFrom: conversation.place };
}

function back(conversation: Conversation): Conversation {
  const { cameFrom } = conversation;
  const place =
    cameFrom === null ? placeBefore(conversation) : shownPlace({ ...conversation, place: cameFrom });
  return move(conversation, place);
}

/** False at the first question, where nobody came from another. */
export const canGoBack = (conversation: Conversation): boolean =>
  !isSamePlace(back(conversation).place, conversation.place);

/** What a deed does at its question. */
function atQuestion(
  conversation: Conversation,
  asked: Question,
  deed: Extract<Command, { question: string }>,
): Conversation {
  const question = asked.id;
  const draft = draftOf(conversation, question);
  switch (deed.kind) {
    case 'confirm':
      return confirm(conversation, question, deed);
    case 'choose':
      return withDraft(conversation, question, { ...draft, chosen: deed.chosen });
    case 'type':
      return withDraft(conversation, question, { ...draft, [deed.text]: deed.typed });
    case 'take-earlier':
      return withDraft(conversation, question, takeEarlier(conversation, asked));
    case 'drop-draft':
      return withDraft(conversation, question, NO_DRAFT);
    case 'later':
      return goOnFrom(withLater(conversation, question, true), question);
  }
}

function change(conversation: Conversation, command: Command): Conversation {
  switch (command.kind) {
    case 'next':
      return goOn(conversation);
    case 'back':
      return back(conversation);
    case 'next-open':
      return move(conversation, nextOpenPlace(conversation));
    case 'go':
      return go(conversation, command.to);
    case 'undo':
      return undo(conversation);
    case 'receive': {
      const responses = new Map([...conversation.responses, ...command.responses]);
      // What another program changed since is not this person's to take back.
      const history = conversation.history.filter(({ question }) => !command.responses.has(question));
      const received = { ...conversation, responses, history };
      return { ...received, place: shownPlace(received) };
    }
    default: {
      const asked = conversation.frameworks.flatMap(questionsOf).find(({ id }) => id === command.question);
      return asked === undefined ? conversation : atQuestion(conversation, asked, command);
    }
  }
}

/** What changed that is to be put on disk: at most one response. */
function effectsOf(before: Conversation, after: Conversation, command: Command): readonly Effect[] {
  const effects: Effect[] = [];
  const undone = command.kind === 'undo' ? before.history.at(-1) : undefined;
  const confirmed = after.history.length > before.history.length ? after.history.at(-1) : undefined;
  const question = undone?.question ?? confirmed?.question;
  if (question !== undefined)
    effects.push({
      kind: 'save',
      question,
      response: responseOf(after, question),
      before: responseOf(before, question),
    });
  const isKept = isSame([...before.drafts], [...after.drafts]) && isSame([...before.later], [...after.later]);
  if (!isKept) effects.push({ kind: 'keep', drafts: after.drafts, later: after.later });
  return effects;
}

/** Carries out a command; one that means nothing where the person is, or is about no question that there is, changes nothing. */
export function carryOut(conversation: Conversation, command: Command): Turn {
  const after = change(conversation, command);
  return { conversation: after, effects: effectsOf(conversation, after, command) };
}

/** What is to be said after a command, by the name of its text, where the screen alone would not tell what was done; null for nothing. */
export function noticeAfter(
  { kind }: Command,
  before: Conversation,
): 'undone' | 'nothing-to-undo' | 'first-question' | null {
  if (kind === 'undo') return before.history.length === 0 ? 'nothing-to-undo' : 'undone';
  return kind === 'back' && !canGoBack(before) ? 'first-question' : null;
}
