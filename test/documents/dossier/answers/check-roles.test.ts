import { describe, expect, test } from 'vitest';
import { checkOwnRoles, checkRoles } from '../../../../src/documents/dossier/answers/check-roles.ts';
import { toTermId } from '../../../../src/texts/vocabulary.ts';

const found = (present: readonly string[], absent: readonly string[]): readonly string[] =>
  checkRoles(present, absent, (written) => toTermId('role', written)).map(
    ({ code, pointer, related }) => `${code} ${pointer} ${related}`,
  );

describe('a role', () => {
  test.each([
    ['ondernemingsraad', 'ondernemingsraad'],
    ['Ondernemingsraad ', 'ondernemingsraad'],
    ['works council', 'ondernemingsraad'],
    ['Works Council', 'ONDERNEMINGSRAAD'],
    ['cliëntenraad'.normalize('NFD'), 'cliëntenraad'.normalize('NFC')],
    ['clientenraad', 'cliëntenraad'],
    ['wijkcoördinator'.normalize('NFD'), 'Wijkcoordinator'],
    ['vrijwilliger', 'Vrijwilliger'],
  ])('that was there is not missing as well: %s, %s', (one, other) => {
    expect(found(['bestuur', one], [other])).toEqual([
      'role-present-and-absent /table/absent/0 /table/present/1',
    ]);
    expect(found([], ['bestuur', one, other])).toEqual(['role-twice /table/absent/2 /table/absent/1']);
  });

  test('that is named three times is told once, and once that it is missing as well', () => {
    expect(found(['kok', 'Kok', 'KOK'], ['kok', 'Kok'])).toEqual([
      'role-twice /table/present/1 /table/present/0',
      'role-present-and-absent /table/absent/0 /table/present/0',
    ]);
  });

  test('is told apart from another one', () => {
    expect(found(['hulpverlener', 'twee hulpverleners'], ['bestuur', 'raad van bestuur'])).toEqual([]);
  });
});

test('of an organisation that are named twice are reported once', () => {
  const roles = ['clientenraad', 'cliëntenraad', 'clie\u0308ntenraad', 'bestuur', 'Bestuur'];
  expect(
    checkOwnRoles(roles, (written) => written).map(({ code, pointer, related }) => [code, pointer, related]),
  ).toEqual([
    ['role-twice', '/organisation/roles/1', '/organisation/roles/0'],
    ['role-twice', '/organisation/roles/4', '/organisation/roles/3'],
  ]);
});
