/** What is first in a framework: a step, with its title at the time; or everything is in order, or nothing applies. */
export type FirstStep =
  | { readonly kind: 'step'; readonly id: string; readonly title: string }
  | { readonly kind: 'all-in-order' }
  | { readonly kind: 'nothing-applies' };

/** Which step was and is next; refused where a step that decides it is. */
export type NextOverTime = { readonly kind: 'refused' } | ComparedNext;

export interface ComparedNext {
  readonly kind: 'compared';
  readonly from: FirstStep;
  readonly to: FirstStep;
  /** Whether, on what was answered both times and by the later weighing, nothing changed: it came from another weighing or other questions. */
  readonly isByWeighing: boolean;
}
