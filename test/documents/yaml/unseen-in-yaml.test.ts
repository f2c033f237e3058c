import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/documents/yaml/parse-yaml.ts';
import { listUnseenInYaml } from '../../../src/documents/yaml/unseen-in-yaml.ts';

const kindsIn = (text: string): readonly string[] =>
  listUnseenInYaml(text, parseYaml(text).document).map(({ kind }) => kind);

test('a value with escapes of both kinds is said to have a control character, whichever comes first', () => {
  expect(kindsIn('a: "\\u202E"\n')).toEqual(['hidden']);
  expect(kindsIn('a: "\\a"\n')).toEqual(['control']);
  expect(kindsIn('a: "\\u202E\\a"\n')).toEqual(['control']);
  expect(kindsIn('a: "\\a\\u202E"\n')).toEqual(['control']);
});

test('a byte order mark is passed over at the beginning of a file, and nowhere else', () => {
  expect(kindsIn('\uFEFFa: b\n')).toEqual([]);
  expect(kindsIn('\uFEFFa: b\uFEFF\n')).toEqual(['hidden']);
  expect(kindsIn('a: b\uFEFF\n')).toEqual(['hidden']);
});
