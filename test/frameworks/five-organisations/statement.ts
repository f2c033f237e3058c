/** How many of those where a thing is meant to happen: at least one, more than half, or all of them. */
export const REACHES = ['one', 'most', 'all'] as const;
export type Reach = (typeof REACHES)[number];

/** What they do: the work itself, talking about it, or agreeing on it. Only the last can exist on paper alone. */
export const DEEDS = ['work', 'talk', 'agreement'] as const;
export type Deed = (typeof DEEDS)[number];

/**
 * What can be said of the whole organisation: a thing is on paper, has been talked about or has a first version (begun), has been decided,
 * is known to those who must work with it, is at work, and a date is set for looking at it again.
 */
export const STATES = ['on-paper', 'begun', 'decided', 'known', 'at-work', 'looked-at-again'] as const;
export type State = (typeof STATES)[number];

/** One kind of thing that a sentence states. `lack`: something is not there. */
export type Statement =
  | { readonly kind: 'lack' }
  | { readonly kind: 'reach'; readonly reach: Reach; readonly deed: Deed }
  | { readonly kind: 'state'; readonly state: State };

/** A statement in one word, for comparing and for showing. */
export function nameStatement(statement: Statement): string {
  if (statement.kind === 'lack') return 'lack';
  return statement.kind === 'state' ? statement.state : `${statement.reach} ${statement.deed}`;
}
