import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayNumber,
  endOfMonth,
  isCalendarDate,
} from '../../../src/domain/instrument/calendar-date.ts';

describe('a date', () => {
  test.each(['2026-11-22', '2026-01-01', '2026-01-31', '2026-12-31', '2026-02-28', '0001-01-01'])(
    'exists, year first: %s',
    (text) => expect(isCalendarDate(text)).toBe(true),
  );

  test.each([
    '2026-00-10',
    '2026-13-10',
    '2026-11-00',
    '2026-01-32',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-02-29',
  ])('that the calendar does not have is none: %s', (text) => expect(isCalendarDate(text)).toBe(false));

  test.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2024-02-30', false],
  ])('in a leap year: %s is %s', (text, exists) => expect(isCalendarDate(text)).toBe(exists));

  test.each([
    '22-11-2026',
    '2026-1-2',
    '2026/11/22',
    '20261122',
    ' 2026-11-22',
    '2026-11-22T10:00',
    'vandaag',
    '',
  ])('written otherwise is none: "%s"', (text) => expect(isCalendarDate(text)).toBe(false));
});

test('months are added as people do, to the last day where a month is shorter', () => {
  expect(addMonths('2026-09-15', 12)).toBe('2027-09-15');
  expect(addMonths('2026-10-31', 1)).toBe('2026-11-30');
  expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
});

test('every day has the number after that of the day before, over four hundred years', () => {
  const first = Date.UTC(1800, 0, 1) / 86_400_000;
  const days = Array.from({ length: 146_097 }, (_, at) =>
    new Date((first + at) * 86_400_000).toISOString().slice(0, 10),
  );
  const start = dayNumber('1800-01-01');
  expect(days.findIndex((day, at) => dayNumber(day) !== start + at)).toBe(-1);
});

test('the last day of a month is found in another year too', () => {
  expect([-12, 0, 2, 12, 13, 24, 26].map((month) => endOfMonth(2027, month))).toEqual([
    '2025-12-31',
    '2026-12-31',
    '2027-02-28',
    '2027-12-31',
    '2028-01-31',
    '2028-12-31',
    '2029-02-28',
  ]);
});
