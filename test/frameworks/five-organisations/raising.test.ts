import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Framework, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import { checkProperty } from '../../check-property.ts';
import { type Answers, anAssessment, answered, given, present, unanswered } from '../../domain/builders.ts';
import { listInstruments } from './instruments.ts';
import { choicesOf, scaleQuestionsOf } from './organisation.ts';

interface Raise {
  readonly before: Answers;
  readonly question: string;
  readonly after: Answers;
}

/** The answers of a question, lowest first. */
function idsOf({ scale, reversed }: ScaleQuestion): readonly string[] {
  const ids = scale.answers.map(({ id }) => id);
  return reversed ? ids.toReversed() : ids;
}

/** Any answers to every question of some frameworks, also to those that are hidden, and one of them raised; `open` may be left out. */
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
    return { before, question: question.id, after: { ...before, [question.id]: answered(present(high)) } };
  });
}

/** The steps of which both scores are known and the later is lower. */
function findLowered(frameworks: readonly Framework[], { before, after }: Raise): readonly string[] {
  const [first, second] = [before, after].map((answers) =>
    scoreMeasurement(anAssessment(frameworks, [answers])).scores.flatMap(({ steps }) => steps),
  );
  return (first ?? []).flatMap(({ id, score }, index) => {
    const later = second?.[index]?.score ?? null;
    return score !== null && later !== null && later < score - 1e-9 ? [id] : [];
  });
}

test.each(listInstruments())(
  'an answer raised never lowers the score of a step, whatever further questions it brings up: %s',
  (_, frameworks) => {
    checkProperty(
      fc.property(someRaise(frameworks, false), (raise) => {
        expect(findLowered(frameworks, raise)).toEqual([]);
      }),
    );
  },
);

test.each(listInstruments())(
  'nor does it where questions are left open, also those that it brings up: %s',
  (_, frameworks) => {
    checkProperty(
      fc.property(someRaise(frameworks, true), (raise) => {
        expect(findLowered(frameworks, raise)).toEqual([]);
      }),
    );
  },
);

test.each(listInstruments())(
  'each question is raised from every answer to the next, for a beginner and for one who is far: %s',
  (_, frameworks) => {
    const scaled = scaleQuestionsOf(frameworks);
    const chosen = Object.fromEntries(
      choicesOf(frameworks).map(({ id, options }) => [id, given(present(options[0]).id)]),
    );
    for (const others of [0, 1, 3]) {
      const same = Object.fromEntries(scaled.map((one) => [one.id, answered(present(idsOf(one)[others]))]));
      for (const one of scaled)
        for (const [place, low] of idsOf(one).slice(0, -1).entries()) {
          const before = { ...chosen, ...same, [one.id]: answered(low) };
          const after = { ...before, [one.id]: answered(present(idsOf(one)[place + 1])) };
          expect([one.id, low, findLowered(frameworks, { before, question: one.id, after })]).toEqual([
            one.id,
            low,
            [],
          ]);
        }
    }
  },
);
