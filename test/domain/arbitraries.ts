import fc from 'fast-check';
import type { Response } from '../../src/domain/assessment/assessment.ts';
import type { Condition, KnownAnswer } from '../../src/domain/instrument/condition.ts';
import { fitToDepth } from '../../src/domain/instrument/depth.ts';
import { type Facts, POSITIONS, TEAMS } from '../../src/domain/instrument/facts.ts';
import type { Framework, ScaleQuestion } from '../../src/domain/instrument/framework.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import {
  AGREEMENT,
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  decidedAgainst,
  divided,
  notApplicable,
  PRACTICE,
  present,
  unanswered,
  unknown,
} from './builders.ts';

const scales = fc.constantFrom(PRACTICE, AGREEMENT);
export const idsOf = (question: ScaleQuestion): readonly string[] =>
  question.scale.answers.map(({ id }) => id);

/** A question of any weight, importance and direction; its id follows from its index. */
export const someQuestion = fc.record({
  scale: scales,
  weight: fc.oneof(
    fc.constant(1),
    fc.integer({ min: 1, max: 1000 }),
    fc.double({ min: 0.01, max: 10, noNaN: true }),
  ),
  importance: fc.integer({ min: 1, max: 5 }),
  prerequisite: fc.boolean(),
  reversed: fc.boolean(),
  core: fc.boolean(),
  basis: fc.constantFrom('source' as const, 'project' as const),
});

/** Any valid response to a question; a divided one has its low end below its high end. */
function someResponse(question: ScaleQuestion): fc.Arbitrary<Response> {
  const ids = idsOf(question);
  const split = fc
    .integer({ min: 1, max: ids.length - 1 })
    .chain((high) =>
      fc.integer({ min: 0, max: high - 1 }).map((low) => divided(present(ids[low]), present(ids[high]))),
    );
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...ids).map(answered) },
    fc.constantFrom(unknown(), unanswered(), notApplicable(), decidedAgainst()),
    split,
  );
}

interface Asked {
  readonly questions: readonly ScaleQuestion[];
  readonly tables: readonly Answers[];
}

const someQuestions = fc
  .array(someQuestion, { minLength: 1, maxLength: 9 })
  .map((parts) => parts.map((part, index) => aQuestion(`vraag-${index}`, part)));

/** The responses of some tables to these questions. */
function someTables(questions: readonly ScaleQuestion[]): fc.Arbitrary<readonly Answers[]> {
  const table = fc
    .tuple(...questions.map(someResponse))
    .map((responses) => Object.fromEntries(responses.map((response, index) => [`vraag-${index}`, response])));
  return fc.array(table, { minLength: 1, maxLength: 4 });
}

/** The questions of a step and the responses of some tables. */
export const someStep: fc.Arbitrary<Asked> = someQuestions.chain((questions) =>
  someTables(questions).map((tables) => ({ questions, tables })),
);

/** A framework that is measured twice, short or full, some of its questions only once, and the responses of some tables both times. */
export const measuredTwice = someQuestions.chain((questions) => {
  const framework = fc
    .shuffledSubarray([...questions], { minLength: Math.min(questions.length, 2) })
    .chain((own) => {
      const whole = aFramework([aStep('begin', own.slice(0, 5)), aStep('verder', own.slice(5))]);
      return fc.constantFrom('full', 'full', 'short').map((depth) => fitToDepth(whole, depth));
    });
  const measured = fc
    .tuple(framework, someTables(questions))
    .map(([framework, tables]) => ({ framework, tables }));
  return fc.record({ before: measured, after: measured });
});

/** The responses of several organisations to the same questions. */
export const someOrganisations = someQuestions.chain((questions) =>
  fc
    .array(someTables(questions), { minLength: 1, maxLength: 8 })
    .map((answered) => ({ framework: aFramework([aStep('begin', questions)]), answered })),
);

/** Two frameworks that share some questions, in steps of three, each with its own importance. */
export const twoFrameworks = someStep.chain(({ questions, tables }) => {
  const steps = (own: readonly ScaleQuestion[]): Framework['steps'] =>
    [0, 3, 6].map((from) => aStep(`stap-${from}`, own.slice(from, from + 3)));
  const framework = (id: string): fc.Arbitrary<Framework> =>
    fc
      .tuple(fc.shuffledSubarray([...questions]), fc.integer({ min: 1, max: 5 }), fc.boolean())
      .map(([own, importance, prerequisite]) =>
        aFramework(steps(own.map((question) => ({ ...question, importance, prerequisite }))), { id }),
      );
  return fc
    .tuple(framework('een'), framework('twee'))
    .map((frameworks) => ({ frameworks, scores: scoreMeasurement(anAssessment(frameworks, tables)).scores }));
});

const WORDS = 'a|b-c|(|)|and|or|not|=|!=|<|>=|!|3|-|deels|is|at|least|of|,|organisation.teams|one|\n'.split(
  '|',
);
const someWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 });

/** Any text, and texts that are nearly conditions. */
export const someText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  someWords.map((words) => words.join(' ')),
  someWords.map((words) => words.join('')),
);

/** An answer as conditions see it; every answer id has the same value. */
export const someKnownAnswer: fc.Arbitrary<KnownAnswer> = fc
  .record({
    value: fc.option(fc.integer({ min: -3, max: 3 })),
    ids: fc.array(fc.constantFrom('deels', 'a', '3')),
    place: fc.option(fc.integer({ min: -3, max: 3 })),
  })
  .map(({ value, ids, place }) => ({ value, ids, valueOf: () => place }));

/** The facts of any organisation. */
export const someFacts: fc.Arbitrary<Facts> = fc.record({
  sector: fc.constantFrom(null, 'gemeente', 'wijkteam', 'een eigen woord'),
  teams: fc.constantFrom(null, ...TEAMS),
  position: fc.constantFrom(null, ...POSITIONS),
});

/** Any condition that can be written. */
export const someCondition = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      kind: fc.constant('comparison' as const),
      question: fc.constantFrom('a', 'visie-vastgesteld', 'Ünïcode.1'),
      operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      value: fc.constantFrom('deels', '3', '-1.5'),
    }),
    fc.record({
      kind: fc.constant('fact' as const),
      fact: fc.constantFrom('sector', 'teams', 'position', 'colour'),
      operator: fc.constantFrom('=', '!=', '<'),
      value: fc.constantFrom('gemeente', 'one', 'municipality'),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('condition') }),
    fc
      .tuple(fc.array(tie('condition'), { minLength: 1, maxLength: 4 }), fc.nat())
      .map(([operands, some]) => ({
        kind: 'at-least' as const,
        count: 1 + (some % operands.length),
        operands,
      })),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      operands: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).condition;
