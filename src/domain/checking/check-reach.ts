import { type Condition, comparisonsOf, conditionHolds, type KnownAnswer } from '../instrument/condition.ts';
import type { DecisionRule, Framework, Question } from '../instrument/framework.ts';
import { branchPointer, conditionPointer, type PlacedQuestion } from './placed-question.ts';
import { type Problem, problem } from './problem.ts';

/** More steps than this are not tried for one condition; then nothing is said of it. */
const MOST_STEPS = 200_000;
/** More questions than these are not looked back at for one condition. */
const MOST_CONCERNED = 40;

/** What is answered so far; null for a question that was passed over or not shown. */
type Answers = Map<string, KnownAnswer | null>;

/** Everything that can be answered to a question, as conditions see it; null for no answer. Null when it cannot be listed. */
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
      if (2 ** question.options.length > MOST_STEPS) return null;
      const sets: (readonly string[])[] = [[]];
      for (const { id } of question.options) sets.push(...sets.map((ids) => [...ids, id]));
      return [null, ...sets.map((ids) => ({ value: null, ids, valueOf: () => null }))];
    }
    default:
      return null;
  }
}

interface Asked {
  readonly id: string;
  readonly when: Condition | null;
  readonly answers: readonly (KnownAnswer | null)[];
}

/** One answer of each sort: those that no comparison tells apart count once. No answer comes last: it seldom makes anything hold. */
function oneOfEachSort(
  answers: readonly (KnownAnswer | null)[],
  id: string,
  comparisons: readonly Condition[],
): readonly (KnownAnswer | null)[] {
  const sorts = new Map<string, KnownAnswer | null>();
  for (const answer of answers) {
    const known = (question: string): KnownAnswer | null => (question === id ? answer : null);
    const sort = comparisons
      .flatMap((part) => [conditionHolds(part, known), conditionHolds({ kind: 'not', part }, known)])
      .join();
    if (!sorts.has(sort)) sorts.set(sort, answer);
  }
  return [...sorts.values()].reverse();
}

/**
 * The questions that some conditions depend on, directly or through the conditions of those questions, in the order in which they
 * are asked. Null when there is nothing to decide: an answer cannot be listed, there are too many, or a condition is broken.
 */
function findConcerned(
  conditions: readonly Condition[],
  earlier: readonly PlacedQuestion[],
  broken: ReadonlySet<string>,
): readonly Asked[] | null {
  const wanted = new Set(conditions.flatMap(comparisonsOf).map(({ question }) => question));
  const concerned: Asked[] = [];
  for (const one of earlier.toReversed()) {
    const { id, when } = one.question;
    if (!wanted.delete(id)) continue;
    const answers = listAnswers(one.question);
    if (answers === null || broken.has(conditionPointer(one)) || concerned.length === MOST_CONCERNED)
      return null;
    concerned.unshift({ id, when, answers });
    for (const { question } of when === null ? [] : comparisonsOf(when)) wanted.add(question);
  }
  if (wanted.size > 0) return null;
  const asking = [...conditions, ...concerned.flatMap(({ when }) => when ?? [])].flatMap(comparisonsOf);
  return concerned.map(({ id, when, answers }) => {
    const own = asking.filter(({ question }) => question === id);
    return { id, when, answers: oneOfEachSort(answers, id, own) };
  });
}

const holds = (condition: Condition, answers: Answers): boolean =>
  conditionHolds(condition, (id) => answers.get(id) ?? null);

/** Whether a condition may still turn out so: what is not asked yet can be answered in any way, what was passed over stays open. */
function mayBe(wanted: boolean, condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'comparison':
      if (!answers.has(condition.question)) return true;
      return answers.get(condition.question) !== null && holds(condition, answers) === wanted;
    case 'not':
      return mayBe(!wanted, condition.part, answers);
    case 'and':
    case 'or': {
      const part = (one: Condition): boolean => mayBe(wanted, one, answers);
      return (condition.kind === 'or') === wanted ? condition.parts.some(part) : condition.parts.every(part);
    }
  }
}

/**
 * Whether there is a way to answer in which one condition holds and the others do not; a question that is hidden in that way has no
 * answer. What fails or holds already, whatever is answered after it, is not tried further. After too many steps the answer is yes: what
 * is told must be certain.
 */
function canHoldAlone(questions: readonly Asked[], wanted: Condition, others: readonly Condition[]): boolean {
  const answers: Answers = new Map();
  let steps = 0;
  const tryFrom = (index: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return true;
    if (!mayBe(true, wanted, answers) || others.some((other) => holds(other, answers))) return false;
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
    const concerned = findConcerned([when], placed.slice(0, index), broken);
    if (concerned === null || canHoldAlone(concerned, when, [])) return [];
    // What waits for this question is not to blame.
    broken.add(pointer);
    return [problem('question-never-shown', pointer, { question: id })];
  });
}

/** A branch is chosen when its condition holds and no other does. */
function checkRule(
  { branches }: DecisionRule,
  rule: number,
  placed: readonly PlacedQuestion[],
  broken: ReadonlySet<string>,
): readonly Problem[] {
  const conditions = branches.map(({ when }) => when).filter((when) => when !== null);
  const isWhole = branches.every(
    ({ when }, index) => when !== null && !broken.has(branchPointer(rule, index)),
  );
  const concerned = isWhole ? findConcerned(conditions, placed, broken) : null;
  if (concerned === null) return [];
  return branches.flatMap(({ outcome, when }, index) => {
    const others = conditions.filter((_, other) => other !== index);
    return when !== null && canHoldAlone(concerned, when, others)
      ? []
      : [problem('branch-never-chosen', branchPointer(rule, index), { outcome })];
  });
}

/**
 * Questions that are never asked and outcomes that are never advised, found by trying every way to answer. `found` are the problems of
 * the conditions themselves: what they explain is not told again.
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
