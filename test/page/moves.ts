import type { Response, ResponseState } from '../../src/domain/assessment/assessment.ts';
import { type Framework, highestAnswer, type Question } from '../../src/domain/instrument/framework.ts';
import { nameAnswers } from '../../src/domain/instrument/written/written-answer.ts';
import { type AgendaItem, listAgenda } from '../../src/interview/navigator/agenda.ts';

/** One question of a session with what is answered, at a place in the questions that are shown then, from 1. */
export interface Move {
  readonly item: AgendaItem;
  readonly response: Response;
  readonly position: number;
  readonly isLast: boolean;
}

const NOTES = [
  'Besproken op 3 maart: "ja", zei iemand.',
  'Regel met <script>alert(1)</script> & meer',
  'Dubbele punt: en een # hekje',
];

/** What is answered at a question: every kind of answer comes by. */
function stateAt(question: Question, index: number): ResponseState {
  const answers = nameAnswers(question).map(({ id }) => id);
  const [low = ''] = answers;
  if (index % 10 === 3) return { kind: 'unknown' };
  if (index % 10 === 6) return { kind: 'not-applicable', reason: `Dat doen de buren: al ${index} jaar` };
  const answer = answers[index % answers.length] ?? low;
  if (question.kind !== 'scale') return { kind: 'given', value: answer };
  if (index % 10 === 8) return { kind: 'divided', low, high: answers.at(-1) ?? low };
  return { kind: 'answered', answer };
}

function responseAt(question: Question, index: number, asksEvidence: boolean): Response {
  const state = stateAt(question, index);
  const isHighest =
    question.kind === 'scale' &&
    state.kind === 'answered' &&
    state.answer === highestAnswer(question)?.id &&
    asksEvidence;
  if (isHighest) return { state, note: null, evidence: index % 2 === 1 ? 'Het besluit van maart' : null };
  return { state, note: index % 4 === 1 ? (NOTES[index % NOTES.length] ?? null) : null, evidence: null };
}

/** A whole session, one question after another. A short one asks nobody for evidence. */
export function planMoves(frameworks: readonly Framework[], depth: string): readonly Move[] {
  const responses = new Map<string, Response>();
  const moves: Omit<Move, 'isLast'>[] = [];
  for (let at = 0; ; ) {
    const item = listAgenda(frameworks, responses)[at];
    if (item === undefined)
      // Who gave the last answer in a terminal is done: no note comes after it.
      return moves.map((move, index) =>
        index < moves.length - 1
          ? { ...move, isLast: false }
          : { ...move, response: { ...move.response, note: null }, isLast: true },
      );
    const { id } = item.question;
    const response = responseAt(item.question, moves.length, depth === 'full');
    moves.push({ item, response, position: at + 1 });
    responses.set(id, response);
    at = listAgenda(frameworks, responses).findIndex(({ question }) => question.id === id) + 1;
  }
}
