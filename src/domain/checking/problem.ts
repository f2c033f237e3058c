import { PROBLEM_CODES, type ProblemCode, type Severity } from './problem-codes.ts';

/**
 * Something that is wrong in a file that a person wrote. It knows a JSON pointer into the document
 * (`/steps/2/questions/0`), never a line; `files` adds the place. The words stand in `texts/<language>/`
 * under `problem.<code>`.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly pointer: string;
  /** Whether the mistake is in the name of the field or in what it holds. */
  readonly at: 'key' | 'value';
  /** What the words need: names, numbers, lists, already as text. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The name that was probably meant, or null. */
  readonly suggestion: string | null;
  /** A pointer to the other place that it is about, or null. */
  readonly related: string | null;
}

export function problem(
  code: ProblemCode,
  pointer: string,
  values: Problem['values'] = {},
  more: Partial<Pick<Problem, 'at' | 'suggestion' | 'related'>> = {},
): Problem {
  const severity = PROBLEM_CODES[code];
  return { code, severity, pointer, values, at: 'value', suggestion: null, related: null, ...more };
}
