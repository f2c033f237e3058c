import { type Response, type Table, UNANSWERED } from '../assessment/assessment.ts';
import { type AskedQuestion, findVisibleAmong, type Visibility } from '../assessment/visibility.ts';
import type { ScaleQuestion } from '../instrument/framework.ts';
import { type AnswerSheet, type CountedState, encodeAnswers } from './answer-sheet.ts';

/** A table with the questions that count for it, and their answers as codes. */
export interface CountedTable {
  readonly table: Table;
  readonly visibility: Visibility;
  readonly sheet: AnswerSheet;
}

/** A response, or that a question waits until what it asks about has begun. */
interface CountedResponse extends Omit<Response, 'state'> {
  readonly state: CountedState;
}

const NOT_BEGUN: CountedResponse = { state: { kind: 'not-begun' }, note: null, evidence: null };

/** A table's response to a question that counts for it; null to one that is hidden from it. */
export function countedResponse(
  { table, visibility }: Omit<CountedTable, 'sheet'>,
  question: string,
): CountedResponse | null {
  if (visibility.notBegun.has(question)) return NOT_BEGUN;
  return visibility.questions.has(question) ? (table.responses.get(question) ?? UNANSWERED) : null;
}

/** Counts a table on the scale questions of a framework, of which `asked` are those that can be asked. */
export function countTable(
  asked: readonly AskedQuestion[],
  questions: readonly ScaleQuestion[],
  table: Table,
): CountedTable {
  const visibility = findVisibleAmong(asked, table.responses);
  const counted = new Map(
    questions.flatMap(({ id }) => {
      const response = countedResponse({ table, visibility }, id);
      return response === null ? [] : [[id, response] as const];
    }),
  );
  return { table, visibility, sheet: encodeAnswers(questions, new Set(counted.keys()), counted) };
}
