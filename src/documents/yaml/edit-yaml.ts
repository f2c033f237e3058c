import { parseDocument } from 'yaml';
import { NamedError } from '../../domain/checking/named-error.ts';
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

/** Emptied maps read back as null: to a person the two are the same. */
function normalise(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && Object.keys(part).length === 0 ? null : part,
  );
}

/**
 * Adds items at the end of a list in a YAML text and leaves every other byte as it was.
 * @throws NamedError `cannot-edit-yaml`, as `editYaml` does.
 */
export function appendYaml(text: string, path: readonly string[], items: readonly unknown[]): string {
  if (items.length === 0) return text;
  const before = parseDocument(text).toJS() as unknown;
  const list = path.reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], before);
  const whole = [...(Array.isArray(list) ? (list as unknown[]) : []), ...items];
  const splice = findAppend(text, path, items);
  if (splice !== null) {
    const edited = applySplice(text, splice);
    const after = parseDocument(edited);
    if (
      after.errors.length === 0 &&
      normalise(after.toJS()) === normalise(withEdit(before, { path, value: whole }))
    )
      return edited;
  }
  return editOnce(text, { path, value: whole });
}

function editOnce(text: string, edit: YamlEdit): string {
  const before = parseDocument(text).toJS() as unknown;
  const expected = normalise(withEdit(before, edit));
  if (expected === normalise(before)) return text;
  for (const render of [renderReadable, renderOneLine]) {
    const splice = findSplice(text, parseDocument(text).contents, null, edit, render);
    if (splice === null) break;
    const edited = applySplice(text, splice);
    const after = parseDocument(edited);
    if (after.errors.length === 0 && normalise(after.toJS()) === expected) return edited;
  }
  throw new NamedError('cannot-edit-yaml', { field: edit.path.join(' › ') });
}

/**
 * Changes values in a YAML text and leaves every byte outside them as it was: comments, order, quoting, line ends.
 * @throws NamedError `cannot-edit-yaml` when the text is written in a way in which that cannot be done; nothing is changed then.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(editOnce, text);
}
