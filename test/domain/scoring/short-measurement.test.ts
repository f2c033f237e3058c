import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findVisibility } from '../../../src/domain/assessment/visibility.ts';
import { fitToDepth } from '../../../src/domain/instrument/depth.ts';
import type { Framework, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import type { FrameworkScore } from '../../../src/domain/scoring/score.ts';
import { checkProperty } from '../../check-property.ts';
import { someStep } from '../arbitraries.ts';
import {
  type Answers,
  aBranch,
  adviceIn,
  aFramework,
  anAssessment,
  anOpenQuestion,
  answered,
  aQuestion,
  aRule,
  aStep,
  aTable,
  findingsIn,
  given,
  only,
  outcomeOf,
  when,
} from '../builders.ts';

const core = (id: string, more: Partial<ScaleQuestion> = {}) => aQuestion(id, { core: true, ...more });
const short = (framework: Framework): Framework => fitToDepth(framework, 'short');

function shownIn(framework: Framework, answers: Answers): readonly string[] {
  return [...findVisibility(framework, aTable(answers).responses).questions];
}

const STEP = aStep('begin', [core('a'), aQuestion('b'), core('c'), aQuestion('d')]);
const ALL = {
  a: answered('volledig'),
  b: answered('deels'),
  c: answered('grotendeels'),
  d: answered('deels'),
};

describe('a short measurement', () => {
  test('scores what it asks, and keeps no count of the rest, whatever was answered to it before', () => {
    const [step] = outcomeOf(short(aFramework([STEP])), ALL).steps;
    expect(step).toMatchObject({ applicable: 2, scored: 2, coverage: 1 });
    expect(step?.score).toBeCloseTo(250 / 3, 9);
    expect(step?.questions.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('proposes nothing about what it does not ask, and finds nothing out there', () => {
    const framework = short(aFramework([STEP]));
    const found = findingsIn(anAssessment([framework], [{ a: answered('deels') }]));
    expect(found.map(({ question }) => question).sort()).toEqual(['a', 'c']);
  });

  test('gives no advice that rests on an answer to a question that it does not ask', () => {
    const framework = aFramework([STEP], {
      decisionRules: [aRule('capaciteit', [aBranch('x', 'b = deels')])],
    });
    expect(only(adviceIn(anAssessment([framework], [ALL])))).toMatchObject({ outcome: 'x', missing: [] });
    expect(only(adviceIn(anAssessment([short(framework)], [ALL])))).toMatchObject({
      outcome: null,
      missing: ['b'],
    });
  });

  test('asks the core questions of a step that are not scored too, and no others', () => {
    const step = aStep('begin', [core('a'), anOpenQuestion('sinds', { core: true }), anOpenQuestion('wie')]);
    const answers = { sinds: given('mei'), wie: given('wij') };
    expect(shownIn(short(aFramework([step])), answers)).toEqual(['a', 'sinds']);
  });
});

describe('in a short measurement a core question with a condition', () => {
  const waiting = (on: string, more: Partial<ScaleQuestion> = {}) =>
    short(
      aFramework([
        aStep('begin', [core('a'), aQuestion('b'), core('later', { when: when(`${on} >= deels`), ...more })]),
      ]),
    );

  test('is asked by the answer to another core question', () => {
    expect(shownIn(waiting('a'), { a: answered('deels') })).toEqual(['a', 'later']);
    expect(shownIn(waiting('a'), { a: answered('niet-begonnen') })).toEqual(['a']);
    expect(
      only(outcomeOf(waiting('a', { until: 'begun' }), { a: answered('niet-begonnen') }).steps),
    ).toMatchObject({ applicable: 2, scored: 2, score: 0 });
  });

  test.each(['begun', 'applicable'] as const)(
    'is never asked nor counted where it waits for one that is left out, also with a kept answer, until %s',
    (until) => {
      const framework = waiting('b', { until });
      for (const b of ['niet-begonnen', 'deels']) {
        const answers = { a: answered('deels'), b: answered(b), later: answered('volledig') };
        expect(shownIn(framework, answers)).toEqual(['a']);
        const outcome = outcomeOf(framework, answers);
        expect(only(outcome.steps)).toMatchObject({ applicable: 1, scored: 1 });
        expect(outcome.nextStep).toMatchObject({ settled: true, findOutFirst: [] });
      }
    },
  );
});

describe('for every framework with core questions, and whatever was answered', () => {
  const someShort = someStep.chain(({ questions, tables }) =>
    fc.tuple(...questions.map(() => fc.boolean())).map((flags) => ({
      tables,
      questions: questions.map((question, index) => ({
        ...question,
        core: index === 0 || flags[index] === true,
      })),
    })),
  );
  const framed = (questions: readonly ScaleQuestion[]): Framework =>
    aFramework([aStep('begin', questions.slice(0, 4)), aStep('verder', questions.slice(4))]);

  test('a short measurement scores as one that never had the other questions', () => {
    checkProperty(
      fc.property(someShort, ({ questions, tables }) => {
        const alone = framed(questions).steps.map((step) => ({
          ...step,
          questions: step.questions.filter((question) => question.core),
        }));
        expect(outcomeOf(short(framed(questions)), ...tables)).toEqual(
          outcomeOf(aFramework(alone), ...tables),
        );
      }),
    );
  });

  test('short, full and short again gives the same score, and so does full, short and full', () => {
    checkProperty(
      fc.property(someShort, ({ questions, tables }) => {
        const framework = framed(questions);
        const score = (one: Framework): FrameworkScore => outcomeOf(one, ...tables);
        expect(score(short(fitToDepth(short(framework), 'full')))).toEqual(score(short(framework)));
        expect(score(fitToDepth(short(framework), 'full'))).toEqual(score(framework));
      }),
    );
  });

  test('no answer to a question that it does not ask changes a short measurement', () => {
    checkProperty(
      fc.property(someShort, ({ questions, tables }) => {
        const asked = new Set(questions.filter((question) => question.core).map(({ id }) => id));
        const without = tables.map((answers) =>
          Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id))),
        );
        const framework = short(framed(questions));
        expect(outcomeOf(framework, ...tables)).toEqual(outcomeOf(framework, ...without));
      }),
    );
  });
});
