import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNANSWERED } from '../../../src/domain/assessment/assessment.ts';
import { mergeMeanwhile } from '../../../src/domain/assessment/merge-meanwhile.ts';
import { checkProperty } from '../../check-property.ts';
import { answeredWithoutEvidence as answered } from '../builders.ts';

describe('a response that two writers changed', () => {
  test('takes each part from whoever changed it', () => {
    const there = { ...UNANSWERED, note: 'Navragen' };
    expect(mergeMeanwhile(UNANSWERED, answered('deels'), there)).toEqual({
      response: { ...answered('deels'), note: 'Navragen' },
      conflicts: [],
    });
  });

  test('clashes where both changed the same part to something else, and not to the same', () => {
    const { conflicts, response } = mergeMeanwhile(UNANSWERED, answered('deels'), answered('volledig'));
    expect(conflicts).toEqual(['state']);
    expect(response).toEqual(answered('deels'));
    expect(mergeMeanwhile(UNANSWERED, answered('deels'), answered('deels')).conflicts).toEqual([]);
  });
});

const response = fc.record({
  state: fc.constantFrom('deels', 'volledig').map((id) => answered(id).state),
  note: fc.constantFrom(null, 'een', 'twee'),
  evidence: fc.constantFrom(null, 'een', 'twee'),
});

test('without a clash nothing that either wrote is lost, and it does not matter who comes first', () => {
  checkProperty(
    fc.property(response, response, response, (known, here, there) => {
      const one = mergeMeanwhile(known, here, there);
      const other = mergeMeanwhile(known, there, here);
      expect(one.conflicts).toEqual(other.conflicts);
      if (one.conflicts.length === 0) expect(one.response).toEqual(other.response);
      expect(mergeMeanwhile(known, here, known).response).toEqual(here);
    }),
  );
});
