/**
 * Something that was asked and cannot be done. Its words stand in `texts/<language>/errors.yaml` under `error.<code>`, with the way out
 * under `hint.<code>`. Anything else that is thrown is a mistake of the program.
 */
export class NamedError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** True when the command line was wrong (exit code 2), false when it could not be done (3). */
  readonly isUsage: boolean;

  constructor(code: string, values: NamedError['values'] = {}, isUsage = false) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'NamedError';
    this.code = code;
    this.values = values;
    this.isUsage = isUsage;
  }
}
