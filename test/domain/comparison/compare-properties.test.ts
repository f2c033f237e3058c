import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OverTimeComparison } from '../../../src/domain/comparison/comparison.ts';
import { checkProperty } from '../../check-property.ts';
import { measuredTwice, someOrganisations } from '../arbitraries.ts';
import { present } from '../builders.ts';
import { across, anOrganisation, overTime } from './comparison-builders.ts';

/** Every difference in a comparison, by step or question. */
function differencesOf({ steps, questions }: OverTimeComparison): ReadonlyMap<string, number | null> {
  return new Map([
    ...steps.map(({ id, difference }) => [`stap ${id}`, difference] as const),
    ...questions.map(({ id, difference }) => [`vraag ${id}`, difference] as const),
  ]);
}

describe('for every two measurements', () => {
  test('swapping the two reverses every difference and refuses the same steps', () => {
    checkProperty(
      fc.property(measuredTwice, fc.boolean(), ({ before, after }, showsRefused) => {
        const there = overTime(before, after, { showsRefused });
        const back = overTime(after, before, { showsRefused });
        const expected = differencesOf(there);
        const actual = differencesOf(back);
        expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [id, difference] of expected) {
          const turned = actual.get(id) ?? null;
          if (difference === null) expect(turned, id).toBeNull();
          else expect(present(turned) + difference, id).toBeCloseTo(0, 9);
        }
        for (const step of there.steps) {
          const other = present(back.steps.find(({ id }) => id === step.id));
          expect(other).toMatchObject({
            refused: step.refused,
            reasons: step.reasons,
            commonShare: step.commonShare,
          });
        }
      }),
    );
  });

  test('added questions become dropped ones when the two are swapped', () => {
    checkProperty(
      fc.property(measuredTwice, ({ before, after }) => {
        const there = overTime(before, after).instrument;
        const back = overTime(after, before).instrument;
        expect([...there.added].sort()).toEqual([...back.dropped].sort());
        expect([...there.dropped].sort()).toEqual([...back.added].sort());
      }),
    );
  });

  test('a measurement compared with itself has no difference: every question is equal or not comparable', () => {
    checkProperty(
      fc.property(measuredTwice, fc.boolean(), ({ before }, showsRefused) => {
        const { steps, questions, instrument, frameworks } = overTime(before, before, { showsRefused });
        for (const { change, difference } of questions) {
          expect(['equal', 'not-comparable']).toContain(change);
          expect(difference).toBe(change === 'equal' ? 0 : null);
        }
        for (const { difference, progress, commonShare, values } of steps) {
          expect([0, null]).toContain(difference);
          expect([0, null]).toContain(progress);
          expect(commonShare).toBe(1);
          expect(values[0]).toBe(values[1]);
        }
        for (const list of Object.values(instrument)) expect(list).toEqual([]);
        for (const { next, percentToTarget } of frameworks) {
          if (next?.kind === 'compared') {
            expect(next.from).toEqual(next.to);
            expect(next.isByWeighing).toBe(false);
          }
          expect(percentToTarget?.from).toBe(percentToTarget?.to);
        }
      }),
    );
  });

  test('a step has either a difference or a reason why not', () => {
    checkProperty(
      fc.property(measuredTwice, ({ before, after }) => {
        for (const { difference, reasons, common, refused } of overTime(before, after).steps) {
          expect(difference === null).toBe(reasons.length > 0);
          expect(common === null).toBe(difference === null);
          if (refused) expect(difference).toBeNull();
        }
      }),
    );
  });

  test('including refused differences changes nothing else', () => {
    checkProperty(
      fc.property(measuredTwice, ({ before, after }) => {
        const [held, shown] = [overTime(before, after), overTime(before, after, { showsRefused: true })];
        shown.steps.forEach((step, index) => {
          const other = present(held.steps[index]);
          if (step.refused)
            expect(step).toMatchObject({
              values: other.values,
              leftOut: other.leftOut,
              reasons: other.reasons,
              commonShare: other.commonShare,
            });
          if (step.refused)
            expect(other).toMatchObject({
              difference: null,
              common: null,
              direction: null,
              reported: null,
              target: null,
              progress: null,
            });
          else expect(step).toEqual(other);
        });
        expect(shown.questions).toEqual(held.questions);
      }),
    );
  });
});

describe('for every set of organisations', () => {
  test('the order in which they are given makes no difference, with names and without', () => {
    const shuffled = fc
      .tuple(someOrganisations, fc.boolean(), fc.boolean())
      .chain(([given, anonymous, looks]) => {
        const { framework, answered } = given;
        const organisations = answered.map((tables, index) =>
          // Some have the same name.
          anOrganisation(`org-${index}`, { framework, tables }, { name: `Stichting ${index % 5}` }),
        );
        const own = looks ? 'org-0' : null;
        return fc
          .shuffledSubarray(organisations, { minLength: organisations.length })
          .map((turned) => ({ organisations, turned, options: { anonymous, own } }));
      });
    checkProperty(
      fc.property(shuffled, ({ organisations, turned, options }) => {
        expect(across(turned, options)).toEqual(across(organisations, options));
      }),
    );
  });

  test('the median lies between the scores of the rest, and excludes the own organisation', () => {
    checkProperty(
      fc.property(someOrganisations, ({ framework, answered }) => {
        const organisations = answered.map((tables, index) =>
          anOrganisation(`org-${index}`, { framework, tables }),
        );
        const { steps } = across(organisations, { own: 'org-0' });
        const without = across(organisations.slice(1));
        steps.forEach(({ median, upperQuartile, values, n }, index) => {
          const alone = without.steps[index];
          if (alone !== undefined)
            expect([median, upperQuartile, n]).toEqual([alone.median, alone.upperQuartile, alone.n]);
          if (median === null) return;
          const peers = values.slice(1).filter((value) => value !== null);
          expect(median).toBeGreaterThanOrEqual(Math.min(...peers) - 1e-9);
          expect(present(upperQuartile)).toBeLessThanOrEqual(Math.max(...peers) + 1e-9);
          expect(present(upperQuartile)).toBeGreaterThanOrEqual(median - 1e-9);
        });
      }),
    );
  });
});
