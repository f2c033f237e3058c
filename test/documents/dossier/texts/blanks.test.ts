import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileBlanks, nameBlanks } from '../../../../scripts/compile-blanks.ts';
import { ROLES } from '../../../../src/domain/assessment/roles.ts';
import { isId } from '../../../../src/domain/instrument/id.ts';
import { BLANKS, findBlank } from '../../../../src/texts/blanks.ts';

const written = (more = ''): unknown =>
  parse(`plan:
  money:
    - id: geld
      heading: { nl: Geld, en: Money }
      question: { nl: Hoeveel?, en: How much? }
      hint: { nl: Noem alles., en: Name all. }
${more}`);

describe('the list of what can be written', () => {
  test('is the one of the templates, and the published schema names it', () => {
    expect(BLANKS).toEqual(compileBlanks(parse(readFileSync('templates/blanks.yaml', 'utf8'))));
    const schema = JSON.parse(readFileSync('schemas/texts.schema.json', 'utf8')) as object;
    expect(nameBlanks(schema, BLANKS)).toEqual(schema);
  });

  test('has ids for files, and authors that are roles', () => {
    expect(BLANKS.filter(({ id }) => !isId(id) || findBlank(id)?.id !== id)).toEqual([]);
    const roles: readonly (string | null)[] = [null, ...ROLES];
    expect(BLANKS.filter(({ author }) => !roles.includes(author))).toEqual([]);
  });

  test('a text that is added there is everywhere: in the list and in the schema', () => {
    const blanks = compileBlanks(written());
    expect(blanks).toMatchObject([{ id: 'geld', document: 'plan', chapter: 'money', author: null }]);
    expect(nameBlanks({ $defs: { text: {} } }, blanks)).toMatchObject({
      $defs: { plan: { properties: { geld: { $ref: '#/$defs/text', description: 'Money. Name all.' } } } },
    });
  });

  test('is refused with an id that stands twice, or without words in a language', () => {
    const twice =
      '    - { id: geld, heading: { nl: A, en: B }, question: { nl: A, en: B }, hint: { nl: A, en: B } }';
    expect(() => compileBlanks(written(twice))).toThrow('geld stands twice');
    const half = '    - { id: uren, heading: { nl: A }, question: { nl: A, en: B }, hint: { nl: A, en: B } }';
    expect(() => compileBlanks(written(half))).toThrow('uren lacks words');
  });
});
