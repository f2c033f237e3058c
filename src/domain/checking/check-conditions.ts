import { type Condition, comparisonsOf } from '../instrument/condition.ts';
import type { Framework, Question } from '../instrument/framework.ts';
import { branchPointer, conditionPointer, idPointer, type PlacedQuestion } from './placed-question.ts';
import { type Problem, problem } from './problem.ts';
import { findSuggestion } from './suggestion.ts';

type Comparison = ReturnType<typeof comparisonsOf>[number];
type ById = ReadonlyMap<string, PlacedQuestion>;

/** Whether the condition of a question leads, from question to question, to another. */
function leadsTo(from: string, to: string, all: ById): boolean {
  const seen = new Set([from]);
  // What is found on the way is added at the end, and looked at in its turn.
  for (const id of seen) {
    if (id === to) return true;
    const when = all.get(id)?.question.when ?? null;
    for (const { question } of when === null ? [] : comparisonsOf(when)) seen.add(question);
  }
  return false;
}

const ORDER: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

/** The answers that a comparison can ask for, as words; null when any word will do. */
function knownAnswers(question: Question): readonly string[] | null {
  if (question.kind === 'text' || question.kind === 'date') return null;
  if (question.kind === 'number') return ['@type.number'];
  const answers = question.kind === 'scale' ? question.scale.answers : question.options;
  return answers.length === 0 ? null : answers.map(({ id }) => id);
}

/** Whether there can be something to compare with: an answer of the question, or a number where numbers count. */
function isComparable(question: Question, { operator, value }: Comparison): boolean {
  const number = Number(value);
  if (question.kind === 'number') return Number.isFinite(number);
  const known = knownAnswers(question);
  if (known === null || known.includes(value)) return true;
  if (question.kind !== 'scale' || !Number.isFinite(number)) return false;
  return ORDER.has(operator) || question.scale.answers.some((answer) => answer.value === number);
}

function checkComparison(comparison: Comparison, asked: Question, pointer: string): readonly Problem[] {
  const { question, operator, value } = comparison;
  if (ORDER.has(operator) && asked.kind !== 'scale' && asked.kind !== 'number') {
    return [problem('condition-without-order', pointer, { question, operator })];
  }
  if (isComparable(asked, comparison)) return [];
  const known = knownAnswers(asked) ?? [];
  const values = { written: value, question, known: known.join(', ') };
  const suggestion = findSuggestion(value, known);
  return [problem('condition-on-unknown-answer', pointer, values, { suggestion })];
}

/** A condition may ask only for questions that exist and come earlier, and for answers they have. `owner` is null in a rule. */
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
    const asked = all.get(written);
    if (asked === undefined) {
      const suggestion = findSuggestion(written, all.keys());
      return [problem('condition-on-unknown', pointer, { written }, { suggestion })];
    }
    if (earlier.has(written)) return checkComparison(comparison, asked.question, pointer);
    const isCircular = owner !== null && leadsTo(written, owner, all);
    const code = isCircular ? 'condition-circular' : 'condition-on-later';
    const related = isCircular ? conditionPointer(asked) : idPointer(asked);
    return [problem(code, pointer, { written }, { related })];
  });
}

/** Every condition of a framework, of its questions and of its decision rules; those of questions from the bank where they are taken. */
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
