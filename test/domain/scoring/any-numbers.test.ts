import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHundred } from '../../../src/domain/instrument/answer-scale.ts';
import { DEFAULT_BANDS } from '../../../src/domain/instrument/framework.ts';
import { findFindings } from '../../../src/domain/planning/find-findings.ts';
import { levelOf } from '../../../src/domain/scoring/level.ts';
import { meanOf } from '../../../src/domain/scoring/rounding.ts';
import { checkProperty } from '../../check-property.ts';
import {
  type Answers,
  aFramework,
  answered,
  aQuestion,
  aScale,
  aStep,
  divided,
  outcomeOf,
} from '../builders.ts';

/** Any number at all: zeros and equal values often, and what no honest file has. */
const anyNumber = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, -0, 1, 1, -1, Number.NaN, Infinity, -Infinity, 1e308, -1e308) },
  fc.double(),
);

const IDS = ['a', 'b', 'c'];

/** A question on a scale of no to three answers with any values, with any weight. */
const anyQuestion = fc.record({
  values: fc.array(anyNumber, { maxLength: 3 }),
  weight: anyNumber,
  reversed: fc.boolean(),
  prerequisite: fc.boolean(),
});

const anyStep = fc.record({
  questions: fc.array(anyQuestion, { minLength: 1, maxLength: 4 }),
  chosen: fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'ab', null), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  }),
});

function scoreStep({ questions, chosen }: typeof anyStep extends fc.Arbitrary<infer T> ? T : never) {
  const asked = questions.map(({ values, ...more }, index) => {
    const scale = aScale(`s${index}`, Object.fromEntries(values.map((value, at) => [IDS[at] ?? '', value])));
    return aQuestion(`v${index}`, { ...more, scale });
  });
  const tables = chosen.map((ids) =>
    Object.fromEntries(
      asked.flatMap(({ id }, index): [string, Answers[string]][] => {
        const answer = ids[index] ?? null;
        if (answer === null) return [];
        return [[id, answer === 'ab' ? divided('a', 'b') : answered(answer)]];
      }),
    ),
  );
  const framework = aFramework([aStep('s', asked)]);
  return { framework, outcome: outcomeOf(framework, ...tables) };
}

/** Every number in a value, with where it stands. */
function listNumbers(value: unknown, at = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listNumbers(inner, `${at}/${key}`));
}

describe('whatever the numbers of a framework are', () => {
  test('no figure of a score is NaN or infinite, and every score lies from 0 to 100', () => {
    checkProperty(
      fc.property(anyStep, (step) => {
        const { outcome } = scoreStep(step);
        for (const [at, number] of listNumbers(outcome))
          expect([at, Number.isFinite(number)]).toEqual([at, true]);
        for (const { score } of outcome.steps)
          if (score !== null) expect(score >= 0 && score <= 100, String(score)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a step without a score has no level, reaches no target and is not in order', () => {
    checkProperty(
      fc.property(anyStep, (step) => {
        for (const { score, level, reachesTarget, inOrder } of scoreStep(step).outcome.steps) {
          expect(level === null).toBe(score === null);
          if (score === null) expect([reachesTarget, inOrder.now]).toEqual([false, false]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a scale whose answers are all worth the same gives no score', () => {
    const values = [2, 2, 2];
    const chosen = [['a', 'b', 'c', 'a'] as const].map((ids) => [...ids]);
    const same = { values, weight: 1, reversed: false, prerequisite: false };
    const [step] = scoreStep({ questions: [same, same, same], chosen }).outcome.steps;
    expect([step?.score, step?.level]).toEqual([null, null]);
  });

  test('no finding has a priority or score that is NaN', () => {
    checkProperty(
      fc.property(anyStep, (step) => {
        const { framework, outcome } = scoreStep(step);
        for (const [at, number] of listNumbers(findFindings([outcome], [framework])))
          expect([at, Number.isFinite(number)]).toEqual([at, true]);
      }),
      { numRuns: 300 },
    );
  });

  test('a number that is not finite has no level', () => {
    for (const score of [Number.NaN, Infinity, -Infinity, null])
      expect(levelOf(score, DEFAULT_BANDS)).toBe(null);
  });

  test('a mean is finite or null', () => {
    checkProperty(
      fc.property(fc.array(anyNumber), (values) => {
        const mean = meanOf(values);
        expect(mean === null || Number.isFinite(mean)).toBe(true);
      }),
    );
    expect(meanOf([])).toBe(null);
  });

  test('the score of an answer is never above 100 or below 0', () => {
    checkProperty(
      fc.property(fc.array(anyNumber, { maxLength: 4 }), fc.boolean(), (values, reversed) => {
        const scale = aScale('s', Object.fromEntries(values.map((value, at) => [`a${at}`, value])));
        for (const value of values) {
          const score = toHundred(scale, value, reversed);
          expect(Number.isNaN(score) || (score >= 0 && score <= 100), String(score)).toBe(true);
        }
      }),
    );
  });
});
