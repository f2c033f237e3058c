import fc from 'fast-check';
import { expect } from 'vitest';
import failedSeeds from './failed-seeds.json' with { type: 'json' };

/** Where a run of a property failed, as fast-check names it. */
export interface FailedSeed {
  readonly seed: number;
  readonly path: string;
}

type Details = Pick<fc.RunDetails<unknown>, 'failed' | 'seed' | 'counterexamplePath' | 'errorInstance'>;

const FAILED: Readonly<Record<string, readonly FailedSeed[]>> = failedSeeds;

/** A property has the name of the test in which it stands. */
function nameOfProperty(): string {
  return expect.getState().currentTestName ?? '';
}

function throwFailure(details: Details, message: string | undefined): void {
  if (!details.failed) return;
  const { seed, counterexamplePath: path, errorInstance: cause } = details;
  // Without a path no run failed: there were too few, or they took too long.
  const entry = `${JSON.stringify(nameOfProperty())}: [${JSON.stringify({ seed, path })}]`;
  const line = path === null ? '' : `\n\nAdd to test/failed-seeds.json: ${entry}`;
  throw new Error(`${message ?? ''}${line}`, { cause });
}

/**
 * Checks a property as `fc.assert` does, after running what once failed again: the seeds that test/failed-seeds.json lists under the
 * name of the test. A failure says what to add there. A property that is interrupted before all its runs are done fails.
 */
export function checkProperty<Values>(
  property: fc.IProperty<Values>,
  parameters?: fc.Parameters<Values>,
  failed?: readonly FailedSeed[],
): void;
export function checkProperty<Values>(
  property: fc.IAsyncProperty<Values>,
  parameters?: fc.Parameters<Values>,
  failed?: readonly FailedSeed[],
): Promise<void>;
export function checkProperty<Values>(
  property: fc.IRawProperty<Values>,
  parameters: fc.Parameters<Values> = {},
  failed: readonly FailedSeed[] = FAILED[nameOfProperty()] ?? [],
): Promise<void> | void {
  const whole = { ...parameters, markInterruptAsFailure: true };
  const all = [...failed.map(({ seed, path }) => ({ ...whole, seed, path, numRuns: 1 })), whole];
  if (property.isAsync()) {
    return all.reduce<Promise<void>>(async (before, one) => {
      await before;
      const details = await fc.check(property as fc.IAsyncProperty<Values>, one);
      throwFailure(details, await fc.asyncDefaultReportMessage(details));
    }, Promise.resolve());
  }
  for (const one of all) {
    const details = fc.check(property as fc.IProperty<Values>, one);
    throwFailure(details, fc.defaultReportMessage(details));
  }
}
