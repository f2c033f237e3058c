import { showDate } from '../../texts/show-date.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Dossier, ListedMeasurement } from './open-dossier.ts';

/** Of which measurement something is, where it is another than the one that it is usually of; null else. One that is made by its first answer is known by its day. */
export function otherMeasurement(
  { measurements }: Dossier,
  id: string | null,
  usual: ListedMeasurement | null,
  texts: Texts,
): string | null {
  if (id === null || id === usual?.id) return null;
  const date = measurements.find((one) => one.id === id)?.document.fields['date'] ?? id;
  return texts('page.measurement', { date: showDate(String(date), texts) });
}
