import type { Comparison, Condition, FactComparison, Operator } from '../../domain/instrument/condition.ts';
import type { Texts } from '../texts.ts';

const OPERATOR_KEYS = {
  '=': 'is',
  '!=': 'is-not',
  '<': 'below',
  '<=': 'at-most',
  '>': 'above',
  '>=': 'at-least',
} as const satisfies Readonly<Record<Operator, string>>;

/** How the questions and the answers in a condition are called. */
export interface ConditionNames {
  readonly question: (id: string) => string;
  /** An answer to a question, by the id or the number that the condition holds. */
  readonly answer: (question: string, value: string) => string;
}

/** `the kind of organisation “municipality” is`; a value without words is shown as it was written. */
function factWords({ fact, operator, value }: FactComparison, texts: Texts): string {
  const words = texts.find(`${fact}-short.${value}`) ?? texts.find(`${fact}.${value}`) ?? value;
  const values = { fact: texts.find(`form.fact-${fact}`) ?? fact, value: words };
  return operator === '!=' ? texts('form.fact-is-not', values) : texts('form.fact-is', values);
}

function answerWords({ question, operator, value }: Comparison, names: ConditionNames, texts: Texts): string {
  return texts(`form.${OPERATOR_KEYS[operator]}`, {
    question: names.question(question),
    value: names.answer(question, value),
  });
}

/** A condition as it is read out, as the end of a sentence that begins with “if”. */
export function conditionWords(condition: Condition, names: ConditionNames, texts: Texts): string {
  const read = (one: Condition): string => conditionWords(one, names, texts);
  switch (condition.kind) {
    case 'comparison':
      return answerWords(condition, names, texts);
    case 'fact':
      return factWords(condition, texts);
    case 'not':
      return texts('form.not', { condition: read(condition.operand) });
    case 'at-least': {
      const conditions = condition.operands.map((one) => `(${read(one)})`).join(', ');
      return texts('form.at-least-of', { n: condition.count, conditions });
    }
    default:
      return condition.operands
        .map((one) => (one.kind === 'or' && condition.kind === 'and' ? `(${read(one)})` : read(one)))
        .join(` ${texts(`form.${condition.kind}`)} `);
  }
}
