import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { NamedError } from '../domain/checking/named-error.ts';
import { isCalendarDate } from '../domain/instrument/calendar-date.ts';
import type { Framework } from '../domain/instrument/framework.ts';
import { withLock } from '../files/disk/lock.ts';
import { createMeasurement } from '../files/dossier/create-dossier.ts';
import { readDossier } from '../files/dossier/dossier.ts';
import { loadAgain } from '../files/dossier/load-again.ts';
import { type Options, optionText } from './command.ts';
import { type Context, inLanguageOf } from './context.ts';

/** The date that is given, or today, as `2026-11-22`. */
export function readDate(options: Options): string {
  const written = optionText(options, 'date');
  if (written === null) {
    const today = new Date();
    return [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  }
  if (isCalendarDate(written)) return written;
  throw new NamedError('bad-date', { date: written }, true);
}

/**
 * Begins a new measurement in a dossier: the same frameworks as the latest, in the version they have now. Returns its id. What
 * `prepare` finds wrong is told before anything is made.
 * @throws NamedError `measurement-exists`, `bad-date`
 */
export async function startMeasurement(
  folder: string | null,
  options: Options,
  outer: Context,
  prepare: (frameworks: readonly Framework[], context: Context) => Promise<void>,
): Promise<string> {
  const dossier = await readDossier(resolve(outer.world.cwd, folder ?? '.'));
  const context = await inLanguageOf(outer, dossier.language);
  const { texts, world, say } = context;
  const date = readDate(options);
  const place = join(dossier.root, 'metingen', date);
  const refuseSecond = (): void => {
    const path = relative(world.cwd, dossier.root) || '.';
    if (existsSync(join(place, 'meting.yaml')))
      throw new NamedError('measurement-exists', { id: date, path });
  };
  refuseSecond();
  const frameworks = await loadAgain(dossier, texts.language);
  await prepare(
    frameworks.map(({ framework }) => framework),
    context,
  );
  await withLock(dossier.root, () => {
    refuseSecond();
    createMeasurement(dossier.root, {
      measurement: { id: date, date },
      headcount: dossier.organisation.headcount,
      frameworks,
      headings: { measurement: texts('file.measurement'), answers: texts('file.answers') },
    });
  });
  say(texts('interview.new-measurement', { path: relative(world.cwd, place) || place }));
  return date;
}
