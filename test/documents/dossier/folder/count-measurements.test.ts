import { describe, expect, test } from 'vitest';
import {
  findLatestOf,
  listBegun,
  listBegunBefore,
  numberMeasurement,
} from '../../../../src/documents/dossier/folder/count-measurements.ts';
import {
  listMeasurements,
  type MeasurementFolder,
  type MeasurementList,
} from '../../../../src/documents/dossier/folder/list-measurements.ts';
import { present } from '../../../domain/builders.ts';

const GIVEN = 'answers: { visie: { note: van toen } }\n';
const NOTHING = 'answers:\n';

/** The folder of a measurement that has its date as id, with files of answers by the end of their name. */
function folderOf(id: string, answers: Readonly<Record<string, string>>, more = ''): MeasurementFolder {
  const files = new Map(
    Object.entries(answers).map(([name, text]) => [`metingen/${id}/antwoorden${name}.yaml`, text]),
  );
  return {
    id,
    folder: `metingen/${id}`,
    text: `schema: nulmeting/measurement@1\norganisation: de-brug\nid: ${id}\ndate: ${id}\n${more}`,
    readText: (path) => files.get(path) ?? null,
  };
}

const listed = (...folders: readonly MeasurementFolder[]): Promise<MeasurementList> =>
  listMeasurements(folders, 'de-brug', (path) => path);
const idsOf = (measurements: readonly { readonly id: string }[]) => measurements.map(({ id }) => id);

const FIRST = folderOf('2025-03-01', { '': GIVEN });
const SECOND = folderOf('2026-03-01', { '': GIVEN });
const EMPTY = folderOf('2027-03-01', { '': NOTHING });
const TABLES = 'tables: [Bestuur]\n';

describe('a measurement is begun', () => {
  test.each([
    ['when something was given', { '': GIVEN }, '', true],
    ['not when nothing was', { '': NOTHING }, '', false],
    ['not without a file of answers', {}, '', false],
    ['when its answers cannot be read', { '': 'answers: {' }, '', true],
    ['when something was given at one of its tables', { '': NOTHING, '-bestuur': GIVEN }, TABLES, true],
    ['not by a table that it does not name', { '': NOTHING, '-bestuur': GIVEN }, '', false],
  ] as const)('%s', async (_, answers, more, isBegun) => {
    const { measurements } = await listed(folderOf('2026-03-01', answers, more));
    expect(measurements.map((one) => one.isBegun)).toEqual([isBegun]);
  });
});

test('measurements are listed by date, those of another organisation and copies apart, with why', async () => {
  const copy = { ...FIRST, id: 'kopie' };
  const other = { ...SECOND, id: 'andere', text: SECOND.text.replace('de-brug', 'de-haven') };
  const { measurements, elsewhere, remarks } = await listed(EMPTY, copy, SECOND, other, FIRST);
  expect(idsOf(measurements)).toEqual(['2025-03-01', '2026-03-01', '2027-03-01']);
  expect(elsewhere).toEqual(['kopie', 'andere']);
  expect(remarks.map(({ code }) => code)).toEqual(['measurement-copied', 'measurement-of-other']);
});

test('those that were begun before a day are of an earlier day', async () => {
  const list = await listed(FIRST, SECOND, EMPTY);
  expect(idsOf(listBegun(list))).toEqual(['2025-03-01', '2026-03-01']);
  expect(idsOf(listBegunBefore(list, '2026-03-01'))).toEqual(['2025-03-01']);
  expect(idsOf(listBegunBefore(list, '2026-03-02'))).toEqual(['2025-03-01', '2026-03-01']);
  expect(idsOf(listBegunBefore(list, '2028-01-01'))).toEqual(['2025-03-01', '2026-03-01']);
});

test('the latest is the last that was begun, and to fill in one after it that is empty', async () => {
  const list = await listed(FIRST, SECOND, EMPTY);
  expect(findLatestOf(list, false)?.id).toBe('2026-03-01');
  expect(findLatestOf(list, true)?.id).toBe('2027-03-01');
  expect(findLatestOf(await listed(EMPTY), false)?.id).toBe('2027-03-01');
  expect(findLatestOf(await listed(), true)).toBeNull();
});

test('a measurement has its number among those that were begun, an empty one as if it were', async () => {
  const list = await listed(folderOf('2024-03-01', { '': NOTHING }), FIRST, SECOND, EMPTY);
  const numbers = list.measurements.map((one) => numberMeasurement(list, one));
  expect(numbers).toEqual([
    { id: '2024-03-01', sequence: 1 },
    { id: '2025-03-01', sequence: 1 },
    { id: '2026-03-01', sequence: 2 },
    { id: '2027-03-01', sequence: 3 },
  ]);
});

test('a measurement in a folder whose name is no id has no number', async () => {
  const list = await listed({
    ...FIRST,
    id: 'Geen Id',
    text: FIRST.text.replace('id: 2025-03-01', 'id: Geen Id'),
  });
  expect(() => numberMeasurement(list, present(list.measurements[0]))).toThrow(
    expect.objectContaining({ diagnostics: [expect.objectContaining({ code: 'not-an-id' })] }) as Error,
  );
});
