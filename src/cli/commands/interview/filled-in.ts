import { listNamedTables } from '../../../documents/dossier/read-measurement.ts';
import type { Table } from '../../../domain/assessment/assessment.ts';
import {
  emptyTable,
  latestName,
  listNamed,
  type NamedTable,
  nameTyped,
} from '../../../domain/assessment/named-table.ts';
import { listNames } from '../../../domain/checking/list-names.ts';
import { NamedError } from '../../../domain/checking/named-error.ts';
import { listBegun } from '../../../files/dossier/dossier.ts';
import { showDate } from '../../../reports/wording.ts';
import { type Options, optionText } from '../../session/command.ts';
import type { Opened } from '../../session/open-assessment.ts';

/**
 * The table that `--table` names, by its name or its id, or null.
 * @throws NamedError `bad-table`
 */
export function readTable(options: Options): NamedTable | null {
  const table = optionText(options, 'table');
  const named = table === null ? null : nameTyped(table);
  if (table === null || named !== null) return named;
  throw new NamedError('bad-table', { table });
}

/** The table that is named: as this measurement or one before it calls it. */
function findNamed({ assessment, dossier }: Opened, named: NamedTable): NamedTable {
  const listed = dossier.measurements.map(({ document }) => listNamedTables(document.value));
  return latestName(named, [...listed, listNamed(assessment.tables)]);
}

/**
 * The table that is filled in when none is named: the one without a name, or the only one.
 * @throws NamedError `table-needed` when there are several
 */
export function chooseTable(opened: Opened, named: NamedTable | null): NamedTable | null {
  const { tables } = opened.assessment;
  if (named !== null) return findNamed(opened, named);
  if (tables.some(({ id }) => id === null)) return null;
  const [only, ...others] = listNamed(tables);
  if (only !== undefined && others.length > 0)
    throw new NamedError('table-needed', {
      known: listNames(tables.map(({ id }) => String(id))),
      first: only.id,
    });
  return only ?? null;
}

/** A table of a measurement, empty when it is not there yet; one that the measurement does not name is called as it is named here. */
export function findTable({ assessment, named: listed }: Opened, named: NamedTable | null): Table {
  const table = assessment.tables.find(({ id }) => id === (named?.id ?? null)) ?? emptyTable(named);
  return named === null || listed.includes(named.id) ? table : { ...table, name: named.name };
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
