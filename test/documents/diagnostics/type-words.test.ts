import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/instrument/text.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

/** Every list of types in a schema, as a message names it. */
function typesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as { readonly type?: unknown };
  const isList = Array.isArray(type) && type.every((one) => typeof one === 'string');
  const own = typeof type === 'string' ? [type] : isList ? [type.join('-or-')] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

test('what a schema wants somewhere can be said in words, in each language', () => {
  const schemas = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
  const types = schemas.flatMap((name) => typesIn(JSON.parse(readFileSync(`schemas/${name}`, 'utf8'))));
  // A field that can hold nothing else wants no words.
  const wanted = [...new Set(types)].filter((type) => type !== 'null');
  expect(wanted.length).toBeGreaterThan(8);
  for (const language of LANGUAGES) {
    const texts = loadTexts(language);
    expect(wanted.filter((type) => (texts.find(`type.${type}`) ?? null) === null)).toEqual([]);
  }
});
