import { expect, test } from 'vitest';
import { comparisonsOf } from '../../../src/domain/instrument/condition.ts';
import { type DecisionRule, type Framework, questionsOf } from '../../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { type Advice, CAPACITY_RULE } from '../../../src/domain/planning/advice.ts';
import { type Answers, adviceIn, only } from '../../domain/builders.ts';
import { listInstruments } from './instruments.ts';
import { answersOf, type Organisation } from './organisation.ts';
import { assess } from './outcome.ts';
import type { State } from './statement.ts';
import { PLANNED_PILOT } from './the-five.ts';

/** The rules about who should lead the work, each with its framework. */
const RULES = listInstruments()
  .flatMap(([name, frameworks]) => (frameworks.length === 1 ? [[name, only(frameworks)] as const] : []))
  .flatMap(([name, framework]) =>
    framework.decisionRules
      .filter(({ id }) => id === CAPACITY_RULE)
      .map((rule) => [name, framework, rule] as const),
  );

/** How far each thing that must be decided for a pilot can be: only talked about, or decided, known and worked with. */
const STAGES: readonly (readonly State[])[] = [
  ['begun'],
  ['begun', 'decided', 'known', 'at-work', 'looked-at-again'],
];

/** The questions on which a rule rests. */
function questionsIn({ branches }: DecisionRule): readonly string[] {
  const comparisons = branches.flatMap(({ when }) => (when === null ? [] : comparisonsOf(when)));
  return [...new Set(comparisons.map(({ question }) => question))];
}

/** A pilot of which each decision in a rule is as far as can be, in every combination, before it begins and after. */
function pilotsOf(framework: Framework, rule: DecisionRule): readonly ((question: string) => Organisation)[] {
  const decisions = questionsOf(framework)
    .filter((one) => one.kind === 'scale' && one.ladder === 'decision')
    .map(({ id }) => id)
    .filter((id) => questionsIn(rule).includes(id));
  const combinations = decisions.reduce<readonly ReadonlyMap<string, readonly State[]>[]>(
    (ways, id) => ways.flatMap((way) => STAGES.map((stage) => new Map([...way, [id, stage]]))),
    [new Map()],
  );
  return [0, 1].flatMap((work) =>
    combinations.map((way) => (question: string) => ({
      ...PLANNED_PILOT,
      doing: { ...PLANNED_PILOT.doing, work },
      is: new Set(way.get(question) ?? ['begun']),
    })),
  );
}

/** What a rule advises an organisation that answers so. */
function adviceOn(framework: Framework, rule: DecisionRule, answers: Answers): Advice {
  return only(adviceIn(assess([framework], answers)).filter((one) => one.rule === rule.id));
}

/** The words of an advice, in every language. */
function wordsOf({ outcome }: Advice, rule: DecisionRule): string {
  const branch = rule.branches.find((one) => one.outcome === outcome);
  const texts = branch === undefined ? [rule.otherwise] : [branch.label, branch.because];
  return texts.flatMap((text) => LANGUAGES.map((language) => text[language])).join(' ');
}

test('at least one framework advises who should lead the work', () => {
  expect(RULES.length).toBeGreaterThan(0);
});

test.each(RULES)(
  'a planned pilot of which nothing is decided gets a policy officer: %s',
  (_, framework, rule) => {
    for (const answers of answersOf([framework], () => PLANNED_PILOT)) {
      expect(adviceOn(framework, rule, answers).outcome).toBe('beleidsmedewerker');
    }
  },
);

test.each(RULES)(
  'a pilot in one place is never advised as if it were broad, whatever was decided for it: %s',
  (_, framework, rule) => {
    const pilots = pilotsOf(framework, rule);
    expect(pilots.length).toBeGreaterThan(1);
    const words = pilots.flatMap((pilot) =>
      answersOf([framework], pilot).map((answers) => wordsOf(adviceOn(framework, rule, answers), rule)),
    );
    const broad = /coördinator|coordinator|meeste teams|meer dan de helft|most teams|more than half/iu;
    expect([...new Set(words)].filter((one) => broad.test(one))).toEqual([]);
  },
);
