import { type Condition, comparisonsOf } from '../instrument/condition.ts';
import type { Framework, Question } from '../instrument/framework.ts';
import { branchPointer, conditionPointer, idPointer, type PlacedQuestion } from './placed-question.ts';
import { type Problem, problem } from './problem.ts';
import { findSuggestion } from './suggestion.ts';

type Comparison = ReturnType<typeof comparisonsOf>[number];
type ById = ReadonlyMap<string, PlacedQuestion>;

/** Whether the condition of question `from` depends on question `to`, directly or through other questions. */
function leadsTo(from: string, to: string, all: ById): boolean {
  const seen = new Set([from]);
  // A Set iterates over elements that are added during the loop.
  for (const id of seen) {
    if (id === to) return true;
    const when = all.get(id)?.question.when ?? null;
    for (const { question } of when === null ? [] : comparisonsOf(when)) seen.add(question);
  }
  return false;
}

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** The answers that a comparison with a question can use; null for a question without a list of answers. */
function knownAnswers(question: Question): readonly string[] | null {
  if (question.kind === 'text' || question.kind === 'date' || question.kind === 'number') return null;
  const answers = question.kind === 'scale' ? question.scale.answers : question.options;
  return answers.length === 0 ? null : answers.map(({ id }) => id);
}

/** Whether a comparison uses a value that its question can have: one of its answers, or a number where the answers have values. */
function isComparable(question: Question, { operator, value }: Comparison): boolean {
  const number = Number(value);
  if (question.kind === 'number') return Number.isFinite(number);
  const known = knownAnswers(question);
  if (known === null || known.includes(value)) return true;
  if (question.kind !== 'scale' || !Number.isFinite(number)) return false;
  return ORDER.has(operator) || question.scale.answers.some((answer) => answer.value === number);
}

function checkComparison(comparison: Comparison, compared: Question, pointer: string): readonly Problem[] {
  const { question, operator, value } = comparison;
  if (ORDER.has(operator) && compared.kind !== 'scale' && compared.kind !== 'number') {
    return [problem('condition-without-order', pointer, { question, operator })];
  }
  if (isComparable(compared, comparison)) return [];
  const known = knownAnswers(compared) ?? [];
  const named = compared.kind === 'number' ? { text: 'type.number' } : known.join(', ');
  const values = { written: value, question, known: named };
  const suggestion = findSuggestion(value, known);
  return [problem('condition-on-unknown-answer', pointer, values, { suggestion })];
}

/** Reports comparisons with unknown or later questions and with unknown answers. `owner` is the question with the condition; null in a rule. */
function checkCondition(
  condition: Condition | null,
  pointer: string,
  owner: string | null,
  all: ById,
  earlier: ReadonlySet<string>,
): readonly Problem[] {
  if (condition === null) return [];
  return comparisonsOf(condition).flatMap((comparison) => {
    const written = comparison.question;
    const placed = all.get(written);
    if (placed === undefined) {
      const suggestion = findSuggestion(written, all.keys());
      return [problem('condition-on-unknown', pointer, { written }, { suggestion })];
    }
    if (earlier.has(written)) return checkComparison(comparison, placed.question, pointer);
    const isCircular = owner !== null && leadsTo(written, owner, all);
    const code = isCircular ? 'condition-circular' : 'condition-on-later';
    const related = isCircular ? conditionPointer(placed) : idPointer(placed);
    return [problem(code, pointer, { written }, { related })];
  });
}

/** Checks the conditions of all questions and decision rules; those of questions from the bank are reported at their `use`. */
export function checkConditions(framework: Framework, placed: readonly PlacedQuestion[]): readonly Problem[] {
  const all = new Map(placed.toReversed().map((one) => [one.question.id, one]));
  const earlier = new Set<string>();
  const problems = placed.flatMap((one) => {
    const { id, when } = one.question;
    const found = checkCondition(when, conditionPointer(one), id, all, earlier);
    earlier.add(id);
    return found;
  });
  const rules = framework.decisionRules.flatMap(({ branches }, i) =>
    branches.flatMap(({ when }, j) => checkCondition(when, branchPointer(i, j), null, all, earlier)),
  );
  return [...problems, ...rules];
}
