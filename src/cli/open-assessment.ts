import { resolve } from 'node:path';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { PlanWords } from '../domain/planning/plan.ts';
import { buildReport } from '../domain/report/build-report.ts';
import type { MeasurementReport } from '../domain/report/report.ts';
import { type Dossier, readDossier } from '../files/dossier/dossier.ts';
import { readAssessment } from '../files/dossier/read-assessment.ts';
import type { Texts } from '../texts/texts.ts';
import { type Context, inLanguageOf } from './context.ts';
import { showDiagnostic } from './diagnostics/text.ts';
import { VERSION } from './version.ts';

/** A dossier that was opened for a command, with one of its measurements. */
export interface Opened {
  /** The context, in the dossier's language. */
  readonly context: Context;
  readonly dossier: Dossier;
  readonly assessment: Assessment;
  /** The folder of the measurement. */
  readonly folder: string;
}

/**
 * Opens the dossier at or above a folder, and the measurement that is named, or its latest. Remarks on its files go to stderr.
 * @throws NamedError, DiagnosticsError
 */
export async function openAssessment(
  folder: string | null,
  measurement: string | null,
  outer: Context,
): Promise<Opened> {
  const dossier = await readDossier(resolve(outer.world.cwd, folder ?? '.'));
  const context = await inLanguageOf(outer, dossier.language);
  const read = await readAssessment(dossier, measurement, context.texts.language);
  for (const warning of read.warnings) context.say(showDiagnostic(warning, context.texts));
  return { context, dossier, assessment: read.assessment, folder: read.folder };
}

/** The words in which a plan speaks, in the language of the texts. */
export function planWords(texts: Texts): PlanWords {
  return {
    findOut: (question) => texts('plan.find-out', { question }),
    dialogue: (question) => texts('plan.dialogue', { question }),
    dialogueOnStep: (step) => texts('plan.dialogue-on-step', { step }),
    whyAnswer: (level) => texts('plan.why-answer', { level }),
    whyUnknown: texts('plan.why-unknown'),
    whyDivided: texts('plan.why-divided'),
    whyTables: texts('plan.why-tables'),
    doneFoundOut: texts('plan.done-found-out'),
    doneDiscussed: texts('plan.done-discussed'),
  };
}

export function reportOn({ assessment, context }: Opened): MeasurementReport {
  const { texts } = context;
  return buildReport(assessment, texts.language, planWords(texts), VERSION);
}
