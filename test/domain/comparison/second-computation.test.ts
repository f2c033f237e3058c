import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkProperty } from '../../check-property.ts';
import { only } from '../builders.ts';
import { compareByHand } from './by-hand.ts';
import { compareScored } from './comparison-builders.ts';
import { somePair } from './some-changes.ts';

/* The comparison over time beside one that was written from the specification alone. */

const OPTIONS = { language: 'nl', program: '0.0.0', showsRefused: false } as const;

test('two computations agree on every step, whatever changed: answers, tables, questions, weights, targets', () => {
  const seen = { refused: 0, given: 0, several: 0 };
  checkProperty(
    fc.property(somePair, ([from, to]) => {
      const { steps } = compareScored([from, to], from, to, OPTIONS);
      for (const step of steps) {
        const target = to.targets.get('afwegingskader')?.get(step.id) ?? 200 / 3;
        const expected = compareByHand(from, to, step.id, target);
        expect(step.commonShare, step.id).toBeCloseTo(expected.share, 9);
        expect(step.refused).toBe(expected.refused);
        const { outcome } = expected;
        seen[outcome === null ? 'refused' : 'given'] += 1;
        if (outcome === null) {
          expect(step).toMatchObject({ common: null, difference: null, direction: null, target: null });
          continue;
        }
        if (step.common === null) throw new Error(`no outcome of ${step.id}`);
        const { common } = step;
        if (common.tables.length > 1) seen.several += 1;
        expect(common.from.score).toBeCloseTo(outcome.from, 9);
        expect(common.to.score).toBeCloseTo(outcome.to, 9);
        expect([common.from.inOrder, common.to.inOrder]).toEqual(outcome.inOrder);
        const { forward, equal, back } = outcome;
        expect(common.moves).toEqual({ forward, equal, back });
        expect(step.direction).toBe(outcome.direction);
        if (outcome.progress === null) expect(step.progress).toBeNull();
        else expect(step.progress).toBeCloseTo(outcome.progress, 6);
      }
    }),
    { numRuns: 400 },
  );
  // The measurements of the property are of every kind.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(40);
});

test('the same answers by other weights, prerequisites and targets never went forward or back', () => {
  checkProperty(
    fc.property(somePair, ([from, to]) => {
      // The later measurement with the answers and tables of the earlier one.
      const later = { ...to, tables: from.tables };
      const comparison = compareScored([from, later], from, later, OPTIONS);
      for (const { difference, direction, progress } of comparison.steps) {
        expect([0, null]).toContain(difference);
        expect(['equal', null]).toContain(direction);
        if (progress !== null) expect(progress).toBeCloseTo(0, 9);
      }
      for (const { change } of comparison.questions) expect(['equal', 'not-comparable']).toContain(change);
      const { percentToTarget } = only(comparison.frameworks);
      expect(percentToTarget?.from).toBe(percentToTarget?.to);
    }),
  );
});

test('swapping the measurements turns forward into back, at every question and step that weighs the same', () => {
  const TURNED = { forward: 'back', back: 'forward', equal: 'equal', mixed: 'mixed' } as const;
  checkProperty(
    fc.property(somePair, ([from, to]) => {
      const there = compareScored([from, to], from, to, OPTIONS);
      const back = compareScored([to, from], to, from, OPTIONS);
      for (const question of there.questions) {
        const other = back.questions.find(({ id }) => id === question.id);
        const { change } = question;
        expect(other?.change).toBe(change === 'not-comparable' ? change : TURNED[change]);
      }
      for (const step of there.steps) {
        const other = back.steps.find(({ id }) => id === step.id);
        expect(other?.commonShare).toBe(step.commonShare);
        if (step.isWeighedAnew) continue;
        expect(other?.direction).toBe(step.direction === null ? null : TURNED[step.direction]);
      }
    }),
  );
});
