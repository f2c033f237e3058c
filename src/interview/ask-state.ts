import type { Response, ResponseState } from '../domain/assessment/assessment.ts';
import {
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
import type { Asker } from './asker.ts';
import type { Chosen, Draft, DraftText } from './navigator/conversation.ts';

/** What asking needs: what is typed meanwhile goes to `onTyped`. */
export interface Ask {
  readonly asker: Asker;
  readonly texts: Texts;
  readonly draft: Draft;
  readonly onTyped: (text: DraftText, typed: string) => void;
}

/** The lowest and the highest answer of a group; what was half chosen or recorded before stands ready. */
async function askDivided(
  question: ScaleQuestion,
  { state }: Response,
  { asker, texts, draft, onTyped }: Ask,
): Promise<ResponseState | null> {
  const before = draft.given?.split(',') ?? (state.kind === 'divided' ? [state.low, state.high] : []);
  const answers = nameAnswers(question).map((answer) => ({
    id: answer.id,
    key: showAnswerNumber(answer, texts('decimal')),
    label: answer.label[texts.language],
    sentence: sentenceBeside(question, answer.id)?.[texts.language] ?? '',
  }));
  const askOne = (message: string, among: typeof answers, ready = ''): Promise<string | null> =>
    asker.pick(message, among, among.some(({ id }) => id === ready) ? { ready } : {});
  const low = await askOne(texts('interview.ask-low'), answers.slice(0, -1), before[0]);
  if (low === null) return null;
  onTyped('given', low);
  const from = answers.findIndex(({ id }) => id === low);
  const high = await askOne(texts('interview.ask-high'), answers.slice(from + 1), before[1]);
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
  return asker.pick(
    texts('interview.ask-reason-not-applicable'),
    options,
    ready === undefined ? {} : { ready },
  );
}

async function askReason(
  kind: 'not-applicable' | 'decided-against',
  question: Question,
  response: Response,
  ask: Ask,
): Promise<ResponseState | null> {
  const { asker, texts, draft, onTyped } = ask;
  const earlier = draft.reason ?? ('reason' in response.state ? response.state.reason : '');
  const ready = kind === 'not-applicable' ? question.notApplicableReasons : [];
  const picked = await pickReason(
    ready.map((text) => text[texts.language]),
    earlier,
    ask,
  );
  if (picked !== OWN_REASON) return picked === null ? null : { kind, reason: picked };
  const needed = (text: string): string | null =>
    text.trim() === '' ? texts('interview.need-reason') : null;
  const reason = await asker.text(texts(`interview.ask-reason-${kind}`), earlier, {
    check: needed,
    onTyped: (typed) => onTyped('reason', typed),
    isDraft: draft.reason !== null,
  });
  return reason === null ? null : { kind, reason };
}

async function askGiven(
  question: OpenQuestion,
  response: Response,
  { asker, texts, draft, onTyped }: Ask,
): Promise<ResponseState | null> {
  const given = response.state.kind === 'given' ? response.state.value : '';
  // Enter without an answer takes back what was given, and says nothing where another state was chosen.
  const nothing: ResponseState = response.state.kind === 'given' ? { kind: 'unanswered' } : response.state;
  const message = question.text[texts.language];
  if (question.kind === 'choices') {
    const options = question.options.map(({ id, label }) => ({ id, label: label[texts.language] }));
    const before = typeof given === 'object' ? given : [];
    const ready = draft.given === null ? before : draft.given.split(',');
    const chosen = await asker.pickMany(message, options, ready);
    if (chosen === null) return null;
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
  const asked = question.kind === 'date' ? `${message} ${texts('interview.need-date')}` : message;
  const text = await asker.text(asked, draft.given ?? String(given), {
    check,
    onTyped: (typed) => onTyped('given', typed),
    isDraft: draft.given !== null,
  });
  if (text === null) return null;
  if (text.trim() === '') return nothing;
  if (question.kind === 'number') return { kind: 'given', value: readNumber(text) ?? 0 };
  const date = question.kind === 'date' ? readWrittenDate(text) : null;
  return { kind: 'given', value: date?.kind === 'date' ? date.iso : text };
}

/** What a choice makes of the response to a question; null when the person went back halfway. */
export async function askState(
  chosen: Chosen,
  question: Question,
  response: Response,
  ask: Ask,
): Promise<ResponseState | null> {
  switch (chosen.kind) {
    case 'answer':
      return question.kind === 'scale'
        ? { kind: 'answered', answer: chosen.answer }
        : { kind: 'given', value: chosen.answer };
    case 'give':
      return question.kind === 'scale' ? null : askGiven(question, response, ask);
    case 'unknown':
      return { kind: 'unknown' };
    case 'divided':
      return question.kind === 'scale' ? askDivided(question, response, ask) : null;
    default:
      return askReason(chosen.kind, question, response, ask);
  }
}
