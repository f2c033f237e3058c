import { type Problem, problem } from './problem.ts';

/** An id with its pointer. */
export interface PlacedId {
  readonly id: string;
  readonly pointer: string;
}

/** The ids in a list, each with its pointer. */
export function placeIds(things: readonly { readonly id: string }[], pointer: string): readonly PlacedId[] {
  return things.map(({ id }, index) => ({ id, pointer: `${pointer}/${index}/id` }));
}

/** Reports ids that occur more than once, at every place after the first, with the first as `related`. */
export function checkRepeated(ids: readonly PlacedId[]): readonly Problem[] {
  const first = new Map<string, string>();
  return ids.flatMap(({ id, pointer }) => {
    const related = first.get(id);
    if (related !== undefined) return [problem('repeated-id', pointer, { id }, { related })];
    if (id !== '') first.set(id, pointer);
    return [];
  });
}
