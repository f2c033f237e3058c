import { splitPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import { listCommentsBehind } from '../yaml/comments-behind.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { type Schema, walkSchema } from './schema-walk.ts';

/** The most characters of a comment in a message. */
const MOST_SHOWN = 60;

/**
 * Whether a field holds words of a person. One with a form (`pattern`, `format`, a list of words) does not. In one that also takes a number
 * or a list, such as an answer, only more words than one are.
 */
function holdsWords({ type, pattern, format, enum: words, const: word }: Schema, written: string): boolean {
  const types = [type ?? []].flat();
  if (!types.includes('string') || pattern !== undefined || format !== undefined) return false;
  if (words !== undefined || word !== undefined) return false;
  return !(types.includes('number') || types.includes('array')) || /\s/.test(written.trim());
}

/**
 * Reports texts of a person that a comment cuts off: ` #` begins one in YAML, so that what follows is read by nobody. A remark, because the
 * comment can be meant.
 */
export function checkCutTexts(
  name: string,
  text: string,
  { document, syntax, value }: YamlDocument,
): readonly Problem[] {
  if (syntax.length > 0 || !text.includes('#')) return [];
  const { schemaAt } = walkSchema(name);
  return listCommentsBehind(text, document).flatMap(({ pointer, written, comment }) => {
    if (!holdsWords(schemaAt(value, splitPointer(pointer)), written)) return [];
    const cut = comment.length > MOST_SHOWN ? `${comment.slice(0, MOST_SHOWN)}…` : comment;
    return [problem('text-cut-off', pointer, { cut })];
  });
}
