import {
  type Document,
  type ErrorCode,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  visit,
  type YAMLMap,
} from 'yaml';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { listLostMarks } from './lost-marks.ts';
import { createPlacer } from './place.ts';
import { explainError, listEnclosed, type SyntaxMistake } from './syntax-mistake.ts';
import { type TextRange, textRangeOf } from './yaml-node.ts';

/** The most mistakes of syntax that are listed: a file with more is not read further anyway. */
export const MAX_MISTAKES = 1000;

/** The maps in a node, in the order of the text. Without a visitor: every file is walked through, and that takes a tenth of the time. */
function listMaps(node: unknown, found: YAMLMap[] = []): readonly YAMLMap[] {
  if (isMap(node)) {
    found.push(node);
    for (const { key, value } of node.items) {
      if (isCollection(key)) listMaps(key, found);
      if (isCollection(value)) listMaps(value, found);
    }
  } else if (isSeq(node)) for (const item of node.items) listMaps(item, found);
  return found;
}

/** Whether a node holds a map whose key is a map or list. */
function hasCollectionKey(node: unknown): boolean {
  return listMaps(node).some(({ items }) => items.some(({ key }) => isCollection(key)));
}

/** Keys that are repeated in their map. */
function findRepeatedKeys(document: Document.Parsed): readonly SyntaxMistake[] {
  const found: SyntaxMistake[] = [];
  for (const map of listMaps(document.contents)) {
    const first = new Map<unknown, TextRange | null>();
    for (const { key } of map.items) {
      const range = textRangeOf(key);
      const identity = isScalar(key) ? key.value : key;
      const related = first.get(identity);
      if (related === undefined) first.set(identity, range);
      else if (range !== null)
        found.push({ code: 'yaml-duplicate-key', range: [range[0], range[0] + 1], related, values: {} });
    }
    if (found.length >= MAX_MISTAKES) break;
  }
  return found;
}

/**
 * A map or list as a key, in another one; null without it. Such a key becomes a text with a text in it, and that twice as long with every
 * level: a file of a hundred bytes takes gigabytes.
 */
export function findKeyInKey(document: Document.Parsed): TextRange | null {
  const keys = listMaps(document.contents).flatMap(({ items }) => items.map(({ key }) => key));
  return textRangeOf(keys.find((key) => isCollection(key) && hasCollectionKey(key)));
}

/** The first alias without an anchor; null when there is none. */
export function findLostAlias(document: Document.Parsed): TextRange | null {
  const anchors = new Set<string>();
  let lost: TextRange | null = null;
  visit(document, {
    Alias(_, alias) {
      if (anchors.has(alias.source)) return;
      lost = textRangeOf(alias);
      return visit.BREAK;
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.add(node.anchor);
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

/** What the parser says of a line after it has stumbled there: of the name of the field, when that is already where it should not be. */
const GUESSES: ReadonlySet<ErrorCode> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

const INDENTS: ReadonlySet<ProblemCode> = new Set(['yaml-tab-as-indent', 'yaml-bad-indent']);

/** After one wrong indent no line to the end of the file fits any more: these are no mistakes of whoever wrote them. Tabs are, each of them. */
function withoutConsequences(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const first = mistakes.find(({ code }) => INDENTS.has(code));
  return mistakes.filter((one) => one === first || one.code !== 'yaml-bad-indent');
}

/** The first syntax mistakes of a document that was parsed from `text`, in the order of the text. */
export function listSyntax(text: string, document: Document.Parsed): readonly SyntaxMistake[] {
  const place = createPlacer(text);
  const told = new Set<number>();
  const errors = document.errors.slice(0, MAX_MISTAKES).filter(({ code, pos }) => {
    const { line } = place(pos);
    const isGuess = GUESSES.has(code) && told.has(line);
    told.add(line);
    return !isGuess;
  });
  const enclosed = errors.length > 0 ? listEnclosed(document) : [];
  const mistakes = errors.map((error) => explainError(text, error, enclosed));
  const marks = listLostMarks(text, document)
    .slice(0, MAX_MISTAKES)
    .map((mark): SyntaxMistake => ({ ...mark, related: null, values: {} }));
  const isInMark = ({ range: [at] }: SyntaxMistake): boolean =>
    marks.some(({ range: [start, end] }) => at >= start && at < end);
  const all = [...marks, ...mistakes.filter((one) => !isInMark(one)), ...findRepeatedKeys(document)];
  const sorted = all.toSorted((a, b) => a.range[0] - b.range[0]);
  return withoutConsequences(sorted).slice(0, MAX_MISTAKES);
}
