import type { Measurement } from '../../domain/assessment/assessment.ts';
import { type NamedTable, readTableName } from '../../domain/assessment/named-table.ts';
import type { PlacedId } from '../../domain/checking/check-repeated.ts';
import { joinPointer } from '../../domain/checking/pointer.ts';
import { type Problem, problem } from '../../domain/checking/problem.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
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

/** The most tables of a measurement that are read; the schema reports more. */
const MAX_TABLES = 200;

/** The tables that the content of `meting.yaml` names, each with its pointer; what is no name of a table is left out: the schema reports it. */
export function listNamedTables(measurement: unknown): readonly (PlacedId & NamedTable)[] {
  return asList(asFields(measurement)['tables'])
    .slice(0, MAX_TABLES)
    .flatMap((name, index) => {
      const named = typeof name === 'string' ? readTableName(name) : null;
      return named === null ? [] : [{ ...named, pointer: joinPointer('/tables', index) }];
    });
}

/**
 * Whether the measurement in a folder belongs to this dossier and stands in its own folder: the problem that says why not, or null. A
 * measurement that does not say which organisation it is of was made before that was written down, and belongs where it lies.
 */
export function checkPlace(fields: Fields, folder: string, organisation: string): Problem | null {
  const { organisation: written, id } = fields;
  if (typeof written === 'string' && organisation !== '' && written !== organisation)
    return problem('measurement-of-other', '/organisation', { written, organisation });
  if (typeof id === 'string' && id !== '' && id !== folder)
    return problem('measurement-copied', '/id', { written: id, folder });
  return null;
}

/** Sorts measurements by date, those of one day by id. */
export function sortByDate<T extends { readonly id: string; readonly fields: Fields }>(
  measurements: readonly T[],
): readonly T[] {
  const keyOf = ({ id, fields }: T): string => `${asString(fields['date'])} ${id}`;
  return measurements.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The depth in the fields of `meting.yaml`; absent: full. */
export function readDepth({ depth }: Fields): Depth {
  return depth === 'short' ? 'short' : 'full';
}

/** Reads the fields of `meting.yaml`; never throws. `sequence` is the position by date, from 1. */
export function readMeasurement(id: string, fields: Fields, sequence: number): Measurement {
  return {
    id,
    date: asString(fields['date']),
    mode: 'consensus',
    depth: readDepth(fields),
    basis: fields['basis'] === 'publication' ? 'publication' : 'conversation',
    sequence,
    status: fields['status'] === 'adopted' ? 'adopted' : 'draft',
    headcount: asNumberOrNull(fields['headcount']),
    remark: asStringOrNull(fields['remark']),
  };
}

/**
 * Whether the content of two files `meting.yaml` is of one measurement that asks the same: then answers that were given for the one are
 * answers of the other.
 */
export function isSameMeasurement(one: unknown, other: unknown): boolean {
  const [said, saidToo] = [one, other].map((measurement) => {
    const fields = asFields(measurement);
    const { organisation, id, date } = fields;
    return JSON.stringify([organisation, id, date, readDepth(fields), listMeasuredFrameworks(measurement)]);
  });
  return said === saidToo;
}
