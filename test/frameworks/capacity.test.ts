import { describe, expect, test } from 'vitest';
import { type Facts, NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToFacts, questionsOf } from '../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { adviceIn, anAssessment, answered, given, only } from '../domain/builders.ts';
import { BUNDLED } from './organisations.ts';

const valente = only([...BUNDLED.values()].filter(({ id }) => id === 'valente-afwegingskader'));
const choices = new Set(questionsOf(valente).flatMap(({ kind, id }) => (kind === 'choice' ? [id] : [])));

/** The advice for an organisation that answers these questions so, and the others not. */
function adviceFor(answers: Readonly<Record<string, string>>, facts: Facts = NO_FACTS): string | null {
  const table = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, choices.has(id) ? given(answer) : answered(answer)]),
  );
  return only(adviceIn(anAssessment([fitToFacts(valente, facts)], [table], { facts }))).outcome;
}

/** One question of each step that says whether it was taken: none of them so far. */
const NO_STEP = {
  'startsituatie-in-kaart': 'niet-begonnen',
  'visie-vastgesteld': 'niet-begonnen',
  'beleidskeuzes-gemaakt': 'niet-begonnen',
  'opdracht-geformuleerd': 'niet-begonnen',
  'budget-beschikbaar': 'niet-begonnen',
  'taken-afgebakend': 'niet-begonnen',
  'structurele-financiering': 'niet-begonnen',
};
const THREE_STEPS = {
  ...NO_STEP,
  'startsituatie-in-kaart': 'volledig',
  'visie-vastgesteld': 'grotendeels',
  'budget-beschikbaar': 'grotendeels',
};
const CHOSEN = { 'beleidskeuzes-gemaakt': 'volledig', 'opdracht-geformuleerd': 'volledig' };
const WIDE = { 'breedte-van-inzet': 'meer-dan-de-helft' };

test.each(['geen', 'een-of-enkele'])(
  'at the beginning (%s) and without a vision, a policy officer',
  (breadth) => {
    expect(adviceFor({ ...NO_STEP, 'breedte-van-inzet': breadth })).toBe('beleidsmedewerker');
  },
);

test('with choices made and an assignment formulated, a project leader', () => {
  expect(adviceFor({ ...NO_STEP, ...CHOSEN, 'breedte-van-inzet': 'een-of-enkele' })).toBe('projectleider');
  expect(adviceFor({ ...THREE_STEPS, ...CHOSEN, 'breedte-van-inzet': 'tot-de-helft' })).toBe('projectleider');
});

test('in more than half of all teams and with several steps taken, a coordinator', () => {
  expect(adviceFor({ ...THREE_STEPS, ...WIDE })).toBe('coordinator');
  expect(adviceFor({ ...THREE_STEPS, ...CHOSEN, ...WIDE })).toBe('coordinator');
});

test('wide use alone, or several steps alone, makes no coordinator', () => {
  expect(adviceFor({ ...NO_STEP, ...WIDE })).toBeNull();
  expect(adviceFor({ ...THREE_STEPS, 'budget-beschikbaar': 'deels', ...WIDE })).toBeNull();
  expect(adviceFor({ ...THREE_STEPS, 'breedte-van-inzet': 'tot-de-helft' })).toBeNull();
});

test('a vision alone gives no advice', () => {
  const vision = { ...NO_STEP, 'visie-vastgesteld': 'volledig' };
  expect(adviceFor({ ...vision, 'breedte-van-inzet': 'een-of-enkele' })).toBeNull();
});

test('an answer that is missing gives no advice, also where it would point to one', () => {
  expect(adviceFor({ ...THREE_STEPS, ...CHOSEN })).toBeNull();
});

describe('a pilot that is planned in one team', () => {
  // Everything is on paper for the one team where it is meant to happen, and nobody works there yet.
  const planned = {
    ...Object.fromEntries(Object.keys(NO_STEP).map((id) => [id, 'volledig'])),
    'huidige-inzet': 'volledig',
  };

  test.each(['geen', 'een-of-enkele'])('never gets the advice for wide use (%s)', (breadth) => {
    expect(adviceFor({ ...planned, 'breedte-van-inzet': breadth })).toBe('projectleider');
  });

  test('gets no reason that speaks of most teams', () => {
    const rule = only(valente.decisionRules);
    const reason = only(rule.branches.filter(({ outcome }) => outcome === 'projectleider')).because;
    expect(LANGUAGES.map((language) => reason[language]).join(' ')).not.toMatch(/meeste|helft|most|half/iu);
  });
});

describe('a municipality', () => {
  const facts: Facts = { sector: 'gemeente', teams: null, position: 'municipality' };
  const { 'taken-afgebakend': _, ...asked } = NO_STEP;

  test('gets its advice from what providers do', () => {
    expect(
      adviceFor(
        { ...asked, 'aanbieders-betrokken': 'niet-begonnen', 'inzet-bij-aanbieders': 'deels' },
        facts,
      ),
    ).toBe('beleidsmedewerker');
    const taken = { ...asked, 'startsituatie-in-kaart': 'volledig', 'visie-vastgesteld': 'grotendeels' };
    const agreed = { ...taken, 'aanbieders-betrokken': 'grotendeels' };
    expect(adviceFor({ ...agreed, 'inzet-bij-aanbieders': 'grotendeels' }, facts)).toBe('coordinator');
  });
});
