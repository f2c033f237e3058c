import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { joinPointer } from '../../domain/checking/pointer.ts';

/** A comment behind a value, on its line. */
export interface CommentBehind {
  readonly pointer: string;
  /** The value, when it is a text; '' for another one and for none. */
  readonly written: string;
  /** From its `#` to the end of the line. */
  readonly comment: string;
}

const COMMENT = /[ \t]+#[^\r\n]*/y;

/** The offset at which a plain value ends; null for a text between quotes or in a block, which no comment can cut off. */
function endOf(node: unknown, key: unknown, text: string): number | null {
  if (!isScalar(node) || node.type?.startsWith('QUOTE') || node.type?.startsWith('BLOCK')) return null;
  const isEmpty = node.value === null && (node.source ?? '') === '';
  if (!isEmpty) return node.range?.[1] ?? null;
  // An empty value can stand on a later line: the comment is behind the colon.
  const keyEnd = isScalar(key) ? key.range?.[1] : undefined;
  return keyEnd === undefined ? null : text.indexOf(':', keyEnd) + 1;
}

function commentBehind(node: unknown, key: unknown, pointer: string, text: string): CommentBehind | null {
  const end = endOf(node, key, text);
  if (end === null) return null;
  COMMENT.lastIndex = end;
  const comment = COMMENT.exec(text)?.[0].trim();
  const written = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  return comment === undefined ? null : { pointer, written, comment };
}

/** The comments behind plain values, in the order of the file. */
export function listCommentsBehind(text: string, document: Document.Parsed): readonly CommentBehind[] {
  const found: CommentBehind[] = [];
  const visit = (node: unknown, key: unknown, pointer: string): void => {
    if (isMap(node))
      for (const pair of node.items) {
        const name = String((pair.key as { value?: unknown } | null)?.value ?? '');
        visit(pair.value, pair.key, joinPointer(pointer, name));
      }
    else if (isSeq(node))
      for (const [index, item] of node.items.entries()) visit(item, null, joinPointer(pointer, index));
    else {
      const one = commentBehind(node, key, pointer, text);
      if (one !== null) found.push(one);
    }
  };
  visit(document.contents, null, '');
  return found;
}
