import { type Problem, problem } from './problem.ts';

export interface PlacedId {
  readonly id: string;
  readonly pointer: string;
}

/** The ids of a list of things, with where each stands. */
export function placeIds(things: readonly { readonly id: string }[], pointer: string): readonly PlacedId[] {
  return things.map(({ id }, index) => ({ id, pointer: `${pointer}/${index}/id` }));
}

/** Every id that stands twice among things that must differ; reported at the second place, with the first. */
export function checkRepeated(ids: readonly PlacedId[]): readonly Problem[] {
  const first = new Map<string, string>();
  return ids.flatMap(({ id, pointer }) => {
    const related = first.get(id);
    if (related !== undefined) return [problem('repeated-id', pointer, { id }, { related })];
    if (id !== '') first.set(id, pointer);
    return [];
  });
}
