import { toKnownAnswer } from '../assessment/visibility.ts';
import { comparisonsOf, conditionHolds, type KnownAnswer } from '../instrument/condition.ts';
import { type Framework, questionsOf } from '../instrument/framework.ts';
import type { FrameworkScore } from '../scoring/score.ts';

/** The id of the decision rule about who should lead the work (Valente 2025, Stap 3.1). */
export const CAPACITY_RULE = 'capaciteit';

/** The outcome of a decision rule, as ids. */
export interface Advice {
  readonly framework: string;
  readonly rule: string;
  /** The one branch that holds at every table; null when none does, or more than one. */
  readonly outcome: string | null;
  /** The questions in the rule's conditions that at least one table did not answer. */
  readonly missing: readonly string[];
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
      const known = answer === undefined ? null : toKnownAnswer(question, answer.state);
      return known === null ? [] : [[question.id, known]];
    });
    return new Map(entries);
  });
}

/**
 * The outcome of every decision rule of the frameworks: exactly one branch must hold, the same at every table. `frameworks` are in the
 * order of `scores`.
 */
export function findAdvice(
  scores: readonly FrameworkScore[],
  frameworks: readonly Framework[],
): readonly Advice[] {
  return scores.flatMap((score, index) => {
    const framework = frameworks[index];
    if (framework === undefined) return [];
    const tables = answersByTable(framework, score);
    return framework.decisionRules.map((rule) => {
      const holding = tables.map((answers) =>
        rule.branches.filter(
          ({ when }) => when !== null && conditionHolds(when, (question) => answers.get(question) ?? null),
        ),
      );
      const first = holding[0]?.[0] ?? null;
      const isClear = holding.every((branches) => branches.length === 1 && branches[0] === first);
      const comparisons = rule.branches.flatMap(({ when }) => (when === null ? [] : comparisonsOf(when)));
      const missing = comparisons
        .map(({ question }) => question)
        .filter((question) => tables.some((answers) => !answers.has(question)));
      return {
        framework: framework.id,
        rule: rule.id,
        outcome: isClear ? (first?.outcome ?? null) : null,
        missing: [...new Set(missing)],
      };
    });
  });
}
