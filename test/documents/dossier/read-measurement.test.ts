import { expect, test } from 'vitest';
import {
  isSameMeasurement,
  listMeasuredFrameworks,
  readMeasurement,
  sortByDate,
} from '../../../src/documents/dossier/read-measurement.ts';

test('measurements are sorted by their date, those of one day by id, those without a date first', () => {
  const measurement = (id: string, date?: string) => ({ id, fields: date === undefined ? {} : { date } });
  const sorted = sortByDate([
    measurement('c', '2026-03-01'),
    measurement('a', '2026-03-01'),
    measurement('z', '2025-12-31'),
    measurement('b', '2026-03-01'),
    measurement('y'),
  ]);
  expect(sorted.map(({ id }) => id)).toEqual(['y', 'z', 'a', 'b', 'c']);
});

test('no more than fifty frameworks of a measurement are read', () => {
  const frameworks = Array.from({ length: 60 }, (_, index) => ({
    id: `kader-${index}`,
    version: '1.0.0',
    hash: 'x',
  }));
  const read = listMeasuredFrameworks({ frameworks });
  expect(read).toEqual(frameworks.slice(0, 50));
});

test.each([[null], [{}], [{ frameworks: 'x' }], [{ frameworks: {} }]])(
  'in %j no frameworks are listed',
  (value) => {
    expect(listMeasuredFrameworks(value)).toEqual([]);
  },
);

test('what is missing of a listed framework is empty', () => {
  expect(listMeasuredFrameworks({ frameworks: [null, { id: 3, version: 1.2 }] })).toEqual([
    { id: '', version: '', hash: '' },
    { id: '', version: '', hash: '' },
  ]);
});

test('what a measurement leaves out has its default', () => {
  expect(readMeasurement('nul', {}, 1)).toMatchObject({
    id: 'nul',
    date: '',
    mode: 'consensus',
    basis: 'conversation',
    sequence: 1,
    status: 'draft',
    headcount: null,
    remark: null,
  });
  expect(
    readMeasurement(
      'een',
      { basis: 'publication', status: 'adopted', headcount: 40, remark: 'x', date: '2026-03-01' },
      2,
    ),
  ).toMatchObject({
    id: 'een',
    date: '2026-03-01',
    basis: 'publication',
    sequence: 2,
    status: 'adopted',
    headcount: 40,
    remark: 'x',
  });
});

const MEASUREMENT = {
  organisation: 'de-brug',
  id: '2026-03-01',
  date: '2026-03-01',
  frameworks: [{ id: 'kader', version: '1.0.0', hash: 'x' }],
};

test('a measurement is the same whatever people wrote beside what it asks', () => {
  const written = { ...MEASUREMENT, depth: 'full', status: 'adopted', headcount: 60, tables: ['bestuur'] };
  expect(isSameMeasurement(MEASUREMENT, written)).toBe(true);
});

test.each([
  ['of another organisation', { organisation: 'de-haven' }],
  ['with another id', { id: 'voorjaar' }],
  ['of another day', { date: '2026-03-02' }],
  ['that asks the core alone', { depth: 'short' }],
  ['with another framework', { frameworks: [{ id: 'ander', version: '1.0.0', hash: 'x' }] }],
  ['with another version of it', { frameworks: [{ id: 'kader', version: '1.0.1', hash: 'y' }] }],
])('a measurement %s is another one', (_, other) => {
  expect(isSameMeasurement(MEASUREMENT, { ...MEASUREMENT, ...other })).toBe(false);
});
