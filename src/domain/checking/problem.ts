import type { LocalText } from '../instrument/text.ts';
import { PROBLEM_CODES, type ProblemCode, type Severity } from './problem-codes.ts';

/** A text of the program, named by its key: what a person wrote is never looked up as a key. */
export interface TextReference {
  readonly text: string;
}

/** A text of an instrument, shown in the language of whoever reads the message. */
export interface TextInEach {
  readonly inEach: LocalText;
}

/** What stands in the file at the place of the problem, to the letter; `asRead` is what was read of it. */
export interface AsWritten {
  readonly asRead: string;
}

/** The values for a message, by name; a list is already joined into a text. */
export type ProblemValues = Readonly<
  Record<string, string | number | TextReference | TextInEach | AsWritten>
>;

/**
 * A mistake in a file that a person wrote, at a JSON pointer (`/steps/2/questions/0`); `documents` adds line and column. The texts hold
 * its message under `problem.<code>`.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly pointer: string;
  /** Whether the mistake is in the name of the field or in what it holds. */
  readonly at: 'key' | 'value';
  readonly values: ProblemValues;
  /** The name that was probably meant, or null. Found when it is read: that takes time, and of twenty thousand problems few are shown. */
  readonly suggestion: string | null;
  /** A pointer to a second place that the problem concerns, or null. */
  readonly related: string | null;
}

/** What a problem has only sometimes. `suggest` finds the suggestion. */
interface ProblemDetails extends Partial<Pick<Problem, 'at' | 'related'>> {
  readonly suggest?: () => string | null;
}

/** A problem with the severity of its code; by default at the value, without a suggestion or a related place. */
export function problem(
  code: ProblemCode,
  pointer: string,
  values: ProblemValues = {},
  { at = 'value', related = null, suggest = () => null }: ProblemDetails = {},
): Problem {
  const severity = PROBLEM_CODES[code];
  return {
    code,
    severity,
    pointer,
    at,
    values,
    related,
    get suggestion() {
      return suggest();
    },
  };
}

/** The same problem, said to be one only in the words of a sector. */
export function inSector(one: Problem, sector: string): Problem {
  return {
    ...one,
    values: { ...one.values, inWordsOf: { text: `sector.${sector}` } },
    get suggestion() {
      return one.suggestion;
    },
  };
}
