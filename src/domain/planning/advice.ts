import { settle, settledConditions } from '../assessment/settled-conditions.ts';
import { lowestAnswer, toKnownAnswer } from '../assessment/visibility.ts';
import {
  comparisonsOf,
  type KnownAnswer,
  NEVER,
  type SettledCondition,
  truthOf,
} from '../instrument/condition.ts';
import { type Framework, type Question, questionsOf } from '../instrument/framework.ts';
import type { CountedState } from '../scoring/answer-sheet.ts';
import type { FrameworkScore } from '../scoring/score.ts';

/** The id of the decision rule about who should lead the work (Valente 2025, Stap 3.1). */
export const CAPACITY_RULE = 'capaciteit';

/** The outcome of a decision rule, as ids. */
export interface Advice {
  readonly framework: string;
  readonly rule: string;
  /** The one branch that holds at every table while every other is false there; null without it. */
  readonly outcome: string | null;
  /** The questions in the rule's conditions that at least one table did not answer, as far as they are asked of the organisation. */
  readonly missing: readonly string[];
}

/** A state as conditions see it: what has not begun is at its lowest answer. */
function knownAnswer(question: Question, state: CountedState): KnownAnswer | null {
  if (state.kind !== 'not-begun') return toKnownAnswer(question, state);
  return question.kind === 'scale' ? lowestAnswer(question) : null;
}

/** The answers of each table, as conditions see them, by question. */
function answersByTable(
  framework: Framework,
  { steps, tables }: FrameworkScore,
): readonly ReadonlyMap<string, KnownAnswer>[] {
  const given = new Map(
    steps.flatMap(({ questions, open }) => [...questions, ...open]).map(({ id, answers }) => [id, answers]),
  );
  return tables.map((table) => {
    const entries = questionsOf(framework).flatMap((question): readonly [string, KnownAnswer][] => {
      const answer = given.get(question.id)?.find((one) => one.table === table);
      const known = answer === undefined ? null : knownAnswer(question, answer.state);
      return known === null ? [] : [[question.id, known]];
    });
    return new Map(entries);
  });
}

/** What is left of a branch for the organisation that is asked. */
interface SettledBranch {
  readonly outcome: string;
  readonly condition: SettledCondition;
}

/** The branch that holds at a table while every other is false; null without it, also when an answer is missing to know. */
function findBranch(
  branches: readonly SettledBranch[],
  answers: ReadonlyMap<string, KnownAnswer>,
): SettledBranch | null {
  const truths = branches.map(({ condition }) =>
    truthOf(condition, (question) => answers.get(question) ?? null),
  );
  const isClear = truths.filter((truth) => truth !== false).length === 1;
  return isClear ? (branches[truths.indexOf(true)] ?? null) : null;
}

/**
 * The outcome of every decision rule of the frameworks: exactly one branch must hold, the same at every table, and every other must be
 * false (specification §6). `frameworks` are in the order of `scores`.
 */
export function findAdvice(
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Advice[] {
  return scores.flatMap((score, index) => {
    const framework = frameworks[index];
    if (framework === undefined) return [];
    const tables = answersByTable(framework, score);
    const asked = settledConditions(framework);
    return framework.decisionRules.map((rule) => {
      const branches = rule.branches.map(({ outcome, when }) => ({
        outcome,
        condition: when === null ? NEVER : settle(when, framework.facts),
      }));
      const found = tables.map((answers) => findBranch(branches, answers));
      const first = found[0] ?? null;
      const missing = branches
        .flatMap(({ condition }) => comparisonsOf(condition))
        .map(({ question }) => question)
        .filter((question) => asked.get(question) !== NEVER)
        .filter((question) => tables.some((answers) => !answers.has(question)));
      return {
        framework: framework.id,
        rule: rule.id,
        outcome: found.every((branch) => branch === first) ? (first?.outcome ?? null) : null,
        missing: [...new Set(missing)],
      };
    });
  });
}
