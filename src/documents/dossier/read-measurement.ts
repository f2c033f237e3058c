import type { Measurement } from '../../domain/assessment/assessment.ts';
import { asFields, asList, asNumberOrNull, asString, asStringOrNull, type Fields } from '../yaml/lenient.ts';

/** A framework listed in `meting.yaml`, with the hash of its snapshot. */
export interface MeasuredFramework {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** The most frameworks of a measurement that are read; the schema reports more. */
const MAX_FRAMEWORKS = 50;

/** The frameworks listed in the content of `meting.yaml`. */
export function listMeasuredFrameworks(measurement: unknown): readonly MeasuredFramework[] {
  return asList(asFields(measurement)['frameworks'])
    .slice(0, MAX_FRAMEWORKS)
    .map(asFields)
    .map(({ id, version, hash }) => ({
      id: asString(id),
      version: asString(version),
      hash: asString(hash),
    }));
}

/** Sorts measurements by date, those of one day by id. */
export function sortByDate<T extends { readonly id: string; readonly fields: Fields }>(
  measurements: readonly T[],
): readonly T[] {
  const keyOf = ({ id, fields }: T): string => `${asString(fields['date'])} ${id}`;
  return measurements.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Reads the fields of `meting.yaml`; never throws. `sequence` is the position by date, from 1. */
export function readMeasurement(id: string, fields: Fields, sequence: number): Measurement {
  return {
    id,
    date: asString(fields['date']),
    mode: 'consensus',
    basis: fields['basis'] === 'publication' ? 'publication' : 'conversation',
    sequence,
    status: fields['status'] === 'adopted' ? 'adopted' : 'draft',
    headcount: asNumberOrNull(fields['headcount']),
    remark: asStringOrNull(fields['remark']),
  };
}
