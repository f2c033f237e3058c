import { type Document, isAlias, isMap, isSeq, parseDocument } from 'yaml';
import { splitPointer } from '../../domain/checking/pointer.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { findPair, type TextRange, textRangeOf } from './yaml-node.ts';
import { findCycle, findLostAlias, listSyntax } from './yaml-syntax.ts';

/** A range within one line of a text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A syntax mistake in YAML, with its place. */
export interface SyntaxProblem extends Place {
  readonly code: ProblemCode;
  /** A second place that the mistake concerns, or null. */
  readonly related: Place | null;
}

/** A parsed YAML file that can find the place of a JSON pointer in its text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly syntax: readonly SyntaxProblem[];
  readonly document: Document.Parsed;
  readonly placeOf: (problem: Pick<Problem, 'pointer' | 'at'>) => Place;
  readonly placeAt: (range: TextRange) => Place;
}

/** A node that is reached by following a pointer. */
interface VisitedNode {
  readonly node: unknown;
  /** The range of its key; null in a list. */
  readonly key: TextRange | null;
  readonly range: TextRange;
}

/** The node one segment further along a pointer, or null when there is none. */
function stepInto(
  { node, range }: VisitedNode,
  segment: string,
  document: Document.Parsed,
): VisitedNode | null {
  const inner = isAlias(node) ? node.resolve(document) : node;
  if (isMap(inner)) {
    const pair = findPair(inner, segment);
    if (pair === undefined) return null;
    const key = textRangeOf(pair.key);
    const value = textRangeOf(pair.value);
    return { node: pair.value, key, range: value !== null && value[1] > value[0] ? value : (key ?? range) };
  }
  const item: unknown = isSeq(inner) ? inner.items[Number(segment)] : undefined;
  return item === undefined ? null : { node: item, key: null, range: textRangeOf(item) ?? range };
}

/** The range of the node at a pointer, or of its nearest existing ancestor. */
function findRange(document: Document.Parsed, pointer: string, at: Problem['at']): TextRange {
  let visited: VisitedNode = {
    node: document.contents,
    key: null,
    range: textRangeOf(document.contents) ?? [0, 0],
  };
  for (const segment of splitPointer(pointer)) {
    const next = stepInto(visited, segment, document);
    if (next === null) return visited.key ?? visited.range;
    visited = next;
  }
  const { node, key, range } = visited;
  // A map or list is too long to underline, so its key is underlined.
  return key !== null && (at === 'key' || isMap(node) || isSeq(node)) ? key : range;
}

/** Parses YAML; never throws. Syntax mistakes are listed in `syntax`; `value` is null when nothing could be read. */
export function readYaml(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const place = ([start, end]: TextRange): Place => {
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
    const column = start - (before.lastIndexOf('\n') + 1) + 1 - mark;
    const stop = text.indexOf('\n', start);
    const lineEnd = stop === -1 ? text.length : stop;
    return { line, column, length: Math.max(1, Math.min(end, lineEnd) - start) };
  };
  const syntax = listSyntax(document).map(({ code, range, related }): SyntaxProblem => {
    return { code, related: related === null ? null : place(related), ...place(range) };
  });
  // Bytes that are not UTF-8 were replaced when the file was decoded, and would be lost on writing.
  for (const { index } of text.matchAll(/\uFFFD+/g))
    syntax.push({ code: 'not-utf8', related: null, ...place([index, index + 1]) });
  let value: unknown = null;
  const cycle = findCycle(document);
  if (cycle !== null) syntax.push({ code: 'yaml-bad-alias', related: null, ...place(cycle) });
  try {
    if (cycle === null) value = document.toJS({ maxAliasCount: 100 });
  } catch {
    syntax.push({ code: 'yaml-bad-alias', related: null, ...place(findLostAlias(document) ?? [0, 1]) });
  }
  const placeOf: YamlDocument['placeOf'] = ({ pointer, at }) => place(findRange(document, pointer, at));
  return { value, syntax, document, placeOf, placeAt: place };
}
