import { expect, test } from 'vitest';
import { countMoves, directionOf } from '../../../src/domain/comparison/changes/change.ts';
import { spreadOfStages } from '../../../src/domain/comparison/changes/stage-spread.ts';

/** Specification §7: the direction of a step follows from its answers, and from the score where they disagree. */
test.each([
  { says: 'none moved', forward: 0, back: 0, difference: 0, expected: 'equal' },
  { says: 'one forward, none back', forward: 1, back: 0, difference: 10, expected: 'forward' },
  { says: 'none forward, one back', forward: 0, back: 1, difference: -10, expected: 'back' },
  { says: 'more forward, and the score rose', forward: 2, back: 1, difference: 10, expected: 'forward' },
  { says: 'more forward, and the score did not', forward: 2, back: 1, difference: 0, expected: 'mixed' },
  { says: 'more forward, and the score fell', forward: 2, back: 1, difference: -10, expected: 'mixed' },
  { says: 'more back, and the score fell', forward: 1, back: 2, difference: -10, expected: 'back' },
  { says: 'more back, and the score did not', forward: 1, back: 2, difference: 0, expected: 'mixed' },
  { says: 'more back, and the score rose', forward: 1, back: 2, difference: 10, expected: 'mixed' },
  { says: 'as many each way, and the score rose', forward: 1, back: 1, difference: 10, expected: 'mixed' },
  { says: 'as many each way, and the score fell', forward: 1, back: 1, difference: -10, expected: 'mixed' },
])('is $expected when $says', ({ forward, back, difference, expected }) => {
  expect(directionOf({ forward, equal: 3, back }, difference)).toBe(expected);
});

test('counts a difference within the tolerance as none', () => {
  expect(countMoves([1e-12, -1e-12, 0, 33, -33, 66])).toEqual({ forward: 2, equal: 3, back: 1 });
});

test('tells the least and the most far of several stages, and nothing of one', () => {
  expect(spreadOfStages([])).toBeNull();
  expect(spreadOfStages(['nearly'])).toBeNull();
  expect(spreadOfStages(['nearly', 'to-begin', 'anchored', 'under-way'])).toEqual({
    lowestStage: 'to-begin',
    highestStage: 'anchored',
  });
});
