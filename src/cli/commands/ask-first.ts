import type { Dossier } from '../../files/dossier/dossier.ts';
import type { Asker } from '../../interview/asker.ts';
import { showDate } from '../../reports/wording.ts';
import { type Context, inLanguageOf } from '../session/context.ts';
import type { Opened } from '../session/open-assessment.ts';
import { createAsker } from '../session/terminal/create-asker.ts';
import type { Unfinished } from './new-measurement.ts';

const COURSES = ['finish', 'anew', 'stop'] as const;
export type Course = (typeof COURSES)[number];

/** Asks whether to finish the latest measurement, or to begin anew beside it. Esc stops. */
export async function askUnfinished(
  { date, answered, questions }: Unfinished,
  dossier: Dossier,
  outer: Context,
): Promise<Course> {
  const context = await inLanguageOf(outer, dossier.language);
  const { texts } = context;
  const asker = await createAsker(context);
  const options = COURSES.map((id, index) => ({
    id,
    key: String(index + 1),
    label: texts(`interview.unfinished-${id}`),
    sentence: '',
  }));
  const message = texts('interview.unfinished', { date: showDate(date, texts), answered, questions });
  const chosen = await asker.pick(message, options);
  return COURSES.find((course) => course === chosen) ?? 'stop';
}

/** Asks whether a form may replace what is there; the safe answer stands first and ready. The question clears no screen: what is replaced stands above. */
export async function askReplace(message: string, { context }: Opened): Promise<boolean> {
  const { texts } = context;
  const asker = await createAsker(context);
  const options = (['no', 'yes'] as const).map((id, index) => ({
    id,
    key: String(index + 1),
    label: texts(`replace.${id}`),
    sentence: '',
  }));
  return (await asker.pick(message, options, { ready: 'no', isBelow: true })) === 'yes';
}

/** Asks which table is filled in, where a measurement has several; null for who goes back. */
export async function askTable(asker: Asker, { assessment, context }: Opened): Promise<string | null> {
  const { texts } = context;
  const options = assessment.tables.map(({ id }, index) => ({
    id: id ?? '',
    key: String(index + 1),
    label: id ?? texts('interview.table-unnamed'),
    sentence: '',
  }));
  return asker.pick(texts('interview.which-table'), options);
}
