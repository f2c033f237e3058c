import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonsOf } from '../../../src/domain/instrument/condition.ts';
import { type Framework, questionsOf, type ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import { checkProperty } from '../../check-property.ts';
import { type Answers, answered, given, present, unanswered } from '../../domain/builders.ts';
import { listInstruments } from './instruments.ts';
import { choicesOf, scaleQuestionsOf } from './organisation.ts';
import { assess } from './outcome.ts';

interface Raise {
  readonly before: Answers;
  readonly after: Answers;
}

/** The answers of a question, lowest first. */
function idsOf({ scale, reversed }: Pick<ScaleQuestion, 'scale' | 'reversed'>): readonly string[] {
  const ids = scale.answers.map(({ id }) => id);
  return reversed ? ids.toReversed() : ids;
}

/** Any answers to every question of some frameworks, also to those that are hidden, and one of them raised; `isSkipping` leaves some open. */
function someRaise(frameworks: readonly Framework[], isSkipping: boolean): fc.Arbitrary<Raise> {
  const scaled = scaleQuestionsOf(frameworks);
  const choices = choicesOf(frameworks).map((one) =>
    fc.constantFrom(...one.options).map(({ id }) => [one.id, given(id)] as const),
  );
  const skipped = isSkipping ? [{ weight: 1, arbitrary: fc.constant(unanswered()) }] : [];
  const answers = scaled.map((one) =>
    fc
      .oneof({ weight: 3, arbitrary: fc.constantFrom(...idsOf(one)).map(answered) }, ...skipped)
      .map((response) => [one.id, response] as const),
  );
  const raised = fc
    .constantFrom(...scaled)
    .chain((question) =>
      fc.tuple(fc.constant(question), fc.subarray([...idsOf(question)], { minLength: 2, maxLength: 2 })),
    );
  return fc.tuple(fc.tuple(...choices, ...answers), raised).map(([entries, [question, [low, high]]]) => {
    const before = { ...Object.fromEntries(entries), [question.id]: answered(present(low)) };
    return { before, after: { ...before, [question.id]: answered(present(high)) } };
  });
}

/** The steps of which both scores are known and the later is lower. */
function findLowered(frameworks: readonly Framework[], { before, after }: Raise): readonly string[] {
  const [first, second] = [before, after].map((answers) =>
    scoreMeasurement(assess(frameworks, answers)).scores.flatMap(({ steps }) => steps),
  );
  return (first ?? []).flatMap(({ id, score }, index) => {
    const later = second?.[index]?.score ?? null;
    return score !== null && later !== null && later < score - 1e-9 ? [id] : [];
  });
}

/** The questions that decide by their answers whether others are shown. */
function decidersIn(frameworks: readonly Framework[]): readonly ScaleQuestion[] {
  const conditions = frameworks.flatMap(questionsOf).flatMap(({ when }) => (when === null ? [] : [when]));
  const named = new Set(conditions.flatMap(comparisonsOf).map(({ question }) => question));
  return scaleQuestionsOf(frameworks).filter(({ id }) => named.has(id));
}

/** The answers to the questions that are always asked, and to those that others bring up: the lowest or the highest of their scale. */
const ANSWERED = [
  [0, 0],
  [0, -1],
  [-1, 0],
  [-1, -1],
] as const;

const instruments = listInstruments();

test.each([
  ['an answer raised never lowers the score of a step, whatever further questions it brings up', false],
  ['nor does it where questions are left open, also those that it brings up', true],
])('%s', (_, isSkipping) => {
  const raises = instruments.map(([name, frameworks]) =>
    someRaise(frameworks, isSkipping).map((raise) => ({ name, frameworks, raise })),
  );
  checkProperty(
    fc.property(fc.oneof(...raises), ({ name, frameworks, raise }) => {
      expect([name, findLowered(frameworks, raise)]).toEqual([name, []]);
    }),
    { numRuns: 300 },
  );
});

test.each(instruments)(
  'a question that brings up others is raised from every answer to the next, whether the others are low or high: %s',
  (_, frameworks) => {
    const chosen = Object.fromEntries(
      choicesOf(frameworks).map(({ id, options }) => [id, given(present(options[0]).id)]),
    );
    const deciders = decidersIn(frameworks);
    expect(deciders.length).toBeGreaterThan(0);
    for (const [always, sometimes] of ANSWERED) {
      const same = Object.fromEntries(
        scaleQuestionsOf(frameworks).map((one) => [
          one.id,
          answered(present(idsOf(one).at(one.when === null ? always : sometimes))),
        ]),
      );
      for (const { id, ...one } of deciders)
        for (const [place, low] of idsOf(one).slice(0, -1).entries()) {
          const before = { ...chosen, ...same, [id]: answered(low) };
          const after = { ...before, [id]: answered(present(idsOf(one)[place + 1])) };
          expect([id, low, findLowered(frameworks, { before, after })]).toEqual([id, low, []]);
        }
    }
  },
);
