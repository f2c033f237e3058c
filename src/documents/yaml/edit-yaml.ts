import { NamedError } from '../../domain/checking/named-error.ts';
import { readYaml } from './yaml-document.ts';
import {
  applySplice,
  findAppend,
  findSplice,
  renderOneLine,
  renderReadable,
  type YamlEdit,
} from './yaml-splice.ts';

function withEdit(before: unknown, { path, value }: YamlEdit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const fields = { ...(typeof before === 'object' && before !== null ? before : {}) } as Record<
    string,
    unknown
  >;
  const after = withEdit(fields[key], { path: rest, value });
  if (after === undefined) delete fields[key];
  else fields[key] = after;
  return fields;
}

/** Serialises a value for comparison, with empty maps and lists as null: YAML reads an emptied map back as null. */
function normalise(value: unknown): string {
  return JSON.stringify(value, (_, value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? null : value,
  );
}

/** Whether a text is YAML with this value, serialised by `normalise`. */
function holds(text: string, expected: string): boolean {
  const { value, syntax } = readYaml(text);
  // A person can type the sign that stands for bytes that are not UTF-8.
  return syntax.every(({ code }) => code === 'not-utf8') && normalise(value) === expected;
}

/**
 * Adds items at the end of a list in a YAML text; every other byte stays the same.
 * @throws NamedError `cannot-edit-yaml`, as `editYaml` does.
 */
export function appendYaml(text: string, path: readonly string[], items: readonly unknown[]): string {
  if (items.length === 0) return text;
  const { value: before, document } = readYaml(text);
  const list = path.reduce<unknown>(
    (current, key) => (current as Record<string, unknown> | null)?.[key],
    before,
  );
  const expected = [...(Array.isArray(list) ? (list as unknown[]) : []), ...items];
  const splice = findAppend(text, document, path, items);
  if (splice !== null) {
    const edited = applySplice(text, splice);
    if (holds(edited, normalise(withEdit(before, { path, value: expected })))) return edited;
  }
  return editOnce(text, { path, value: expected });
}

function editOnce(text: string, edit: YamlEdit): string {
  const { value: before, document } = readYaml(text);
  const expected = normalise(withEdit(before, edit));
  if (expected === normalise(before)) return text;
  for (const render of [renderReadable, renderOneLine]) {
    const splice = findSplice(text, document.contents, null, edit, render);
    if (splice === null) break;
    const edited = applySplice(text, splice);
    if (holds(edited, expected)) return edited;
  }
  throw new NamedError('cannot-edit-yaml', { field: edit.path.join(' › ') });
}

/**
 * Changes values in a YAML text; every other byte stays the same: comments, order, quoting, line ends.
 * @throws NamedError `cannot-edit-yaml` when the style of the text makes that impossible.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(editOnce, text);
}
