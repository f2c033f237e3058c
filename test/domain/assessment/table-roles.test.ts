import { expect, test } from 'vitest';
import { noteRoles, readNotedRoles } from '../../../src/domain/assessment/table-roles.ts';

const noted = (present: readonly string[], absent: readonly string[], roles: readonly string[] = []) => {
  const table = readNotedRoles({ id: null, name: null, present, absent, responses: new Map() }, roles);
  return [table.present, table.absent];
};

test('a role counts once, whatever its capitals and accents', () => {
  expect(noted(['Kok', 'kok', 'tuinman'], ['ruiter', 'Ruiter'])).toEqual([['Kok', 'tuinman'], ['ruiter']]);
});

test('a role that is noted as present and absent was there', () => {
  expect(noted(['kok'], ['KOK', 'tuinman'])).toEqual([['kok'], ['tuinman']]);
});

test('nobody present and every role absent is not noted; one of them absent is', () => {
  expect(noted([], ['kok', 'tuinman'], ['kok', 'tuinman'])).toEqual([[], []]);
  expect(noted([], ['kok'], ['kok', 'tuinman'])).toEqual([[], ['kok']]);
});

test('who ticks nothing and adds a role of her own has not said that the others stayed away', () => {
  const listed = ['kok', 'tuinman'];
  expect(noteRoles(listed, [], ['gast'])).toEqual({ present: ['gast'], absent: [] });
  expect(noteRoles(listed, [], [])).toEqual({ present: [], absent: [] });
  expect(noteRoles(listed, ['kok'], ['gast'])).toEqual({ present: ['kok', 'gast'], absent: ['tuinman'] });
  expect(noteRoles(listed, [], ['tuinman'])).toEqual({ present: ['tuinman'], absent: ['kok'] });
});
