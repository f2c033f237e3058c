import { ALWAYS, type Condition, comparisonsOf } from '../../instrument/condition.ts';
import type { DecisionRule, Framework } from '../../instrument/framework.ts';
import { branchPointer, conditionPointer, type PlacedQuestion } from '../placed-question.ts';
import { type Problem, problem } from '../problem.ts';
import {
  type Budget,
  canHoldAlone,
  createBudget,
  distinctAnswers,
  listAnswers,
  type ReachQuestion,
} from './search-answers.ts';

/** A condition that depends on more questions than this is not checked. */
const MAX_DEPENDENCIES = 40;
/** What the searches in one framework share. */
interface Search {
  readonly placed: readonly PlacedQuestion[];
  /** The positions of the questions with an id, ascending. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The pointers to conditions with a problem. */
  readonly broken: Set<string>;
  readonly budget: Budget;
}

/** The positions of the questions that conditions depend on, directly or through other conditions; null when a search is impossible. */
function findPositions(
  conditions: readonly Condition[],
  end: number,
  { placed, positions, broken, budget }: Search,
): readonly number[] | null {
  const found = new Set<number>();
  const left = conditions.flatMap(comparisonsOf).map(({ question }) => ({ question, before: end }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { question, before } = next;
    const position = positions.get(question)?.findLast((candidate) => candidate < before);
    const one = position === undefined ? undefined : placed[position];
    if (position === undefined || one === undefined || !budget.use(1)) return null;
    if (found.has(position)) continue;
    if (broken.has(conditionPointer(one)) || found.size === MAX_DEPENDENCIES) return null;
    found.add(position);
    const compared = one.question.when === null ? [] : comparisonsOf(one.question.when);
    for (const comparison of compared) left.push({ question: comparison.question, before: position });
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The questions that some conditions depend on, directly or through the conditions of those questions, in the order of the framework.
 * Null when the search is impossible: answers cannot be listed, there are too many questions, or a condition has a problem.
 */
function findDependencies(
  conditions: readonly Condition[],
  end: number,
  search: Search,
): readonly ReachQuestion[] | null {
  const positions = findPositions(conditions, end, search);
  if (positions === null) return null;
  const questions = positions.flatMap((position) => search.placed[position]?.question ?? []);
  const comparisons = [...conditions, ...questions.flatMap(({ when }) => when ?? [])].flatMap(comparisonsOf);
  const dependencies: ReachQuestion[] = [];
  for (const question of questions) {
    const { id, when } = question;
    const own = comparisons.filter((comparison) => comparison.question === id);
    const answers = listAnswers(question, own);
    if (answers === null || !search.budget.use(comparisons.length + 2 * answers.length * own.length))
      return null;
    dependencies.push({ id, when: when ?? ALWAYS, answers: distinctAnswers(answers, id, own) });
  }
  return dependencies;
}

function checkShown(search: Search): readonly Problem[] {
  const { placed, broken, budget } = search;
  return placed.flatMap((one, index) => {
    const { id, when } = one.question;
    const pointer = conditionPointer(one);
    if (when === null || broken.has(pointer)) return [];
    const dependencies = findDependencies([when], index, search);
    if (dependencies === null || canHoldAlone(dependencies, { wanted: when, excluded: [] }, budget))
      return [];
    // Questions that depend on this one are not reported as well.
    broken.add(pointer);
    return [problem('question-never-shown', pointer, { question: id })];
  });
}

/** Reports branches that are never chosen: a branch is chosen when its condition is the only one that holds. */
function checkRule({ branches }: DecisionRule, rule: number, search: Search): readonly Problem[] {
  const { placed, broken, budget } = search;
  const conditions = branches.map(({ when }) => when).filter((when) => when !== null);
  const isComplete = branches.every(
    ({ when }, index) => when !== null && !broken.has(branchPointer(rule, index)),
  );
  const dependencies = isComplete ? findDependencies(conditions, placed.length, search) : null;
  if (dependencies === null) return [];
  return branches.flatMap(({ outcome, when }, index) => {
    if (when === null || !budget.use(conditions.length)) return [];
    const excluded = conditions.filter((_, position) => position !== index);
    return canHoldAlone(dependencies, { wanted: when, excluded }, budget)
      ? []
      : [problem('branch-never-chosen', branchPointer(rule, index), { outcome })];
  });
}

function indexPositions(placed: readonly PlacedQuestion[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { question }] of placed.entries()) {
    const known = positions.get(question.id);
    if (known === undefined) positions.set(question.id, [position]);
    else known.push(position);
  }
  return positions;
}

/**
 * Questions that are never shown and branches that are never chosen, found by trying every set of answers within a budget. `found` are the
 * problems of the conditions themselves; a condition with a problem is not checked here.
 */
export function checkReach(
  framework: Framework,
  placed: readonly PlacedQuestion[],
  found: readonly Problem[],
): readonly Problem[] {
  const broken = new Set(found.map(({ pointer }) => pointer));
  const search: Search = { placed, positions: indexPositions(placed), broken, budget: createBudget() };
  return [
    ...checkShown(search),
    ...framework.decisionRules.flatMap((rule, index) => checkRule(rule, index, search)),
  ];
}
