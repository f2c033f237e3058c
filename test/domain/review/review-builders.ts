import type { Rating, Ratings } from '../../../src/domain/review/ratings.ts';

/** The form of an expert: question id → rating, or null; with remarks by question and what is missing by step. */
export function aForm(
  expert: string,
  ratings: Readonly<Record<string, number | null>>,
  more: {
    readonly remarks?: Readonly<Record<string, string>>;
    readonly missing?: Readonly<Record<string, string>>;
  } = {},
): Ratings {
  const { remarks = {}, missing = {} } = more;
  const ids = [...new Set([...Object.keys(ratings), ...Object.keys(remarks)])];
  const rate = (id: string): Rating => ({ relevance: ratings[id] ?? null, remark: remarks[id] ?? null });
  return {
    framework: 'afwegingskader',
    version: '1.0.0',
    hash: null,
    expert,
    ratings: new Map(ids.map((id) => [id, rate(id)])),
    missing: new Map(Object.entries(missing)),
  };
}
