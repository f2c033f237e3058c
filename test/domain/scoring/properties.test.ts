import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../../src/documents/frameworks/parse-condition.ts';
import type { Response } from '../../../src/domain/assessment/assessment.ts';
import { settle } from '../../../src/domain/assessment/settled-conditions.ts';
import { type Condition, conditionHolds } from '../../../src/domain/instrument/condition.ts';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import type { ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { findFindings } from '../../../src/domain/planning/find-findings.ts';
import type { Finding } from '../../../src/domain/planning/finding.ts';
import { planActions } from '../../../src/domain/planning/plan.ts';
import type { StepScore } from '../../../src/domain/scoring/step-score.ts';
import { checkProperty } from '../../check-property.ts';
import {
  idsOf,
  someCondition,
  someKnownAnswer,
  someQuestion,
  someStep,
  someText,
  twoFrameworks,
} from '../arbitraries.ts';
import {
  type Answers,
  aFramework,
  answered,
  aQuestion,
  aStep,
  notApplicable,
  outcomeOf,
  present,
  stepOf,
  unknown,
} from '../builders.ts';
import { PLAN_WORDS } from '../planning/plan-words.ts';

function expectClose(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9);
}
function mapResponses(answers: Answers, change: (response: Response, id: string) => Response): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, response]) => [id, change(response, id)]));
}
function expectSameFigures(actual: StepScore, expected: StepScore): void {
  expectClose(actual.score, expected.score);
  expectClose(actual.bounds?.low ?? null, expected.bounds?.low ?? null);
  expectClose(actual.bounds?.high ?? null, expected.bounds?.high ?? null);
  expect(actual.inOrder).toEqual(expected.inOrder);
  expect(actual.coverage).toBe(expected.coverage);
}

describe('for every step and whatever was answered', () => {
  test('the order of questions never changes a score', () => {
    const shuffled = someStep.chain((original) =>
      fc
        .shuffledSubarray([...original.questions], { minLength: original.questions.length })
        .map((reordered) => ({ original, reordered })),
    );
    checkProperty(
      fc.property(shuffled, ({ original, reordered }) => {
        expectSameFigures(
          stepOf(reordered, ...original.tables),
          stepOf(original.questions, ...original.tables),
        );
      }),
    );
  });

  test('the order of tables never changes a score', () => {
    checkProperty(
      fc.property(someStep, ({ questions, tables }) => {
        expectSameFigures(stepOf(questions, ...tables.toReversed()), stepOf(questions, ...tables));
      }),
    );
  });

  test('an extra question that does not apply changes no score', () => {
    checkProperty(
      fc.property(someStep, someQuestion, fc.nat(9), ({ questions, tables }, part, place) => {
        const extra = questions.toSpliced(place, 0, aQuestion('extra', part));
        const other = aStep('ander', [aQuestion('anders')]);
        const outcome = (own: readonly ScaleQuestion[], more: Answers) =>
          outcomeOf(
            aFramework([aStep('stap', own), other]),
            ...tables.map((answers) => ({ ...answers, anders: answered('deels'), ...more })),
          ).steps;
        const before = outcome(questions, {});
        outcome(extra, { extra: notApplicable() }).forEach((step, index) => {
          const earlier = present(before[index]);
          expectSameFigures(step, earlier);
          const rest = step.questions.filter(({ id }) => id !== 'extra');
          expect(rest.map(({ score }) => score)).toEqual(earlier.questions.map(({ score }) => score));
        });
      }),
    );
  });

  test('raising one answer never lowers the score, and of a reversed question never raises it', () => {
    checkProperty(
      fc.property(someStep, fc.nat(), fc.nat(), ({ questions, tables }, place, from) => {
        const question = present(questions[place % questions.length]);
        const ids = idsOf(question);
        const at = from % (ids.length - 1);
        const scoreAt = (answer: string): StepScore => {
          const [first, ...rest] = tables;
          return stepOf(questions, { ...first, [question.id]: answered(answer) }, ...rest);
        };
        const [lower, higher] = [scoreAt(present(ids[at])), scoreAt(present(ids[at + 1]))];
        fc.pre(lower.score !== null && higher.score !== null);
        const change = (higher.score ?? 0) - (lower.score ?? 0);
        expect(question.reversed ? -change : change).toBeGreaterThanOrEqual(-1e-9);
        if (tables.length === 1 && question.weight >= 1) expect(Math.abs(change)).toBeGreaterThan(0);
      }),
    );
  });

  test('the score lies between its bounds, as long as no answer is divided', () => {
    checkProperty(
      fc.property(someStep, ({ questions, tables }) => {
        const undivided = tables.map((answers) =>
          mapResponses(answers, (response) => (response.state.kind === 'divided' ? unknown() : response)),
        );
        const { score, bounds } = stepOf(questions, ...undivided);
        if (score === null) return;
        expect(present(bounds).low).toBeLessThanOrEqual(score + 1e-9);
        expect(present(bounds).high).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });

  test('whatever the open answers turn out to be, the score stays between the bounds', () => {
    checkProperty(
      fc.property(someStep, fc.infiniteStream(fc.nat(99)), ({ questions, tables }, choices) => {
        const before = stepOf(questions, ...tables);
        const choose = (ids: readonly string[]): string =>
          present(ids[(choices.next().value ?? 0) % ids.length]);
        const filled = tables.map((answers) =>
          mapResponses(answers, (response, id) => {
            const ids = idsOf(present(questions.find((question) => question.id === id)));
            const { state } = response;
            if (state.kind === 'unknown' || state.kind === 'unanswered') return answered(choose(ids));
            if (state.kind !== 'divided') return response;
            return answered(choose(ids.slice(ids.indexOf(state.low), ids.indexOf(state.high) + 1)));
          }),
        );
        const after = stepOf(questions, ...filled);
        if (after.score === null) return expectClose(before.score, null);
        expect(present(before.bounds).low).toBeLessThanOrEqual(after.score + 1e-9);
        expect(present(before.bounds).high).toBeGreaterThanOrEqual(after.score - 1e-9);
      }),
    );
  });

  test('the mean over tables lies between its lowest and its highest', () => {
    checkProperty(
      fc.property(someStep, ({ questions, tables }) => {
        const { score, spread, tables: n } = stepOf(questions, ...tables);
        expect(spread === null).toBe(n < 2);
        if (spread === null || score === null) return;
        expect(spread.lowest).toBeLessThanOrEqual(score + 1e-9);
        expect(spread.highest).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });

  test('what applies is what was scored, unknown, unanswered or divided', () => {
    checkProperty(
      fc.property(someStep, ({ questions, tables }) => {
        const step = stepOf(questions, ...tables);
        const sum = (pick: (part: StepScore['questions'][number]) => number): number =>
          step.questions.reduce((total, part) => total + pick(part), 0);
        const open = sum(({ unknown: a, unanswered: b, divided: c }) => a + b + c);
        expect(sum(({ n }) => n)).toBe(step.scored);
        expect(step.applicable).toBe(step.scored + open);
        expect(step.applicable + step.notApplicable + step.decidedAgainst).toBe(
          questions.length * tables.length,
        );
      }),
    );
  });
});

describe('for every two frameworks and whatever was answered', () => {
  test('findings never contain a question twice for one reason', () => {
    checkProperty(
      fc.property(twoFrameworks, ({ scores, frameworks }) => {
        const ids = findFindings(scores, frameworks).flatMap(({ question, kind }) =>
          question === null ? [] : `${question} ${kind === 'blocker' ? 'improvement' : kind}`,
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('a plan begins with an action of the step whose turn it is, whenever that step has one', () => {
    checkProperty(
      fc.property(twoFrameworks, ({ frameworks, scores }) => {
        const found = findFindings(scores, frameworks);
        const leading = scores.find(({ nextStep }) => nextStep !== null);
        const next = leading?.steps.find(({ id }) => id === leading.nextStep?.step);
        const isThere = ({ framework, step, question }: Finding): boolean =>
          (framework === leading?.framework.id && step === next?.id) ||
          next?.questions.some(({ id }) => id === question) === true;
        expect(found.some(isThere)).toBe(found[0] !== undefined && isThere(found[0]));
      }),
    );
  });

  test('a plan holds at most the given maximum, and loses no action', () => {
    checkProperty(
      fc.property(
        twoFrameworks,
        fc.option(fc.nat(12), { nil: undefined }),
        ({ scores, frameworks }, most) => {
          const findings = findFindings(scores, frameworks);
          const { actions, later, parts } = planActions(findings, frameworks, 'nl', PLAN_WORDS, most);
          const all = [...actions, ...later];
          expect(actions.length).toBe(Math.min(most ?? 7, all.length));
          const whole = all.flatMap((action) => parts.get(action.id) ?? [action]);
          const keysOf = (list: readonly { question: string | null; step: string | null; kind: string }[]) =>
            list.map(({ question, step, kind }) => `${question} ${step} ${kind}`).sort();
          expect(keysOf(whole)).toEqual(keysOf(findings));
          const together = all.filter(({ kind }) => kind === 'find-out' || kind === 'dialogue');
          // Steps of the two frameworks have the same ids.
          expect(together.length).toBeLessThanOrEqual(2 * 2 * 3);
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        },
      ),
    );
  });

  test('there is something to find out first exactly when the outcome is not settled, and to look at again when not steady', () => {
    checkProperty(
      fc.property(twoFrameworks, ({ scores }) => {
        for (const { nextStep, allInOrder } of scores) {
          const firmness = nextStep ?? allInOrder;
          if (firmness === null) continue;
          expect(firmness.findOutFirst.length === 0).toBe(firmness.settled);
          expect(firmness.hangsOn.length === 0).toBe(firmness.steady);
        }
      }),
    );
  });
});

describe('for every text', () => {
  test('parsing it as a condition and evaluating that never throws', () => {
    checkProperty(
      fc.property(someText, fc.option(someKnownAnswer), (written, answer) => {
        const parsed = parseCondition(written);
        if (parsed.kind === 'parsed')
          expect(conditionHolds(settle(parsed.condition, NO_FACTS), () => answer)).toBeTypeOf('boolean');
        else expect(written.includes(parsed.found)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  const write = (condition: Condition): string => {
    if (condition.kind === 'comparison')
      return `${condition.question}${condition.operator}${condition.value}`;
    if (condition.kind === 'fact')
      return `organisation.${condition.fact}${condition.operator}${condition.value}`;
    if (condition.kind === 'at-least')
      return `at least ${condition.count} of (${condition.operands.map(write).join(', ')})`;
    if (condition.kind === 'not') return `not (${write(condition.operand)})`;
    return condition.operands.map((part) => `(${write(part)})`).join(` ${condition.kind} `);
  };

  test('a condition that is written out and read again is the same condition', () => {
    checkProperty(
      fc.property(someCondition, (condition) => {
        expect(parseCondition(write(condition))).toEqual({ kind: 'parsed', condition });
      }),
    );
  });
});
