import {
  type Framework,
  isScaleQuestion,
  levelText,
  type OpenQuestion,
  questionsOf,
  type ScaleQuestion,
} from '../../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { type Answers, answered, given, present } from '../../domain/builders.ts';
import { readSentence } from './read-sentence.ts';
import { readShare, shareOf } from './read-share.ts';
import type { Deed, Reach, State, Statement } from './statement.ts';

/** What is true of an invented organisation: facts of kinds, and no answer to any question. */
export interface Organisation {
  /** The teams where a thing is meant to happen; in an organisation of one team its colleagues. At least 1. */
  readonly teams: number;
  /** How many of them do a thing, 0 to `teams`. */
  readonly doing: Readonly<Record<Deed, number>>;
  /** What is so of the whole organisation. */
  readonly is: ReadonlySet<State>;
}

function reaches(reach: Reach, doing: number, teams: number): boolean {
  if (reach === 'one') return doing >= 1;
  return reach === 'most' ? doing > teams / 2 : doing === teams;
}

/** Whether a statement is true of an organisation. `lack` never is: what is lacking shows by the sentence above it. */
function isTrue(statement: Statement, { teams, doing, is }: Organisation): boolean {
  if (statement.kind === 'lack') return false;
  if (statement.kind === 'state') return is.has(statement.state);
  return reaches(statement.reach, doing[statement.deed], teams);
}

/** An answer of a question with what its sentence states. */
export interface ReadLevel {
  readonly answer: string;
  readonly statements: readonly Statement[];
}

const read = new WeakMap<ScaleQuestion, readonly ReadLevel[]>();

/** The levels of a question as they are read, lowest first. Throws where a sentence is missing or says another thing in another language. */
export function readLevels(question: ScaleQuestion): readonly ReadLevel[] {
  const known = read.get(question);
  if (known !== undefined) return known;
  const answers = question.reversed ? question.scale.answers.toReversed() : question.scale.answers;
  const levels = answers.map(({ id }): ReadLevel => {
    const sentence = present(levelText(question, id));
    const [statements, ...others] = LANGUAGES.map((language) => readSentence(sentence[language], language));
    if (others.some((other) => JSON.stringify(other) !== JSON.stringify(statements)))
      throw new Error(`"${sentence.nl}" and "${sentence.en}" state different things`);
    return { answer: id, statements: statements ?? [] };
  });
  read.set(question, levels);
  return levels;
}

/** Whether the sentence of a level is true of an organisation, read alone. */
export function isLevelTrue({ statements }: ReadLevel, organisation: Organisation): boolean {
  return statements.every((statement) => isTrue(statement, organisation));
}

/**
 * The place of an organisation's answer, 0 for the lowest: the highest level of which that sentence and every sentence below it is true,
 * the lowest apart. That one is what is left.
 */
export function placeOf(question: ScaleQuestion, organisation: Organisation): number {
  const [, ...above] = readLevels(question);
  const lacking = above.findIndex((level) => !isLevelTrue(level, organisation));
  return lacking === -1 ? above.length : lacking;
}

/** The id of an organisation's answer to a question. */
export function answerOf(question: ScaleQuestion, organisation: Organisation): string {
  return present(readLevels(question)[placeOf(question, organisation)]).answer;
}

/** The questions of some frameworks that have a scale, each once. */
export function scaleQuestionsOf(frameworks: readonly Framework[]): readonly ScaleQuestion[] {
  const questions = frameworks.flatMap(questionsOf).filter(isScaleQuestion);
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** The choices in some frameworks, each once. */
export function choicesOf(frameworks: readonly Framework[]): readonly OpenQuestion[] {
  const choices = frameworks.flatMap(questionsOf).flatMap((one) => (one.kind === 'choice' ? [one] : []));
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}

/**
 * What an organisation can answer to a choice: where the options tell how many teams work so, the one that is true of it; of any other
 * choice each option.
 */
function optionsFor({ options }: OpenQuestion, organisation: Organisation): readonly string[] {
  const isAboutTeams = options.every(({ label }) => readShare(label) !== null);
  const fitting = isAboutTeams
    ? options.filter(({ label }) => readShare(label) === shareOf(organisation))
    : options;
  return fitting.map(({ id }) => id);
}

/**
 * An organisation's answers to every question of some frameworks, once for each way in which it can answer the choices in them.
 * `organisation` gives what is true of it at a question.
 */
export function answersOf(
  frameworks: readonly Framework[],
  organisation: (question: string) => Organisation,
): readonly Answers[] {
  const scored: Answers = Object.fromEntries(
    scaleQuestionsOf(frameworks).map((question) => [
      question.id,
      answered(answerOf(question, organisation(question.id))),
    ]),
  );
  return choicesOf(frameworks).reduce<readonly Answers[]>(
    (ways, choice) =>
      ways.flatMap((answers) =>
        optionsFor(choice, organisation(choice.id)).map((option) => ({
          ...answers,
          [choice.id]: given(option),
        })),
      ),
    [scored],
  );
}
