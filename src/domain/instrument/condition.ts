/**
 * The grammar of `when`:
 *
 *     condition  = and { "or" and }
 *     and        = not { "and" not }
 *     not        = "not" not | "(" condition ")" | comparison
 *     comparison = question-id ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) value
 *     value      = the id of an answer | a number
 *
 * `=` on a question with several choices holds when the value is one of them.
 */
export type Condition =
  | { readonly kind: 'or' | 'and'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  | {
      readonly kind: 'comparison';
      readonly question: string;
      readonly operator: Operator;
      readonly value: string;
    };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type ParsedCondition =
  | { readonly kind: 'parsed'; readonly condition: Condition }
  /** `found` is the token at which parsing stopped, '' at the end; `expected` is the kind of token that was expected. */
  | {
      readonly kind: 'failed';
      readonly found: string;
      readonly expected: 'question' | 'operator' | 'value' | 'end' | 'closing';
    };

const TOKEN = /\s*(<=|>=|!=|[=<>()]|[^\s=<>()!]+|\S)/gy;
const OPERATORS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const MAX_DEPTH = 100;

class ConditionSyntax extends Error {
  readonly found: string;
  readonly expected: Extract<ParsedCondition, { kind: 'failed' }>['expected'];
  constructor(found: string, expected: ConditionSyntax['expected']) {
    super(`expected ${expected}`);
    this.found = found;
    this.expected = expected;
  }
}

/** Parses a condition; never throws. */
export function parseCondition(text: string): ParsedCondition {
  const tokens = [...text.matchAll(TOKEN)].map((match) => match[1] ?? '');
  let next = 0;
  const peek = (): string => tokens[next] ?? '';
  const take = (): string => {
    const token = peek();
    next += 1;
    return token;
  };

  const comparison = (): Condition => {
    const question = take();
    if (!WORD.test(question) || KEYWORDS.has(question)) throw new ConditionSyntax(question, 'question');
    const operator = take();
    if (!OPERATORS.has(operator)) throw new ConditionSyntax(operator, 'operator');
    const value = take();
    if (!(WORD.test(value) || Number.isFinite(Number(value || 'x'))) || KEYWORDS.has(value)) {
      throw new ConditionSyntax(value, 'value');
    }
    return { kind: 'comparison', question, operator: operator as Operator, value };
  };
  const not = (depth: number): Condition => {
    if (depth > MAX_DEPTH) throw new ConditionSyntax(peek(), 'end');
    if (peek() === 'not') {
      take();
      return { kind: 'not', operand: not(depth + 1) };
    }
    if (peek() === '(') {
      take();
      const inner = or(depth + 1);
      if (take() !== ')') throw new ConditionSyntax(tokens[next - 1] ?? '', 'closing');
      return inner;
    }
    return comparison();
  };
  const joined = (word: 'and' | 'or', operand: () => Condition): Condition => {
    const operands = [operand()];
    while (peek() === word) {
      take();
      operands.push(operand());
    }
    const [only] = operands;
    return operands.length === 1 && only !== undefined ? only : { kind: word, operands };
  };
  const or = (depth: number): Condition => joined('or', () => joined('and', () => not(depth)));

  try {
    const condition = or(0);
    if (next < tokens.length) throw new ConditionSyntax(peek(), 'end');
    return { kind: 'parsed', condition };
  } catch (error) {
    if (error instanceof ConditionSyntax)
      return { kind: 'failed', found: error.found, expected: error.expected };
    throw error;
  }
}

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
  condition: Condition,
  answers: (question: string) => KnownAnswer | null,
): boolean {
  return truthOf(condition, answers) === true;
}

/** Whether a condition holds, in three-valued logic; null when that hangs on a question without an answer. */
export function truthOf(
  condition: Condition,
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
    case 'and':
    case 'or': {
      const decisive = condition.kind === 'or';
      let isOpen = false;
      for (const operand of condition.operands) {
        const truth = truthOf(operand, answers);
        if (truth === decisive) return decisive;
        if (truth === null) isOpen = true;
      }
      return isOpen ? null : !decisive;
    }
  }
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

/** The comparisons in a condition, in the order of the text. */
export function comparisonsOf(condition: Condition): readonly Extract<Condition, { kind: 'comparison' }>[] {
  if (condition.kind === 'comparison') return [condition];
  if (condition.kind === 'not') return comparisonsOf(condition.operand);
  return condition.operands.flatMap(comparisonsOf);
}
