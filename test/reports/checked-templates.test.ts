import { describe, expect, test } from 'vitest';
import { starterTemplates } from '../../src/files/templates/start-templates.ts';
import { checkFolder } from '../../src/reports/own/check-folder.ts';
import { sampleData } from '../../src/reports/own/sample-data.ts';
import { isTemplated, templateData, templateName } from '../../src/reports/own/template-data.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleDocuments } from './example-documents.ts';

/* Templates of the organisation's own are checked without a document: walked through in all their branches, with data that have every field. */

const texts = loadTexts('nl');
const check = (files: Readonly<Record<string, string>>, only: string | null = null): readonly string[] =>
  checkFolder({ kind: 'folder', path: 's', files: new Map(Object.entries(files)) }, texts, only).map(
    ({ path, line, column, code }) => `${path}:${line}:${column} ${code}`,
  );
const checkText = (text: string): readonly string[] => check({ 'measurement.html.hbs': text });

test.each(['nl', 'en'] as const)('the templates to begin with, in %s, have no mistakes', (language) => {
  expect(check(Object.fromEntries(starterTemplates(language)))).toEqual([]);
});

describe('a mistake is found', () => {
  test.each([
    ['in a field', '{{organisation.nam}}'],
    ['in a branch that a document seldom has', '{{#unless frameworks}}{{titel}}{{/unless}}'],
    ['after an else', '{{#if frameworks}}{{else}}{{titel}}{{/if}}'],
    ['after the else of a list', '{{#each frameworks}}{{else}}{{titel}}{{/each}}'],
    ['in an item', '{{#each frameworks}}{{#each steps}}{{titl}}{{/each}}{{/each}}'],
    ['in what is found', '{{#with (find frameworks "x")}}{{titl}}{{/with}}'],
    ['in what depends on a comparison', '{{#if (eq kind "plan")}}{{titel}}{{/if}}'],
    ['in what an instruction is given', '{{number organisation}}'],
    ['in the kind of a chart', '{{chart "slope" "valente-afwegingskader"}}'],
    ['in an instruction', '{{shout kind}}'],
    ['in a block', '{{#if kind}}'],
    ['in the name of a part', '{{> part}}'],
  ])('%s', (_, text) => {
    expect(checkText(text)).toHaveLength(1);
  });

  test('in a part, at its place there, once for two documents', () => {
    const files = { '_top.md.hbs': '\n {{nope}}', 'plan.md.hbs': '{{> top}}', 'across.md.hbs': '{{> top}}' };
    expect(check(files)).toEqual(['s/_top.md.hbs:2:4 template-unknown-field']);
  });

  test('in a character that was not saved as UTF-8, at its place', () => {
    expect(check({ 'plan.md.hbs': 'Ons\nbeleid: co\uFFFDrdinatie {{kind}}' })).toEqual([
      's/plan.md.hbs:2:11 not-utf8',
    ]);
    expect(check({ 'plan.md.hbs': '{\0{\0k\0i\0n\0d\0}\0}\0' })).toEqual(['s/plan.md.hbs:1:2 not-utf8']);
  });

  test('in the name of a file, however it is meant', () => {
    const files = {
      'measurment.html.hbs': 'x',
      '_part.hbs': 'x',
      'verslag.md.hbs': 'x',
      '_top.md.hbs': 'x',
      'PLAN.MD.HBS': 'x',
    };
    const unused = ['s/measurment.html.hbs', 's/_part.hbs', 's/verslag.md.hbs', 's/PLAN.MD.HBS'];
    expect(check(files)).toEqual(unused.map((path) => `${path}:1:1 template-not-used`));
  });

  test('in the template that is named, and not in another', () => {
    const files = { 'plan.md.hbs': '{{nope}}', 'across.md.hbs': '{{> nope}}' };
    expect(check(files, 'plan.md.hbs')).toEqual(['s/plan.md.hbs:1:3 template-unknown-field']);
  });
});

describe('no mistake is', () => {
  test.each([
    [
      'a text of which the data say which',
      '{{#each frameworks}}{{#each steps}}{{t "stage" stage}}{{/each}}{{/each}}',
    ],
    ['the chart of a framework', '{{#each frameworks}}{{chart "profile" id}}{{/each}}'],
    ['a date', '{{date measurement.date}}'],
    ['a list of names', '{{#each measurement.tables}}{{list present}}{{/each}}'],
  ])('%s', (_, text) => {
    expect(checkText(text)).toEqual([]);
  });

  test('a part that brings in itself as long as there are data', () => {
    const part = '{{#if steps}}{{#each steps}}{{> deep}}{{/each}}{{/if}}';
    const files = { '_deep.md.hbs': part, 'measurement.md.hbs': '{{#each frameworks}}{{> deep}}{{/each}}' };
    expect(check(files)).toEqual([]);
  });
});

/** The paths at which data have a field that a sample does not have. */
function listMissing(data: unknown, sample: unknown, path = ''): readonly string[] {
  if (typeof data !== 'object' || data === null || sample === null) return [];
  if (Array.isArray(data)) {
    const [item] = sample as readonly unknown[];
    return item === undefined ? [] : data.flatMap((one) => listMissing(one, item, `${path}[]`));
  }
  const fields = sample as Readonly<Record<string, unknown>>;
  return Object.entries(data).flatMap(([name, value]) =>
    Object.hasOwn(fields, name) ? listMissing(value, fields[name], `${path}.${name}`) : [`${path}.${name}`],
  );
}

test('what a template is given in a document, it is given when it is checked', async () => {
  const documents = (await exampleDocuments('nl')).filter(isTemplated);
  expect(new Set(documents.map(templateName)).size).toBe(4);
  for (const document of documents)
    expect(listMissing(templateData(document, texts), sampleData(templateName(document)))).toEqual([]);
});
