/** The best ratings of relevance, 3 and 4 of 4, count as relevant. */
const RELEVANT = 3;

/** How strong the agreement that a question is relevant is. */
export type Verdict = 'excellent' | 'good' | 'fair' | 'poor';

/** How far experts agree that a question is relevant. */
export interface ContentValidity {
  /** How many experts rated it. */
  readonly experts: number;
  /** How many of them find it quite or highly relevant. */
  readonly relevant: number;
  /** The share of these, I-CVI, 0 to 1 unrounded. */
  readonly itemIndex: number;
  /** The probability that just so many agree by chance, 0 to 1. */
  readonly chance: number;
  /** Modified kappa: the index adjusted for chance, -1 to 1. */
  readonly kappa: number;
  readonly verdict: Verdict;
}

/** The number of ways to choose some of n. */
function choose(n: number, some: number): number {
  let ways = 1;
  for (let taken = 1; taken <= some; taken += 1) ways = (ways * (n - some + taken)) / taken;
  return ways;
}

/** The words for a kappa. Source: Cicchetti & Sparrow 1981, as Polit, Beck & Owen 2007 use them. */
function judgeKappa(kappa: number): Verdict {
  if (kappa > 0.74) return 'excellent';
  if (kappa >= 0.6) return 'good';
  return kappa >= 0.4 ? 'fair' : 'poor';
}

/**
 * The content validity of a question from ratings of 1 to 4; null when nobody rated it.
 * Source: Polit, Beck & Owen 2007, Research in Nursing & Health 30, 459–467.
 */
export function judgeRelevance(ratings: readonly number[]): ContentValidity | null {
  const experts = ratings.length;
  if (experts === 0) return null;
  const relevant = ratings.filter((rating) => rating >= RELEVANT).length;
  const itemIndex = relevant / experts;
  const chance = choose(experts, relevant) * 0.5 ** experts;
  const kappa = (itemIndex - chance) / (1 - chance);
  return { experts, relevant, itemIndex, chance, kappa, verdict: judgeKappa(kappa) };
}
