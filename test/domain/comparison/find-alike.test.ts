import { expect, test } from 'vitest';
import { findAlike } from '../../../src/domain/comparison/fit-to-shared.ts';
import { fnv1a } from '../../../src/domain/comparison/fnv1a.ts';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../../src/domain/instrument/fit-to-sector.ts';
import type { Framework } from '../../../src/domain/instrument/framework.ts';
import { aFramework, aStep, when } from '../builders.ts';
import { pointsQuestion } from './comparison-builders.ts';

/** A framework as an organisation is asked it: these questions, and none of those that its facts hide. */
const asks = (...ids: readonly string[]): Framework =>
  fitToOrganisation(
    aFramework([
      aStep('begin', [
        ...ids.map((id) => pointsQuestion(id)),
        ...['u', 'v', 'w'].map((id) => pointsQuestion(id, { when: when('organisation.sector = gemeente') })),
      ]),
    ]),
    { ...NO_FACTS, sector: 'wijkteam' },
  );

const whole = asks('a', 'b', 'c');

test('stand beside the own organisation: those that were asked at least two thirds of what either was asked', () => {
  const all = [whole, asks('a', 'b'), asks('a'), asks('a', 'b', 'c', 'd'), asks('a', 'b', 'c', 'd', 'e')];
  expect(findAlike(all, whole)).toEqual([true, true, false, true, false]);
});

test('stand side by side: those that were asked what at least half of all were', () => {
  // Half of the four were asked c: the usual questions are a, b and c.
  expect(findAlike([whole, whole, asks('a', 'b'), asks('a')], null)).toEqual([true, true, true, false]);
  // Fewer than half were asked c: they are a and b.
  expect(findAlike([whole, asks('a', 'b'), asks('a', 'b'), asks('a')], null)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(findAlike([asks('a', 'b', 'c', 'd'), asks('a', 'b'), asks('a', 'b')], null)).toEqual([
    false,
    true,
    true,
  ]);
});

test('all stand side by side where fewer than two would be left', () => {
  expect(findAlike([whole, asks('x'), asks('y')], whole)).toEqual([true, true, true]);
  expect(findAlike([asks(), asks()], null)).toEqual([true, true]);
});

/** From the reference list of the authors of the hash (Fowler, Noll and Vo). */
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of "%s" is that of its authors', (text, expected) => {
  expect(fnv1a(text)).toBe(expected);
});
