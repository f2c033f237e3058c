export type Severity = 'error' | 'warning';

/**
 * Something that is wrong in a file that a person wrote. It knows a JSON pointer into the document
 * (`/steps/2/questions/0`), never a line; `files` adds the place. The words stand in `texts/<language>.yaml`
 * under `problem.<code>`; a code never changes its meaning.
 */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: string;
  /** Whether the mistake is in the name of the field or in what it holds. */
  readonly at: 'key' | 'value';
  /** What the words need: names, numbers, lists, already as text. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The name that was probably meant, or null. */
  readonly suggestion: string | null;
}

export function problem(
  code: string,
  pointer: string,
  values: Problem['values'] = {},
  more: Partial<Pick<Problem, 'severity' | 'at' | 'suggestion'>> = {},
): Problem {
  return { code, pointer, values, severity: 'error', at: 'value', suggestion: null, ...more };
}
