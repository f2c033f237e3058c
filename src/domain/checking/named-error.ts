import type { ErrorCode, ErrorValues } from './error-codes.ts';

/** The values of a code, optional when it has none, and the name that was probably meant. */
type Details<Code extends ErrorCode> = [keyof ErrorValues<Code>] extends [never]
  ? []
  : [values: ErrorValues<Code>, suggestion?: string | null];

/**
 * A command that cannot be carried out. The texts hold its message under `error.<code>` and the advice under `hint.<code>`.
 * Any other error, apart from a `DiagnosticsError`, is a bug in the program.
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
