import type { ErrorCode, ErrorValues } from './error-codes.ts';

/** The values of a code, which may be left out when it has none, and the name that was probably meant. */
type Details<Code extends ErrorCode> = [keyof ErrorValues<Code>] extends [never]
  ? []
  : [values: ErrorValues<Code>, suggestion?: string | null];

/**
 * Something that was asked and cannot be done. Its words stand in the texts under `error.<code>`, with the way out under
 * `hint.<code>`. Anything else that is thrown is a mistake of the program.
 */
export class NamedError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
  readonly suggestion: string | null;

  constructor(code: Code, ...[values = {} as ErrorValues<Code>, suggestion = null]: Details<Code>) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'NamedError';
    this.code = code;
    this.values = values;
    this.suggestion = suggestion;
  }
}
