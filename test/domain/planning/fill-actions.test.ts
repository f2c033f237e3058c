import { describe, expect, test } from 'vitest';
import { type ActionFill, fillActions } from '../../../src/domain/planning/fill-actions.ts';
import { aPlanAction } from '../builders.ts';

const PLAN = {
  actions: [aPlanAction('visie'), aPlanAction('tijd', { who: 'de  teamleider', when: 'mei' })],
  later: [aPlanAction('geld', { kind: 'own', done: ' ' })],
  anchor: [],
};
const fill = (...filled: readonly (readonly [string, 'who' | 'when' | 'done', string])[]): ActionFill =>
  fillActions(
    PLAN,
    filled.map(([action, blank, words]) => ({ action, blank, words })),
    (id) => id,
  );
const NOTHING = { added: [], kept: [], noSuchDay: [], gone: [] };

describe('what was filled in for actions in a document', () => {
  test('comes where the plan is still open, in one line', () => {
    const { added, ...rest } = fill(['visie', 'who', ' de\nmanager '], ['geld', 'done', 'Er is geld.']);
    expect(added).toMatchObject([
      { list: 'actions', index: 0, blank: 'who', words: 'de manager' },
      { list: 'later', index: 0, blank: 'done', words: 'Er is geld.' },
    ]);
    expect(rest).toEqual({ kept: [], noSuchDay: [], gone: [] });
  });

  test('never takes the place of what stands there', () => {
    const { kept, ...rest } = fill(['tijd', 'who', 'de manager']);
    expect(kept).toMatchObject([{ now: 'de teamleider', words: 'de manager' }]);
    expect(rest).toEqual({ added: [], noSuchDay: [], gone: [] });
  });

  test('is nothing where the plan says the same', () => {
    expect(fill(['tijd', 'who', 'de teamleider'], ['tijd', 'when', 'mei'])).toEqual(NOTHING);
  });

  test('is no day that no calendar has; any other words can say when', () => {
    expect(fill(['visie', 'when', '31-2-2027'])).toMatchObject({ added: [], noSuchDay: [{ blank: 'when' }] });
    expect(fill(['visie', 'when', 'na de zomer'])).toMatchObject({ added: [{ words: 'na de zomer' }] });
  });

  test('is named where its action is not in the plan any more', () => {
    expect(fill(['weg', 'who', 'iemand'])).toMatchObject({ gone: [{ action: 'weg', words: 'iemand' }] });
  });

  test('counts once where a row was copied in the document, and the other is named', () => {
    const { added, kept } = fill(['visie', 'who', 'een'], ['visie', 'who', 'twee'], ['visie', 'who', 'een']);
    expect([added, kept]).toMatchObject([[{ words: 'een' }], [{ now: 'een', words: 'twee' }]]);
  });
});
