import { expect, test } from 'vitest';
import type { WordedReport } from '../../../src/domain/report/worded-report.ts';
import { groupByGoal } from '../../../src/reports/views/plan-goals.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { aPlanAction } from '../../domain/builders.ts';

const texts = loadTexts('nl');
const step = { id: 'visie', title: 'Visie', questions: [], benefit: '' };
const serving = { ...step, id: 'uren', title: 'Uren', benefit: 'Er is tijd voor mij.' };
const report = { frameworks: [{ id: 'kader', steps: [step, serving] }] } as unknown as WordedReport;

test('actions stand under their goal; without one under their step, or under what they are', () => {
  const groups = groupByGoal(
    [
      aPlanAction('a', { goal: '', step: null, kind: 'own', what: 'een' }),
      aPlanAction('b', { goal: 'Er is een visie.', step: 'visie', what: 'twee' }),
      aPlanAction('c', { goal: '', step: 'visie', what: 'drie' }),
      aPlanAction('d', { goal: '', step: 'weg', kind: 'find-out', what: 'vier' }),
      aPlanAction('e', { goal: 'Er is een visie.', step: null, what: 'vijf' }),
    ],
    report,
    texts,
  );
  expect(
    groups.map(({ goal, isAimed, actions }) => [goal, isAimed, actions.map(({ what }) => what)]),
  ).toEqual([
    ['Eigen acties', false, ['een']],
    ['Er is een visie.', true, ['twee', 'vijf']],
    ['De stap „Visie” is op orde.', true, ['drie']],
    [texts('kind.find-out'), false, ['vier']],
  ]);
});

test('a goal says what clients gain by it where its step does', () => {
  const groups = groupByGoal(
    [
      aPlanAction('a', { goal: 'Er is tijd.', step: 'uren' }),
      aPlanAction('b', { goal: 'Er is een visie.', step: 'visie' }),
      aPlanAction('c', { goal: 'Iets anders.', step: null }),
    ],
    report,
    texts,
  );
  expect(groups.map(({ benefit }) => benefit)).toEqual([
    texts('plan.goal-clients', { benefit: 'Er is tijd voor mij.' }),
    null,
    null,
  ]);
});
