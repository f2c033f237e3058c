import { expect, test } from 'vitest';
import { eachRoleOnce, rolesAt, rolesBeside } from '../../../src/domain/assessment/roles.ts';

const table = (present: readonly string[], absent: readonly string[]) => ({ present, absent });

test('a role that is written in several ways is one, as it was written first', () => {
  expect(eachRoleOnce(['Coach', 'bestuur', 'coach', 'COACH', 'Bestuur'])).toEqual(['Coach', 'bestuur']);
});

test('roles that a key tells apart are several', () => {
  expect(eachRoleOnce(['Coach', 'coach', 'Coach'], (role) => role)).toEqual(['Coach', 'coach']);
});

test('the roles beside others are those that are not among them, however they are written', () => {
  expect(rolesBeside(['Coach', 'bestuur'], ['coach', 'hulpverlener'])).toEqual(['bestuur']);
});

test('a role that was at one table was not absent, though it was noted as absent at another', () => {
  const tables = [
    table(['bestuur', ' Coach '], ['hulpverlener']),
    table(['hulpverlener'], ['coach', 'raad', 'Raad']),
  ];
  expect(rolesAt(tables)).toEqual({ present: ['bestuur', 'Coach', 'hulpverlener'], absent: ['raad'] });
});
