import type { Response } from './assessment.ts';

const PARTS = ['state', 'note', 'evidence'] as const;
type Part = (typeof PARTS)[number];

/** What comes of a response that two writers changed since it was last read. */
export interface MergedResponse {
  /** Each part as whoever changed it wants it; where both did, as it is here. */
  readonly response: Response;
  /** The parts that both changed, each to something else. */
  readonly conflicts: readonly Part[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Puts together what is answered here and what somebody else wrote meanwhile; `known` is what both began with. */
export function mergeMeanwhile(known: Response, here: Response, there: Response): MergedResponse {
  const isChanged = (part: Part, response: Response): boolean => !isSame(response[part], known[part]);
  const conflicts = PARTS.filter(
    (part) => isChanged(part, here) && isChanged(part, there) && !isSame(here[part], there[part]),
  );
  const take = <Name extends Part>(part: Name): Response[Name] =>
    isChanged(part, here) ? here[part] : there[part];
  return { response: { state: take('state'), note: take('note'), evidence: take('evidence') }, conflicts };
}
