import { expect, test } from 'vitest';
import { findMeasurementOfPlan } from '../../../src/domain/planning/measurement-of-plan.ts';

const FIRST = { id: '2025', isBegun: true };
const SECOND = { id: '2026', isBegun: true };
const EMPTY = { id: '2027', isBegun: false };

test('a plan is about the measurement that it names, and the latest after it in which somebody answered is newer', () => {
  const all = [FIRST, SECOND, EMPTY];
  expect(findMeasurementOfPlan('2025', all)).toEqual({ measured: FIRST, newer: SECOND });
  expect(findMeasurementOfPlan('2024', [{ ...FIRST, id: '2024' }, ...all])?.newer).toEqual(SECOND);
  expect(findMeasurementOfPlan('2026', all)).toEqual({ measured: SECOND, newer: null });
  expect(findMeasurementOfPlan('2027', all)).toEqual({ measured: EMPTY, newer: null });
});

test('a plan that names none, or one that is not there, is about none', () => {
  expect(findMeasurementOfPlan(null, [FIRST, SECOND])).toEqual({ measured: null, newer: null });
  expect(findMeasurementOfPlan('2024', [FIRST])).toEqual({ measured: null, newer: null });
});
