import { type Condition, comparisonsOf, conditionHolds, type KnownAnswer } from '../instrument/condition.ts';
import type { DecisionRule, Framework, Question } from '../instrument/framework.ts';
import { branchPointer, conditionPointer, type PlacedQuestion } from './placed-question.ts';
import { type Problem, problem } from './problem.ts';

/** The search for one condition stops after this many steps, without reporting a problem. */
const MAX_STEPS = 200_000;
/** A condition that depends on more questions than this is not checked. */
const MAX_DEPENDENCIES = 40;

/** The answers so far, by question; null for a question that was skipped or hidden. */
type Answers = Map<string, KnownAnswer | null>;

/** Every possible answer to a question, as conditions see it, where null is no answer. Returns null when they cannot be listed. */
function listAnswers(question: Question): readonly (KnownAnswer | null)[] | null {
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
      if (2 ** question.options.length > MAX_STEPS) return null;
      const sets: (readonly string[])[] = [[]];
      for (const { id } of question.options) sets.push(...sets.map((ids) => [...ids, id]));
      return [null, ...sets.map((ids) => ({ value: null, ids, valueOf: () => null }))];
    }
    default:
      return null;
  }
}

/** A question that the search answers in every possible way. */
interface ReachQuestion {
  readonly id: string;
  readonly when: Condition | null;
  readonly answers: readonly (KnownAnswer | null)[];
}

/** One answer of each group for which all comparisons give the same result. No answer comes last: it rarely makes a condition hold. */
function distinctAnswers(
  answers: readonly (KnownAnswer | null)[],
  id: string,
  comparisons: readonly Condition[],
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

/**
 * The questions that some conditions depend on, directly or through the conditions of those questions, in the order of the framework.
 * Null when the search is impossible: answers cannot be listed, there are too many questions, or a condition has a problem.
 */
function findDependencies(
  conditions: readonly Condition[],
  earlier: readonly PlacedQuestion[],
  broken: ReadonlySet<string>,
): readonly ReachQuestion[] | null {
  const wanted = new Set(conditions.flatMap(comparisonsOf).map(({ question }) => question));
  const dependencies: ReachQuestion[] = [];
  for (const one of earlier.toReversed()) {
    const { id, when } = one.question;
    if (!wanted.delete(id)) continue;
    const answers = listAnswers(one.question);
    if (answers === null || broken.has(conditionPointer(one)) || dependencies.length === MAX_DEPENDENCIES)
      return null;
    dependencies.unshift({ id, when, answers });
    for (const { question } of when === null ? [] : comparisonsOf(when)) wanted.add(question);
  }
  if (wanted.size > 0) return null;
  const comparisons = [...conditions, ...dependencies.flatMap(({ when }) => when ?? [])].flatMap(
    comparisonsOf,
  );
  return dependencies.map(({ id, when, answers }) => {
    const own = comparisons.filter(({ question }) => question === id);
    return { id, when, answers: distinctAnswers(answers, id, own) };
  });
}

const holds = (condition: Condition, answers: Answers): boolean =>
  conditionHolds(condition, (id) => answers.get(id) ?? null);

/** Whether a condition can still become `wanted`: a question without an entry can get any answer, a skipped one makes it undecided. */
function canEvaluateTo(wanted: boolean, condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'comparison':
      if (!answers.has(condition.question)) return true;
      return answers.get(condition.question) !== null && holds(condition, answers) === wanted;
    case 'not':
      return canEvaluateTo(!wanted, condition.operand, answers);
    case 'and':
    case 'or': {
      const canHold = (operand: Condition): boolean => canEvaluateTo(wanted, operand, answers);
      return (condition.kind === 'or') === wanted
        ? condition.operands.some(canHold)
        : condition.operands.every(canHold);
    }
  }
}

/**
 * Whether some set of answers makes one condition hold and none of `excluded`; a question that those answers hide has no answer.
 * A branch of the search ends as soon as later answers cannot change the outcome. Returns true after too many steps, because only
 * certain problems are reported.
 */
function canHoldAlone(
  questions: readonly ReachQuestion[],
  wanted: Condition,
  excluded: readonly Condition[],
): boolean {
  const answers: Answers = new Map();
  let steps = 0;
  const tryFrom = (index: number): boolean => {
    steps += 1;
    if (steps > MAX_STEPS) return true;
    if (!canEvaluateTo(true, wanted, answers) || excluded.some((one) => holds(one, answers))) return false;
    const question = questions[index];
    if (question === undefined) return holds(wanted, answers);
    const { id, when } = question;
    const isShown = when === null || holds(when, answers);
    return (isShown ? question.answers : [null]).some((answer) => {
      answers.set(id, answer);
      const found = tryFrom(index + 1);
      answers.delete(id);
      return found;
    });
  };
  return tryFrom(0);
}

function checkShown(placed: readonly PlacedQuestion[], broken: Set<string>): readonly Problem[] {
  return placed.flatMap((one, index) => {
    const { id, when } = one.question;
    const pointer = conditionPointer(one);
    if (when === null || broken.has(pointer)) return [];
    const dependencies = findDependencies([when], placed.slice(0, index), broken);
    if (dependencies === null || canHoldAlone(dependencies, when, [])) return [];
    // Questions that depend on this one are not reported as well.
    broken.add(pointer);
    return [problem('question-never-shown', pointer, { question: id })];
  });
}

/** Reports branches that are never chosen: a branch is chosen when its condition is the only one that holds. */
function checkRule(
  { branches }: DecisionRule,
  rule: number,
  placed: readonly PlacedQuestion[],
  broken: ReadonlySet<string>,
): readonly Problem[] {
  const conditions = branches.map(({ when }) => when).filter((when) => when !== null);
  const isComplete = branches.every(
    ({ when }, index) => when !== null && !broken.has(branchPointer(rule, index)),
  );
  const dependencies = isComplete ? findDependencies(conditions, placed, broken) : null;
  if (dependencies === null) return [];
  return branches.flatMap(({ outcome, when }, index) => {
    const excluded = conditions.filter((_, position) => position !== index);
    return when !== null && canHoldAlone(dependencies, when, excluded)
      ? []
      : [problem('branch-never-chosen', branchPointer(rule, index), { outcome })];
  });
}

/**
 * Questions that are never shown and branches that are never chosen, found by trying every set of answers. `found` are the problems of
 * the conditions themselves; a condition with a problem is not checked here.
 */
export function checkReach(
  framework: Framework,
  placed: readonly PlacedQuestion[],
  found: readonly Problem[],
): readonly Problem[] {
  const broken = new Set(found.map(({ pointer }) => pointer));
  return [
    ...checkShown(placed, broken),
    ...framework.decisionRules.flatMap((rule, index) => checkRule(rule, index, placed, broken)),
  ];
}
