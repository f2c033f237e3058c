import type { ScaleQuestion } from '../../instrument/framework.ts';

/** One thing that changed in how a question counts, while the question stayed the same. */
export type WeighingChange =
  | { readonly kind: 'weight' | 'importance'; readonly from: number; readonly to: number }
  /** Whether it is a prerequisite now. */
  | { readonly kind: 'prerequisite'; readonly now: boolean }
  /** It is asked in other circumstances. */
  | { readonly kind: 'condition' }
  /** It stands in another step, by id. */
  | { readonly kind: 'step'; readonly from: string; readonly to: string };

/** A question that counts in another way than before. */
export interface WeighedAnew {
  readonly question: string;
  readonly changes: readonly WeighingChange[];
}

/** A question with the id of the step in which it stands. */
export interface PlacedScaleQuestion {
  readonly question: ScaleQuestion;
  readonly step: string;
}

/** When a question is asked, and what it counts for until then. */
const askedWhen = ({ when, until }: ScaleQuestion): string => JSON.stringify([when, until]);

/** What changed in how a question counts; empty when nothing did. */
export function compareWeighing(
  earlier: PlacedScaleQuestion,
  later: PlacedScaleQuestion,
): readonly WeighingChange[] {
  const [before, after] = [earlier.question, later.question];
  const changes: WeighingChange[] = [];
  for (const kind of ['weight', 'importance'] as const) {
    if (before[kind] !== after[kind]) changes.push({ kind, from: before[kind], to: after[kind] });
  }
  if (before.prerequisite !== after.prerequisite)
    changes.push({ kind: 'prerequisite', now: after.prerequisite });
  if (askedWhen(before) !== askedWhen(after)) changes.push({ kind: 'condition' });
  if (earlier.step !== later.step) changes.push({ kind: 'step', from: earlier.step, to: later.step });
  return changes;
}
