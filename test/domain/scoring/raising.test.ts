import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { checkProperty } from '../../check-property.ts';
import { idsOf, someFacts } from '../arbitraries.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aStep,
  only,
  present,
  scoreOf,
  when,
} from '../builders.ts';

const FACTS = ['organisation.teams is not one', 'organisation.position is municipality'];

/** A condition that a higher answer can only bring nearer: on earlier questions, on facts, and on several of those at once. */
function someRisingCondition(earlier: number): fc.Arbitrary<string> {
  const onAnswer = fc
    .tuple(fc.nat(earlier - 1), fc.integer({ min: 1, max: 3 }))
    .map(([question, from]) => `vraag-${question} >= ${from}`);
  const leaf = fc.oneof({ weight: 3, arbitrary: onAnswer }, fc.constantFrom(...FACTS));
  const joined = fc
    .tuple(fc.array(leaf, { minLength: 2, maxLength: 3 }), fc.constantFrom(' and ', ' or '))
    .map(([parts, word]) => `(${parts.join(word)})`);
  const part = fc.oneof(leaf, joined);
  const counted = fc
    .tuple(fc.array(part, { minLength: 2, maxLength: 4 }), fc.nat())
    .map(([parts, some]) => `at least ${1 + (some % parts.length)} of (${parts.join(', ')})`);
  return fc.oneof(part, counted);
}

interface Rising {
  readonly questions: readonly ScaleQuestion[];
  readonly answers: readonly number[];
}

/** Questions that wait until something has begun, every one of them answered. */
const someRising: fc.Arbitrary<Rising> = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const conditions = Array.from({ length: size }, (_, index) =>
    index === 0 ? fc.constant(null) : fc.option(someRisingCondition(index), { freq: 3 }),
  );
  const weights = fc.array(fc.constantFrom(1, 1, 2, 0.5), { minLength: size, maxLength: size });
  const answers = fc.array(fc.nat(3), { minLength: size, maxLength: size });
  return fc.tuple(fc.tuple(...conditions), weights, answers).map(([written, weight, chosen]) => ({
    questions: written.map((condition, index) =>
      aQuestion(`vraag-${index}`, {
        until: 'begun',
        weight: present(weight[index]),
        when: condition === null ? null : when(condition),
      }),
    ),
    answers: chosen,
  }));
});

test('an answer raised never lowers a score, whatever facts and counts stand in the conditions', () => {
  checkProperty(
    fc.property(someRising, someFacts, fc.nat(), ({ questions, answers }, facts, pick) => {
      const raised = pick % answers.length;
      fc.pre(present(answers[raised]) < 3);
      const framework = aFramework([aStep('stap', questions)]);
      const stepAt = (places: readonly number[]) => {
        const given: Answers = Object.fromEntries(
          questions.map((question, index) => [
            question.id,
            answered(present(idsOf(question)[present(places[index])])),
          ]),
        );
        const assessment = anAssessment([framework], [given], { facts });
        return only(scoreOf(only(assessment.frameworks), assessment).steps);
      };
      const before = stepAt(answers);
      const after = stepAt(answers.with(raised, present(answers[raised]) + 1));
      // What counts hangs on the facts alone, and so does how much it counts.
      expect(after.applicable).toBe(before.applicable);
      expect(present(after.score)).toBeGreaterThanOrEqual(present(before.score) - 1e-9);
    }),
    { numRuns: 1000 },
  );
});
