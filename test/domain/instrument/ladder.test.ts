import { expect, test } from 'vitest';
import { hasLadder } from '../../../src/domain/instrument/framework.ts';
import { anOpenQuestion, aQuestion } from '../builders.ts';

test('only a question on a scale whose answers have sentences of their own has a ladder', () => {
  expect(hasLadder(aQuestion('visie', { ladder: null }))).toBe(false);
  expect(hasLadder(anOpenQuestion('naam'))).toBe(false);
});
