import { NamedError } from '../../domain/checking/named-error.ts';
import { readYaml } from './yaml-document.ts';
import {
  applySplice,
  findAppend,
  findItemRemoval,
  findSplice,
  renderOneLine,
  renderReadable,
  type Splice,
  type YamlEdit,
} from './yaml-splice.ts';

type Fields = Record<string, unknown>;

/** A value in which nothing is shared, as it would be read from JSON. */
const copyOf = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a key is the number of an item of a list. */
const isItemOf = (list: unknown, key: string): list is unknown[] =>
  Array.isArray(list) && Object.hasOwn(list, key) && key !== 'length';

/** Sets the value of an edit in `whole` itself, or removes its field; returns the result. */
function setIn(whole: unknown, { path, value }: YamlEdit): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return copyOf(value);
  if (isItemOf(whole, key)) {
    whole[Number(key)] = setIn(whole[Number(key)], { path: rest, value });
    return whole;
  }
  const fields = isFields(whole) ? whole : {};
  const inner = setIn(fields[key], { path: rest, value });
  if (inner === undefined) delete fields[key];
  else fields[key] = inner;
  return fields;
}

/** The value after some edits. */
const withEdits = (before: unknown, edits: readonly YamlEdit[]): unknown =>
  edits.reduce(setIn, copyOf(before));

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
  const list = valueAt(before, path);
  const expected = [...(Array.isArray(list) ? (list as unknown[]) : []), ...items];
  const splice = findAppend(text, document, path, items);
  if (splice !== null) {
    const edited = applySplice(text, splice);
    if (holds(edited, normalise(withEdits(before, [{ path, value: expected }])))) return edited;
  }
  return editOnce(text, { path, value: expected });
}

/** The text without an item of a list; null when its style makes that impossible. */
function removeItem(text: string, path: readonly string[], index: number): string | null {
  const { value: before, document } = readYaml(text);
  const list = valueAt(before, path) as readonly unknown[];
  const splice = findItemRemoval(text, document, path, index);
  if (splice === null) return null;
  const edited = applySplice(text, splice);
  const expected = withEdits(before, [{ path, value: list.toSpliced(index, 1) }]);
  return holds(edited, normalise(expected)) ? edited : null;
}

/**
 * Makes a list of texts in a YAML text hold these items. What stays in it keeps its place, its comments and its quoting where new items
 * come behind it; a list in another order is written anew.
 * @throws NamedError `cannot-edit-yaml`, as `editYaml` does.
 */
export function editYamlList(text: string, path: readonly string[], items: readonly string[]): string {
  const list = valueAt(readYaml(text).value, path);
  const now: readonly unknown[] = Array.isArray(list) ? list : [];
  const kept = now.filter((item) => items.some((wanted) => wanted === item));
  const whole = (): string => editOnce(text, { path, value: items });
  if (kept.length === 0 || kept.some((item, index) => item !== items[index])) return whole();
  let edited: string | null = text;
  for (const [index, item] of [...now.entries()].reverse())
    if (edited !== null && !kept.includes(item)) edited = removeItem(edited, path, index);
  return edited === null ? whole() : appendYaml(edited, path, items.slice(kept.length));
}

function editOnce(text: string, edit: YamlEdit): string {
  const { value: before, document } = readYaml(text);
  const expected = normalise(withEdits(before, [edit]));
  if (expected === normalise(before)) return text;
  for (const render of [renderReadable, renderOneLine]) {
    const splice = findSplice(text, document.contents, null, edit, render);
    if (splice === null) break;
    const edited = applySplice(text, splice);
    if (holds(edited, expected)) return edited;
  }
  throw new NamedError('cannot-edit-yaml', { field: edit.path.join(' › ') });
}

/** The value at a path; undefined when there is none. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (current, key) => (current as Readonly<Record<string, unknown>> | null | undefined)?.[key],
    value,
  );
}

/** The number of keys of a path, from the first, at which there are fields or items. */
function countFields(value: unknown, path: readonly string[]): number {
  const [key, ...rest] = path;
  if (key === undefined) return 0;
  if (isItemOf(value, key)) return 1 + countFields(value[Number(key)], rest);
  return isFields(value) ? 1 + countFields(value[key], rest) : 0;
}

/** The edits, with those below a field that does not exist yet joined into one edit of that field. */
function joinNew(before: unknown, edits: readonly YamlEdit[]): readonly YamlEdit[] {
  const joined = new Map<string, YamlEdit>();
  for (const { path, value } of edits) {
    const at = Math.max(1, Math.min(countFields(before, path), path.length));
    if (at < path.length && value === undefined) continue;
    const place = path.slice(0, at);
    const key = JSON.stringify(place);
    const inner = setIn(joined.get(key)?.value, { path: path.slice(at), value });
    joined.set(key, { path: place, value: inner });
  }
  return [...joined.values()];
}

/** The text with all splices; null when they are in each other's way. */
function applyAll(text: string, splices: readonly Splice[]): string | null {
  const sorted = [...splices].sort((one, other) => one.start - other.start);
  const areApart = sorted.every(({ start }, index) => {
    const previous = sorted[index - 1];
    if (previous === undefined || previous.end < start) return true;
    return previous.end === start && text[start - 1] === '\n';
  });
  return areApart ? sorted.reduceRight(applySplice, text) : null;
}

/** Makes all edits at once, so that a text with many edits is parsed twice; null when that is impossible. */
function editTogether(text: string, edits: readonly YamlEdit[]): string | null {
  const { value: before, document } = readYaml(text);
  const expected = normalise(withEdits(before, edits));
  const changes = edits.filter(({ path, value }) => normalise(valueAt(before, path)) !== normalise(value));
  const splices = joinNew(before, changes).map((edit) =>
    findSplice(text, document.contents, null, edit, renderReadable),
  );
  if (!splices.every((splice) => splice !== null)) return null;
  const edited = applyAll(text, splices);
  return edited !== null && holds(edited, expected) ? edited : null;
}

/**
 * Changes values in a YAML text; every other byte stays the same: comments, order, quoting, line ends.
 * @throws NamedError `cannot-edit-yaml` when the style of the text makes that impossible.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  const together = edits.length > 1 ? editTogether(text, edits) : null;
  return together ?? edits.reduce(editOnce, text);
}
