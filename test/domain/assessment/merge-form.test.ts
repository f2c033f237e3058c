import { describe, expect, test } from 'vitest';
import { type Response, UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { mergeForm } from '../../../src/domain/assessment/merge-form.ts';

const answered = (answer: string, more: Partial<Response> = {}): Response => ({
  ...UNANSWERED,
  state: { kind: 'answered', answer },
  ...more,
});
const NOBODY = { present: [], absent: [] };
const contentOf = (responses: Record<string, Response>) => ({
  ...NOBODY,
  responses: new Map(Object.entries(responses)),
});
const mergeAll = (current: Record<string, Response>, form: Record<string, Response>) =>
  mergeForm(contentOf(current), contentOf(form), (role) => role);
const merge = (current: Record<string, Response>, form: Record<string, Response>) =>
  Object.fromEntries(mergeAll(current, form).changed);
const replaced = (current: Record<string, Response>, form: Record<string, Response>) =>
  mergeAll(current, form).replaced.map((one) => (one.kind === 'response' ? one.question : one.kind));

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

  test('with another answer does not keep the note and the evidence of the answer that it replaces', () => {
    const current = { visie: answered('deels', { note: 'oud', evidence: 'jaarplan' }) };
    expect(merge(current, { visie: answered('volledig') })).toEqual({ visie: answered('volledig') });
    const form = { visie: answered('volledig', { note: 'nieuw', evidence: 'jaarplan' }) };
    expect(merge(current, form)).toEqual(form);
  });

  test('with a first answer keeps the note that stood at the open question', () => {
    const current = { visie: { ...UNANSWERED, note: 'eerst vragen' } };
    expect(merge(current, { visie: answered('deels') })).toEqual({
      visie: answered('deels', { note: 'eerst vragen' }),
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

  test('replaces an answer, a note and evidence that were there, and nothing where they were not', () => {
    const current = { visie: answered('deels', { note: 'oud' }), tijd: UNANSWERED };
    expect(replaced(current, { visie: answered('volledig') })).toEqual(['visie']);
    expect(replaced(current, { visie: answered('deels', { note: 'nieuw' }) })).toEqual(['visie']);
    expect(replaced(current, { visie: answered('deels', { evidence: 'stuk' }) })).toEqual([]);
    expect(replaced(current, { tijd: answered('volledig') })).toEqual([]);
    const reason = (why: string): Response => ({
      ...UNANSWERED,
      state: { kind: 'not-applicable', reason: why },
    });
    expect(replaced({ visie: reason('a') }, { visie: reason('b') })).toEqual(['visie']);
  });

  test('with the same roles in other words and another order replaces nobody', () => {
    const current = { present: ['bestuur', 'Cliëntenraad'], absent: [], responses: new Map() };
    const merged = (present: readonly string[]) =>
      mergeForm(current, { present, absent: [], responses: new Map() }, (role) =>
        role.toLowerCase().replace('ë', 'e'),
      );
    expect(merged(['clientenraad', 'Bestuur'])).toEqual({ changed: new Map(), replaced: [], roles: null });
    expect(merged(['bestuur']).replaced).toMatchObject([{ kind: 'roles', after: { present: ['bestuur'] } }]);
    expect(merged([]).roles).toBeNull();
  });
});
