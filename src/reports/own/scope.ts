import { findSuggestion } from '../../domain/checking/suggestion.ts';

/** `@index` and the like of a list, without the @, and those of the list around it. */
interface Marks {
  readonly values: Readonly<Record<string, unknown>>;
  readonly outer: Marks | null;
}

/** Where in a template and in its data one is. */
export interface Scope {
  readonly file: string;
  readonly context: unknown;
  /** Of the context around it: `../`. */
  readonly outer: Scope | null;
  readonly marks: Marks;
  /** Names that a block gave: `as |step|`. */
  readonly names: Readonly<Record<string, unknown>>;
  /** What stands between the tags of the partial that this is in. */
  readonly block: (() => void) | null;
}

/** Whether a value has a field of its own with this name: what every object has by nature is not reached. */
function has(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
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

/** The scope of what stands in a block: another context, the marks of a list, and the names that the block gives. */
export function within(
  scope: Scope,
  context: unknown,
  marks: Marks['values'] | null = null,
  params: readonly string[] = [],
): Scope {
  const given = [context, marks?.['key'] ?? null];
  const names = Object.fromEntries(params.map((name, index) => [name, given[index] ?? null]));
  return {
    ...scope,
    context,
    outer: scope,
    marks: marks === null ? scope.marks : { values: { ...scope.marks.values, ...marks }, outer: scope.marks },
    names: { ...scope.names, ...names },
  };
}

/** Whether one is in a file, or in what that brings in. */
export function isInside(scope: Scope, file: string): boolean {
  for (let at: Scope | null = scope; at !== null; at = at.outer) if (at.file === file) return true;
  return false;
}

/** What a path leads to, or the first name on it that is not there, and of what. Beyond nothing there is nothing. */
export type Found =
  | { readonly kind: 'found'; readonly value: unknown }
  | { readonly kind: 'missing'; readonly name: string; readonly of: unknown };

/** What stands so many layers up; null beyond the outermost. */
function climb<Layer extends { readonly outer: Layer | null }>(from: Layer, depth: number): Layer | null {
  let at: Layer | null = from;
  for (let up = 0; up < depth; up += 1) at = at?.outer ?? null;
  return at;
}

/** Follows a path of a template: names that a block gave come before fields, unless it begins with `this`. */
export function findValue(path: hbs.AST.PathExpression, scope: Scope): Found {
  const isNamed =
    path.depth === 0 && !/^(?:this\b|\.)/.test(path.original) && has(scope.names, path.parts[0] ?? '');
  const start = isNamed ? scope.names : climb(scope, path.depth)?.context;
  let value: unknown = path.data ? climb(scope.marks, path.depth)?.values : start;
  for (const name of path.parts) {
    if (value === null || value === undefined) break;
    if (!has(value, name)) return { kind: 'missing', name, of: value };
    value = value[name];
  }
  return { kind: 'found', value: value ?? null };
}
