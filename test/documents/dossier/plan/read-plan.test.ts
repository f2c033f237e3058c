import { expect, test } from 'vitest';
import { readPlanFields } from '../../../../src/documents/dossier/plan/read-plan.ts';

const idsOf = (fields: Parameters<typeof readPlanFields>[0]): readonly string[] => {
  const { actions, later, anchor } = readPlanFields(fields);
  return [...actions, ...later, ...anchor].map(({ id }) => id);
};

test('an action without an id gets one by what is to be done, a number behind it where that is taken', () => {
  const actions = [{ what: 'Uren geven' }, { what: 'Uren geven' }, { id: 'own-uren-geven-3', what: 'x' }];
  expect(idsOf({ actions, later: [{ what: 'Uren geven' }], anchor: [{ what: 'uren  geven' }] })).toEqual([
    'own-uren-geven',
    'own-uren-geven-2',
    'own-uren-geven-3',
    'own-uren-geven-4',
    'own-uren-geven-5',
  ]);
});

test('an action of which no id can be made, or that says nothing, gets one too', () => {
  expect(idsOf({ actions: [{ what: '…' }, {}, { what: '   ' }] })).toEqual([
    'own-action',
    'own-action-2',
    'own-action-3',
  ]);
});
