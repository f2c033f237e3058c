import type { Language } from '../instrument/text.ts';
import type { ScoredMeasurement } from '../scoring/score.ts';
import { findAnchors, findFindings } from './find-findings.ts';
import { type ProposedPlan, planActions } from './plan.ts';
import type { PlanWords } from './word-proposal.ts';

/** The plan that follows from a measurement, with at most `maximum` actions in this period. */
export function proposePlan(
  { scores, frameworks }: Pick<ScoredMeasurement, 'scores' | 'frameworks'>,
  language: Language,
  words: PlanWords,
  maximum: number,
): ProposedPlan {
  const findings = [...findFindings(scores, frameworks), ...findAnchors(scores, frameworks)];
  return planActions(findings, frameworks, language, words, maximum);
}
