import { ERROR_CODES, type ErrorCode, type ErrorValues } from './error-codes.ts';

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

/** A named error as a plain value, for JSON. */
export function namedToPlain({ code, values, suggestion }: NamedError): object {
  return { code, values, suggestion };
}

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** The named error of which this is the plain value; null for what is none. */
export function readNamedError(value: unknown): NamedError | null {
  const { code, values, suggestion } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (!isCode(code)) return null;
  const given = new Map(Object.entries(values ?? {}));
  const isWhole = ERROR_CODES[code].values.every((name) =>
    ['string', 'number'].includes(typeof given.get(name)),
  );
  if (!isWhole) return null;
  // Each value that the code needs is there.
  const named = values as ErrorValues<ErrorCode>;
  return new NamedError(code, named, typeof suggestion === 'string' ? suggestion : null);
}
