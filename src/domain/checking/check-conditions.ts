import { isCalendarDate } from '../instrument/calendar-date.ts';
import {
  type Comparison,
  type Condition,
  comparisonsOf,
  type FactComparison,
  factComparisonsOf,
} from '../instrument/condition.ts';
import { FACT_NAMES, FACT_VALUES, isFactName } from '../instrument/facts.ts';
import type { Framework, Question } from '../instrument/framework.ts';
import { placeInRange } from '../instrument/written/number-range.ts';
import { findCircles, type InCircle } from './conditions/find-circles.ts';
import { listNames } from './list-names.ts';
import { branchPointer, conditionPointer, idPointer, type PlacedQuestion } from './placed-question.ts';
import { type Problem, problem, type TextReference } from './problem.ts';
import { findSuggestion } from './suggestion.ts';

type ById = ReadonlyMap<string, PlacedQuestion>;

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** The answers that a comparison with a question can use; null for a question without a list of answers. */
function knownAnswers(question: Question): readonly string[] | null {
  if (question.kind === 'text' || question.kind === 'date' || question.kind === 'number') return null;
  const answers = question.kind === 'scale' ? question.scale.answers : question.options;
  return answers.length === 0 ? null : answers.map(({ id }) => id);
}

/**
 * Whether a comparison uses a value that its question can have: one of its answers, a number in its range, a date as it is kept, or a
 * number where the answers have values.
 */
function isComparable(question: Question, { operator, value }: Comparison): boolean {
  const number = Number(value);
  if (question.kind === 'number')
    return Number.isFinite(number) && placeInRange(question.range, number) === 'inside';
  if (question.kind === 'date') return isCalendarDate(value);
  const known = knownAnswers(question);
  if (known === null || known.includes(value)) return true;
  if (question.kind !== 'scale' || !Number.isFinite(number)) return false;
  return ORDER.has(operator) || question.scale.answers.some((answer) => answer.value === number);
}

/** What a comparison with a question can use, in a message: `0 – 10` for numbers with limits. */
function nameKnown(question: Question, known: readonly string[]): string | TextReference {
  if (question.kind === 'date') return { text: 'type.date' };
  if (question.kind !== 'number') return listNames(known);
  const { minimum, maximum } = question.range;
  if (minimum !== null && maximum !== null) return `${minimum} – ${maximum}`;
  if (minimum !== null) return `≥ ${minimum}`;
  return maximum === null ? { text: 'type.number' } : `≤ ${maximum}`;
}

function checkComparison(comparison: Comparison, compared: Question, pointer: string): readonly Problem[] {
  const { question, operator, value } = comparison;
  if (ORDER.has(operator) && compared.kind !== 'scale' && compared.kind !== 'number') {
    return [problem('condition-without-order', pointer, { question, operator })];
  }
  if (isComparable(compared, comparison)) return [];
  const known = knownAnswers(compared) ?? [];
  const values = { written: value, question, known: nameKnown(compared, known) };
  const suggest = (): string | null => findSuggestion(value, known);
  return [problem('condition-on-unknown-answer', pointer, values, { suggest })];
}

/** How a fact is written in a condition. */
const writtenFact = (name: string): string => `organisation.${name}`;

/** Reports a comparison with an unknown fact, with an unknown value, or of what has no order. */
function checkFact({ fact, operator, value }: FactComparison, pointer: string): readonly Problem[] {
  const written = writtenFact(fact);
  if (!isFactName(fact)) {
    const known = FACT_NAMES.map(writtenFact);
    const suggest = (): string | null => findSuggestion(written, known);
    return [problem('unknown-fact', pointer, { written, known: listNames(known) }, { suggest })];
  }
  if (ORDER.has(operator)) return [problem('fact-without-order', pointer, { fact: written, operator })];
  const known: readonly string[] = FACT_VALUES[fact];
  if (known.includes(value)) return [];
  const values = { written: value, fact: written, known: listNames(known) };
  return [problem('unknown-fact-value', pointer, values, { suggest: () => findSuggestion(value, known) })];
}

/** What an unknown question may have been meant to be: a fact without its first word, or something that is written nearly so. */
function suggestSubject(written: string, all: ById): string | null {
  if (isFactName(written)) return writtenFact(written);
  return findSuggestion(written, [...all.keys(), ...FACT_NAMES.map(writtenFact)]);
}

/** Reports comparisons with unknown or later questions, with unknown answers, and with facts that cannot be. `owner` is the question with the condition; null in a rule. */
function checkCondition(
  condition: Condition | null,
  pointer: string,
  owner: string | null,
  all: ById,
  earlier: ReadonlySet<string>,
  inCircle: InCircle,
): readonly Problem[] {
  if (condition === null) return [];
  const facts = factComparisonsOf(condition).flatMap((comparison) => checkFact(comparison, pointer));
  const answers = comparisonsOf(condition).flatMap((comparison): readonly Problem[] => {
    const written = comparison.question;
    const placed = all.get(written);
    if (placed === undefined) {
      const suggest = (): string | null => suggestSubject(written, all);
      return [problem('condition-on-unknown', pointer, { written }, { suggest })];
    }
    if (earlier.has(written)) return checkComparison(comparison, placed.question, pointer);
    const isCircular = owner !== null && inCircle(written, owner);
    const code = isCircular ? 'condition-circular' : 'condition-on-later';
    const related = isCircular ? conditionPointer(placed) : idPointer(placed);
    return [problem(code, pointer, { written }, { related })];
  });
  return [...facts, ...answers];
}

/** Checks the conditions of all questions and decision rules; those of questions from the bank are reported at their `use`. */
export function checkConditions(framework: Framework, placed: readonly PlacedQuestion[]): readonly Problem[] {
  const all = new Map(placed.toReversed().map((one) => [one.question.id, one]));
  const earlier = new Set<string>();
  const inCircle = findCircles(all);
  const problems = placed.flatMap((one) => {
    const { id, when } = one.question;
    const found = checkCondition(when, conditionPointer(one), id, all, earlier, inCircle);
    earlier.add(id);
    return found;
  });
  const rules = framework.decisionRules.flatMap(({ branches }, i) =>
    branches.flatMap(({ when }, j) =>
      checkCondition(when, branchPointer(i, j), null, all, earlier, inCircle),
    ),
  );
  return [...problems, ...rules];
}
