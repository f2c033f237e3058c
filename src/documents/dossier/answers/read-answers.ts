import type { Response, ResponseState } from '../../../domain/assessment/assessment.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { joinPointer } from '../../../domain/checking/pointer.ts';
import { type Problem, type ProblemValues, problem } from '../../../domain/checking/problem.ts';
import type { ProblemCode } from '../../../domain/checking/problem-codes.ts';
import { findSuggestion } from '../../../domain/checking/suggestion.ts';
import { findStateWord, STATE_WORDS, type StateWord } from '../../../domain/instrument/answer-scale.ts';
import { foldWords } from '../../../domain/instrument/fold-words.ts';
import type { OpenQuestion, Question, ScaleQuestion } from '../../../domain/instrument/framework.ts';
import { type Language, textInEach } from '../../../domain/instrument/text.ts';
import { placeInRange } from '../../../domain/instrument/written/number-range.ts';
import { nameAnswers, readWrittenAnswer } from '../../../domain/instrument/written/written-answer.ts';
import { readWrittenDate } from '../../../domain/instrument/written/written-date.ts';
import { readNumber } from '../../../domain/instrument/written/written-number.ts';
import { asFields, asString, asStringOrNull, asStrings, type Fields, showValue } from '../../yaml/lenient.ts';
import { checkRoles } from './check-roles.ts';

/** An answers file that was read, with the mistakes in it. */
export interface ReadAnswers {
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly responses: ReadonlyMap<string, Response>;
  readonly problems: readonly Problem[];
}

const UNANSWERED: ResponseState = { kind: 'unanswered' };

/**
 * The words that are allowed as an answer, for messages: in Dutch the ids, which are Dutch words, and in English what the form says. Who wrote
 * a number sees the number of each.
 */
function wordsFor(question: Question, language: Language, withNumbers: boolean): readonly string[] {
  const answers = nameAnswers(question).map(({ id, label, number }) => {
    const word = language === 'nl' ? id : label[language];
    const shown = language === 'nl' ? String(number).replace('.', ',') : String(number);
    return withNumbers && number !== null ? `${word} (${shown})` : word;
  });
  const states = Object.values(STATE_WORDS).map(([english, dutch]) => (language === 'nl' ? dutch : english));
  return [...answers, ...states];
}

function unknownAnswer(written: string, question: Question, pointer: string): Problem {
  const labels = nameAnswers(question).flatMap(({ label }) => Object.values(label));
  const suggest = (): string | null =>
    findSuggestion(written, [...wordsFor(question, 'nl', false), ...labels]);
  const isNumber = readNumber(written) !== null;
  const known = { inEach: textInEach((language) => listNames(wordsFor(question, language, isNumber))) };
  return problem('unknown-answer', pointer, { written, known }, { suggest });
}

/** The id of the answer that was written; null, with a problem, when it is none or fits more than one. */
function readId(written: unknown, question: Question, pointer: string, problems: Problem[]): string | null {
  const isName = typeof written === 'string' || typeof written === 'number';
  const read = isName ? readWrittenAnswer(written, question) : ({ kind: 'none' } as const);
  if (read.kind === 'answer') return read.id;
  const shown = Array.isArray(written) ? JSON.stringify(written) : showValue(written);
  problems.push(
    read.kind === 'several'
      ? problem('fits-two-answers', pointer, { written: shown, fitting: listNames(read.fitting) })
      : unknownAnswer(shown, question, pointer),
  );
  return null;
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
  const word = findState(written, question);
  if (word !== null && !(question.kind === 'text' && isMeantAsText(word, entry)))
    return readState(word, entry, question, pointer, problems);
  if (question.kind !== 'scale') return readGiven(written, question, at('answer'), problems);
  const answer = readId(written, question, at('answer'), problems);
  return answer === null ? UNANSWERED : { kind: 'answered', answer };
}

/** The state that was written as an answer. In a question for a text only the words of files count: any other text is the answer. */
function findState(written: unknown, question: Question): StateWord | null {
  if (typeof written !== 'string') return null;
  if (question.kind === 'text') return findStateWord(written);
  const read = readWrittenAnswer(written, question);
  return read.kind === 'state' ? read.state : null;
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
  const { answers } = question.scale;
  const ends = (['low', 'high'] as const).map((field) => {
    const written = entry[field];
    if (typeof written !== 'string' && typeof written !== 'number') {
      problems.push(problem('range-missing', joinPointer(pointer, 'answer'), { field }));
      return -1;
    }
    const id = readId(written, question, joinPointer(pointer, field), problems);
    return answers.findIndex((answer) => answer.id === id);
  });
  const [low, high] = ends.map((place) => answers[place]);
  if (!low || !high) return UNANSWERED;
  if (low.value < high.value) return { kind: 'divided', low: low.id, high: high.id };
  problems.push(problem('range-reversed', joinPointer(pointer, 'low'), { low: low.id, high: high.id }));
  return UNANSWERED;
}

/** What was chosen of several: a list, or a text with commas between them. */
function listChosen(written: unknown, question: OpenQuestion): readonly unknown[] {
  if (Array.isArray(written)) return written;
  if (typeof written !== 'string' || readWrittenAnswer(written, question).kind !== 'none') return [written];
  return written.split(/[,;]/).filter((part) => part.trim() !== '');
}

/** Puts a mistake at the answer that is read, and leaves it unanswered. */
type Refuse = (code: ProblemCode, more?: ProblemValues) => ResponseState;

function readNumberGiven(written: unknown, { range }: OpenQuestion, refuse: Refuse): ResponseState {
  const number = typeof written === 'string' ? readNumber(written) : written;
  if (typeof number !== 'number') return refuse('not-a-number');
  const place = placeInRange(range, number);
  if (place === 'below') return refuse('too-low', { least: range.minimum ?? number });
  if (place === 'above') return refuse('too-high', { most: range.maximum ?? number });
  return { kind: 'given', value: number };
}

function readGiven(
  written: unknown,
  question: OpenQuestion,
  pointer: string,
  problems: Problem[],
): ResponseState {
  const wrong: Refuse = (code, more = {}) => {
    problems.push(problem(code, pointer, { written: showValue(written), ...more }));
    return UNANSWERED;
  };
  switch (question.kind) {
    case 'number':
      return readNumberGiven(written, question, wrong);
    case 'date': {
      const date = readWrittenDate(showValue(written));
      if (date.kind === 'date') return { kind: 'given', value: date.iso };
      return wrong(date.kind === 'no-such-day' ? 'no-such-day' : 'not-a-date');
    }
    case 'text':
      return typeof written === 'object' ? wrong('not-a-text') : { kind: 'given', value: String(written) };
    case 'choices': {
      const chosen = listChosen(written, question).map((one) => readId(one, question, pointer, problems));
      const ids = chosen.filter((id) => id !== null);
      return ids.length < chosen.length ? UNANSWERED : { kind: 'given', value: [...new Set(ids)] };
    }
    default: {
      const chosen = Array.isArray(written) ? written : [written];
      if (chosen.length !== 1) return wrong('one-choice');
      const id = readId(chosen[0], question, pointer, problems);
      return id === null ? UNANSWERED : { kind: 'given', value: id };
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
  toRole: (written: string) => string = foldWords,
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

/** Whether somebody gave a value: blanks are none. */
const isGiven = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null;

/** Whether somebody gave something in the content of an answers file: an answer, a note, evidence or a reason. */
export function holdsAnswers(content: unknown): boolean {
  return Object.values(asFields(asFields(content)['answers'])).some((entry) => {
    const fields = asFields(entry);
    return FIELDS.some((name) => isGiven(fields[name]));
  });
}
