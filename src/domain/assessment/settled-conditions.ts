import {
  ALWAYS,
  type Condition,
  type FactComparison,
  NEVER,
  neededOf,
  type SettledCondition,
} from '../instrument/condition.ts';
import { type Facts, isFactName } from '../instrument/facts.ts';
import { type Framework, questionsOf } from '../instrument/framework.ts';

/** The ids of questions that are not asked of an organisation, whatever it answers. */
type Hidden = ReadonlySet<string>;
const NOTHING: Hidden = new Set();

/** Whether a condition rests on answers alone that can all be given. */
function isSettled(condition: Condition, hidden: Hidden): condition is SettledCondition {
  if (condition.kind === 'comparison') return !hidden.has(condition.question);
  if (condition.kind === 'fact') return false;
  if (condition.kind === 'not') return isSettled(condition.operand, hidden);
  return condition.operands.every((operand) => isSettled(operand, hidden));
}

/** A fact that is not given equals nothing; facts have no order. */
function isTrueOf({ fact, operator, value }: FactComparison, facts: Facts): boolean {
  const isSame = isFactName(fact) && facts[fact] === value;
  return operator === '=' ? isSame : operator === '!=' && !isSame;
}

/** At least so many of these, as simply as it can be said. */
function countOf(count: number, operands: readonly SettledCondition[]): SettledCondition {
  if (count <= 0) return ALWAYS;
  if (count > operands.length) return NEVER;
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return only;
  if (count === operands.length) return { kind: 'and', operands };
  return count === 1 ? { kind: 'or', operands } : { kind: 'at-least', count, operands };
}

/**
 * What is left of a condition for an organisation with these facts: `ALWAYS` or `NEVER` where they decide. A comparison with a question
 * that is hidden from it is never true and never false; it becomes what does not help the condition to hold.
 */
export function settle(
  condition: Condition,
  facts: Facts,
  hidden: Hidden = NOTHING,
  withoutAnswer: SettledCondition = NEVER,
): SettledCondition {
  if (condition.kind === 'comparison') return hidden.has(condition.question) ? withoutAnswer : condition;
  if (condition.kind === 'fact') return isTrueOf(condition, facts) ? ALWAYS : NEVER;
  if (isSettled(condition, hidden)) return condition;
  if (condition.kind === 'not') {
    const operand = settle(condition.operand, facts, hidden, withoutAnswer === NEVER ? ALWAYS : NEVER);
    if (operand === ALWAYS) return NEVER;
    return operand === NEVER ? ALWAYS : { kind: 'not', operand };
  }
  const settled = condition.operands.map((operand) => settle(operand, facts, hidden, withoutAnswer));
  const held = settled.filter((operand) => operand === ALWAYS).length;
  const open = settled.filter((operand) => operand !== ALWAYS && operand !== NEVER);
  return countOf(neededOf(condition) - held, open);
}

/** The ids of the questions that an organisation with the facts of a framework is never asked. */
export function hiddenByFacts(framework: Framework): ReadonlySet<string> {
  const conditions = settledConditions(framework);
  return new Set([...conditions].flatMap(([id, condition]) => (condition === NEVER ? [id] : [])));
}

/**
 * What is left of the condition of each question, by id, for the organisation that is asked: `ALWAYS` without a condition, `NEVER` for a
 * question that its facts hide, and for one that can only be asked after such a question.
 */
export function settledConditions(framework: Framework): ReadonlyMap<string, SettledCondition> {
  const hidden = new Set<string>();
  const conditions = new Map<string, SettledCondition>();
  for (const { id, when } of questionsOf(framework)) {
    const condition = when === null ? ALWAYS : settle(when, framework.facts, hidden);
    if (condition === NEVER) hidden.add(id);
    conditions.set(id, condition);
  }
  return conditions;
}
