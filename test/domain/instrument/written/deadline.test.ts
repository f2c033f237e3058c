import { expect, test } from 'vitest';
import { readDeadline } from '../../../../src/domain/instrument/written/deadline.ts';

test.each([
  ['2027-03-31', '2027-03-31'],
  [' 2027-02 ', '2027-02-28'],
  ['Q1 2027', '2027-03-31'],
  ['kw4 2027', '2027-12-31'],
  ['2e kwartaal van 2027', '2027-06-30'],
  ['maart 2028', '2028-03-31'],
  ['Februari 2028', '2028-02-29'],
  ['1 mei 2027', '2027-05-01'],
  ['31 april 2027', null],
  ['2027', '2027-12-31'],
  ['voor de zomer', null],
  ['Q5 2027', null],
  ['', null],
  // A day as it is written in answers and texts.
  ['1-3-2027', '2027-03-01'],
  ['1/3/2027', '2027-03-01'],
  ['1 mrt 2027', '2027-03-01'],
  ['1 March 2027', '2027-03-01'],
  ['31-2-2027', null],
  // A month or a quarter in both languages.
  ['okt. 2027', '2027-10-31'],
  ['March 2028', '2028-03-31'],
  ['2027-13', null],
  ['third quarter of 2027', '2027-09-30'],
  ['1st quarter 2027', '2027-03-31'],
  ['eerste kwartaal 2027', '2027-03-31'],
  ['vijfde kwartaal 2027', null],
  ['brumaire 2027', null],
  // As people write it beside that.
  ['half januari 2027', '2027-01-15'],
  ['medio maart 2027', '2027-03-15'],
  ['mid-March 2027', '2027-03-15'],
  ['half 2027', null],
  ['eind februari 2028', '2028-02-29'],
  ['eind 2027', '2027-12-31'],
  ['end of Q2 2027', '2027-06-30'],
  ['Q1-2027', '2027-03-31'],
  ['2027 Q1', '2027-03-31'],
  ['2027-Q3', '2027-09-30'],
  ['kwartaal 1 2027', '2027-03-31'],
  ['kwartaal 2 van 2027', '2027-06-30'],
  ['begin maart 2027', null],
])('a term written as %j ends on %s', (written, end) => {
  expect(readDeadline(written)).toBe(end);
});
