import { type Id, isId } from '../../../domain/instrument/id.ts';
import { diagnoseFile } from '../../diagnostics/diagnostic.ts';
import { DiagnosticsError } from '../../diagnostics/diagnostics-error.ts';
import { asString } from '../../yaml/lenient.ts';
import type { ListedMeasurement, MeasurementList } from './list-measurements.ts';
import { MEASUREMENTS_FOLDER } from './names.ts';
import { measurementPath } from './paths.ts';

/** The measurements that belong to a dossier, by date. */
type Measured = Pick<MeasurementList, 'measurements'>;

/** Those that count as measured: in which somebody gave something. */
export function listBegun({ measurements }: Measured): readonly ListedMeasurement[] {
  return measurements.filter(({ isBegun }) => isBegun);
}

/** Those of them that are of before a date, as `2026-11-22`. */
export function listBegunBefore(dossier: Measured, date: string): readonly ListedMeasurement[] {
  return listBegun(dossier).filter(({ document }) => asString(document.fields['date']) < date);
}

/** The latest that was begun, and to fill in also a later one that is empty; where none was begun the last one. Null without any. */
export function findLatestOf(dossier: Measured, isFilled: boolean): ListedMeasurement | null {
  return (isFilled ? undefined : listBegun(dossier).at(-1)) ?? dossier.measurements.at(-1) ?? null;
}

/**
 * The id of a measurement of a dossier, and its position by date among those that were begun, from 1.
 * @throws DiagnosticsError `not-an-id` when the name of its folder is none
 */
export function numberMeasurement(
  { measurements }: Measured,
  listed: ListedMeasurement,
): { readonly id: Id; readonly sequence: number } {
  const { id } = listed;
  if (!isId(id)) {
    const path = measurementPath(`${MEASUREMENTS_FOLDER}/${id}`);
    throw new DiagnosticsError([diagnoseFile(path, 'not-an-id', { written: id }, '')]);
  }
  const counted = measurements.filter((one) => one.isBegun || one === listed);
  return { id, sequence: counted.indexOf(listed) + 1 };
}
