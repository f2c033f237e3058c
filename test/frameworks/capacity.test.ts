import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/files/frameworks/bundled-frameworks.ts';
import { adviceIn, anAssessment, answered, only } from '../domain/builders.ts';

const valente = only(listBundledFrameworks().filter(({ id }) => id === 'valente-afwegingskader')).load();

/** The advice for an organisation that answers these questions so. */
const adviceFor = (answers: Readonly<Record<string, string>>): string | null => {
  const table = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answered(answer)]));
  return only(adviceIn(anAssessment([valente], [table]))).outcome;
};

const ALL = {
  'visie-vastgesteld': 'volledig',
  'beleidskeuzes-gemaakt': 'volledig',
  'opdracht-geformuleerd': 'volledig',
};

test('an organisation at its beginning, without a vision, gets a policy officer', () => {
  const nothing = 'niet-begonnen';
  expect(
    adviceFor({
      'huidige-inzet': nothing,
      'visie-vastgesteld': nothing,
      'beleidskeuzes-gemaakt': nothing,
      'opdracht-geformuleerd': nothing,
      'budget-beschikbaar': nothing,
    }),
  ).toBe('beleidsmedewerker');
});

test('a planned pilot in one team gets a project leader, and never the advice for wide use', () => {
  expect(adviceFor({ ...ALL, 'huidige-inzet': 'deels', 'budget-beschikbaar': 'volledig' })).toBe(
    'projectleider',
  );
});

test('a coordinator fits when more than half of all teams take part and several steps have been taken', () => {
  const wide = { ...ALL, 'huidige-inzet': 'grotendeels', 'budget-beschikbaar': 'grotendeels' };
  expect(adviceFor(wide)).toBe('coordinator');
  expect(adviceFor({ ...wide, 'budget-beschikbaar': 'deels' })).toBe('projectleider');
  expect(adviceFor({ ...wide, 'beleidskeuzes-gemaakt': 'deels' })).toBeNull();
});

test('a vision alone gives no advice', () => {
  const only = { 'huidige-inzet': 'deels', 'visie-vastgesteld': 'volledig', 'budget-beschikbaar': 'deels' };
  expect(
    adviceFor({ ...only, 'beleidskeuzes-gemaakt': 'deels', 'opdracht-geformuleerd': 'deels' }),
  ).toBeNull();
});
