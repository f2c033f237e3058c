import { NamedError } from '../../domain/checking/named-error.ts';
import type { Options } from '../session/command.ts';

/** Which options of a command go together; the names are those of the program, as `measurement`. */
export interface FittingOptions {
  /** Beside the first of these each of the others would do nothing, or say something else. */
  readonly apart: readonly (readonly [option: string, others: readonly string[]])[];
  /** The first of these does nothing without the other. */
  readonly needs: readonly (readonly [option: string, other: string])[];
}

/**
 * Refuses options that do not go together: what would do nothing is not passed over.
 * @throws NamedError `options-apart`, `option-needs`
 */
export function refuseUnfitting(options: Options, { apart, needs }: FittingOptions): void {
  const isGiven = (name: string): boolean => options[name] !== undefined;
  for (const [option, others] of apart) {
    const other = isGiven(option) ? others.find(isGiven) : undefined;
    if (other !== undefined)
      throw new NamedError('options-apart', { option: `--${other}`, other: `--${option}` });
  }
  for (const [option, other] of needs)
    if (isGiven(option) && !isGiven(other))
      throw new NamedError('option-needs', { option: `--${option}`, other: `--${other}` });
}
