import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { splitPointer } from '../domain/pointer.ts';
import type { Problem } from '../domain/problem.ts';
import type { ProblemCode } from '../domain/problem-codes.ts';

/** A stretch of a text; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A mistake in the YAML itself: it has a place already. */
export interface SyntaxProblem extends Place {
  readonly code: ProblemCode;
  /** Where the same name stood before, or null. */
  readonly related: Place | null;
}

/** A YAML file that was read, with the way back from a JSON pointer to a place in its text. */
export interface YamlDocument {
  readonly value: unknown;
  readonly syntax: readonly SyntaxProblem[];
  readonly document: Document.Parsed;
  readonly placeOf: (problem: Pick<Problem, 'pointer' | 'at'>) => Place;
}

type Spot = readonly [number, number];

function spotOf(node: unknown): Spot | null {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : null;
}

export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(
    (pair) => String((pair.key as { value?: unknown } | null)?.value ?? pair.key) === key,
  );
}

interface Walk {
  readonly node: unknown;
  /** The name that the value stands behind, or null in a list. */
  readonly key: Spot | null;
  readonly spot: Spot;
}

/** One part of a pointer further down, or null where the document does not go on. */
function stepInto({ node, spot }: Walk, part: string, document: Document.Parsed): Walk | null {
  const inner = isAlias(node) ? node.resolve(document) : node;
  if (isMap(inner)) {
    const pair = findPair(inner, part);
    if (pair === undefined) return null;
    const key = spotOf(pair.key);
    const value = spotOf(pair.value);
    return { node: pair.value, key, spot: value !== null && value[1] > value[0] ? value : (key ?? spot) };
  }
  const item: unknown = isSeq(inner) ? inner.items[Number(part)] : undefined;
  return item === undefined ? null : { node: item, key: null, spot: spotOf(item) ?? spot };
}

/** The stretch that a pointer stands for, or the nearest one above it. */
function findSpot(document: Document.Parsed, pointer: string, at: Problem['at']): Spot {
  let walk: Walk = { node: document.contents, key: null, spot: spotOf(document.contents) ?? [0, 0] };
  for (const part of splitPointer(pointer)) {
    const next = stepInto(walk, part, document);
    if (next === null) return walk.key ?? walk.spot;
    walk = next;
  }
  const { node, key, spot } = walk;
  // A whole map or list is too much to underline: its key says where it is.
  return key !== null && (at === 'key' || isMap(node) || isSeq(node)) ? key : spot;
}

/** Our codes for what the reader of YAML reports; what a person mends in the same way is one code. */
const CODES: Readonly<Record<ErrorCode, ProblemCode>> = {
  ALIAS_PROPS: 'yaml-bad-alias',
  BAD_ALIAS: 'yaml-bad-alias',
  BAD_COLLECTION_TYPE: 'yaml-tag-resolve-failed',
  BAD_DIRECTIVE: 'yaml-bad-directive',
  BAD_DQ_ESCAPE: 'yaml-bad-dq-escape',
  BAD_INDENT: 'yaml-bad-indent',
  BAD_PROP_ORDER: 'yaml-unexpected-token',
  BAD_SCALAR_START: 'yaml-bad-scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-block-as-implicit-key',
  BLOCK_IN_FLOW: 'yaml-block-in-flow',
  DUPLICATE_KEY: 'yaml-duplicate-key',
  IMPOSSIBLE: 'yaml-unexpected-token',
  KEY_OVER_1024_CHARS: 'yaml-multiline-implicit-key',
  MISSING_CHAR: 'yaml-missing-char',
  MULTILINE_IMPLICIT_KEY: 'yaml-multiline-implicit-key',
  MULTIPLE_ANCHORS: 'yaml-unexpected-token',
  MULTIPLE_DOCS: 'yaml-multiple-docs',
  MULTIPLE_TAGS: 'yaml-unexpected-token',
  NON_STRING_KEY: 'yaml-unexpected-token',
  RESOURCE_EXHAUSTION: 'yaml-unexpected-token',
  TAB_AS_INDENT: 'yaml-tab-as-indent',
  TAG_RESOLVE_FAILED: 'yaml-tag-resolve-failed',
  UNEXPECTED_TOKEN: 'yaml-unexpected-token',
};

/** Where the name that stands at a place stood before in the same map; null when it is the first. */
function findFirst(document: Document.Parsed, at: number): Spot | null {
  let first: Spot | null = null;
  visit(document, {
    Map(_, map) {
      const again = map.items.find(({ key }) => spotOf(key)?.[0] === at);
      if (again === undefined) return;
      first = spotOf(findPair(map, String((again.key as { value?: unknown } | null)?.value))?.key);
      return visit.BREAK;
    },
  });
  return first;
}

/** Reads YAML; never throws. What cannot be read as YAML stands in `syntax`, each with its place. */
export function readYaml(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false });
  const place = ([start, end]: Spot): Place => {
    const before = text.slice(0, start);
    const line = before.split('\n').length;
    const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0;
    const column = start - (before.lastIndexOf('\n') + 1) + 1 - mark;
    const stop = text.indexOf('\n', start);
    const lineEnd = stop === -1 ? text.length : stop;
    return { line, column, length: Math.max(1, Math.min(end, lineEnd) - start) };
  };
  const syntax: SyntaxProblem[] = document.errors.map(({ code, pos }) => {
    const first = code === 'DUPLICATE_KEY' ? findFirst(document, pos[0]) : null;
    return { code: CODES[code], related: first === null ? null : place(first), ...place(pos) };
  });
  let value: unknown = null;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    syntax.push({ code: 'yaml-bad-alias', related: null, line: 1, column: 1, length: 1 });
  }
  return { value, syntax, document, placeOf: ({ pointer, at }) => place(findSpot(document, pointer, at)) };
}
