import type { Problem } from '../../domain/checking/problem.ts';
import { PROBLEM_CODES, type ProblemCode, type Severity } from '../../domain/checking/problem-codes.ts';
import type { Place, YamlDocument } from '../yaml/yaml-document.ts';

/** A problem with its place in a file: `path:line:column`. Its message is looked up when it is shown. */
export interface Diagnostic extends Place {
  readonly path: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly values: Problem['values'];
  readonly suggestion: string | null;
  /** A second place in the file that the problem concerns, or null. */
  readonly related: Place | null;
  /** The text of its line; '' where there is no file, and where the line is of another kind of file and tells nobody anything. */
  readonly excerpt: string;
}

/** A problem of a file in general, placed at its beginning. `excerpt` is the first line of the file, '' when there is no file. */
export function diagnoseFile(
  path: string,
  code: ProblemCode,
  values: Problem['values'],
  excerpt: string,
): Diagnostic {
  const severity = PROBLEM_CODES[code];
  return {
    path,
    code,
    severity,
    values,
    suggestion: null,
    related: null,
    line: 1,
    column: 1,
    length: 1,
    excerpt,
  };
}

/** Syntax mistakes after which the rest of the file can be trusted. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set(['not-utf8', 'yaml-duplicate-key']);

/** The first syntax mistake of each line, and the located problems unless the YAML is broken: then they would be guesses. */
function withoutGuesses(
  syntax: readonly Diagnostic[],
  located: readonly Diagnostic[],
): readonly Diagnostic[] {
  const firstOfLine = new Map(syntax.toReversed().map((found) => [found.line, found]));
  const isBroken = syntax.some(({ code }) => !HARMLESS.has(code));
  return [...firstOfLine.values(), ...(isBroken ? [] : located)];
}

/** Diagnostics of one file in its order. */
export function sortByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** A character that could not be decoded. */
const UNDECODED = /\uFFFD/;

/** Gives every problem its place and adds the syntax mistakes, in the order of the file. */
export function locateProblems(
  path: string,
  text: string,
  yaml: YamlDocument,
  problems: readonly Problem[],
): readonly Diagnostic[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const excerptOf = ({ line }: Place): string => {
    const excerpt = lines[line - 1] ?? '';
    return excerpt.endsWith('\r') ? excerpt.slice(0, -1) : excerpt;
  };
  const syntax = yaml.syntax.map(({ code, related, values, line, column, length }): Diagnostic => {
    const place = { line, column, length };
    const severity = PROBLEM_CODES[code];
    const written = excerptOf(place);
    return {
      path,
      code,
      severity,
      values,
      suggestion: null,
      related,
      ...place,
      excerpt: code === 'not-a-text-file' && UNDECODED.test(written) ? '' : written,
    };
  });
  const located = problems.map((found): Diagnostic => {
    const place = yaml.placeOf(found);
    const { code, severity } = found;
    const excerpt = excerptOf(place);
    const asWritten = excerpt.slice(place.column - 1, place.column - 1 + place.length);
    const values = Object.fromEntries(
      Object.entries(found.values).map(([name, value]) => [
        name,
        typeof value === 'object' && 'asRead' in value ? asWritten : value,
      ]),
    );
    const related = found.related === null ? null : yaml.placeOf({ pointer: found.related, at: found.at });
    return {
      path,
      code,
      severity,
      values,
      get suggestion() {
        return found.suggestion;
      },
      related,
      ...place,
      excerpt,
    };
  });
  return sortByPlace(withoutGuesses(syntax, located));
}
