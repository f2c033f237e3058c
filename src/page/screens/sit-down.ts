import type { NamedTable } from '../../domain/assessment/named-table.ts';
import type { Place } from '../../interview/navigator/conversation.ts';
import type { App } from '../app.ts';
import { planNext } from '../dossier/next-measurement.ts';
import { findBefore, openMeasurement } from '../dossier/open-dossier.ts';
import { beginSitting, type SittingStart } from '../sitting.ts';
import { tableKey } from '../stores/unconfirmed.ts';
import type { Work } from '../work.ts';
import { rolesKey } from './table.ts';

/** The work in the dossier that is open. */
export function requireWork(app: App): Work {
  const work = app.work();
  if (work === null) throw new Error('no dossier is open');
  return work;
}

/** Saves what could not be saved at the table that is left: it would go with it. Throws what `Sitting.save` throws. */
export const leaveTable = async (app: App): Promise<void> => app.sitting()?.save();

/** Whether something was said at this table that is in no file: it goes on as it is. */
function isUnsavedAt(app: App, measurement: string, table: string | null): boolean {
  const sitting = app.sitting();
  if (sitting === null || !(sitting.isHeld() || sitting.isMaking())) return false;
  const key = tableKey(sitting.assessment.measurement.id, sitting.table.id);
  return key === tableKey(measurement, table);
}

/** What is asked in a measurement by its id. One that is not in the dossier is a new one, which is made with its first answer. */
export async function openAsked(
  app: App,
  measurement: string,
): Promise<Pick<SittingStart, 'assessment' | 'making' | 'before'>> {
  const dossier = requireWork(app).dossier();
  const texts = app.texts();
  const listed = dossier.measurements.find(({ id }) => id === measurement) ?? null;
  const last = findBefore(dossier, listed);
  const opened = last === null ? null : await openMeasurement(dossier, last, texts.language);
  const before = opened?.assessment ?? null;
  if (listed !== null) {
    const { assessment } = await openMeasurement(dossier, listed, texts.language);
    return { assessment, making: null, before };
  }
  if (opened === null) throw new Error('no measurement');
  return { ...planNext(dossier, opened, measurement, texts), before };
}

/** Sits down at a table of a measurement, by its id. */
export async function sitDown(app: App, table: NamedTable | null, measurement: string): Promise<void> {
  const id = table?.id ?? null;
  if (isUnsavedAt(app, measurement, id)) return;
  await leaveTable(app);
  const asked = await openAsked(app, measurement);
  app.setSitting(
    beginSitting({
      ...asked,
      work: requireWork(app),
      table,
      texts: app.texts(),
      answered: app.answered,
      keep: app.keepAnswered,
      rolesSaved: (at) => app.forms().close(rolesKey(measurement, at)),
    }),
  );
}

/** Sits down at a table of a measurement, at a place in its questions. */
export async function sitDownAt(
  app: App,
  table: NamedTable | null,
  measurement: string,
  to: Place,
): Promise<void> {
  await sitDown(app, table, measurement);
  await app.sitting()?.command({ kind: 'go', to });
  app.show({ kind: 'questions' });
}
