import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileTemplate } from '../../scripts/compile-template.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import { renderTemplate, type Templates } from '../../src/reports/render-template.ts';
import { viewDocument } from '../../src/reports/view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleDocuments } from './example-documents.ts';
import { type Found, placesIn, walkTemplate } from './template-fields.ts';

const texts = loadTexts('en');

/** Renders a template of a format with a view, as the program does. */
async function fill(text: string, view: object, partials: Readonly<Record<string, string>> = {}) {
  const compiled = Object.entries({ ...partials, 'page.html': text }).map(([name, source]) => {
    const template: unknown = new Function(`return ${compileTemplate(source, 'html')}`)();
    return [name, template];
  });
  return renderTemplate('page.html', view, texts, Object.fromEntries(compiled) as Templates);
}

const VIEW = { title: 'Haven', remark: null, steps: [{ level: 'F' }], profiles: null };

test('a template places the fields of a view; null prints nothing', async () => {
  const text =
    '{{title}}{{remark}}{{#each steps}} {{level}}{{/each}}{{#if profiles}}{{profiles.next}}{{/if}}';
  expect(await fill(text, VIEW)).toBe('Haven F');
});

test.each([
  ['a field', '{{titel}}'],
  ['a condition', '{{#if remarks}}x{{/if}}'],
  ['the opposite of a condition', '{{#unless remarks}}x{{/unless}}'],
  ['a list', '{{#each step}}x{{/each}}'],
  ['a list that is a text', '{{#each title}}x{{/each}}'],
  ['a field of an item', '{{#each steps}}{{levels}}{{/each}}'],
  ['a condition on the whole view', '{{#each steps}}{{#if @root.several}}x{{/if}}{{/each}}'],
  ['a field of the view around an item', '{{#each steps}}{{../titel}}{{/each}}'],
  ['what a partial is given', '{{> _part.html actions=step}}'],
  ['a text of the program', '{{t "no.such-text"}}'],
])('a template that misspells %s fails', async (_, text) => {
  const partials = { '_part.html': '{{#each actions}}x{{/each}}' };
  await expect(fill(text, VIEW, partials)).rejects.toThrow(/^template page\.html: /);
});

test('the place of a misspelt field is in the message', async () => {
  await expect(fill('\n {{titel}}', VIEW)).rejects.toThrow(/"titel" not defined in .* - 2:3$/);
  await expect(fill('\n {{#if titel}}x{{/if}}', VIEW)).rejects.toThrow('#if of undefined - 2:1');
});

test('a helper that a format does not have does not compile', () => {
  expect(() => compileTemplate('{{chart title}}', 'md')).toThrow('unknown helper chart');
  expect(() => compileTemplate('{{shout title}}', 'html')).toThrow('unknown helper shout');
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test.each(FORMATS)('every document of the examples can be shown as $id', async ({ id, kinds, load }) => {
    const { render } = await load();
    for (const document of await exampleDocuments(language)) {
      if (!kinds.includes(document.kind)) continue;
      const rendered = await render(document, loadTexts(language));
      if (typeof rendered === 'string') expect(rendered).not.toMatch(/undefined|NaN|\[object /);
      if (id === 'md') expect(String(rendered)).not.toMatch(/\S {2,}\S| +$/m);
      expect(rendered.length).toBeGreaterThan(0);
    }
  });
});

test('every field that a template names is in its view, and every field of a view is placed by a template', async () => {
  const found: Found = { unknown: new Set(), blocks: new Set(), reached: new Set(), used: new Set() };
  const places = new Set<string>();
  const walked = new Set<string>();
  for (const document of await exampleDocuments('en')) {
    const { template, view } = viewDocument(document, texts);
    const used: Found = { ...found, used: new Set() };
    for (const format of ['html', 'md']) {
      walkTemplate(`${template}.${format}`, view, used);
      walked.add(`${template}.${format}.hbs`);
    }
    for (const place of used.used) found.used.add(template + place);
    for (const place of placesIn(view)) places.add(template + place);
  }
  expect([...found.unknown]).toEqual([]);
  expect([...found.blocks].filter((block) => !found.reached.has(block))).toEqual([]);
  expect([...places].filter((place) => !found.used.has(place))).toEqual([]);
  expect([...walked].sort()).toEqual(
    readdirSync('templates').filter((name) => name.endsWith('.hbs') && !name.startsWith('_')),
  );
});
