import { expect, test } from 'vitest';
import { isGiven, UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { divided, unknown } from '../builders.ts';

test.each([
  ['an answer alone', { ...unknown(), note: null, evidence: null }, true],
  ['a divided answer alone', { ...divided('deels', 'volledig'), note: null, evidence: null }, true],
  ['a note alone', { ...UNANSWERED, note: 'Staat in het jaarplan.' }, true],
  ['evidence alone', { ...UNANSWERED, evidence: 'Rooster' }, true],
  ['nothing', UNANSWERED, false],
])('whether somebody gave something: %s', (_, response, isSomething) => {
  expect(isGiven(response)).toBe(isSomething);
});
