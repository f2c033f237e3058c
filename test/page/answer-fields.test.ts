import { expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { NO_DRAFT } from '../../src/interview/navigator/conversation.ts';
import { fieldsOf, readFields } from '../../src/page/screens/question/answer-fields.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aQuestion } from '../domain/builders.ts';

test('a reason of which nothing is seen is none', () => {
  const question = aQuestion('a');
  const { state } = UNANSWERED;
  const chosen = { ...NO_DRAFT, chosen: { kind: 'not-applicable' } } as const;
  const read = (reason: string) =>
    readFields(question, state, { ...fieldsOf(question, UNANSWERED, chosen), reason }, loadTexts('nl'));
  expect(read('\u200B \u202E')).toMatchObject({ kind: 'problem', field: 'reason' });
  expect(read('te\u200B klein')).toEqual({
    kind: 'state',
    state: { kind: 'not-applicable', reason: 'te klein' },
  });
});
