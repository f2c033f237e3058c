import { type Response, type ResponseState, UNANSWERED } from '../domain/assessment/assessment.ts';
import type { Depth } from '../domain/instrument/depth.ts';
import {
  type Framework,
  highestAnswer,
  type OpenQuestion,
  type Question,
  type ScaleQuestion,
  sentenceBeside,
} from '../domain/instrument/framework.ts';
import { placeInRange } from '../domain/instrument/written/number-range.ts';
import { nameAnswers, showAnswerNumber } from '../domain/instrument/written/written-answer.ts';
import { readWrittenDate } from '../domain/instrument/written/written-date.ts';
import { readNumber } from '../domain/instrument/written/written-number.ts';
import { numberWords } from '../texts/number-words.ts';
import type { Texts } from '../texts/texts.ts';
import type { Asker, Choice } from './asker.ts';
import { type AgendaItem, findStart, isOpen, listAgenda } from './navigator/agenda.ts';
import type { Saved } from './saving.ts';

export interface Conversation {
  readonly frameworks: readonly Framework[];
  readonly responses: ReadonlyMap<string, Response>;
  readonly asker: Asker;
  readonly texts: Texts;
  /** Puts a response on disk; the next question waits for it. */
  readonly save: (question: string, response: Response, before: Response) => Promise<Saved>;
  /** The question to begin with, or null for the first that is open. */
  readonly startAt: string | null;
  /** A short one is a first talk: nobody is asked to look for evidence. */
  readonly depth: Depth;
}

export interface Outcome {
  readonly kind: 'finished' | 'stopped';
  readonly open: number;
  readonly responses: ReadonlyMap<string, Response>;
}

type Ask = Pick<Conversation, 'asker' | 'texts' | 'depth'>;

async function askDivided(question: ScaleQuestion, { asker, texts }: Ask): Promise<ResponseState | null> {
  const answers = nameAnswers(question).map((answer) => ({
    id: answer.id,
    key: showAnswerNumber(answer, texts('decimal')),
    label: answer.label[texts.language],
    sentence: sentenceBeside(question, answer.id)?.[texts.language] ?? '',
  }));
  const low = await asker.pick(texts('interview.ask-low'), answers.slice(0, -1));
  if (low === null) return null;
  const from = answers.findIndex(({ id }) => id === low);
  const high = await asker.pick(texts('interview.ask-high'), answers.slice(from + 1));
  return high === null ? null : { kind: 'divided', low, high };
}

/** What stands for a reason in one's own words among the ready-made ones. */
const OWN_REASON = '';

/** One of the ready-made reasons why a question does not apply, or `OWN_REASON`; null when the person went back. */
async function pickReason(
  reasons: readonly string[],
  earlier: string,
  { asker, texts }: Ask,
): Promise<string | null> {
  if (reasons.length === 0) return OWN_REASON;
  const options = [...reasons, texts('interview.own-reason')].map((label, index) => ({
    id: index === reasons.length ? OWN_REASON : label,
    key: String(index + 1),
    label,
    sentence: '',
  }));
  const before = reasons.includes(earlier) ? earlier : OWN_REASON;
  const ready = earlier === '' ? undefined : before;
  return asker.pick(texts('interview.ask-reason-not-applicable'), options, ready);
}

async function askReason(
  kind: 'not-applicable' | 'decided-against',
  question: Question,
  response: Response,
  ask: Ask,
): Promise<ResponseState | null> {
  const { asker, texts } = ask;
  const earlier = 'reason' in response.state ? response.state.reason : '';
  const ready = kind === 'not-applicable' ? question.notApplicableReasons : [];
  const picked = await pickReason(
    ready.map((text) => text[texts.language]),
    earlier,
    ask,
  );
  if (picked !== OWN_REASON) return picked === null ? null : { kind, reason: picked };
  const needed = (text: string): string | null =>
    text.trim() === '' ? texts('interview.need-reason') : null;
  const reason = await asker.text(texts(`interview.ask-reason-${kind}`), earlier, needed);
  return reason === null ? null : { kind, reason };
}

async function askGiven(
  question: OpenQuestion,
  response: Response,
  { asker, texts }: Ask,
): Promise<ResponseState | null> {
  const given = response.state.kind === 'given' ? response.state.value : '';
  // Enter without an answer takes back what was given, and says nothing where another state was chosen.
  const nothing: ResponseState = response.state.kind === 'given' ? { kind: 'unanswered' } : response.state;
  const message = question.text[texts.language];
  if (question.kind === 'choices') {
    const options = question.options.map(({ id, label }) => ({ id, label: label[texts.language] }));
    const chosen = await asker.pickMany(message, options, typeof given === 'object' ? given : []);
    return chosen.length === 0 ? nothing : { kind: 'given', value: chosen };
  }
  const check = (text: string): string | null => {
    if (text.trim() === '') return null;
    if (question.kind === 'number') {
      const number = readNumber(text);
      const fits = number !== null && placeInRange(question.range, number) === 'inside';
      return fits ? null : numberWords(question.range, texts);
    }
    return question.kind === 'date' && readWrittenDate(text).kind !== 'date'
      ? texts('interview.need-date')
      : null;
  };
  const text = await asker.text(message, String(given), check);
  if (text === null) return null;
  if (text.trim() === '') return nothing;
  if (question.kind === 'number') return { kind: 'given', value: readNumber(text) ?? 0 };
  const date = question.kind === 'date' ? readWrittenDate(text) : null;
  return { kind: 'given', value: date?.kind === 'date' ? date.iso : text };
}

/** What a choice makes of the response; null when the person went back halfway, or it was about something else. */
async function stateFor(
  choice: Choice,
  item: AgendaItem,
  response: Response,
  ask: Ask,
): Promise<ResponseState | null> {
  const { question } = item;
  switch (choice.kind) {
    case 'answer':
      return question.kind === 'scale'
        ? { kind: 'answered', answer: choice.answer }
        : { kind: 'given', value: choice.answer };
    case 'give':
      return question.kind === 'scale' ? null : askGiven(question, response, ask);
    case 'unknown':
      return { kind: 'unknown' };
    case 'not-applicable':
    case 'decided-against':
      return askReason(choice.kind, question, response, ask);
    case 'divided':
      return question.kind === 'scale' ? askDivided(question, ask) : null;
    default:
      return null;
  }
}

/** The best answer asks at once where it shows; the person may leave it for later. */
function wantsEvidence({ question }: AgendaItem, { state, evidence }: Response, { depth }: Ask): boolean {
  if (depth === 'short') return false;
  if (question.kind !== 'scale' || state.kind !== 'answered' || evidence !== null) return false;
  return state.answer === highestAnswer(question)?.id;
}

function evidencePrompt({ question }: AgendaItem, texts: Texts): string {
  const own = question.evidence[texts.language];
  return own === '' ? texts('interview.ask-evidence') : `${texts('interview.ask-evidence')} ${own}`;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Where the conversation goes after a response. */
type Course = 'next' | 'stay' | 'stop';

/** Carries out what was chosen at a question: saves what changed, and says where to go. */
async function respond(
  choice: Choice,
  item: AgendaItem,
  response: Response,
  save: (response: Response) => Promise<Saved>,
  ask: Ask,
): Promise<Course> {
  const { asker, texts } = ask;
  const saveAnd = async (course: Course, changed: Response): Promise<Course> =>
    (await save(changed)) === 'stop' ? 'stop' : course;
  if (choice.kind === 'note') {
    const note = await asker.text(texts('interview.ask-note'), response.note ?? '');
    return note === null ? 'stay' : saveAnd('stay', { ...response, note: orNull(note) });
  }
  if (choice.kind === 'evidence') {
    const evidence = await asker.text(evidencePrompt(item, texts), response.evidence ?? '');
    return evidence === null ? 'stay' : saveAnd('stay', { ...response, evidence: orNull(evidence) });
  }
  const state = await stateFor(choice, item, response, ask);
  if (state === null) return 'stay';
  const answered = { ...response, state };
  const course = await saveAnd('next', answered);
  if (course === 'stop' || !wantsEvidence(item, answered, ask)) return course;
  const evidence = await asker.text(evidencePrompt(item, texts), '');
  return orNull(evidence ?? '') === null ? course : saveAnd('next', { ...answered, evidence });
}

function countOpen(frameworks: readonly Framework[], responses: ReadonlyMap<string, Response>): number {
  return listAgenda(frameworks, responses).filter(({ question }) => isOpen(responses, question.id)).length;
}

/**
 * Puts the questions one by one and saves after each. What is asked next follows from the answers: a condition that comes to hold, or
 * no longer does, changes the agenda at once.
 */
export async function converse(conversation: Conversation): Promise<Outcome> {
  const { frameworks, asker, texts, save, startAt, depth } = conversation;
  const responses = new Map(conversation.responses);
  const positionOf = (id: string): number =>
    listAgenda(frameworks, responses).findIndex(({ question }) => question.id === id);
  let index = startAt === null ? -1 : positionOf(startAt);
  if (index === -1) index = findStart(listAgenda(frameworks, responses), responses);
  for (;;) {
    const agenda = listAgenda(frameworks, responses);
    const item = agenda[index];
    if (item === undefined) return { kind: 'finished', open: countOpen(frameworks, responses), responses };
    const { id } = item.question;
    const response = responses.get(id) ?? UNANSWERED;
    const opensStep = agenda[index - 1]?.step !== item.step;
    const choice = await asker.question({
      item,
      response,
      position: index + 1,
      total: agenda.length,
      opensStep,
    });
    const stopped = (): Outcome => ({ kind: 'stopped', open: countOpen(frameworks, responses), responses });
    if (choice.kind === 'stop') return stopped();
    if (choice.kind === 'back') index = Math.max(0, index - 1);
    else if (choice.kind === 'skip') index += 1;
    else {
      const saveAndHold = async (changed: Response): Promise<Saved> => {
        const saved = await save(id, changed, responses.get(id) ?? UNANSWERED);
        responses.set(id, changed);
        return saved;
      };
      const course = await respond(choice, item, response, saveAndHold, { asker, texts, depth });
      if (course === 'stop') return stopped();
      if (course === 'next') index = positionOf(id) + 1;
    }
  }
}
