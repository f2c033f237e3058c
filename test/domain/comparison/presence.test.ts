import { expect, test } from 'vitest';
import { comparePresence, type Presence } from '../../../src/domain/comparison/changes/presence.ts';

const presence = (roles: readonly string[] | null, absent: readonly string[] | null): Presence => ({
  measurement: 'm',
  organisation: null,
  roles,
  absent,
  tables: [],
});

test('who came is who is there now alone, and who went who was there alone', () => {
  const from = presence(['bestuur', 'Coach'], []);
  const to = presence(['coach', 'raad'], ['bestuur']);
  expect(comparePresence(from, to)).toEqual({ came: ['raad'], went: ['bestuur'] });
});

test.each([
  ['who was there', presence(null, [])],
  ['who was absent', presence(['bestuur'], null)],
])('nothing is said of it where it was not written down %s, the first time or the second', (_, unknown) => {
  const known = presence(['bestuur'], []);
  expect(comparePresence(unknown, known)).toBeNull();
  expect(comparePresence(known, unknown)).toBeNull();
});
