import type { SourceDocument } from '../../../src/domain/instrument/framework.ts';
import type { Disagreement, Recommendation, Trace } from '../../../src/domain/trace/trace.ts';
import { aText } from '../builders.ts';

/** A publication of two sections. */
export const HANDBOOK: SourceDocument = {
  id: 'handboek',
  title: 'Handboek',
  publisher: 'Uitgever',
  year: 2020,
  sections: ['1', '2'],
};

/** A recommendation in section 1 that the question `visie` measures. */
export function aRecommendation(id: string, more: Partial<Recommendation> = {}): Recommendation {
  return {
    id,
    section: '1',
    text: aText(`aanbeveling ${id}`),
    outcome: { kind: 'measured', questions: ['visie'] },
    actions: [],
    ...more,
  };
}

/** A reason why no question asks for a recommendation. */
export const REASON = { kind: 'reason', reason: 'background', text: aText('ter inleiding') } as const;

/** A trace of the handbook alone. */
export function aTrace(
  recommendations: readonly Recommendation[],
  disagreements: readonly Disagreement[] = [],
): Trace {
  return { documents: [{ document: HANDBOOK.id, recommendations }], disagreements };
}
