import { type Response, UNANSWERED } from '../../../domain/assessment/assessment.ts';
import type { Question } from '../../../domain/instrument/framework.ts';
import { joinList } from '../../../texts/join-list.ts';
import { showDate } from '../../../texts/show-date.ts';
import { showGiven } from '../../../texts/show-given.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { QuestionScreen } from '../../asker.ts';
import { findCursor, type ScreenChoice } from '../../choices.ts';
import { DRAFT_TEXTS, type DraftText, hasTakenNote, NO_DRAFT } from '../../navigator/conversation.ts';
import { onOneLine } from './levels.ts';

/** What an answer is called on the screen; null when there is none. */
function nameAnswer(
  { state }: Response,
  question: Question,
  choices: readonly ScreenChoice[],
  texts: Texts,
): string | null {
  const label = (id: string): string => {
    const option = question.kind === 'scale' ? undefined : question.options.find((one) => one.id === id);
    return choices.find((choice) => choice.id === id)?.label ?? option?.label[texts.language] ?? id;
  };
  switch (state.kind) {
    case 'unanswered':
      return null;
    case 'answered':
      return label(state.answer);
    case 'given':
      return onOneLine(
        [state.value]
          .flat()
          .map((value) => showGiven(typeof value === 'number' ? value : label(value), texts))
          .join(', '),
      );
    case 'divided':
      return texts('state.divided-range', { low: label(state.low), high: label(state.high) });
    default:
      return texts(`state.${state.kind}`);
  }
}

/** Whether something else is chosen than the answer of the measurement before, or nothing yet (-1), and no note says why. */
export function isUnexplained(
  { response, earlier = null, draft = NO_DRAFT }: QuestionScreen,
  choices: readonly ScreenChoice[],
  cursor: number,
): boolean {
  const before = earlier?.response.state ?? UNANSWERED.state;
  if (earlier === null || before.kind === 'unanswered') return false;
  if (response.note !== null || draft.note !== null) return false;
  const was = findCursor({ response: earlier.response }, choices);
  if (was !== cursor) return was !== -1;
  const { state } = response;
  return state.kind === 'given' && JSON.stringify(state) !== JSON.stringify(before);
}

/**
 * What was said before at a question, in the measurement before too, and what is not confirmed yet: each without line breaks. `cursor` is the
 * place of what is chosen, at first where it stands.
 */
export function listSaid(
  screen: QuestionScreen,
  choices: readonly ScreenChoice[],
  texts: Texts,
  cursor: number = findCursor(screen, choices),
): readonly string[] {
  const { item, response, earlier = null, draft = NO_DRAFT, isLater = false, notice = null } = screen;
  const { question } = item;
  const lines: string[] = [];
  if (notice !== null) lines.push(notice);
  const isTaken = hasTakenNote(draft, earlier?.response);
  const isHalf = (text: DraftText): boolean => draft[text] !== null && !(text === 'note' && isTaken);
  // The range of a divided answer is chosen, and not typed.
  const half = DRAFT_TEXTS.filter(
    (text) => isHalf(text) && !(text === 'given' && draft.chosen?.kind === 'divided'),
  );
  if (half.length > 0) {
    const what = half.map((text) => texts(`interview.draft-${text}`));
    lines.push(texts('interview.draft-now', { what: joinList(what, texts) }));
  } else if (draft.chosen !== null)
    lines.push(texts(isTaken ? 'interview.chosen-with-note' : 'interview.chosen-now'));
  const now = nameAnswer(response, question, choices, texts);
  if (now !== null) lines.push(texts('interview.now', { answer: now }));
  if ('reason' in response.state)
    lines.push(texts('interview.reason-now', { reason: onOneLine(response.state.reason) }));
  if (response.note !== null) lines.push(texts('interview.note-now', { note: onOneLine(response.note) }));
  if (response.evidence !== null)
    lines.push(texts('interview.evidence-now', { evidence: onOneLine(response.evidence) }));
  if (isLater) lines.push(texts('interview.later-now'));
  if (earlier !== null) {
    const was = nameAnswer(earlier.response, question, choices, texts) ?? texts('state.unanswered');
    lines.push(texts('interview.earlier-now', { date: showDate(earlier.date, texts), answer: was }));
    if (earlier.response.note !== null)
      lines.push(texts('interview.earlier-note', { note: onOneLine(earlier.response.note) }));
    if (cursor !== -1 && isUnexplained(screen, choices, cursor))
      lines.push(texts('interview.earlier-differs'));
  }
  return lines;
}
