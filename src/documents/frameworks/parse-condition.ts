import type { Condition, Operator } from '../../domain/instrument/condition.ts';

/*
 * The grammar of `when`:
 *
 *     condition  = and { "or" and }
 *     and        = not { "and" not }
 *     not        = "not" not | "(" condition ")" | count | comparison
 *     count      = "at" "least" number "of" "(" condition { "," condition } ")"
 *     comparison = ( question-id | "organisation." fact ) operator value
 *     operator   = "=" | "is" | "!=" | "is" "not" | "<" | "<=" | ">" | ">="
 *     value      = the id of an answer | a value of a fact | a number
 */

type Expected = 'question' | 'operator' | 'value' | 'end' | 'closing' | 'count' | 'of' | 'list' | 'comma';

export type ParsedCondition =
  | { readonly kind: 'parsed'; readonly condition: Condition }
  /** `found` is the token at which parsing stopped, '' at the end; `expected` is the kind of token that was expected. */
  | { readonly kind: 'failed'; readonly found: string; readonly expected: Expected };

const TOKEN = /\s*(<=|>=|!=|[=<>(),]|[^\s=<>()!,]+|\S)/gy;
const OPERATORS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
/** What names a fact begins with this; no id of a question has a full stop in it. */
const FACT = 'organisation.';
const MAX_DEPTH = 100;

class ConditionSyntax extends Error {
  readonly found: string;
  readonly expected: Expected;
  constructor(found: string, expected: Expected) {
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
  const takeIf = (token: string): boolean => {
    if (peek() !== token) return false;
    next += 1;
    return true;
  };
  const need = (token: string, expected: Expected): void => {
    if (!takeIf(token)) throw new ConditionSyntax(peek(), expected);
  };

  const operator = (): Operator => {
    const written = take();
    if (written === 'is') return takeIf('not') ? '!=' : '=';
    if (!OPERATORS.has(written)) throw new ConditionSyntax(written, 'operator');
    return written as Operator;
  };
  const comparison = (): Condition => {
    const subject = take();
    if (!WORD.test(subject) || KEYWORDS.has(subject)) throw new ConditionSyntax(subject, 'question');
    const compared = operator();
    const value = take();
    if (!(WORD.test(value) || Number.isFinite(Number(value || 'x'))) || KEYWORDS.has(value)) {
      throw new ConditionSyntax(value, 'value');
    }
    return subject.startsWith(FACT)
      ? { kind: 'fact', fact: subject.slice(FACT.length), operator: compared, value }
      : { kind: 'comparison', question: subject, operator: compared, value };
  };
  const count = (depth: number): Condition => {
    const written = take();
    if (!/^[1-9]\d*$/.test(written)) throw new ConditionSyntax(written, 'count');
    need('of', 'of');
    need('(', 'list');
    const operands = [or(depth + 1)];
    while (takeIf(',')) operands.push(or(depth + 1));
    need(')', 'comma');
    if (Number(written) > operands.length) throw new ConditionSyntax(written, 'count');
    return { kind: 'at-least', count: Number(written), operands };
  };
  const not = (depth: number): Condition => {
    if (depth > MAX_DEPTH) throw new ConditionSyntax(peek(), 'end');
    if (takeIf('not')) return { kind: 'not', operand: not(depth + 1) };
    if (takeIf('(')) {
      const inner = or(depth + 1);
      need(')', 'closing');
      return inner;
    }
    // A question may be called `at`: what follows it is an operator then.
    if (peek() === 'at' && tokens[next + 1] === 'least') {
      next += 2;
      return count(depth);
    }
    return comparison();
  };
  const joined = (word: 'and' | 'or', operand: () => Condition): Condition => {
    const operands = [operand()];
    while (takeIf(word)) operands.push(operand());
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
