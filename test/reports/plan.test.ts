import { expect, test } from 'vitest';
import type { PlanAction } from '../../src/domain/planning/plan.ts';
import { viewPlan } from '../../src/reports/views/plan-view.ts';
import { citationsWords } from '../../src/reports/wording.ts';
import { wordDocument } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';

const texts = loadTexts('en');

test('a publication that is cited twice at the same place is named once', () => {
  const documents = [{ id: 'gids', title: 'Gids', publisher: 'Trimbos', year: 2019 }];
  const [first, second] = [
    { document: 'gids', section: '1' },
    { document: 'gids', section: '2' },
  ] as const;
  expect(citationsWords([first, second, first], { documents })).toBe('Trimbos 2019, 1; Trimbos 2019, 2');
});

test.each([
  ['in this period and later', ['now', 'later'], false],
  ['in this period', ['now'], false],
  ['later', ['later'], true],
  ['never', [], false],
])('that the next step waits is said when its actions come %s: %s', async (_, periods, isSaid) => {
  const [, document] = documentsOf(await readExample('opvang-de-linde'), texts);
  const report = wordDocument(document, texts);
  const { plan } = document;
  const [framework] = report.frameworks;
  const next = framework?.steps.find(({ id }) => id === framework.nextStep?.id);
  const [action] = plan.actions;
  if (next === undefined || action === undefined) throw new Error('no next step');
  const actions = (period: string): readonly PlanAction[] =>
    periods.includes(period) ? [{ ...action, step: next.id }] : [];
  const { nextLater } = viewPlan({ actions: actions('now'), later: actions('later') }, report, texts);
  expect(nextLater).toEqual(isSaid ? [texts('plan.next-later', { step: next.title })] : []);
});
