import { resolve } from 'node:path';
import type { NewMeasurement } from '../../documents/dossier/new-dossier.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Id } from '../../domain/instrument/id.ts';
import { type Dossier, readDossier } from '../../files/dossier/dossier.ts';
import { type ReadingOptions, readAssessment } from '../../files/dossier/read-assessment.ts';
import { showDiagnostic } from '../diagnostics/text.ts';
import { type Context, inLanguageOf } from './context.ts';

/** A dossier that was opened for a command, with one of its measurements. */
export interface Opened {
  /** The context, in the dossier's language. */
  readonly context: Context;
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  /** The folder of the measurement. */
  readonly folder: string;
  /** The tables that the measurement names. */
  readonly named: readonly Id[];
  /** The measurement that is made with its first answer; null for one that is there. */
  readonly making: NewMeasurement | null;
}

/** What of a command line names the measurement, for the commands with which one goes on. */
export const measurementOption = (named: string | null): string =>
  named === null ? '' : ` --measurement ${named}`;

/**
 * Opens the dossier at or above a folder, with the context in its language.
 * @throws NamedError, DiagnosticsError
 */
export async function openDossier(
  folder: string | null,
  outer: Context,
): Promise<Pick<Opened, 'context' | 'dossier'>> {
  const dossier = await readDossier(resolve(outer.world.cwd, folder ?? '.'));
  return { dossier, context: await inLanguageOf(outer, dossier.language) };
}

/**
 * Opens the measurement of a dossier that is named, or its latest. Remarks on its files, and on what lies beside them and does not count,
 * go to stderr.
 * @throws NamedError, DiagnosticsError
 */
export async function openMeasurement(
  { dossier, context }: Pick<Opened, 'context' | 'dossier'>,
  measurement: string | null,
  reading: ReadingOptions = {},
): Promise<Opened> {
  const read = await readAssessment(dossier, measurement, context.texts.language, reading);
  for (const warning of read.warnings) context.say(showDiagnostic(warning, context.texts));
  const { assessment, named } = read;
  return { context, dossier, assessment, folder: read.folder, named, making: null };
}

/** Opens the dossier at or above a folder, and the measurement that is named, or its latest, as `openMeasurement` does. */
export async function openAssessment(
  folder: string | null,
  measurement: string | null,
  outer: Context,
  reading: ReadingOptions = {},
): Promise<Opened> {
  return openMeasurement(await openDossier(folder, outer), measurement, reading);
}
