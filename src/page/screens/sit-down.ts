import type { NamedTable } from '../../domain/assessment/named-table.ts';
import { dayOf } from '../../domain/instrument/calendar-date.ts';
import type { Place } from '../../interview/navigator/conversation.ts';
import type { App } from '../app.ts';
import { planNext } from '../dossier/next-measurement.ts';
import {
  findBefore,
  findLatest,
  type ListedMeasurement,
  type OpenedMeasurement,
  openMeasurement,
} from '../dossier/open-dossier.ts';
import { beginSitting, tableKey } from '../sitting.ts';
import type { Work } from '../work.ts';

/** The work in the dossier that is open. */
export function requireWork(app: App): Work {
  const work = app.work();
  if (work === null) throw new Error('no dossier is open');
  return work;
}

/** The last measurement before this one that was begun, or before a new one where that is null; null for the first. */
async function openBefore(
  app: App,
  work: Work,
  listed: ListedMeasurement | null,
): Promise<OpenedMeasurement | null> {
  const dossier = work.dossier();
  const before = findBefore(dossier, listed);
  return before === null ? null : openMeasurement(dossier, before, app.texts().language);
}

/** Saves what could not be saved at the table that is left: it would go with it. Throws what `Sitting.save` throws. */
export const leaveTable = async (app: App): Promise<void> => app.sitting()?.save();

/** Whether something could not be saved at this table: it goes on as it is. */
function isHeldAt(app: App, measurement: string, table: string | null): boolean {
  const sitting = app.sitting();
  if (sitting === null || !sitting.isHeld()) return false;
  const key = tableKey(sitting.assessment.measurement.id, sitting.table.id);
  return key === tableKey(measurement, table);
}

/** Sits down at a table of the latest measurement. */
export async function sitDown(app: App, table: NamedTable | null): Promise<void> {
  const work = requireWork(app);
  const listed = findLatest(work.dossier());
  if (listed === null) throw new Error('no measurement');
  if (isHeldAt(app, listed.id, table?.id ?? null)) return;
  await leaveTable(app);
  const texts = app.texts();
  const { assessment } = await openMeasurement(work.dossier(), listed, texts.language);
  const before = await openBefore(app, work, listed);
  app.setSitting(
    beginSitting({
      work,
      assessment,
      table,
      texts,
      making: null,
      before: before?.assessment ?? null,
      answered: app.answered,
      keep: app.keepAnswered,
    }),
  );
}

/** Sits down at a table of the latest measurement, at a place in its questions. */
export async function sitDownAt(app: App, table: NamedTable | null, to: Place): Promise<void> {
  await sitDown(app, table);
  await app.sitting()?.command({ kind: 'go', to });
  app.show({ kind: 'questions' });
}

/** Sits down at a table of a new measurement, which is made with its first answer. */
export async function sitDownAgain(app: App, table: NamedTable | null): Promise<void> {
  await leaveTable(app);
  const work = requireWork(app);
  const last = await openBefore(app, work, null);
  if (last === null) throw new Error('no measurement');
  const texts = app.texts();
  const { making, assessment } = planNext(work.dossier(), last, dayOf(new Date()), texts);
  app.setSitting(
    beginSitting({
      work,
      assessment,
      making,
      texts,
      table,
      before: last.assessment,
      answered: app.answered,
      keep: app.keepAnswered,
    }),
  );
}
