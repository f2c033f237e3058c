import { withCapital } from '../../../domain/instrument/text.ts';
import type { App } from '../../app.ts';
import { findLatest } from '../../dossier/open-dossier.ts';
import { otherMeasurement } from '../../dossier/which-measurement.ts';
import type { Sitting } from '../../sitting.ts';
import { type Child, element } from '../../view/element.ts';

/** The table that answers, as it is called beside what else is told, and the measurement where it is an earlier one; null for the only ones. */
export function tableWords(app: App, sitting: Sitting): string | null {
  const texts = app.texts();
  const { table, assessment } = sitting;
  const dossier = app.work()?.dossier() ?? null;
  const { id } = assessment.measurement;
  const words = [
    dossier === null || sitting.isMaking() ? null : otherMeasurement(dossier, id, findLatest(dossier), texts),
    table.name === null ? null : texts('interview.table-now', { table: table.name }),
  ].filter((one) => one !== null);
  return words.length === 0 ? null : words.join(' · ');
}

/** The same above a heading. */
export function tableLine(app: App, sitting: Sitting): Child {
  const words = tableWords(app, sitting);
  return words === null ? null : element('p', { class: 'where' }, withCapital(words, app.texts().language));
}
