import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../../src/domain/assessment/assessment.ts';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import type { Framework } from '../../../src/domain/instrument/framework.ts';
import { groupFindings } from '../../../src/domain/planning/plan-entry.ts';
import type { FrameworkScore } from '../../../src/domain/scoring/score.ts';
import { checkProperty } from '../../check-property.ts';
import {
  type Answers,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aScale,
  aStep,
  decidedAgainst,
  divided,
  findingsIn,
  notApplicable,
  present,
  scoreOf,
  targetsFor,
  unanswered,
  unknown,
  when,
} from '../builders.ts';
import {
  type AskedQuestion,
  type AskedStep,
  canTip,
  measure,
  openCells,
  planOrder,
  type Said,
  type TableSays,
} from './oracle.ts';

interface Measured {
  readonly steps: readonly AskedStep[];
  readonly tables: readonly TableSays[];
}

const answerId = (place: number): string => `antwoord-${place}`;

function toResponse(said: Said): Response {
  if (said === 'unknown') return unknown();
  if (said === 'unanswered') return unanswered();
  if (said === 'nvt') return notApplicable();
  if (said === 'against') return decidedAgainst();
  return typeof said === 'number' ? answered(answerId(said)) : divided(answerId(said[0]), answerId(said[1]));
}

/** The organisation has some teams: the one fact is true of it, the other is not. */
const FACTS = { ...NO_FACTS, teams: 'some' } as const;

/** The condition of a question as it is written; null without one. */
function writeCondition({ when: shown, fact }: AskedQuestion): string | null {
  const onAnswer = shown === null ? [] : [`${shown.question} >= ${shown.from}`];
  const onFact = fact === null ? [] : [`organisation.teams is ${fact.isTrue ? 'some' : 'one'}`];
  const parts = [...onFact, ...onAnswer];
  return parts.length === 0 ? null : parts.join(` ${fact?.joined ?? 'and'} `);
}

function toQuestion(question: AskedQuestion) {
  const { id, answers, untilBegun, ...more } = question;
  const condition = writeCondition(question);
  const values = Object.fromEntries(Array.from({ length: answers }, (_, place) => [answerId(place), place]));
  return aQuestion(id, {
    scale: aScale(`schaal-${answers}`, values),
    weight: more.weight,
    importance: more.importance,
    prerequisite: more.prerequisite,
    reversed: more.reversed,
    until: untilBegun ? 'begun' : null,
    when: condition === null ? null : when(condition),
  });
}

function toFramework(steps: readonly AskedStep[]): Framework {
  return aFramework(steps.map(({ id, questions }) => aStep(id, questions.map(toQuestion))));
}

function toAssessment({ steps, tables }: Measured) {
  const framework = toFramework(steps);
  const targets = targetsFor(framework.id, Object.fromEntries(steps.map(({ id, target }) => [id, target])));
  const responses = tables.map(
    (says): Answers => Object.fromEntries(Object.entries(says).map(([id, said]) => [id, toResponse(said)])),
  );
  return { framework, assessment: anAssessment([framework], responses, { targets, facts: FACTS }) };
}

function scoreMeasured(measured: Measured): FrameworkScore {
  const { assessment } = toAssessment(measured);
  return scoreOf(present(assessment.frameworks[0]), assessment);
}

const someShape = fc.record({
  answers: fc.constantFrom(2, 3, 4, 4, 4, 5),
  weight: fc.constantFrom(1, 1, 1, 2, 0.5, 3),
  importance: fc.integer({ min: 1, max: 5 }),
  prerequisite: fc.boolean(),
  reversed: fc.constantFrom(false, false, false, true),
  condition: fc.option(fc.record({ back: fc.nat(3), from: fc.integer({ min: 1, max: 3 }) }), { freq: 3 }),
  fact: fc.option(fc.record({ joined: fc.constantFrom('and', 'or'), isTrue: fc.boolean() }), { freq: 2 }),
  untilBegun: fc.boolean(),
  step: fc.nat(2),
});

/** Questions in three steps, some of which hang on an earlier one. */
const someSteps: fc.Arbitrary<readonly AskedStep[]> = fc
  .record({
    shapes: fc.array(someShape, { minLength: 1, maxLength: 7 }),
    targets: fc.array(fc.constantFrom(200 / 3, 200 / 3, 50, 80, 25), { minLength: 3, maxLength: 3 }),
  })
  .map(({ shapes, targets }) => {
    const sorted = shapes.toSorted((a, b) => a.step - b.step);
    const questions = sorted.map(({ condition, step: _, ...shape }, index): AskedQuestion => {
      const source = condition === null ? undefined : sorted[index - 1 - condition.back];
      return {
        ...shape,
        id: `vraag-${index}`,
        when:
          source === undefined || condition === null
            ? null
            : {
                question: `vraag-${index - 1 - condition.back}`,
                from: Math.min(condition.from, source.answers - 1),
              },
      };
    });
    return [0, 1, 2].map((step) => ({
      id: `stap-${step}`,
      target: targets[step] ?? 50,
      questions: questions.filter((_, index) => sorted[index]?.step === step),
    }));
  });

function someSaid({ answers }: AskedQuestion): fc.Arbitrary<Said> {
  const place = fc.nat(answers - 1);
  const split = fc
    .tuple(place, place)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Said => [Math.min(a, b), Math.max(a, b)]);
  return fc.oneof(
    { weight: 8, arbitrary: place },
    { weight: 3, arbitrary: fc.constantFrom<Said>('unknown', 'unanswered') },
    { weight: 1, arbitrary: fc.constantFrom<Said>('nvt', 'against') },
    { weight: 1, arbitrary: split },
  );
}

const someMeasured = (most: number): fc.Arbitrary<Measured> =>
  someSteps.chain((steps) => {
    const questions = steps.flatMap((step) => step.questions);
    const table = fc
      .tuple(...questions.map(someSaid))
      .map(
        (said): TableSays => Object.fromEntries(questions.map(({ id }, index) => [id, present(said[index])])),
      );
    return fc.array(table, { minLength: 1, maxLength: most }).map((tables) => ({ steps, tables }));
  });

function expectClose(actual: number | null | undefined, expected: number | null): void {
  if (actual === null || actual === undefined || expected === null) expect(actual ?? null).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9);
}

function expectSame(measured: Measured): void {
  const actual = scoreMeasured(measured);
  const expected = measure(measured.steps, measured.tables);
  expected.steps.forEach((step, index) => {
    const found = present(actual.steps[index]);
    expectClose(found.score, step.score);
    expectClose(found.bounds?.low, step.low);
    expectClose(found.bounds?.high, step.high);
    expect(found.inOrder).toEqual({ now: step.now, atLow: step.atLow, atHigh: step.atHigh });
  });
  const { nextStep, allInOrder } = actual;
  const next = expected.next === null ? null : (measured.steps[expected.next]?.id ?? null);
  expect(nextStep?.step ?? null).toBe(next);
  expect(allInOrder !== null).toBe(expected.next === measured.steps.length);
  const firmness = nextStep ?? allInOrder;
  if (firmness === null) return;
  expect(firmness.settled).toBe(expected.settled);
  expect(firmness.hangsOn).toEqual(expected.hangsOn);
  expect(firmness.steady).toBe(expected.hangsOn.length === 0);
}

describe('a second computation, from the specification alone, finds the same', () => {
  test('scores, bounds, what is in order, what is next, whether that is settled and what it hangs on', () => {
    checkProperty(
      fc.property(someMeasured(5), (measured) => expectSame(measured)),
      { numRuns: 600 },
    );
  });

  test('also over all answers of a small framework: two steps of two questions, one of them a prerequisite, one not begun', () => {
    const base = {
      answers: 3,
      weight: 1,
      importance: 3,
      reversed: false,
      when: null,
      fact: null,
      untilBegun: false,
    };
    const steps: readonly AskedStep[] = [
      {
        id: 'een',
        target: 50,
        questions: [
          { ...base, id: 'a', prerequisite: true },
          { ...base, id: 'b', prerequisite: false },
        ],
      },
      {
        id: 'twee',
        target: 50,
        questions: [
          { ...base, id: 'c', prerequisite: false, when: { question: 'a', from: 1 }, untilBegun: true },
          { ...base, id: 'd', prerequisite: false },
        ],
      },
    ];
    const said: readonly Said[] = [0, 1, 2, 'unknown', 'nvt', [0, 1], [1, 2]];
    let seen = 0;
    for (const a of said)
      for (const b of said)
        for (const c of said)
          for (const d of said) {
            expectSame({ steps, tables: [{ a, b, c, d }] });
            seen += 1;
          }
    expect(seen).toBe(7 ** 4);
  });

  test('the order of the plan', () => {
    checkProperty(
      fc.property(someMeasured(4), (measured) => {
        const rows = groupFindings(findingsIn(toAssessment(measured).assessment)).map(
          ({ kind, step, findings }) =>
            kind === 'dialogue' || kind === 'find-out'
              ? `${kind} of ${step}`
              : `${kind} ${findings[0].question ?? ''}`,
        );
        expect(rows).toEqual(planOrder(measured.steps, measured.tables));
      }),
      { numRuns: 600 },
    );
  });
});

describe('what to find out first', () => {
  /** Without conditions, so that what is open can be filled in without another question coming up. */
  const withoutConditions = ({ steps, tables }: Measured): Measured => ({
    steps: steps.map((step) => ({
      ...step,
      questions: step.questions.map((one) => ({ ...one, when: null, fact: null })),
    })),
    tables,
  });

  test('can tip the next step when it is filled in, and is open', () => {
    checkProperty(
      fc.property(someMeasured(2), (some) => {
        const measured = withoutConditions(some);
        const { nextStep, allInOrder } = scoreMeasured(measured);
        const first = (nextStep ?? allInOrder)?.findOutFirst ?? [];
        const open = openCells(measured.steps, measured.tables);
        expect(open).toEqual(expect.arrayContaining([...first]));
        if (first.length === 0 || open.length > 4) return;
        // Where what is open can tip it at all, what is listed can.
        if (canTip(measured.steps, measured.tables, open))
          expect(canTip(measured.steps, measured.tables, first)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('has every question that can tip it alone', () => {
    checkProperty(
      fc.property(someMeasured(2), (some) => {
        const measured = withoutConditions(some);
        const { nextStep, allInOrder } = scoreMeasured(measured);
        const firmness = nextStep ?? allInOrder;
        if (firmness === null || firmness.settled) return;
        for (const id of openCells(measured.steps, measured.tables))
          if (canTip(measured.steps, measured.tables, [id])) expect(firmness.findOutFirst).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});

describe('raising an answer', () => {
  test('never lowers a score at one table, also where it brings up what had not begun', () => {
    checkProperty(
      fc.property(someMeasured(1), fc.nat(), (some, pick) => {
        const steps = some.steps.map((step) => ({
          ...step,
          questions: step.questions.map((one) => ({ ...one, reversed: false, untilBegun: true })),
        }));
        const says = present(some.tables[0]);
        const raisable = steps
          .flatMap((step) => step.questions)
          .filter(({ id, answers }) => {
            const said = says[id];
            return typeof said === 'number' && said < answers - 1;
          });
        const question = raisable[pick % Math.max(1, raisable.length)];
        if (question === undefined) return;
        const before = scoreMeasured({ steps, tables: [says] });
        const raised = { ...says, [question.id]: Number(says[question.id]) + 1 };
        const after = scoreMeasured({ steps, tables: [raised] });
        after.steps.forEach((step, index) => {
          const earlier = before.steps[index]?.score ?? null;
          if (step.score !== null && earlier !== null)
            expect(step.score).toBeGreaterThanOrEqual(earlier - 1e-9);
        });
      }),
      { numRuns: 600 },
    );
  });
});
