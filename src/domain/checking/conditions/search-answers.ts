import { settle } from '../../assessment/settled-conditions.ts';
import {
  type Comparison,
  type Condition,
  comparisonsOf,
  conditionHolds,
  factComparisonsOf,
  type KnownAnswer,
  neededOf,
  type SettledCondition,
} from '../../instrument/condition.ts';
import { FACT_NAMES, type Facts, NO_FACTS } from '../../instrument/facts.ts';
import type { Question } from '../../instrument/framework.ts';
import { type NumberRange, placeInRange } from '../../instrument/written/number-range.ts';

/** A question of which conditions compare more options than this is not searched: the sets of options double with each. */
const MAX_OPTIONS = 10;

/** The most that the searches in one framework may cost together. The largest framework that comes with the program costs 806. */
const MAX_COST = 2_000_000;

/**
 * What is left for the searches in one framework, in comparisons. Once it is used up nothing more is reported, because only certain
 * problems are.
 */
export interface Budget {
  /** Uses some of what is left; false when it does not suffice. */
  readonly use: (comparisons: number) => boolean;
}

export function createBudget(): Budget {
  let left = MAX_COST;
  return {
    use: (comparisons) => {
      left -= comparisons;
      return left >= 0;
    },
  };
}

/** The answers so far, by question; null for a question that was skipped or hidden. */
type Answers = Map<string, KnownAnswer | null>;

/** Numbers in a range of which one lies in each part that these comparisons tell from another. */
function listNumbers(range: NumberRange, comparisons: readonly Comparison[]): readonly number[] {
  const { minimum, maximum } = range;
  const limits = [minimum, maximum].filter((limit) => limit !== null);
  const compared = comparisons.map(({ value }) => Number(value)).filter(Number.isFinite);
  const points = [...new Set([...limits, ...compared])].sort((a, b) => a - b);
  const between = points.slice(1).map((point, index) => (point + (points[index] ?? point)) / 2);
  const beside = [(points[0] ?? 0) - 1, (points.at(-1) ?? 0) + 1];
  return [...points, ...between, ...beside].filter((number) => placeInRange(range, number) === 'inside');
}

/**
 * Every possible answer to a question, as conditions with these comparisons see it, where null is no answer. Returns null when they cannot
 * be listed.
 */
export function listAnswers(
  question: Question,
  comparisons: readonly Comparison[],
): readonly (KnownAnswer | null)[] | null {
  switch (question.kind) {
    case 'scale': {
      const { answers } = question.scale;
      const values = new Map(answers.map(({ id, value }) => [id, value]));
      const toValue = (id: string): number | null => values.get(id) ?? null;
      return [null, ...answers.map(({ id, value }) => ({ value, ids: [id], valueOf: toValue }))];
    }
    case 'choice':
      return [null, ...question.options.map(({ id }) => ({ value: null, ids: [id], valueOf: () => null }))];
    case 'choices': {
      // Options that no condition compares make no difference.
      const compared = new Set(comparisons.map(({ value }) => value));
      const options = question.options.filter(({ id }) => compared.has(id));
      if (options.length > MAX_OPTIONS) return null;
      const sets: (readonly string[])[] = [[]];
      for (const { id } of options) sets.push(...sets.map((ids) => [...ids, id]));
      return [null, ...sets.map((ids) => ({ value: null, ids, valueOf: () => null }))];
    }
    case 'number': {
      const numbers = listNumbers(question.range, comparisons);
      return [null, ...numbers.map((value) => ({ value, ids: [], valueOf: () => null }))];
    }
    default:
      return null;
  }
}

/** A question that the search answers in every possible way. */
export interface ReachQuestion<Searched = Condition> {
  readonly id: string;
  readonly when: Searched;
  readonly answers: readonly (KnownAnswer | null)[];
}

/** One answer of each group for which all comparisons give the same result. No answer comes last: it rarely makes a condition hold. */
export function distinctAnswers(
  answers: readonly (KnownAnswer | null)[],
  id: string,
  comparisons: readonly Comparison[],
): readonly (KnownAnswer | null)[] {
  const groups = new Map<string, KnownAnswer | null>();
  for (const answer of answers) {
    const known = (question: string): KnownAnswer | null => (question === id ? answer : null);
    const key = comparisons
      .flatMap((operand) => [conditionHolds(operand, known), conditionHolds({ kind: 'not', operand }, known)])
      .join();
    if (!groups.has(key)) groups.set(key, answer);
  }
  return [...groups.values()].reverse();
}

const holds = (condition: SettledCondition, answers: Answers): boolean =>
  conditionHolds(condition, (id) => answers.get(id) ?? null);

/** Whether a condition can still become `wanted`: a question without an entry can get any answer, a skipped one makes it undecided. */
function canEvaluateTo(wanted: boolean, condition: SettledCondition, answers: Answers): boolean {
  if (condition.kind === 'comparison') {
    if (!answers.has(condition.question)) return true;
    return answers.get(condition.question) !== null && holds(condition, answers) === wanted;
  }
  if (condition.kind === 'not') return canEvaluateTo(!wanted, condition.operand, answers);
  const { operands } = condition;
  const needed = neededOf(condition);
  const able = operands.filter((operand) => canEvaluateTo(wanted, operand, answers)).length;
  return able >= (wanted ? needed : operands.length - needed + 1);
}

/** Every organisation that these conditions tell from another: each fact with each value that they compare, and with none of those. */
function listFacts(conditions: readonly Condition[]): readonly Facts[] {
  const compared = conditions.flatMap(factComparisonsOf);
  return FACT_NAMES.reduce<readonly Facts[]>(
    (all, name) => {
      const values = new Set(compared.filter(({ fact }) => fact === name).map(({ value }) => value));
      return all.flatMap((facts) => [facts, ...[...values].map((value) => ({ ...facts, [name]: value }))]);
    },
    [NO_FACTS],
  );
}

/** Conditions that are searched together: of the question or branch in point, and of those that must not hold beside it. */
interface Wanted<Searched> {
  readonly wanted: Searched;
  readonly excluded: readonly Searched[];
}

/**
 * Whether some set of answers makes the wanted condition hold and none of the excluded; a question that those answers hide has no answer.
 * A branch of the search ends as soon as later answers cannot change the outcome. Returns true when the budget is used up.
 */
function canHoldWithAnswers(
  questions: readonly ReachQuestion<SettledCondition>[],
  { wanted, excluded }: Wanted<SettledCondition>,
  budget: Budget,
): boolean {
  const answers: Answers = new Map();
  const cost = 1 + [wanted, ...excluded].flatMap(comparisonsOf).length;
  const tryFrom = (index: number): boolean => {
    if (!budget.use(cost)) return true;
    if (!canEvaluateTo(true, wanted, answers) || excluded.some((one) => holds(one, answers))) return false;
    const question = questions[index];
    if (question === undefined) return holds(wanted, answers);
    const { id, when } = question;
    if (!budget.use(comparisonsOf(when).length)) return true;
    return (holds(when, answers) ? question.answers : [null]).some((answer) => {
      answers.set(id, answer);
      const found = tryFrom(index + 1);
      answers.delete(id);
      return found;
    });
  };
  return tryFrom(0);
}

/**
 * Whether some organisation can answer so that the wanted condition holds and none of the excluded. Returns true when the budget is used
 * up.
 */
export function canHoldAlone(
  questions: readonly ReachQuestion[],
  { wanted, excluded }: Wanted<Condition>,
  budget: Budget,
): boolean {
  const conditions = [wanted, ...excluded, ...questions.map(({ when }) => when)];
  const cost = conditions.flatMap(comparisonsOf).length;
  return listFacts(conditions).some((facts) => {
    if (!budget.use(cost)) return true;
    const of = (condition: Condition): SettledCondition => settle(condition, facts);
    const settled = questions.map((question) => ({ ...question, when: of(question.when) }));
    return canHoldWithAnswers(settled, { wanted: of(wanted), excluded: excluded.map(of) }, budget);
  });
}
