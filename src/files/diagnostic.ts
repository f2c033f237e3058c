import type { Problem, Severity } from '../domain/problem.ts';
import type { Place, YamlDocument } from './yaml-document.ts';

/** A problem with its place in a file: `path:line:column`. The words are given to it when it is shown. */
export interface Diagnostic extends Place {
  readonly path: string;
  readonly code: string;
  readonly severity: Severity;
  readonly values: Problem['values'];
  readonly suggestion: string | null;
  /** The line of the file in which it stands. */
  readonly excerpt: string;
}

/** Gives every problem its place, in the order of the file. */
export function locateProblems(
  path: string,
  text: string,
  yaml: YamlDocument,
  problems: readonly Problem[],
): readonly Diagnostic[] {
  const lines = text.split('\n');
  const excerptOf = ({ line }: Place): string =>
    (lines[line - 1] ?? '').replace(/\r$/, '').replace(/^\uFEFF/, '');
  const syntax = yaml.syntax.map((found): Diagnostic => {
    const { code, line, column, length } = found;
    return {
      path,
      code,
      severity: 'error',
      values: {},
      suggestion: null,
      line,
      column,
      length,
      excerpt: excerptOf(found),
    };
  });
  const located = problems.map((found): Diagnostic => {
    const place = yaml.placeOf(found);
    const { code, severity, values, suggestion } = found;
    return { path, code, severity, values, suggestion, ...place, excerpt: excerptOf(place) };
  });
  return [...syntax, ...located].sort((a, b) => a.line - b.line || a.column - b.column);
}
