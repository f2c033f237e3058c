import { describe, expect, test } from 'vitest';
import { type Response, UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { mergeForm } from '../../../src/domain/assessment/merge-form.ts';

const answered = (answer: string, more: Partial<Response> = {}): Response => ({
  ...UNANSWERED,
  state: { kind: 'answered', answer },
  ...more,
});
const merge = (current: Record<string, Response>, form: Record<string, Response>) =>
  Object.fromEntries(mergeForm(new Map(Object.entries(current)), new Map(Object.entries(form))));

describe('a filled-in form', () => {
  test('changes the answers that it gives', () => {
    const form = { visie: answered('volledig'), tijd: answered('deels') };
    expect(merge({ visie: answered('deels') }, form)).toEqual(form);
  });

  test('with only a note leaves the answer and the evidence as they are', () => {
    const current = { visie: answered('deels', { note: 'oud', evidence: 'jaarplan' }) };
    expect(merge(current, { visie: { ...UNANSWERED, note: 'nieuw' } })).toEqual({
      visie: answered('deels', { note: 'nieuw', evidence: 'jaarplan' }),
    });
  });

  test('with only an answer leaves the note and the evidence as they are', () => {
    const current = { visie: answered('deels', { note: 'oud', evidence: 'jaarplan' }) };
    expect(merge(current, { visie: answered('volledig') })).toEqual({
      visie: answered('volledig', { note: 'oud', evidence: 'jaarplan' }),
    });
  });

  test('removes no answer: empty fields and other questions do not change', () => {
    const current = { visie: answered('deels'), tijd: answered('deels') };
    expect(merge(current, { visie: UNANSWERED })).toEqual({});
  });

  test('with the current answers changes nothing', () => {
    const current = { visie: answered('deels', { note: 'oud' }) };
    expect(merge(current, { visie: answered('deels') })).toEqual({});
    expect(merge({}, { visie: UNANSWERED })).toEqual({});
  });
});
