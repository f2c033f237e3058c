import type { Response, ResponseState } from '../../domain/assessment/assessment.ts';
import { highestAnswer } from '../../domain/instrument/framework.ts';
import { questionNumber } from '../../domain/instrument/step.ts';
import { type AgendaItem, isOpen } from './agenda.ts';
import { responseOf } from './carry-out.ts';
import type { Conversation } from './conversation.ts';
import { agendaOf } from './places.ts';

/** What can be so of a question, beside each other: exactly one of the first four is. */
export const MARKS = [
  'answered',
  'open',
  'unknown',
  'divided',
  'noted',
  'without-evidence',
  'later',
  'draft',
  'differs',
] as const;
export type Mark = (typeof MARKS)[number];

/** A question in the overview. */
export interface OverviewItem {
  readonly item: AgendaItem;
  /** Its number in its framework, `1.3`. */
  readonly number: string;
  /** 1 for the first question of all. */
  readonly position: number;
  readonly response: Response;
  readonly marks: ReadonlySet<Mark>;
  /** The other tables that answered otherwise. */
  readonly differsFrom: readonly string[];
}

/** Whether two states of a question are not the same answer; a reason in other words is the same. */
export function isOther(one: ResponseState, other: ResponseState): boolean {
  const withoutReason = (state: ResponseState): object => ({ ...state, reason: null });
  return JSON.stringify(withoutReason(one)) !== JSON.stringify(withoutReason(other));
}

/** Whether the highest answer was given, nothing says where it shows, and that is asked for. */
export function isWithoutEvidence(
  { depth }: Conversation,
  { question }: AgendaItem,
  { state, evidence }: Response,
): boolean {
  if (depth === 'short' || question.kind !== 'scale' || state.kind !== 'answered' || evidence !== null)
    return false;
  return state.answer === highestAnswer(question)?.id;
}

/** The names of the other tables that answered a question otherwise; none where it is open here. */
function listDiffering({ otherTables, responses }: Conversation, question: string): readonly string[] {
  const here = responses.get(question)?.state;
  if (here === undefined || here.kind === 'unanswered') return [];
  return otherTables
    .filter(({ responses: there }) => {
      const state = there.get(question)?.state;
      return state !== undefined && state.kind !== 'unanswered' && isOther(state, here);
    })
    .map(({ name }) => name);
}

function marksOf(conversation: Conversation, item: AgendaItem): ReadonlySet<Mark> {
  const { id } = item.question;
  const response = responseOf(conversation, id);
  const { kind } = response.state;
  const state: Mark =
    kind === 'unanswered' ? 'open' : kind === 'unknown' || kind === 'divided' ? kind : 'answered';
  const marks = new Set<Mark>([state]);
  if (response.note !== null) marks.add('noted');
  if (isWithoutEvidence(conversation, item, response)) marks.add('without-evidence');
  if (conversation.later.has(id)) marks.add('later');
  if (conversation.drafts.has(id)) marks.add('draft');
  if (listDiffering(conversation, id).length > 0) marks.add('differs');
  return marks;
}

/** Every question that is shown now, in order, with what is so of it. */
export function listOverview(conversation: Conversation): readonly OverviewItem[] {
  return agendaOf(conversation).map((item, index) => ({
    item,
    number: questionNumber(item.step, item.question.id),
    position: index + 1,
    response: responseOf(conversation, item.question.id),
    marks: marksOf(conversation, item),
    differsFrom: listDiffering(conversation, item.question.id),
  }));
}

/** Of how many questions each mark is so. */
export function countMarks(overview: readonly OverviewItem[]): Readonly<Record<Mark, number>> {
  const count = (mark: Mark): number => overview.filter(({ marks }) => marks.has(mark)).length;
  return Object.fromEntries(MARKS.map((mark) => [mark, count(mark)])) as Record<Mark, number>;
}

/** How many questions are open. */
export function countOpen(conversation: Conversation): number {
  return agendaOf(conversation).filter(({ question }) => isOpen(conversation.responses, question.id)).length;
}
