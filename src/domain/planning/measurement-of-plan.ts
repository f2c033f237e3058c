/** What of a measurement decides whether a plan is about it. */
interface Listed {
  readonly id: string;
  /** Whether somebody gave something in it. */
  readonly isBegun: boolean;
}

/** The measurement that a plan is about, with what came after it. */
export interface MeasurementOfPlan<Measurement> {
  /** The one that the plan follows from; null where it names none, or one that is not there. */
  readonly measured: Measurement | null;
  /** The latest that was begun, where that is a later one: the plan was not renewed with it. */
  readonly newer: Measurement | null;
}

/** Finds the measurement that a plan names among those of its dossier, which are in the order of their dates. */
export function findMeasurementOfPlan<Measurement extends Listed>(
  named: string | null,
  measurements: readonly Measurement[],
): MeasurementOfPlan<Measurement> {
  const at = measurements.findIndex(({ id }) => id === named);
  const later = at === -1 ? [] : measurements.slice(at + 1).filter(({ isBegun }) => isBegun);
  return { measured: measurements[at] ?? null, newer: later.at(-1) ?? null };
}
