import { expect, test } from 'vitest';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { NO_DRAFT } from '../../src/interview/navigator/conversation.ts';
import { fieldsOf, readFields } from '../../src/page/screens/question/answer-fields.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { anOpenQuestion, aQuestion } from '../domain/builders.ts';

test('a reason of which nothing is seen is none', () => {
  const question = aQuestion('a');
  const { state } = UNANSWERED;
  const chosen = { ...NO_DRAFT, chosen: { kind: 'not-applicable' } } as const;
  const read = (reason: string) =>
    readFields(
      question,
      state,
      { ...fieldsOf(question, UNANSWERED, chosen, loadTexts('nl')), reason },
      loadTexts('nl'),
    );
  expect(read('\u200B \u202E')).toMatchObject({ kind: 'problem', field: 'reason' });
  expect(read('te\u200B klein')).toEqual({
    kind: 'state',
    state: { kind: 'not-applicable', reason: 'te klein' },
  });
});

test.each([
  ['date', '2026-11-30', 'nl', '30 november 2026'],
  ['date', '2026-11-30', 'en', '30 November 2026'],
  ['number', 2.5, 'nl', '2,5'],
  ['number', 2.5, 'en', '2.5'],
] as const)(
  'a %s that was given (%s) stands in its field in %s as people write it, %s',
  (kind, value, language, written) => {
    const question = anOpenQuestion('n', { kind });
    const texts = loadTexts(language);
    const state = { kind: 'given', value } as const;
    const fields = fieldsOf(question, { ...UNANSWERED, state }, NO_DRAFT, texts);
    expect(fields.given).toBe(written);
    expect(readFields(question, state, fields, texts)).toEqual({ kind: 'state', state });
    const typed = fieldsOf(question, UNANSWERED, { ...NO_DRAFT, given: String(value) }, texts);
    if (kind === 'date') expect(typed.given).toBe(written);
  },
);

test.each([
  ['30-11-2026', null],
  ['30-11-26', 'Wij lezen dit niet als een datum.'],
  ['31-11-2026', 'Die dag bestaat niet.'],
])('of %s as a date is said: %s', (given, said) => {
  const question = anOpenQuestion('n', { kind: 'date' });
  const chosen = { ...NO_DRAFT, chosen: { kind: 'give' }, given } as const;
  const texts = loadTexts('nl');
  const reading = readFields(
    question,
    UNANSWERED.state,
    fieldsOf(question, UNANSWERED, chosen, texts),
    texts,
  );
  if (said === null) expect(reading).toMatchObject({ kind: 'state', state: { value: '2026-11-30' } });
  else
    expect(reading).toMatchObject({
      kind: 'problem',
      field: 'given',
      text: expect.stringMatching(`^${said}.*22-11-2026`),
    });
});
