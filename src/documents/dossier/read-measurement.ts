import type { Measurement } from '../../domain/assessment/assessment.ts';
import { asFields, asList, asNumberOrNull, asString, asStringOrNull, type Fields } from '../yaml/lenient.ts';

/** A framework as `meting.yaml` notes it: the hash is that of the snapshot beside it. */
export interface MeasuredFramework {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** The frameworks that the content of `meting.yaml` notes. */
export function listMeasuredFrameworks(measurement: unknown): readonly MeasuredFramework[] {
  return asList(asFields(measurement)['frameworks'])
    .map(asFields)
    .map(({ id, version, hash }) => ({
      id: asString(id),
      version: asString(version),
      hash: asString(hash),
    }));
}

/** Measurements in the order of their dates; those of one day by id. */
export function sortByDate<T extends { readonly id: string; readonly fields: Fields }>(
  measurements: readonly T[],
): readonly T[] {
  const keyOf = ({ id, fields }: T): string => `${asString(fields['date'])} ${id}`;
  return measurements.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What `meting.yaml` says; `sequence` is its place in the order of dates, from 1. */
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
