import { listBegunBefore } from '../../documents/dossier/folder/count-measurements.ts';
import { listNamedTables } from '../../documents/dossier/read-measurement.ts';
import {
  emptyTable,
  type NamedTable,
  namedOf,
  nameTyped,
  tablesToCome,
} from '../../domain/assessment/named-table.ts';
import type { Dossier } from '../../files/dossier/dossier.ts';
import { optionKey } from '../../interview/ask-choice.ts';
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
    key: optionKey(id, index),
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

/** What stands for a table that is not there yet. */
const ANOTHER = '+';

/** Asks the name of a table that is added; null for who goes back. */
async function askTableName(asker: Asker, { context }: Opened): Promise<NamedTable | null> {
  const { texts } = context;
  const check = (text: string): string | null =>
    nameTyped(text) === null ? texts('interview.need-table-name') : null;
  const typed = await asker.text(texts('interview.ask-table-name'), '', { check });
  return typed === null ? null : nameTyped(typed);
}

/** The tables of the last time that have not sat down in this measurement. */
export function tablesOfLastTime({ assessment, dossier }: Opened): readonly NamedTable[] {
  const before = listBegunBefore(dossier, assessment.measurement.date).at(-1);
  return tablesToCome(assessment.tables, listNamedTables(before?.document.value));
}

/** Asks which table is filled in, or the name of one that is added; null is the table without a name, undefined is for who goes back. */
export async function askTable(asker: Asker, opened: Opened): Promise<NamedTable | null | undefined> {
  const { assessment, context, named } = opened;
  const { texts } = context;
  // A table without a name that holds nothing is none: whoever works with tables names them.
  const here = assessment.tables.filter(({ id, responses }) => id !== null || responses.size > 0);
  const toCome = tablesOfLastTime(opened).map(emptyTable);
  // Who answers together this time, at one table, goes to the one without a name.
  const together = here.length === 0 && toCome.length > 0 ? [emptyTable(null)] : [];
  const tables = [...here, ...toCome, ...together];
  if (tables.length === 0 && named.length === 0) return (await askTableName(asker, opened)) ?? undefined;
  const known = tables.map(({ id, name }, index) => ({
    id: id ?? '',
    key: String(index + 1),
    label: name ?? texts(together.length === 0 ? 'interview.table-unnamed' : 'interview.one-table'),
    sentence: '',
  }));
  const another = {
    id: ANOTHER,
    key: String(known.length + 1),
    label: texts('interview.another-table'),
    sentence: '',
  };
  for (;;) {
    const chosen = await asker.pick(texts('interview.which-table'), [...known, another]);
    if (chosen === null) return undefined;
    if (chosen !== ANOTHER) {
      const table = tables.find(({ id }) => (id ?? '') === chosen);
      return table === undefined ? undefined : namedOf(table);
    }
    const added = await askTableName(asker, opened);
    if (added !== null) return added;
  }
}
