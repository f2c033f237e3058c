import { relative, resolve } from 'node:path';
import { NamedError } from '../../domain/checking/named-error.ts';
import { isCalendarDate } from '../../domain/instrument/calendar-date.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { requireId } from '../../domain/instrument/id.ts';
import { measurementFolder } from '../../files/disk/measurement-folder.ts';
import { createMeasurement, refuseExistingMeasurement } from '../../files/dossier/create-dossier.ts';
import { readDossier } from '../../files/dossier/dossier.ts';
import { loadLatestFrameworks } from '../../files/dossier/load-latest-frameworks.ts';
import { type Options, optionText } from '../session/command.ts';
import { type Context, inLanguageOf, sayWaiting } from '../session/context.ts';

/** The date that is given, or today, as `2026-11-22`. */
export function readDate(options: Options): string {
  const written = optionText(options, 'date');
  if (written === null) {
    const today = new Date();
    return [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map((number) => String(number).padStart(2, '0'))
      .join('-');
  }
  if (isCalendarDate(written)) return written;
  throw new NamedError('bad-date', { date: written });
}

/**
 * Begins a new measurement in a dossier: the same frameworks as the latest, in the version they have now. Returns its id. What
 * `prepare` finds wrong is thrown before anything is made.
 * @throws NamedError `measurement-exists`, `bad-date`
 */
export async function startMeasurement(
  folder: string | null,
  options: Options,
  runContext: Context,
  prepare: (frameworks: readonly Framework[], context: Context) => Promise<void>,
): Promise<string> {
  const dossier = await readDossier(resolve(runContext.world.cwd, folder ?? '.'));
  const context = await inLanguageOf(runContext, dossier.language);
  const { texts, world, say } = context;
  const date = readDate(options);
  const id = requireId(date);
  const place = measurementFolder(dossier.root, id);
  refuseExistingMeasurement(dossier.root, id);
  const frameworks = await loadLatestFrameworks(dossier, texts.language);
  await prepare(
    frameworks.map(({ framework }) => framework),
    context,
  );
  const created = {
    measurement: { id: date, date },
    headcount: dossier.organisation.headcount,
    frameworks,
    headings: { measurement: texts('file.measurement'), answers: texts('file.answers') },
  };
  await createMeasurement(dossier.root, created, sayWaiting(context));
  say(texts('interview.new-measurement', { path: relative(world.cwd, place) || place }));
  return date;
}
