import type { Response, ResponseState } from '../../domain/assessment/assessment.ts';
import { listNames } from '../../domain/checking/list-names.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { findSuggestion } from '../../domain/checking/suggestion.ts';
import {
  findAnswer,
  findStateWord,
  STATE_WORDS,
  type StateWord,
} from '../../domain/instrument/answer-scale.ts';
import { isCalendarDate } from '../../domain/instrument/calendar-date.ts';
import type { OpenQuestion, Question, ScaleQuestion } from '../../domain/instrument/framework.ts';
import { foldWord } from '../../domain/instrument/text.ts';
import { asFields, asString, asStringOrNull, asStrings, type Fields, showValue } from '../yaml/lenient.ts';
import { checkRoles } from './check-roles.ts';

/** An answers file that was read, with the mistakes in it. */
export interface ReadAnswers {
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly responses: ReadonlyMap<string, Response>;
  readonly problems: readonly Problem[];
}

const UNANSWERED: ResponseState = { kind: 'unanswered' };

/** The words that are allowed as an answer, for messages and suggestions. */
function wordsFor(question: Question): readonly string[] {
  const answers = question.kind === 'scale' ? question.scale.answers : question.options;
  return [...answers.map(({ id }) => id), ...Object.values(STATE_WORDS).map(([, dutch]) => dutch)];
}

function unknownAnswer(written: string, question: Question, pointer: string): Problem {
  const words = wordsFor(question);
  const suggest = (): string | null => findSuggestion(written, words);
  return problem('unknown-answer', pointer, { written, known: listNames(words) }, { suggest });
}

/** Whether a state word in a question for a text is the answer itself: `verdeeld` is, `weet-niet` is not, `nvt` is without a reason. */
function isMeantAsText(word: StateWord, entry: Fields): boolean {
  if (word === 'not-applicable') return asString(entry['reason']).trim() === '';
  return word !== 'unknown';
}

/** Reads one entry of an answers file; a mistake is added to `problems` and leaves the question unanswered. */
function readEntry(entry: Fields, question: Question, pointer: string, problems: Problem[]): ResponseState {
  const at = (field: string): string => joinPointer(pointer, field);
  const written = entry['answer'];
  if (written === null || written === undefined || written === '') return UNANSWERED;
  const word = typeof written === 'string' ? findStateWord(written) : null;
  if (word !== null && !(question.kind === 'text' && isMeantAsText(word, entry)))
    return readState(word, entry, question, pointer, problems);
  if (question.kind !== 'scale') return readGiven(written, question, at('answer'), problems);
  const answer =
    typeof written === 'string' || typeof written === 'number' ? findAnswer(question.scale, written) : null;
  if (answer !== null) return { kind: 'answered', answer: answer.id };
  problems.push(
    unknownAnswer(typeof written === 'string' ? written : JSON.stringify(written), question, at('answer')),
  );
  return UNANSWERED;
}

function readState(
  word: StateWord,
  entry: Fields,
  question: Question,
  pointer: string,
  problems: Problem[],
): ResponseState {
  const reason = asString(entry['reason']).trim();
  const answerPointer = joinPointer(pointer, 'answer');
  if (word === 'unknown') return { kind: 'unknown' };
  if (word === 'divided') {
    if (question.kind === 'scale') return readDivided(entry, question, pointer, problems);
    problems.push(problem('divided-on-open', answerPointer, { question: question.id }));
    return UNANSWERED;
  }
  if (word === 'decided-against' && !(question.kind === 'scale' && question.optional)) {
    problems.push(problem('not-optional', answerPointer, { question: question.id }));
    return UNANSWERED;
  }
  if (reason === '') {
    problems.push(problem('reason-missing', answerPointer, { question: question.id }));
    return UNANSWERED;
  }
  return { kind: word, reason: asString(entry['reason']) };
}

function readDivided(
  entry: Fields,
  question: ScaleQuestion,
  pointer: string,
  problems: Problem[],
): ResponseState {
  const ends = (['low', 'high'] as const).map((field) => {
    const written = entry[field];
    const at = joinPointer(pointer, field);
    if (typeof written !== 'string' && typeof written !== 'number') {
      problems.push(problem('range-missing', joinPointer(pointer, 'answer'), { field }));
      return null;
    }
    const answer = findAnswer(question.scale, written);
    if (answer === null) problems.push(unknownAnswer(String(written), question, at));
    return answer;
  });
  const [low, high] = ends;
  if (!low || !high) return UNANSWERED;
  if (low.value < high.value) return { kind: 'divided', low: low.id, high: high.id };
  problems.push(problem('range-reversed', joinPointer(pointer, 'low'), { low: low.id, high: high.id }));
  return UNANSWERED;
}

function readGiven(
  written: unknown,
  question: OpenQuestion,
  pointer: string,
  problems: Problem[],
): ResponseState {
  const wrong = (code: ProblemCode): ResponseState => {
    problems.push(problem(code, pointer, { written: showValue(written) }));
    return UNANSWERED;
  };
  const known = question.options.map(({ id }) => id);
  switch (question.kind) {
    case 'number':
      return typeof written === 'number' ? { kind: 'given', value: written } : wrong('not-a-number');
    case 'date':
      return typeof written === 'string' && isCalendarDate(written)
        ? { kind: 'given', value: written }
        : wrong('not-a-date');
    case 'text':
      return typeof written === 'object' ? wrong('not-a-text') : { kind: 'given', value: String(written) };
    default: {
      const chosen = Array.isArray(written) ? asStrings(written) : [showValue(written)];
      const unknown = chosen.filter((id) => !known.includes(id));
      problems.push(...unknown.map((id) => unknownAnswer(id, question, pointer)));
      if (unknown.length > 0) return UNANSWERED;
      if (question.kind === 'choices') return { kind: 'given', value: chosen };
      const [only] = chosen;
      return chosen.length === 1 && only !== undefined ? { kind: 'given', value: only } : wrong('one-choice');
    }
  }
}

/**
 * Reads the answers of one table, by question id; never throws. `toRole` gives the id of a role that is written as a word in some language;
 * without it only case and accents are looked past.
 */
export function readAnswers(
  value: unknown,
  questions: ReadonlyMap<string, Question>,
  toRole: (written: string) => string = foldWord,
): ReadAnswers {
  const file = asFields(value);
  const table = asFields(file['table']);
  const problems: Problem[] = [];
  const responses = new Map<string, Response>();
  for (const [id, content] of Object.entries(asFields(file['answers']))) {
    const pointer = joinPointer('/answers', id);
    const question = questions.get(id);
    if (question === undefined) {
      const suggest = (): string | null => findSuggestion(id, questions.keys());
      problems.push(problem('unknown-question', pointer, { written: id }, { at: 'key', suggest }));
      continue;
    }
    const entry = asFields(content);
    const note = asStringOrNull(entry['note']);
    const evidence = asStringOrNull(entry['evidence']);
    responses.set(id, { state: readEntry(entry, question, pointer, problems), note, evidence });
  }
  const [present, absent] = [asStrings(table['present']), asStrings(table['absent'])];
  return { present, absent, responses, problems: [...problems, ...checkRoles(present, absent, toRole)] };
}

/** The fields in which somebody can give something. */
const FIELDS = ['answer', 'low', 'high', 'reason', 'note', 'evidence'];

/** Whether somebody gave something in the content of an answers file: an answer, a note, evidence or a reason. */
export function holdsAnswers(content: unknown): boolean {
  return Object.values(asFields(asFields(content)['answers'])).some((entry) => {
    const fields = asFields(entry);
    return FIELDS.some((name) => {
      const value = fields[name];
      return (
        value !== undefined && value !== null && String(JSON.stringify(value)).replace(/[\s"]/g, '') !== ''
      );
    });
  });
}
