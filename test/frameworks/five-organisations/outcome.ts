import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import type { Framework } from '../../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { findAnchors, findFindings } from '../../../src/domain/planning/find-findings.ts';
import { type ProposedPlan, planActions } from '../../../src/domain/planning/plan.ts';
import { type FrameworkScore, scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import { type Answers, anAssessment } from '../../domain/builders.ts';
import { PLAN_WORDS } from '../../domain/planning/plan-words.ts';

/** What comes out for an organisation: its scores, and its plan in every language. */
export interface Outcome {
  readonly scores: readonly FrameworkScore[];
  readonly plans: readonly ProposedPlan[];
}

/** One table of an organisation that answers so; its facts are those that the frameworks are fitted to. */
export function assess(frameworks: readonly Framework[], answers: Answers): Assessment {
  return anAssessment(frameworks, [answers], { facts: frameworks[0]?.facts ?? NO_FACTS });
}

/** Measures an organisation as the program does. */
export function measure(frameworks: readonly Framework[], answers: Answers): Outcome {
  const { scores } = scoreMeasurement(assess(frameworks, answers));
  const findings = [...findFindings(scores, frameworks), ...findAnchors(scores, frameworks)];
  return {
    scores,
    plans: LANGUAGES.map((language) => planActions(findings, frameworks, language, PLAN_WORDS)),
  };
}
