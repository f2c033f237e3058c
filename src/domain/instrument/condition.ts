export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Compares the answer to a question. `=` on a question with several choices holds when the value is one of them. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly question: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Compares a fact of the organisation. */
export interface FactComparison {
  readonly kind: 'fact';
  /** The name of a fact; one that does not exist is not given. */
  readonly fact: string;
  readonly operator: Operator;
  readonly value: string;
}

interface Joined<Operand> {
  readonly kind: 'or' | 'and';
  readonly operands: readonly Operand[];
}

interface AtLeast<Operand> {
  readonly kind: 'at-least';
  readonly count: number;
  readonly operands: readonly Operand[];
}

interface Negation<Operand> {
  readonly kind: 'not';
  readonly operand: Operand;
}

/** Holds when enough of its operands hold: one, all, or `count` of them. */
type Counting<Operand> = Joined<Operand> | AtLeast<Operand>;

type Combined<Leaf> = Leaf | Joined<Combined<Leaf>> | AtLeast<Combined<Leaf>> | Negation<Combined<Leaf>>;

/** When a question is shown or a branch of a decision rule holds, as it is written in `when`. */
export type Condition = Combined<Comparison | FactComparison>;

/** What is left of a condition when the facts are known: it rests on answers alone. */
export type SettledCondition = Combined<Comparison>;

/** Holds, whatever is answered. */
export const ALWAYS: SettledCondition = { kind: 'and', operands: [] };
/** Does not hold, whatever is answered. */
export const NEVER: SettledCondition = { kind: 'or', operands: [] };

/** An answer as comparisons use it. */
export interface KnownAnswer {
  /** The value of the answer on its scale, or a number that was entered; null for other answers. */
  readonly value: number | null;
  /** The ids of the chosen answers or options. */
  readonly ids: readonly string[];
  /** The value of the answer with this id on the question's scale; null without such an answer. */
  readonly valueOf: (id: string) => number | null;
}

/**
 * Whether a condition holds, in three-valued logic: a comparison with a question without an answer is undecided, and an undecided
 * condition does not hold.
 */
export function conditionHolds(
  condition: SettledCondition,
  answers: (question: string) => KnownAnswer | null,
): boolean {
  return truthOf(condition, answers) === true;
}

/** Whether a condition holds, in three-valued logic; null when that hangs on a question without an answer. */
export function truthOf(
  condition: SettledCondition,
  answers: (question: string) => KnownAnswer | null,
): boolean | null {
  switch (condition.kind) {
    case 'comparison': {
      const known = answers(condition.question);
      return known === null ? null : compare(known, condition.operator, condition.value);
    }
    case 'not': {
      const truth = truthOf(condition.operand, answers);
      return truth === null ? null : !truth;
    }
    default:
      return truthOfCount(condition, answers);
  }
}

/** How many of the operands of a condition must hold. */
export function neededOf(condition: Counting<unknown>): number {
  if (condition.kind === 'at-least') return condition.count;
  return condition.kind === 'and' ? condition.operands.length : 1;
}

function truthOfCount(
  condition: Counting<SettledCondition>,
  answers: (question: string) => KnownAnswer | null,
): boolean | null {
  const needed = neededOf(condition);
  let held = 0;
  let possible = condition.operands.length;
  for (const operand of condition.operands) {
    if (held >= needed || possible < needed) break;
    const truth = truthOf(operand, answers);
    if (truth === true) held += 1;
    if (truth === false) possible -= 1;
  }
  if (held >= needed) return true;
  return possible < needed ? false : null;
}

function compare(known: KnownAnswer, operator: Operator, written: string): boolean {
  const number = known.valueOf(written) ?? (written.trim() === '' ? Number.NaN : Number(written));
  const same = known.ids.includes(written) || (known.value !== null && known.value === number);
  if (operator === '=') return same;
  if (operator === '!=') return !same;
  if (known.value === null || Number.isNaN(number)) return false;
  if (operator === '<') return known.value < number;
  if (operator === '<=') return known.value <= number;
  if (operator === '>') return known.value > number;
  return known.value >= number;
}

/** The comparisons of answers and of facts in a condition, in the order of the text. */
function leavesOf(condition: Condition): readonly (Comparison | FactComparison)[] {
  if (condition.kind === 'comparison' || condition.kind === 'fact') return [condition];
  if (condition.kind === 'not') return leavesOf(condition.operand);
  return condition.operands.flatMap(leavesOf);
}

/** The comparisons with the answers to questions in a condition, in the order of the text. */
export function comparisonsOf(condition: Condition): readonly Comparison[] {
  return leavesOf(condition).filter((leaf) => leaf.kind === 'comparison');
}

/** The comparisons with facts in a condition, in the order of the text. */
export function factComparisonsOf(condition: Condition): readonly FactComparison[] {
  return leavesOf(condition).filter((leaf) => leaf.kind === 'fact');
}
