import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCircles } from '../../../../src/domain/checking/conditions/find-circles.ts';
import type { PlacedQuestion } from '../../../../src/domain/checking/placed-question.ts';
import { checkProperty } from '../../../check-property.ts';
import { aCompleteQuestion, when } from '../../builders.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
type Edges = readonly (readonly string[])[];

function place(edges: Edges): ReadonlyMap<string, PlacedQuestion> {
  return new Map(
    IDS.map((id, index) => {
      const compared = edges[index] ?? [];
      const condition = compared.length === 0 ? null : when(compared.map((one) => `${one} = x`).join(' or '));
      const question = { ...aCompleteQuestion(id), when: condition };
      return [id, { question, pointer: '', isFromBank: false }];
    }),
  );
}

/** Every question that can be reached from one, by one step or more. */
function reach(edges: Edges, from: string): ReadonlySet<string> {
  const found = new Set(edges[IDS.indexOf(from as 'a')] ?? []);
  for (const id of found) for (const next of edges[IDS.indexOf(id as 'a')] ?? []) found.add(next);
  return found;
}

test('two questions are in a circle when each can be reached from the other', () => {
  const edges = fc.array(fc.subarray([...IDS]), { minLength: IDS.length, maxLength: IDS.length });
  checkProperty(
    fc.property(edges, fc.constantFrom(...IDS), fc.constantFrom(...IDS), (drawn, one, other) => {
      const expected = one === other || (reach(drawn, one).has(other) && reach(drawn, other).has(one));
      expect(findCircles(place(drawn))(one, other)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
