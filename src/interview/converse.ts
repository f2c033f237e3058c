import type { Response } from '../domain/assessment/assessment.ts';
import type { Depth } from '../domain/instrument/depth.ts';
import type { Texts } from '../texts/texts.ts';
import { askState } from './ask-state.ts';
import type { Asker, Choice, QuestionScreen } from './asker.ts';
import { overviewScreen, reviewScreen } from './lists.ts';
import { type AgendaItem, isOpen } from './navigator/agenda.ts';
import { carryOut, draftOf, noticeAfter, responseOf } from './navigator/carry-out.ts';
import type { Command, Effect } from './navigator/command.ts';
import {
  type Beginning,
  beginConversation,
  type Chosen,
  type Conversation,
  type DraftText,
  type Responses,
} from './navigator/conversation.ts';
import { countOpen, isWithoutEvidence } from './navigator/overview.ts';
import { agendaOf, findCurrent } from './navigator/places.ts';
import { hasRemarks, reviewConversation } from './navigator/review.ts';
import type { Saved } from './saving.ts';

/** What holding a conversation needs. */
export interface Holding extends Beginning {
  readonly asker: Asker;
  readonly texts: Texts;
  /** Puts a response on disk; the next question waits for it. */
  readonly save: (question: string, response: Response, before: Response) => Promise<Saved>;
  /** Keeps what is not confirmed, and what is left for later, in place of what was kept before. */
  readonly keep?: (kept: Extract<Effect, { kind: 'keep' }>) => void;
  /** What another program saved since this was last asked. */
  readonly received?: () => Responses;
  /** The name of the table that answers; null for the only one. */
  readonly table?: string | null;
  /** What is said on the first screen; null for nothing. */
  readonly notice?: string | null;
  /** A short one is a first talk: nobody is asked to look for evidence. */
  readonly depth: Depth;
  /** A group answers together, around one screen. */
  readonly isTeam?: boolean;
}

export interface Outcome {
  readonly kind: 'finished' | 'stopped';
  readonly open: number;
  readonly responses: ReadonlyMap<string, Response>;
}

const REVIEW = { kind: 'review' } as const;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** How a text is asked; what Enter does alone is told where nothing stands, for what stands stays. */
function textPrompt(
  text: 'note' | 'evidence',
  { question }: AgendaItem,
  isEmpty: boolean,
  texts: Texts,
): string {
  const own = text === 'evidence' ? question.evidence[texts.language] : '';
  const enter = isEmpty ? texts(`interview.enter-${text}`) : '';
  return [texts(`interview.ask-${text}`), enter, own].filter((part) => part !== '').join(' ');
}

/** Where a conversation is carried on: commands go in, and what they do outside is done before the next. */
interface Carrier {
  readonly now: () => Conversation;
  readonly carryOut: (command: Command) => Promise<Saved>;
  /** Keeps what is being typed at the question, at once. */
  readonly keepTyped: (question: string, text: DraftText, typed: string) => void;
  /** What is to be said on the next screen; asking for it takes it away. */
  readonly takeNotice: () => string | null;
}

function createCarrier(holding: Holding): Carrier {
  const { texts, save, keep = () => {}, received = () => new Map() } = holding;
  let now = beginConversation(holding);
  let notice: string | null = holding.notice ?? null;
  const settle = async (command: Command): Promise<Saved> => {
    const turn = carryOut(now, command);
    now = turn.conversation;
    let course: Saved = 'saved';
    for (const effect of turn.effects) {
      if (effect.kind === 'keep') keep(effect);
      else course = await save(effect.question, effect.response, effect.before);
    }
    return course;
  };
  return {
    now: () => now,
    carryOut: async (command) => {
      const told = noticeAfter(command, now);
      if (told !== null) notice = texts(`interview.${told}`);
      const course = await settle(command);
      const responses = received();
      if (responses.size > 0) {
        await settle({ kind: 'receive', responses });
        notice = texts('interview.received', { n: responses.size });
      }
      return course;
    },
    keepTyped: (question, text, typed) => {
      const response = responseOf(now, question);
      const stands = text === 'note' || text === 'evidence' ? (response[text] ?? '') : '';
      const turn = carryOut(now, { kind: 'type', question, text, typed: typed === stands ? null : typed });
      now = turn.conversation;
      for (const effect of turn.effects) if (effect.kind === 'keep') keep(effect);
    },
    takeNotice: () => {
      const told = notice;
      notice = null;
      return told;
    },
  };
}

/** Asks a note or evidence, beginning with what was typed before, and confirms it; `goesOn` also when it is left empty. */
async function askText(
  text: 'note' | 'evidence',
  item: AgendaItem,
  goesOn: boolean,
  carrier: Carrier,
  { asker, texts }: Holding,
): Promise<Saved> {
  const { id } = item.question;
  const drafted = draftOf(carrier.now(), id)[text];
  const initial = drafted ?? responseOf(carrier.now(), id)[text] ?? '';
  const message = textPrompt(text, item, initial === '', texts);
  const typed = await asker.text(message, initial, {
    onTyped: (half) => carrier.keepTyped(id, text, half),
    isDraft: drafted !== null,
  });
  const response = typed === null ? {} : { [text]: orNull(typed) };
  return carrier.carryOut({ kind: 'confirm', question: id, response, goesOn });
}

/** Confirms an answer, and asks at once where the best one shows. */
async function answer(chosen: Chosen, item: AgendaItem, carrier: Carrier, holding: Holding): Promise<Saved> {
  const { id } = item.question;
  const state = await askState(chosen, item.question, responseOf(carrier.now(), id), {
    ...holding,
    draft: draftOf(carrier.now(), id),
    onTyped: (text, typed) => carrier.keepTyped(id, text, typed),
  });
  if (state === null) return 'saved';
  // The best answer asks at once where it shows; the person may leave it for later.
  const answered = { ...responseOf(carrier.now(), id), state };
  const isAsked = isWithoutEvidence(carrier.now(), item, answered);
  const confirmed = { kind: 'confirm', question: id, response: { state } } as const;
  const course = await carrier.carryOut({ ...confirmed, goesOn: !isAsked });
  return course === 'stop' || !isAsked ? course : askText('evidence', item, true, carrier, holding);
}

/** Shows every question; the person goes to one, or looks over what she answered. */
async function chooseFromList(carrier: Carrier, { asker, texts }: Holding): Promise<Saved> {
  const chosen = await asker.list(overviewScreen(carrier.now(), texts));
  if (chosen === null) return 'saved';
  const to = chosen.kind === 'row' ? ({ kind: 'question', question: chosen.id } as const) : REVIEW;
  return carrier.carryOut({ kind: 'go', to });
}

/** Carries out what was chosen at a question. */
async function respond(choice: Choice, item: AgendaItem, carrier: Carrier, holding: Holding): Promise<Saved> {
  const question = item.question.id;
  switch (choice.kind) {
    case 'note':
    case 'evidence':
      if (choice.chosen !== undefined)
        await carrier.carryOut({ kind: 'choose', question, chosen: choice.chosen });
      return askText(choice.kind, item, false, carrier, holding);
    case 'earlier':
      return carrier.carryOut({ kind: 'take-earlier', question });
    case 'skip':
      if (!isOpen(carrier.now().responses, question)) return carrier.carryOut({ kind: 'next' });
      return carrier.carryOut({ kind: 'later', question });
    case 'back':
    case 'undo':
      return carrier.carryOut({ kind: choice.kind });
    case 'list':
      return chooseFromList(carrier, holding);
    case 'stop':
      return 'stop';
    default:
      return answer(choice, item, carrier, holding);
  }
}

function screenOf(
  item: AgendaItem,
  carrier: Carrier,
  { table = null, isTeam = false }: Holding,
): QuestionScreen {
  const conversation = carrier.now();
  const agenda = agendaOf(conversation);
  const { id } = item.question;
  const index = agenda.findIndex(({ question }) => question.id === id);
  const { earlier, later } = conversation;
  const before = earlier?.responses.get(id);
  return {
    item,
    response: responseOf(conversation, id),
    position: index + 1,
    total: agenda.length,
    opensStep: agenda[index - 1]?.step !== item.step,
    draft: draftOf(conversation, id),
    earlier: earlier === null || before === undefined ? null : { date: earlier.date, response: before },
    isLater: later.has(id),
    table,
    notice: carrier.takeNotice(),
    isTeam,
  };
}

/** Looks over what was answered, until the person closes or goes to a question. True when she closes, or goes back to before it all. */
async function lookOver(carrier: Carrier, holding: Holding): Promise<boolean> {
  const isFirst = holding.beginsWithReview === true && carrier.now().cameFrom === null;
  const chosen = await holding.asker.list(reviewScreen(carrier.now(), holding.texts));
  if (chosen?.kind === 'row')
    await carrier.carryOut({ kind: 'go', to: { kind: 'question', question: chosen.id } });
  else if (chosen === null && isFirst) return true;
  else if (chosen === null) await carrier.carryOut({ kind: 'back' });
  else if (chosen.id === 'open') await carrier.carryOut({ kind: 'next-open' });
  else return true;
  return false;
}

/** Puts the questions one by one, and saves after each. What can be done, and what follows, stands in the navigator. */
export async function converse(holding: Holding): Promise<Outcome> {
  const carrier = createCarrier(holding);
  const end = (kind: Outcome['kind']): Outcome => ({
    kind,
    open: countOpen(carrier.now()),
    responses: carrier.now().responses,
  });
  let looksOver = holding.beginsWithReview === true;
  for (;;) {
    const item = findCurrent(carrier.now());
    if (item === null) {
      // Who comes past the last question looks over what is worth a look; who asks for it, or comes back to it, always does.
      looksOver ||= carrier.now().cameFrom !== null || hasRemarks(reviewConversation(carrier.now()));
      const isDone = !looksOver || (await lookOver(carrier, holding));
      if (isDone || findCurrent(carrier.now()) === null) return end('finished');
      continue;
    }
    const choice = await holding.asker.question(screenOf(item, carrier, holding));
    if ((await respond(choice, item, carrier, holding)) === 'stop') return end('stopped');
  }
}
