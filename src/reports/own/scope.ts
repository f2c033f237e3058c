import { findSuggestion } from '../../domain/checking/suggestion.ts';

/** Where in a template and in its data one is. */
export interface Scope {
  readonly file: string;
  readonly context: unknown;
  /** Of the context around it: `../`. */
  readonly outer: Scope | null;
  /** `@index` and the like, without the @. */
  readonly marks: Readonly<Record<string, unknown>>;
  /** Names that a block gave: `as |step|`. */
  readonly names: Readonly<Record<string, unknown>>;
  /** What stands between the tags of the partial that this is in. */
  readonly block: (() => void) | null;
}

/** Whether a value has a field of its own with this name: what every object has by nature is not reached. */
export function has(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

/** The field that was probably meant: one around it with this name, or one here with a name like it; null when there is none. */
export function suggestField(name: string, value: unknown, scope: Scope): string | null {
  let path = '';
  for (let outer = scope.outer; outer !== null; outer = outer.outer) {
    path += '../';
    if (has(outer.context, name)) return path + name;
  }
  return typeof value === 'object' && value !== null ? findSuggestion(name, Object.keys(value)) : null;
}

/** The scope of what stands in a block: another context, its marks, and the names that the block gives. */
export function within(
  scope: Scope,
  context: unknown,
  marks: Scope['marks'] = {},
  params: readonly string[] = [],
): Scope {
  const given = [context, marks['key'] ?? null];
  const names = Object.fromEntries(params.map((name, index) => [name, given[index] ?? null]));
  return {
    ...scope,
    context,
    outer: scope,
    marks: { ...scope.marks, ...marks },
    names: { ...scope.names, ...names },
  };
}
