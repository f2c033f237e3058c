import { expect, test } from 'vitest';
import { nameToId } from '../../../src/documents/dossier/name-to-id.ts';

test.each([
  ['Stichting De Vaart', 'stichting-de-vaart'],
  ['Coöperatie Één & Ander', 'cooperatie-een-ander'],
  ['  GGZ  De Oever (verzonnen) ', 'ggz-de-oever-verzonnen'],
  ['Huis 12', 'huis-12'],
])('the id of %s is %s', (name, id) => {
  expect(nameToId(name)).toBe(id);
});

test('a name without a letter or a digit has no id', () => {
  expect(nameToId(' — ')).toBeNull();
});

test('the id of a long name ends at 64 characters, and never with a dash', () => {
  expect(nameToId('a'.repeat(70))).toBe('a'.repeat(64));
  expect(nameToId(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63));
});
