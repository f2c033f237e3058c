import { describe, expect, test } from 'vitest';
import { viewAcross } from '../../src/reports/views/comparison/across-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aFramework, aStep, notApplicable } from '../domain/builders.ts';
import {
  across,
  anOrganisation,
  measured,
  organisationsAt,
  points,
  pointsQuestion,
} from '../domain/comparison/comparison-builders.ts';

/* What a comparison of organisations says. */

const texts = loadTexts('nl');
const scores = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index * 5);

test('that so few organisations can be guessed is said below ten, and only where names are left out', () => {
  const warning = (n: number, anonymous: boolean) =>
    viewAcross(across(organisationsAt(scores(n)), { anonymous }), texts).guessable;
  expect(warning(9, true)).toBe(texts('compare.anonymous-few'));
  expect(warning(10, true)).toBeNull();
  expect(warning(9, false)).toBeNull();
});

describe('of a framework with two steps', () => {
  const framework = aFramework([
    aStep('begin', [pointsQuestion('visie')]),
    aStep('later', [pointsQuestion('tijd')]),
  ]);
  /** Organisations of which so many answered the second step as well. */
  const fewIn = (second: number) => {
    const organisations = scores(6).map((score, index) =>
      anOrganisation(
        `org-${index}`,
        measured(framework, points(index < second ? { visie: score, tijd: score } : { visie: score })),
      ),
    );
    return viewAcross(across(organisations), texts).frameworks[0];
  };

  test('that no step has a middle is said only where none has', () => {
    expect(fewIn(2)?.few).toBe(false);
    expect(fewIn(2)?.steps.map(({ n }) => n)).toEqual([6, 2]);
  });

  test('a step that does not apply to an organisation is told apart from one that it did not answer', () => {
    const organisations = [
      anOrganisation('a', measured(framework, { visie: notApplicable() })),
      anOrganisation('b', measured(framework, {})),
    ];
    const [view] = viewAcross(across(organisations), texts).frameworks;
    expect(view?.rows.map(({ cells }) => cells[0]?.words)).toEqual([
      texts('stage.nothing'),
      texts('stage.none'),
    ]);
  });
});

test('that no step has a middle is said where organisations are too few for one', () => {
  expect(viewAcross(across(organisationsAt(scores(4))), texts).frameworks[0]?.few).toBe(true);
});
