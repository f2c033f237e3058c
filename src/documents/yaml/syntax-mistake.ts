import { type Document, type ErrorCode, isScalar, visit, type YAMLParseError } from 'yaml';
import type { ProblemValues } from '../../domain/checking/problem.ts';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { findColonMistake } from './look-alikes.ts';
import { type TextRange, textRangeOf } from './yaml-node.ts';

/** A syntax mistake in YAML. */
export interface SyntaxMistake {
  readonly code: ProblemCode;
  readonly range: TextRange;
  /** A second range that the mistake concerns, or null. */
  readonly related: TextRange | null;
  readonly values: ProblemValues;
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

/** What the parser says of the last field of a group, when it has no colon; with the code of every other sign that is missing. */
const KEY_WITHOUT_COLON = 'Implicit map keys need to be followed by map values';

/** The signs that close what these open. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** The ranges of quoted texts and flow collections, in the order in which they begin. */
export function listEnclosed(document: Document.Parsed): readonly TextRange[] {
  const enclosed: TextRange[] = [];
  visit(document, {
    Node(_, node) {
      const range = textRangeOf(node);
      const isEnclosed = isScalar(node) ? node.type?.startsWith('QUOTE') : 'flow' in node && node.flow;
      if (range !== null && isEnclosed === true) enclosed.push(range);
    },
  });
  return enclosed;
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
};

/** The field that an offset is in the value of, on a later line: `note: x` with more spaces in front than the field above it; null without. */
function findDeeperField(text: string, at: number): TextRange | null {
  const end = lineEnd(text, at);
  if (/:(?:\s|$)/.test(text.slice(at, end))) return null;
  const field = /^(\s+)[\w-]+:(?:\s|$)/.exec(text.slice(end));
  if (field === null) return null;
  const start = end + (field[1] ?? '').length;
  return [start, start + 1];
}

/**
 * What an error of the parser says to a person: the parser stumbles at the end of the text over a quotation mark that nobody closed, and over
 * a field with a space too many it says that the field above has a colon too many. `enclosed` is what stands between signs in the text.
 */
export function explainError(
  text: string,
  { code, pos, message }: YAMLParseError,
  enclosed: readonly TextRange[],
): SyntaxMistake {
  const [at] = pos;
  const tell = (what: ProblemCode, range: TextRange, values: ProblemValues = {}): SyntaxMistake => {
    return { code: what, range, related: null, values };
  };
  const isClosed = ([start, end]: TextRange): boolean =>
    end - start > 1 && text[end - 1] === CLOSING[text[start] ?? ''];
  if (code === 'MISSING_CHAR' || code === 'BAD_INDENT') {
    // It belongs to the last of what is still open there.
    const open = enclosed.findLast(([start, end]) => start < at && end >= at - 1);
    // Where the next line was meant to be in it, that line stands too far to the left.
    const goesOn = code === 'BAD_INDENT' && /[,[{]\s*$/.test(text.slice(open?.[0], at));
    if (open !== undefined && !goesOn && !isClosed(open)) return tell('yaml-not-closed', open);
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || message === KEY_WITHOUT_COLON) {
    const colon = findColonMistake(text.slice(at, lineEnd(text, at)).trimEnd());
    return colon === null ? tell('yaml-multiline-implicit-key', pos) : tell(colon.code, pos, colon.values);
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const deeper = findDeeperField(text, at);
    if (deeper !== null) return tell('yaml-bad-indent', deeper);
  }
  if (code === 'UNEXPECTED_TOKEN') {
    const before = text.slice(0, at).trimEnd().length;
    if (enclosed.some(([, end]) => end === before)) return tell('yaml-text-behind', pos);
  }
  return tell(CODES[code], pos);
}
