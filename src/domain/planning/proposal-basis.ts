import type { Basis, Citation, ScaleQuestion } from '../instrument/framework.ts';

/**
 * Whether a publication asks for what is proposed, or the project itself added it; `both` for several things together. Null for what is
 * about a whole step, and for what a person added.
 */
export const PROPOSAL_BASES = ['source', 'project', 'both'] as const;
export type ProposalBasis = (typeof PROPOSAL_BASES)[number];

/** The basis of one proposal about a question: an action with citations of its own is from a source, whoever added the question. */
export function findBasis(question: ScaleQuestion | null, sources: readonly Citation[]): Basis | null {
  if (question === null) return null;
  return question.basis === 'project' && sources.length === 0 ? 'project' : 'source';
}

/** The basis of several proposals together. */
export function combineBases(bases: readonly (ProposalBasis | null)[]): ProposalBasis | null {
  const [first, ...others] = new Set(bases.filter((basis) => basis !== null));
  return others.length > 0 ? 'both' : (first ?? null);
}
