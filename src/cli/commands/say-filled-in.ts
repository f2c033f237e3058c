import { listBegun } from '../../files/dossier/dossier.ts';
import { showDate } from '../../reports/wording.ts';
import type { Opened } from '../session/open-assessment.ts';

/** Says which measurement is filled in, where that is not the latest that was begun but a later one that is still empty. */
export function sayFilledIn({ context, dossier, assessment }: Opened): void {
  const { texts, say } = context;
  const latest = listBegun(dossier).at(-1);
  const { id, date } = assessment.measurement;
  const isEmpty = dossier.measurements.some((one) => one.id === id && !one.isBegun);
  if (latest === undefined || !isEmpty) return;
  const values = { date: showDate(date, texts), id, latest: latest.id };
  say(texts('interview.into-empty', values));
}
