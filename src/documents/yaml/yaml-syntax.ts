import { type Document, type ErrorCode, isScalar, visit } from 'yaml';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { findPair, type TextRange, textRangeOf } from './yaml-node.ts';

/** A syntax mistake in YAML. */
export interface SyntaxMistake {
  readonly code: ProblemCode;
  readonly range: TextRange;
  /** A second range that the mistake concerns, or null. */
  readonly related: TextRange | null;
}

/** Problem codes for the errors of the YAML parser; errors with the same remedy share a code. */
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

/** The first occurrence, in the same map, of the key that starts at an offset; null without such a key. */
function findFirst(document: Document.Parsed, at: number): TextRange | null {
  let first: TextRange | null = null;
  visit(document, {
    Map(_, map) {
      const again = map.items.find(({ key }) => textRangeOf(key)?.[0] === at);
      if (again === undefined) return;
      first = textRangeOf(findPair(map, String((again.key as { value?: unknown } | null)?.value))?.key);
      return visit.BREAK;
    },
  });
  return first;
}

/** The last quoted text or flow collection that starts before an offset and is still open there. */
function findOpened(document: Document.Parsed, at: number): TextRange | null {
  let opened: TextRange | null = null;
  visit(document, {
    Node(_, node) {
      const range = textRangeOf(node);
      const isEnclosed = isScalar(node) ? node.type?.startsWith('QUOTE') : 'flow' in node && node.flow;
      if (range !== null && isEnclosed === true && range[0] < at && range[1] >= at - 1) opened = range;
    },
  });
  return opened;
}

/** The first alias without an anchor; null when there is none. */
export function findLostAlias(document: Document.Parsed): TextRange | null {
  let lost: TextRange | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      lost = textRangeOf(alias);
      return visit.BREAK;
    },
  });
  return lost;
}

/** Whether a node is in a collection with this anchor; pairs have none. */
const hasAnchor = (node: object, anchor: string): boolean => 'anchor' in node && node.anchor === anchor;

/** The first alias of a collection that it is itself in, which makes an endless value; null when there is none. */
export function findCycle(document: Document.Parsed): TextRange | null {
  let cycle: TextRange | null = null;
  visit(document, {
    Alias(_, alias, path) {
      // To resolve an alias the whole document is searched, so it is done only where the name fits.
      if (!path.some((node) => hasAnchor(node, alias.source))) return;
      const collection = alias.resolve(document);
      if (collection === undefined || !path.includes(collection)) return;
      cycle = textRangeOf(alias);
      return visit.BREAK;
    },
  });
  return cycle;
}

/** The syntax mistakes of a parsed document. */
export function listSyntax(document: Document.Parsed): readonly SyntaxMistake[] {
  return document.errors.map(({ code, pos }) => {
    const related =
      code === 'DUPLICATE_KEY'
        ? findFirst(document, pos[0])
        : code === 'MISSING_CHAR'
          ? findOpened(document, pos[0])
          : null;
    return { code: CODES[code], range: pos, related };
  });
}
