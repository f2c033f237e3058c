import { expect, test } from 'vitest';
import { checkPlan } from '../../../../src/documents/dossier/plan/check-plan.ts';
import { PLAN_LISTS } from '../../../../src/domain/planning/plan.ts';

test.each(PLAN_LISTS)('a status, a day and an id are checked in the list %s of a plan', (list) => {
  const value = {
    [list]: [
      { id: 'visie', what: 'Schrijf een visie.', status: 'klar' },
      { id: 'visie', what: 'Bespreek de visie.', when: '31-2-2027' },
    ],
  };
  expect(checkPlan(value).map(({ code, pointer }) => [code, pointer])).toEqual([
    ['repeated-id', `/${list}/1/id`],
    ['not-in-list', `/${list}/0/status`],
    ['no-such-day', `/${list}/1/when`],
  ]);
});

test('an id that stands in another list too is repeated', () => {
  const action = { id: 'visie', what: 'Schrijf een visie.' };
  expect(checkPlan({ actions: [action], anchor: [action] })).toMatchObject([
    { code: 'repeated-id', pointer: '/anchor/0/id', related: '/actions/0/id' },
  ]);
});
