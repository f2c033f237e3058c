import type { Assessment } from '../assessment/assessment.ts';
import { findShown } from '../assessment/visibility.ts';
import { comparisonsOf, conditionHolds } from '../instrument/condition.ts';
import type { DecisionBranch, DecisionRule, Framework } from '../instrument/framework.ts';

/** The id of the decision rule that says who should lead the work (Valente 2025, Stap 3.1). */
export const CAPACITY_RULE = 'capaciteit';

/** What a decision rule says of the answers. */
export interface Advice {
  readonly framework: Framework;
  readonly rule: DecisionRule;
  /** The one branch that holds at every table; null when none does, or more than one. */
  readonly branch: DecisionBranch | null;
  /** The questions that the rule looks at and that are not answered. */
  readonly missing: readonly string[];
}

/** Judges every decision rule of the frameworks; exactly one branch must hold, the same at every table. */
export function findAdvice(assessment: Assessment): readonly Advice[] {
  return assessment.frameworks.flatMap((framework) => {
    const tables = assessment.tables.map((table) => findShown(framework, table.responses).answers);
    return framework.decisionRules.map((rule) => {
      const holding = tables.map((answers) =>
        rule.branches.filter(
          ({ when }) => when !== null && conditionHolds(when, (question) => answers.get(question) ?? null),
        ),
      );
      const first = holding[0]?.[0] ?? null;
      const clear = holding.every((branches) => branches.length === 1 && branches[0] === first);
      const asked = rule.branches.flatMap(({ when }) => (when === null ? [] : comparisonsOf(when)));
      const missing = asked
        .map(({ question }) => question)
        .filter((question) => tables.some((answers) => !answers.has(question)));
      return { framework, rule, branch: clear ? first : null, missing: [...new Set(missing)] };
    });
  });
}
