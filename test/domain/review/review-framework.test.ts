import { describe, expect, test } from 'vitest';
import { reviewFramework } from '../../../src/domain/review/review-framework.ts';
import { aFramework, aQuestion, aStep } from '../builders.ts';
import { aForm } from './review-builders.ts';

const FRAMEWORK = aFramework([
  aStep('begin', [aQuestion('visie'), aQuestion('tijd')]),
  aStep('verder', [aQuestion('geld')], { order: 2 }),
]);

const FORMS = [
  aForm('a', { visie: 4, tijd: 1, geld: null }, { remarks: { visie: ' Te lang. ' } }),
  aForm('b', { visie: 3, tijd: 4 }, { missing: { begin: 'Veiligheid' } }),
  aForm('c', { visie: 4, tijd: null }, { remarks: { visie: 'Mooi.' }, missing: { begin: '  ' } }),
];

const review = reviewFramework(FRAMEWORK, FORMS);
const [begin, further] = review.steps;

test('a missing rating is missing, and no low one: each question counts who rated it', () => {
  const [vision, time] = begin?.questions ?? [];
  expect([vision?.validity?.experts, vision?.validity?.itemIndex]).toEqual([3, 1]);
  expect([time?.validity?.experts, time?.validity?.itemIndex]).toEqual([2, 0.5]);
  expect(time?.distribution).toEqual([1, 0, 0, 1]);
  expect(further?.questions[0]).toMatchObject({ validity: null, distribution: [0, 0, 0, 0] });
});

test('S-CVI/Ave is the mean over the rated questions, of a step and of the framework', () => {
  expect(begin?.scaleIndex).toBe(0.75);
  expect(further?.scaleIndex).toBeNull();
  expect(review.scaleIndex).toBe(0.75);
});

test('remarks and what is missing are kept in a fixed order, and nothing says whose they are', () => {
  expect(begin?.questions[0]?.remarks).toEqual(['Mooi.', 'Te lang.']);
  expect(begin?.missing).toEqual(['Veiligheid']);
  expect(reviewFramework(FRAMEWORK, FORMS.toReversed())).toEqual(review);
  expect(JSON.stringify(review)).not.toContain('expert":"');
});

describe('how many took part', () => {
  test('a form without one rating is told apart', () => {
    const { experts, empty } = reviewFramework(FRAMEWORK, [...FORMS, aForm('d', { visie: null })]);
    expect([experts, empty]).toEqual([3, 1]);
  });

  test('without any form there are no figures', () => {
    expect(reviewFramework(FRAMEWORK, [])).toMatchObject({ experts: 0, empty: 0, scaleIndex: null });
  });
});

test('with five experts or fewer all must find a question relevant; with six one may not', () => {
  const rated = (...ratings: readonly number[]) =>
    reviewFramework(
      FRAMEWORK,
      ratings.map((visie, index) => aForm(String(index), { visie })),
    ).steps[0]?.questions[0]?.lacksUnanimity;
  expect(rated(4, 4, 4, 4, 2)).toBe(true);
  expect(rated(4, 4, 4, 4, 3)).toBe(false);
  expect(rated(4, 4, 4, 4, 4, 2)).toBe(false);
});
