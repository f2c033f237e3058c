import { expect, test } from 'vitest';
import { readWrittenDate } from '../../../../src/domain/instrument/written/written-date.ts';

test.each([
  ['2027-03-01', '2027-03-01'],
  ['1-3-2027', '2027-03-01'],
  ['01/03/2027', '2027-03-01'],
  ['1.3.2027', '2027-03-01'],
  ['1 maart 2027', '2027-03-01'],
  [' 12  Mrt. 2027. ', '2027-03-12'],
  ['29 February 2028', '2028-02-29'],
  ['31 dec 2026', '2026-12-31'],
])('%j is the day %s', (written, iso) => expect(readWrittenDate(written)).toEqual({ kind: 'date', iso }));

test.each(['31-2-2027', '2027-02-30', '29 februari 2027', '1-13-2027', '0-1-2027'])(
  '%j has the form of a date, and is no day',
  (written) => expect(readWrittenDate(written)).toEqual({ kind: 'no-such-day' }),
);

test.each(['maart 2027', 'Q1 2027', 'voorjaar', '1-3-27', '1-3/2027', '2027', '', '3 brumaire 2027'])(
  '%j is another text',
  (written) => expect(readWrittenDate(written)).toEqual({ kind: 'other' }),
);
