import { type Document, isAlias, isMap, isSeq, parseDocument } from 'yaml';
import { splitPointer } from '../../domain/checking/pointer.ts';
import type { Problem } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { findPair, type TextRange, textRangeOf } from './yaml-node.ts';
import { findLostAlias, listSyntax } from './yaml-syntax.ts';

/** A stretch of a text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A mistake in the YAML itself: it has a place already. */
export interface SyntaxProblem extends Place {
  readonly code: ProblemCode;
  /** The other place that it is about, or null. */
  readonly related: Place | null;
}

/** A YAML file that was read, with the way back from a JSON pointer to a place in its text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly syntax: readonly SyntaxProblem[];
  readonly document: Document.Parsed;
  readonly placeOf: (problem: Pick<Problem, 'pointer' | 'at'>) => Place;
}

interface VisitedNode {
  readonly node: unknown;
  /** The name that the value stands behind, or null in a list. */
  readonly key: TextRange | null;
  readonly range: TextRange;
}

/** One part of a pointer further down, or null where the document does not go on. */
function stepInto({ node, range }: VisitedNode, part: string, document: Document.Parsed): VisitedNode | null {
  const inner = isAlias(node) ? node.resolve(document) : node;
  if (isMap(inner)) {
    const pair = findPair(inner, part);
    if (pair === undefined) return null;
    const key = textRangeOf(pair.key);
    const value = textRangeOf(pair.value);
    return { node: pair.value, key, range: value !== null && value[1] > value[0] ? value : (key ?? range) };
  }
  const item: unknown = isSeq(inner) ? inner.items[Number(part)] : undefined;
  return item === undefined ? null : { node: item, key: null, range: textRangeOf(item) ?? range };
}

/** The stretch that a pointer stands for, or the nearest one above it. */
function findRange(document: Document.Parsed, pointer: string, at: Problem['at']): TextRange {
  let walk: VisitedNode = {
    node: document.contents,
    key: null,
    range: textRangeOf(document.contents) ?? [0, 0],
  };
  for (const part of splitPointer(pointer)) {
    const next = stepInto(walk, part, document);
    if (next === null) return walk.key ?? walk.range;
    walk = next;
  }
  const { node, key, range } = walk;
  // A whole map or list is too much to underline: its key says where it is.
  return key !== null && (at === 'key' || isMap(node) || isSeq(node)) ? key : range;
}

/** Reads YAML; never throws. What cannot be read as YAML stands in `syntax`, each with its place. */
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
  // What is no UTF-8 cannot be read, and is lost when the file is written again.
  for (const { index } of text.matchAll(/\uFFFD+/g))
    syntax.push({ code: 'not-utf8', related: null, ...place([index, index + 1]) });
  let value: unknown = null;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    syntax.push({ code: 'yaml-bad-alias', related: null, ...place(findLostAlias(document) ?? [0, 1]) });
  }
  return { value, syntax, document, placeOf: ({ pointer, at }) => place(findRange(document, pointer, at)) };
}
