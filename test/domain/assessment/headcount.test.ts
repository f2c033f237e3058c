import { expect, test } from 'vitest';
import { readHeadcount } from '../../../src/domain/assessment/headcount.ts';

test.each([
  ['1', 1],
  [' 60 ', 60],
  ['10000000', 10_000_000],
  ['12.345', 12_345],
  ['1,234,567', 1_234_567],
  ['12 345', 12_345],
  ['12.34', null],
  ['1.234,567', null],
  ['10000001', null],
  ['99999999999999999999', null],
  ['0', null],
  ['-3', null],
  ['2,5', null],
  ['zestig', null],
  ['', null],
])('%j people are %j', (written, count) => {
  expect(readHeadcount(written)).toBe(count);
});
