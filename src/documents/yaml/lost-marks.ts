import { type Document, isScalar, visit } from 'yaml';
import type { ProblemCode } from '../../domain/checking/problem-codes.ts';
import { type TextRange, textRangeOf } from './yaml-node.ts';

/** A mark in front of a value, with the word that it makes of what stands behind it. */
interface LostMark {
  readonly code: Extract<ProblemCode, 'yaml-tag-resolve-failed' | 'yaml-bad-scalar-start'>;
  readonly range: TextRange;
}

/** Kinds of YAML itself: whoever writes one of these means it. */
const KINDS: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((kind) => `tag:yaml.org,2002:${kind}`),
);

/** Where a value can have a mark in front of it. Most texts have none, and then their values need not be gone through. */
const MAY_HAVE_MARK = /(?:^|[\s,[{])[!&]/;

/** The range of the mark in front of a value that begins at `start`: the last word with this sign before it. */
function findMark(text: string, sign: '!' | '&', start: number): TextRange {
  let from = Math.max(0, text.lastIndexOf(sign, start - 1));
  while (/[^\s,[{]/.test(text[from - 1] ?? '')) from -= 1;
  const length = text.slice(from).search(/[\s,\]}]/);
  return [from, length === -1 ? text.length : from + length];
}

/**
 * Words that YAML takes for a mark and leaves out of the value: `!niet akkoord` would become „akkoord”. With `!` it names a kind, with `&` a
 * value to which nothing refers. Each is a mistake, because what remains can say the opposite.
 */
export function listLostMarks(text: string, document: Document.Parsed): readonly LostMark[] {
  if (!MAY_HAVE_MARK.test(text)) return [];
  const found: LostMark[] = [];
  const named: { readonly name: string; readonly range: TextRange }[] = [];
  const referred = new Set<string>();
  const add = (code: LostMark['code'], sign: '!' | '&', range: TextRange): void => {
    found.push({ code, range: findMark(text, sign, range[0]) });
  };
  visit(document, {
    Alias: (_, { source }) => {
      referred.add(source);
    },
    Value: (_, node) => {
      const range = textRangeOf(node);
      if (range === null) return;
      if (node.tag !== undefined && !KINDS.has(node.tag)) add('yaml-tag-resolve-failed', '!', range);
      if (node.anchor !== undefined && isScalar(node) && !node.type?.startsWith('BLOCK'))
        named.push({ name: node.anchor, range });
    },
  });
  for (const { name, range } of named) if (!referred.has(name)) add('yaml-bad-scalar-start', '&', range);
  return found;
}
