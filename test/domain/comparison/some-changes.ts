import fc from 'fast-check';
import type { Assessment, Response } from '../../../src/domain/assessment/assessment.ts';
import type { AnswerScale } from '../../../src/domain/instrument/answer-scale.ts';
import { fitToDepth } from '../../../src/domain/instrument/depth.ts';
import type { Framework, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import {
  aFramework,
  answered,
  aQuestion,
  aScale,
  aStep,
  aTable,
  aText,
  decidedAgainst,
  divided,
  notApplicable,
  targetsFor,
  unanswered,
  unknown,
} from '../builders.ts';
import { onDate } from './comparison-builders.ts';

/* Two measurements between which anything may have changed: answers, tables, questions, weights, prerequisites, targets. */

const scaleOf = (length: number): AnswerScale =>
  aScale(
    `schaal-${length}`,
    Object.fromEntries(Array.from({ length }, (_, place) => [`antwoord-${place}`, place])),
  );

const someWeight = fc.constantFrom(1, 1, 1, 2, 0.5, 10);

const someQuestion = (id: string): fc.Arbitrary<ScaleQuestion> =>
  fc
    .record({
      length: fc.integer({ min: 2, max: 11 }),
      weight: someWeight,
      reversed: fc.boolean(),
      core: fc.boolean(),
      prerequisite: fc.boolean(),
    })
    .map(({ length, ...more }) => aQuestion(id, { scale: scaleOf(length), ...more }));

/** What may happen to a question before it is asked again; most stay what they are. */
const someFate = fc.oneof(
  { weight: 9, arbitrary: fc.constant('same' as const) },
  { weight: 2, arbitrary: fc.constantFrom('reweighted' as const, 'reworded' as const) },
  { weight: 1, arbitrary: fc.constantFrom('dropped' as const, 'rescaled' as const) },
);

function someLater(question: ScaleQuestion): fc.Arbitrary<readonly ScaleQuestion[]> {
  return fc.tuple(someFate, someWeight, fc.boolean()).map(([fate, weight, prerequisite]) => {
    if (fate === 'dropped') return [];
    if (fate === 'rescaled') return [{ ...question, reversed: !question.reversed }];
    if (fate === 'reworded') return [{ ...question, text: aText('anders gevraagd') }];
    return [fate === 'reweighted' ? { ...question, weight, prerequisite } : question];
  });
}

export function someResponse({ scale: { answers } }: ScaleQuestion): fc.Arbitrary<Response> {
  const ids = answers.map(({ id }) => id);
  const [low, high] = [ids[0] ?? '', ids.at(-1) ?? ''];
  return fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...ids).map((id) => answered(id)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(unknown(), unanswered(), divided(low, high)),
    },
    { weight: 1, arbitrary: fc.constantFrom(notApplicable(), decidedAgainst()) },
  );
}

const TABLES = ['noord', 'oost', 'zuid', 'west', 'midden'];
const someTables = fc.oneof(
  { weight: 2, arbitrary: fc.constant(TABLES.slice(0, 1)) },
  { weight: 2, arbitrary: fc.constant(TABLES) },
  { weight: 1, arbitrary: fc.subarray(TABLES, { minLength: 1 }) },
);

/** A measurement of a framework at these tables. */
function someMeasurement(
  date: string,
  framework: Framework,
  tables: readonly string[],
  target: number | null,
): fc.Arbitrary<Assessment> {
  const questions = framework.steps.flatMap((step) => step.questions) as readonly ScaleQuestion[];
  const answers = fc.tuple(...questions.map(someResponse));
  return fc.tuple(...tables.map(() => answers)).map((perTable) =>
    onDate(
      date,
      { framework, tables: [] },
      {
        tables: perTable.map((given, index) =>
          aTable(
            Object.fromEntries(given.map((response, place) => [questions[place]?.id ?? '', response])),
            tables[index] ?? null,
          ),
        ),
        targets: target === null ? new Map() : targetsFor(framework.id, { een: target }),
      },
    ),
  );
}

const someDepth = fc.constantFrom('full', 'full', 'short');

const someTarget = fc.constantFrom(null, null, 40, 90);

/** An earlier and a later measurement of one framework, whose version was raised in between; either may be short. */
export const somePair: fc.Arbitrary<readonly [Assessment, Assessment]> = fc
  .tuple(
    fc.tuple(...['a', 'b', 'c', 'd', 'e'].map(someQuestion)),
    fc.tuple(...['p', 'q'].map(someQuestion)),
    someTables,
    someTables,
    fc.boolean(),
    someTarget,
    someTarget,
    fc.tuple(someDepth, someDepth),
  )
  .chain(([first, second, then, now, keepsTables, targetThen, targetNow, [depthThen, depthNow]]) =>
    fc.tuple(...[...first, ...second].map(someLater)).chain((later) => {
      const earlier = aFramework([aStep('een', first), aStep('twee', second)]);
      const changed = aFramework(
        [aStep('een', later.slice(0, 5).flat()), aStep('twee', later.slice(5).flat())],
        { version: '1.1.0', hash: 'later' },
      );
      return fc.tuple(
        someMeasurement('2025-09-16', fitToDepth(earlier, depthThen), then, targetThen),
        someMeasurement('2026-09-15', fitToDepth(changed, depthNow), keepsTables ? then : now, targetNow),
      );
    }),
  );
