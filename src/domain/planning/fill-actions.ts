import { readWrittenDate } from '../instrument/written/written-date.ts';
import { PLAN_LISTS, type Plan, type PlanAction, type PlanList } from './plan.ts';

/** What people fill in for an action. */
export const ACTION_BLANKS = ['who', 'when', 'done'] as const;
export type ActionBlank = (typeof ACTION_BLANKS)[number];

/** What somebody filled in for an action in a document, in one line. */
export interface Filled {
  /** The action, by the key that the document has of it. */
  readonly action: string;
  readonly blank: ActionBlank;
  readonly words: string;
}

/** What is filled in in an action of the plan, with its place in it. */
export interface PlacedFill {
  readonly action: PlanAction;
  readonly list: PlanList;
  readonly index: number;
  readonly blank: ActionBlank;
  readonly words: string;
  /** What stands there already; '' while it is open. */
  readonly now: string;
}

/** What becomes of what was filled in. What the plan says already is in none of these. */
export interface ActionFill {
  /** What comes where the plan is still open. */
  readonly added: readonly PlacedFill[];
  /** What differs from what stands there: that stays. */
  readonly kept: readonly PlacedFill[];
  /** Days that no calendar has. */
  readonly noSuchDay: readonly PlacedFill[];
  /** What belongs to no action of the plan. */
  readonly gone: readonly Filled[];
}

/** Words as they stand in a row: on one line. */
export const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Compares what was filled in in a document with the plan; `keyOf` gives the key that a document has of an action. */
export function fillActions(
  plan: Plan,
  filled: readonly Filled[],
  keyOf: (id: string) => string,
): ActionFill {
  const places = new Map(
    PLAN_LISTS.flatMap((list) =>
      plan[list].map((action, index) => [keyOf(action.id), { action, list, index }] as const),
    ),
  );
  // A row that was copied in a document fills in the same place twice: the first counts.
  const taken = new Map<string, string>();
  const [added, kept, noSuchDay]: [PlacedFill[], PlacedFill[], PlacedFill[]] = [[], [], []];
  for (const { action: key, blank, words: written } of filled) {
    const place = places.get(key);
    if (place === undefined) continue;
    const words = inOneLine(written);
    const now = taken.get(`${blank} ${key}`) ?? inOneLine(place.action[blank] ?? '');
    const one = { ...place, blank, words, now };
    if (now === words) continue;
    if (now !== '') kept.push(one);
    else if (blank === 'when' && readWrittenDate(words).kind === 'no-such-day') noSuchDay.push(one);
    else {
      added.push(one);
      taken.set(`${blank} ${key}`, words);
    }
  }
  return { added, kept, noSuchDay, gone: filled.filter(({ action }) => !places.has(action)) };
}
