import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  stringify,
  type YAMLMap,
} from 'yaml';
import { indexPairs } from './yaml-node.ts';

/** A change to a YAML file: the new value at a path of keys, and numbers of items of lists; undefined removes the field. */
export interface YamlEdit {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A range of a text, as offsets, with its replacement. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Serialises a value for the place behind a key with this indentation. */
export type Render = (value: unknown, indent: string) => string;

/** In block style, as a person would write it. */
export const renderReadable: Render = (value, indent) => {
  const [, ...rest] = stringify({ k: value }, { lineWidth: 0, blockQuote: 'literal' }).trimEnd().split('k:');
  const text = rest.join('k:');
  return text.replace(/\n(?=[^\n])/g, `\n${indent}`);
};
/** On one line, as JSON: valid in every place. */
export const renderOneLine: Render = (value) =>
  ` ${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}`;

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the next line start; `offset` itself when a line starts there. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** The offset behind the comments that follow `offset` and are indented deeper than `indent`: they belong to what stands before. */
function behindComments(text: string, offset: number, indent: string): number {
  const deeper = new RegExp(`(?:[ \\t]*\\r?\\n)*${indent}[ \\t]+#[^\\n]*(?:\\n|$)`, 'y');
  let end = offset;
  for (deeper.lastIndex = end; deeper.test(text); deeper.lastIndex = end) end = deeper.lastIndex;
  return end;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}

function startOf(pair: Pair): number {
  return rangeOf(pair.key)?.[0] ?? 0;
}

/** The offset at which a node ends. The range of a collection can include comments after it, so the end of its last item is used. */
function endOfNode(node: unknown): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (last !== undefined) return endOf(last);
  }
  if (isSeq(node) && node.flow !== true && node.items.length > 0) return endOfNode(node.items.at(-1));
  return rangeOf(node)?.[1] ?? 0;
}

function endOf(pair: Pair): number {
  const keyEnd = rangeOf(pair.key)?.[1] ?? 0;
  return isEmptyNode(pair.value) ? keyEnd : Math.max(endOfNode(pair.value), keyEnd);
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
  const start = range[0];
  const end = endOfNode(pair.value);
  const rendered = render(value, indent);
  const replaced = text.slice(start, end);
  const ending = replaced.slice(replaced.trimEnd().length);
  const flow = isCollection(pair.value) && pair.value.flow === true ? pair.value : null;
  if (flow?.items.length === 0 && rendered.startsWith('\n')) {
    // What is written below the key comes below the comment behind it too.
    const behind = /^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
    return { start: colon, end: end + behind.length, text: behind + rendered };
  }
  // A block collection starts on the line below its key; its replacement starts behind the key.
  const from = isCollection(pair.value) && flow === null ? colon : start;
  return { start: from, end, text: (from === colon ? rendered : rendered.trimStart()) + ending };
}

function addPair(text: string, map: YAMLMap, key: string, value: unknown, render: Render): Splice {
  const last = map.items.at(-1);
  const name = stringify(key).trimEnd();
  if (map.flow === true || last === undefined) {
    const entry = `${JSON.stringify(key)}:${renderOneLine(value, '')}`;
    const [start, end] = rangeOf(map) ?? [0, 0];
    if (last === undefined) return { start, end, text: `{ ${entry} }` };
    const at = endOf(last);
    return { start: at, end: at, text: `, ${entry}` };
  }
  const indent = indentOf(text, map.items[0] ?? last);
  const at = behindComments(text, nextLine(text, endOf(last)), indent);
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

/** Writes a value where there is none yet: behind its parent key, or at the end of an empty file. */
function fillEmpty(
  text: string,
  node: unknown,
  parent: Pair | null,
  value: unknown,
  render: Render,
): Splice | null {
  if (value === undefined || (node !== null && !(isScalar(node) && node.value === null))) return null;
  if (parent !== null) return replaceValue(text, parent, value, render);
  const before = text === '' || text.endsWith('\n') ? '' : '\n';
  return { start: text.length, end: text.length, text: before + stringify(value) };
}

/** The splice that makes an edit at or below `node`, whose key is `parent`; null when it is impossible. */
export function findSplice(
  text: string,
  node: unknown,
  parent: Pair | null,
  edit: YamlEdit,
  render: Render,
): Splice | null {
  const { path, value } = edit;
  const [key = '', ...rest] = path;
  const isRemoval = value === undefined;
  if (isSeq(node)) {
    const item: unknown = node.items[Number(key)];
    return isMap(item) ? findSplice(text, item, null, { path: rest, value }, render) : null;
  }
  if (!isMap(node)) return fillEmpty(text, node, parent, isRemoval ? undefined : nested(path, value), render);
  const pair = indexPairs(node).get(key);
  if (pair === undefined) return isRemoval ? null : addPair(text, node, key, nested(rest, value), render);
  if (rest.length > 0) return findSplice(text, pair.value, pair, { path: rest, value }, render);
  if (isRemoval) return removePair(text, node, pair);
  return replaceValue(text, pair, value, node.flow === true ? renderOneLine : render);
}

/** The splice that adds items at the end of a block list; null when the list is empty or not in block style. */
export function findAppend(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
  items: readonly unknown[],
): Splice | null {
  const list = document.getIn(path, true);
  const last = isSeq(list) ? (list.items.at(-1) as Node | undefined) : undefined;
  const range = rangeOf(last);
  if (!isSeq(list) || list.flow === true || range === null) return null;
  const dash = text.lastIndexOf('-', range[0] - 1);
  const indent = ' '.repeat(dash - lineStart(text, dash));
  const at = behindComments(text, nextLine(text, endOfNode(last)), indent);
  const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  const added = stringify(items, { lineWidth: 0, blockQuote: 'literal' })
    .trimEnd()
    .replace(/^(?=[^\n])/gm, indent);
  return { start: at, end: at, text: `${before}${added}\n` };
}

/** The splice that takes an item out of a list, with the comment behind it; null when there is no such item. */
export function findItemRemoval(
  text: string,
  document: Document.Parsed,
  path: readonly string[],
  index: number,
): Splice | null {
  const list = document.getIn(path, true);
  if (!isSeq(list)) return null;
  const [previous, item, next] = [index - 1, index, index + 1].map((at) => rangeOf(list.items[at]));
  if (item === null || item === undefined) return null;
  if (list.flow !== true) {
    const start = lineStart(text, text.lastIndexOf('-', item[0] - 1));
    return { start, end: nextLine(text, endOfNode(list.items[index])), text: '' };
  }
  if (next) return { start: item[0], end: next[0], text: '' };
  return { start: previous?.[1] ?? item[0], end: item[1], text: '' };
}

/** Applies a splice to a text, with the line ends of that text. */
export function applySplice(text: string, splice: Splice): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return text.slice(0, splice.start) + splice.text.replace(/\r?\n/g, eol) + text.slice(splice.end);
}
