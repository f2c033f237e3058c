import { type Document, isAlias, isMap, isSeq, type YAMLMap } from 'yaml';
import { splitPointer } from '../../domain/checking/pointer.ts';
import type { Problem, ProblemValues } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { isWithinReach } from './expansion.ts';
import { listLookAlikes } from './look-alikes.ts';
import { keepNumbersAsWritten, mayReadOtherwise } from './numbers-as-written.ts';
import { parseYaml } from './parse-yaml.ts';
import { createPlacer, type Place } from './place.ts';
import { indexPairs, type PairsByKey, type TextRange, textRangeOf } from './yaml-node.ts';
import { findCycle, findKeyInKey, findLostAlias, listSyntax, MAX_MISTAKES } from './yaml-syntax.ts';

export type { Place };

/** A syntax mistake in YAML, with its place. */
export interface SyntaxProblem extends Place {
  readonly code: ProblemCode;
  /** A second place that the mistake concerns, or null. */
  readonly related: Place | null;
  readonly values: ProblemValues;
}

/** A parsed YAML file that can find the place of a JSON pointer in its text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly syntax: readonly SyntaxProblem[];
  readonly document: Document.Parsed;
  /** Whether the text passes a limit of `parseYaml`; then nothing of it is parsed. */
  readonly isRefused: boolean;
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

type IndexOf = (map: YAMLMap) => PairsByKey;

/** The node one segment further along a pointer, or null when there is none. */
function stepInto(
  { node, range }: VisitedNode,
  segment: string,
  document: Document.Parsed,
  indexOf: IndexOf,
): VisitedNode | null {
  const inner = isAlias(node) ? node.resolve(document) : node;
  if (isMap(inner)) {
    const pair = indexOf(inner).get(segment);
    if (pair === undefined) return null;
    const key = textRangeOf(pair.key);
    const value = textRangeOf(pair.value);
    return { node: pair.value, key, range: value !== null && value[1] > value[0] ? value : (key ?? range) };
  }
  const item: unknown = isSeq(inner) ? inner.items[Number(segment)] : undefined;
  return item === undefined ? null : { node: item, key: null, range: textRangeOf(item) ?? range };
}

/** The range of the node at a pointer, or of its nearest existing ancestor. */
function findRange(
  document: Document.Parsed,
  pointer: string,
  at: Problem['at'],
  indexOf: IndexOf,
): TextRange {
  let visited: VisitedNode = {
    node: document.contents,
    key: null,
    range: textRangeOf(document.contents) ?? [0, 0],
  };
  for (const segment of splitPointer(pointer)) {
    const next = stepInto(visited, segment, document, indexOf);
    if (next === null) return visited.key ?? visited.range;
    visited = next;
  }
  const { node, key, range } = visited;
  // A map or list is too long to underline, so its key is underlined.
  return key !== null && (at === 'key' || isMap(node) || isSeq(node)) ? key : range;
}

/** Indexes each map when it is first looked into. */
function createIndex(): IndexOf {
  const indexes = new WeakMap<YAMLMap, PairsByKey>();
  return (map) => {
    const index = indexes.get(map) ?? indexPairs(map);
    indexes.set(map, index);
    return index;
  };
}

/** The value of a document, or the mistake for which it has none. */
function evaluate(
  document: Document.Parsed,
  text: string,
): { readonly value: unknown } | { readonly code: ProblemCode; readonly range: TextRange } {
  const key = findKeyInKey(document);
  if (key !== null) return { code: 'yaml-block-as-implicit-key', range: key };
  // Without an anchor nothing can be in itself.
  const cycle = text.includes('&') ? findCycle(document) : null;
  if (cycle !== null) return { code: 'yaml-bad-alias', range: cycle };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (isWithinReach(value)) return { value };
  } catch {
    // An alias has no anchor, or the aliases repeat too much.
  }
  return { code: 'yaml-bad-alias', range: findLostAlias(document) ?? [0, 1] };
}

/** Puts look-alikes in the place of the mistakes that they made, on their line or beside it; a mark of git made all of them. */
function explain(mistakes: readonly SyntaxProblem[], alike: readonly SyntaxProblem[]): SyntaxProblem[] {
  const made = (one: SyntaxProblem, mistake: SyntaxProblem): boolean =>
    one.code === 'merge-mark' || Math.abs(mistake.line - one.line) <= 1;
  const causes = alike.filter((one) => mistakes.some((mistake) => made(one, mistake)));
  return [...causes, ...mistakes.filter((mistake) => !causes.some((one) => made(one, mistake)))];
}

/** How YAML is read. */
export interface ReadYamlOptions {
  /** Gives every number as the text that somebody wrote, where whoever reads it knows what belongs there. */
  readonly hasNumbersAsText?: boolean;
}

/**
 * Parses YAML; never throws. Syntax mistakes are listed in `syntax`; `value` is null when nothing could be read, or when the text passes
 * one of the limits of `parseYaml`. A number that would not say what somebody wrote is a text.
 */
export function readYaml(text: string, { hasNumbersAsText = false }: ReadYamlOptions = {}): YamlDocument {
  const { document, refusal } = parseYaml(text);
  const place = createPlacer(text);
  const indexOf = createIndex();
  const placeOf: YamlDocument['placeOf'] = ({ pointer, at }) =>
    place(findRange(document, pointer, at, indexOf));
  const tell = (code: ProblemCode, range: TextRange, values: ProblemValues = {}): SyntaxProblem => {
    return { code, related: null, values, ...place(range) };
  };
  const read = { document, isRefused: refusal !== null, placeOf, placeAt: place };
  if (refusal !== null) {
    const { code, at } = refusal;
    return { ...read, value: null, syntax: [tell(code, [at, at + 1])] };
  }
  const mistakes = listSyntax(text, document).map(({ code, range, related, values }): SyntaxProblem => {
    return { code, values, related: related === null ? null : place(related), ...place(range) };
  });
  const alike = document.errors.length === 0 ? [] : listLookAlikes(text);
  const syntax = explain(
    mistakes,
    alike.map(({ code, range, values }) => tell(code, range, values)),
  );
  // Bytes that are not UTF-8 were replaced when the file was decoded, and would be lost on writing.
  for (const { index } of text.matchAll(/\uFFFD+/g)) {
    if (syntax.length >= 2 * MAX_MISTAKES) break;
    syntax.push(tell('not-utf8', [index, index + 1]));
  }
  if (hasNumbersAsText || mayReadOtherwise(text)) keepNumbersAsWritten(document, hasNumbersAsText);
  const evaluated = evaluate(document, text);
  if ('value' in evaluated) return { ...read, value: evaluated.value, syntax };
  syntax.push(tell(evaluated.code, evaluated.range));
  return { ...read, value: null, syntax };
}
