import { type Document, isScalar, visit } from 'yaml';
import { listUnseen, type UnseenCharacter } from '../../domain/instrument/visible-text.ts';
import { type TextRange, textRangeOf } from './yaml-node.ts';

/** A character that is not seen, or the value in which it is written as an escape. */
export interface UnseenInYaml {
  readonly kind: UnseenCharacter['kind'];
  readonly range: TextRange;
}

/** Every character of a file that is not seen, comments included; a byte order mark at the beginning is none. */
export function listUnseenInYaml(text: string, document: Document.Parsed): readonly UnseenInYaml[] {
  const written = listUnseen(text)
    .filter(({ at }) => at > 0 || !text.startsWith('\uFEFF'))
    .map(({ kind, at, length }): UnseenInYaml => ({ kind, range: [at, at + length] }));
  // In a broken file what looks like an escape may be part of the mistake.
  if (document.errors.length > 0 || !text.includes('\\')) return written;
  const escaped: UnseenInYaml[] = [];
  visit(document, {
    Scalar(_, node) {
      const range = textRangeOf(node);
      if (range === null || !isScalar(node) || typeof node.value !== 'string') return;
      const unseen = listUnseen(node.value);
      if (unseen.length === 0 || listUnseen(text.slice(...range)).length > 0) return;
      escaped.push({ kind: unseen.some(({ kind }) => kind === 'control') ? 'control' : 'hidden', range });
    },
  });
  return [...written, ...escaped];
}
