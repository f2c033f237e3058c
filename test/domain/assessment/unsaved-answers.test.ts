import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import {
  addResponse,
  isAllSaved,
  NOTHING_UNSAVED,
  type UnsavedAnswers,
  withoutSaved,
} from '../../../src/domain/assessment/unsaved-answers.ts';
import { answered } from '../builders.ts';

const FIRST = answered('deels');
const SECOND = answered('volledig');
const ROLES = { present: ['bestuur'], absent: [] };

const unsaved = addResponse(NOTHING_UNSAVED, 'visie', FIRST, UNANSWERED);

test('what is known of the file is what it held before the first answer that is not in it', () => {
  const again = addResponse(unsaved, 'visie', SECOND, FIRST);
  expect([...again.responses]).toEqual([['visie', SECOND]]);
  expect([...again.known]).toEqual([['visie', UNANSWERED]]);
});

test('nothing is left to save without answers and roles', () => {
  expect(isAllSaved(NOTHING_UNSAVED)).toBe(true);
  expect(isAllSaved(unsaved)).toBe(false);
  expect(isAllSaved({ ...NOTHING_UNSAVED, roles: ROLES })).toBe(false);
});

describe('once it is saved', () => {
  test('nothing of it is left', () => {
    const saved: UnsavedAnswers = { ...unsaved, roles: ROLES };
    expect(isAllSaved(withoutSaved(saved, saved))).toBe(true);
  });

  test('an answer that was given anew meanwhile is left, to replace the one that is in the file by then', () => {
    const left = withoutSaved(addResponse(unsaved, 'visie', SECOND, FIRST), unsaved);
    expect([...left.responses]).toEqual([['visie', SECOND]]);
    expect([...left.known]).toEqual([['visie', FIRST]]);
  });

  test('an answer to another question, and roles that were noted meanwhile, are left', () => {
    const more = { ...addResponse(unsaved, 'uren', SECOND, FIRST), roles: ROLES };
    const left = withoutSaved(more, unsaved);
    expect([...left.responses]).toEqual([['uren', SECOND]]);
    expect([...left.known]).toEqual([['uren', FIRST]]);
    expect(left.roles).toBe(ROLES);
  });
});
