import { expect, test } from 'vitest';
import { isNewerSchema } from '../../../src/documents/diagnostics/schema-version.ts';

const KNOWN = ['nulmeting/answers@1', 'nulmeting/question-bank@2'];

test.each([
  ['nulmeting/answers@2', true],
  ['nulmeting/answers@10', true],
  ['nulmeting/answers@1', false],
  ['nulmeting/question-bank@3', true],
  ['nulmeting/question-bank@2', false],
  ['nulmeting/question-bank@1', false],
  ['nulmeting/answer@2', false],
  ['nulmeting/answers@0', false],
  ['nulmeting/answers@1.5', false],
  ['nulmeting/answers@2 ', false],
  ['ander/answers@2', false],
  ['', false],
])('„%s” is of a newer version: %s', (written, isNewer) => {
  expect(isNewerSchema(written, KNOWN)).toBe(isNewer);
});
