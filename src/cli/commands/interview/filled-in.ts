import type { Table } from '../../../domain/assessment/assessment.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { type Id, isId } from '../../../domain/instrument/id.ts';
import { listBegun } from '../../../files/dossier/dossier.ts';
import { showDate } from '../../../reports/wording.ts';
import { type Options, optionText } from '../../session/command.ts';
import type { Opened } from '../../session/open-assessment.ts';

/**
 * The table that `--table` names, or null.
 * @throws NamedError `bad-table`
 */
export function readTable(options: Options): Id | null {
  const table = optionText(options, 'table');
  if (table === null || isId(table)) return table;
  throw new NamedError('bad-table', { table });
}

/**
 * The table that is filled in when none is named: the one without a name, or the only one.
 * @throws NamedError `table-needed` when there are several
 */
export function findTableId({ assessment }: Opened, named: Id | null): Id | null {
  const ids = assessment.tables.map(({ id }) => id);
  if (named !== null || ids.includes(null)) return named;
  const [only, ...others] = ids.filter((id) => id !== null && isId(id)) as readonly Id[];
  if (only !== undefined && others.length > 0)
    throw new NamedError('table-needed', { known: listNames(ids.map(String)), first: only });
  return only ?? null;
}

/** A table of a measurement, empty when it is not there yet. */
export function findTable({ assessment }: Opened, id: Id | null): Table {
  return (
    assessment.tables.find((table) => table.id === id) ?? {
      id,
      present: [],
      absent: [],
      responses: new Map(),
    }
  );
}

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
