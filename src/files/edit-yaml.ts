import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
} from 'yaml';
import { NamedError } from '../domain/named-error.ts';
import { findPair } from './yaml-document.ts';

/** A change to a YAML file: the value at a path of keys, or undefined to take the field out. */
export interface YamlEdit {
  readonly path: readonly string[];
  readonly value: unknown;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Render = (value: unknown, indent: string) => string;

const readable: Render = (value, indent) => {
  const [, ...rest] = stringify({ k: value }, { lineWidth: 0, blockQuote: 'literal' }).trimEnd().split('k:');
  const text = rest.join('k:');
  return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
};
/** On one line, whatever it holds: safe everywhere. */
const oneLine: Render = (value) =>
  ` ${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}`;

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line in which something ends. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}

function startOf(pair: Pair): number {
  return rangeOf(pair.key)?.[0] ?? 0;
}

function endOf(pair: Pair): number {
  return Math.max(rangeOf(pair.value)?.[1] ?? 0, rangeOf(pair.key)?.[1] ?? 0);
}

function indentOf(text: string, pair: Pair): string {
  const start = startOf(pair);
  return ' '.repeat(
    start - lineStart(text, start) - (text.charCodeAt(0) === 0xfeff && lineStart(text, start) === 0 ? 1 : 0),
  );
}

function colonAfter(text: string, pair: Pair): number {
  return text.indexOf(':', rangeOf(pair.key)?.[1] ?? 0) + 1;
}

function isEmptyNode(node: unknown): boolean {
  const range = rangeOf(node);
  return node === null || range === null || range[0] === range[1];
}

function replaceValue(text: string, pair: Pair, value: unknown, render: Render): Splice {
  const indent = indentOf(text, pair);
  const colon = colonAfter(text, pair);
  const range = rangeOf(pair.value);
  if (isEmptyNode(pair.value) || range === null)
    return { start: colon, end: colon, text: render(value, indent) };
  const [start, end] = range;
  const rendered = render(value, indent);
  const ending = text.slice(start, end).match(/\s*$/)?.[0] ?? '';
  // A block collection starts on the line below its key; what replaces it stands beside the key.
  const from = isCollection(pair.value) && !pair.value.flow ? colon : start;
  return { start: from, end, text: (from === colon ? rendered : rendered.trimStart()) + ending };
}

function addPair(text: string, map: YAMLMap, key: string, value: unknown, render: Render): Splice {
  const last = map.items.at(-1);
  const name = stringify(key).trimEnd();
  if (map.flow === true || last === undefined) {
    const entry = `${JSON.stringify(key)}:${oneLine(value, '')}`;
    const [start, end] = rangeOf(map) ?? [0, 0];
    if (last === undefined) return { start, end, text: `{ ${entry} }` };
    const at = endOf(last);
    return { start: at, end: at, text: `, ${entry}` };
  }
  const indent = indentOf(text, map.items[0] ?? last);
  const at = nextLine(text, endOf(last));
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return { start: at, end: at, text: `${before}${indent}${name}:${render(value, indent)}\n` };
}

function removePair(text: string, map: YAMLMap, pair: Pair): Splice {
  const index = map.items.indexOf(pair);
  if (map.flow !== true) {
    const start = lineStart(text, startOf(pair));
    return { start, end: nextLine(text, endOf(pair)), text: '' };
  }
  const next = map.items[index + 1];
  const previous = map.items[index - 1];
  if (next !== undefined) return { start: startOf(pair), end: startOf(next), text: '' };
  return { start: previous === undefined ? startOf(pair) : endOf(previous), end: endOf(pair), text: '' };
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

/** Puts a whole value where there is none yet: behind the key above it, or at the end of an empty file. */
function fillEmpty(
  text: string,
  node: unknown,
  above: Pair | null,
  whole: unknown,
  render: Render,
): Splice | null {
  if (whole === undefined || (node !== null && !(isScalar(node) && node.value === null))) return null;
  if (above !== null) return replaceValue(text, above, whole, render);
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  return { start: text.length, end: text.length, text: before + stringify(whole) };
}

function findSplice(
  text: string,
  node: unknown,
  above: Pair | null,
  edit: YamlEdit,
  render: Render,
): Splice | null {
  const { path, value } = edit;
  const [key = '', ...rest] = path;
  const isRemoval = value === undefined;
  if (!isMap(node)) return fillEmpty(text, node, above, isRemoval ? undefined : nested(path, value), render);
  const pair = findPair(node, key);
  if (pair === undefined) return isRemoval ? null : addPair(text, node, key, nested(rest, value), render);
  if (rest.length > 0) return findSplice(text, pair.value, pair, { path: rest, value }, render);
  if (isRemoval) return removePair(text, node, pair);
  return replaceValue(text, pair, value, node.flow === true ? oneLine : render);
}

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
function normal(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && Object.keys(part).length === 0 ? null : part,
  );
}

/** Adds items at the end of a block list; null when the list is not written as one. */
function findAppend(text: string, path: readonly string[], items: readonly unknown[]): Splice | null {
  const list = parseDocument(text).getIn(path, true);
  const last = isSeq(list) ? (list.items.at(-1) as Node | undefined) : undefined;
  const range = rangeOf(last);
  if (!isSeq(list) || list.flow === true || range === null) return null;
  const dash = text.lastIndexOf('-', range[0] - 1);
  const indent = ' '.repeat(dash - lineStart(text, dash));
  const at = nextLine(text, range[1]);
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  const added = stringify(items, { lineWidth: 0, blockQuote: 'literal' })
    .trimEnd()
    .replace(/^(?=[^\n])/gm, indent);
  return { start: at, end: at, text: `${before}${added}\n` };
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
      normal(after.toJS()) === normal(withEdit(before, { path, value: whole }))
    )
      return edited;
  }
  return editOnce(text, { path, value: whole });
}

function applySplice(text: string, splice: Splice): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return text.slice(0, splice.start) + splice.text.replace(/\r?\n/g, eol) + text.slice(splice.end);
}

function editOnce(text: string, edit: YamlEdit): string {
  const before = parseDocument(text).toJS() as unknown;
  const expected = normal(withEdit(before, edit));
  if (expected === normal(before)) return text;
  for (const render of [readable, oneLine]) {
    const splice = findSplice(text, parseDocument(text).contents, null, edit, render);
    if (splice === null) break;
    const edited = applySplice(text, splice);
    const after = parseDocument(edited);
    if (after.errors.length === 0 && normal(after.toJS()) === expected) return edited;
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
