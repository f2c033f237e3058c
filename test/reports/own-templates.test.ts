import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DiagnosticsError } from '../../src/documents/diagnostics/diagnostics-error.ts';
import { starterTemplates } from '../../src/files/templates/start-templates.ts';
import type { Document } from '../../src/reports/document.ts';
import { planFields } from '../../src/reports/json.ts';
import { renderIn } from '../../src/reports/own/render-in-folder.ts';
import { isTemplated, templateData, templateName } from '../../src/reports/own/template-data.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { documentsOf } from '../documents.ts';
import { readExample } from '../examples.ts';
import { everyDocument } from '../office/every-document.ts';

/* Templates of the organisation's own: handlebars files that are walked through, with the fields of the JSON and nothing else. */

const texts = loadTexts('nl');
let report: Extract<Document, { readonly kind: 'measurement' }>;
let plan: Extract<Document, { readonly kind: 'plan' }>;
beforeAll(async () => {
  [report, plan] = documentsOf(await readExample('opvang-de-linde', null, 'nl'), texts);
});

type Files = Readonly<Record<string, string>>;
const fill = (
  files: Files,
  document: Document = report,
  format = 'html',
  language = texts,
): Promise<string> =>
  renderIn(document, { kind: 'folder', path: 's', files: new Map(Object.entries(files)) }, language, format);
const fillText = async (text: string, more: Files = {}): Promise<string> =>
  (await fill({ 'measurement.html.hbs': text, ...more })).trimEnd();
const codesOf = async (text: string, more: Files = {}): Promise<readonly string[]> => {
  try {
    await fillText(text, more);
    return [];
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics.map(({ code }) => code);
    throw error;
  }
};
const named = (name: string): Document => ({
  ...report,
  report: { ...report.report, organisation: { ...report.report.organisation, name } },
});

describe('the language', () => {
  test.each([
    ['{{organisation.name}}', 'Opvang De Linde (verzonnen voorbeeld)'],
    [
      '{{#with organisation}}{{id}} {{../measurement.date}} {{@root.kind}}{{/with}}',
      'opvang-de-linde-verzonnen-voorbeeld 2026-09-15 measurement',
    ],
    [
      '{{#each frameworks}}{{@index}}{{#if @first}} eerst{{/if}}{{#if @last}} laatst{{/if}} {{../language}}{{/each}}',
      '0 eerst laatst nl',
    ],
    [
      '{{#each frameworks as |kader i|}}{{i}} {{kader.id}} {{this.id}}{{/each}}',
      '0 valente-afwegingskader valente-afwegingskader',
    ],
    ['{{#each frameworks}}{{#each bands}}{{@key}}={{this}} {{/each}}{{/each}}', 'P=15 L=50 F=85 '],
    [
      '{{#each frameworks}}{{#each bands}}{{@../index}}{{#with this}}{{@../index}}{{@key}}{{/with}} {{/each}}{{/each}}',
      '00P 00L 00F ',
    ],
    [
      '{{#each frameworks}}{{#each bands}}{{@../../root.kind}}{{@../../../x}}{{/each}}{{/each}}',
      'measurement'.repeat(3),
    ],
    ['{{#if measurement.remark}}ja{{else if organisation.name}}wel{{else}}nee{{/if}}', null],
    ['{{#unless breakdowns}}geen{{/unless}}{{#each breakdowns}}x{{else}} leeg{{/each}}', 'geen leeg'],
    ['{{^each breakdowns}}geen{{/each}} {{^each frameworks}}geen{{/each}}', 'geen '],
    ['{{^with measurement.remark}}geen{{/with}} {{^with organisation}}weg{{/with}}', null],
    ['{{#if 0}}ja{{else}}nee{{/if}} {{#if 0 includeZero=true}}ja{{/if}}', 'nee ja'],
    ['{{> deel this woord="w"}}', 'w van opvang-de-linde-verzonnen-voorbeeld'],
    [
      '{{#> om}}midden van {{organisation.id}}{{/om}}',
      '<b>midden van opvang-de-linde-verzonnen-voorbeeld</b>',
    ],
    ['{{!-- {{weg}} --}}a{{! ook }}b', 'ab'],
    ['{{measurement.extent.asked}}|{{organisation.position}}', null],
    ['\\{{zo}}', '{{zo}}'],
  ])('%s', async (text, expected) => {
    const more = {
      '_deel.html.hbs': '{{woord}} van {{organisation.id}}',
      '_om.html.hbs': '<b>{{> @partial-block}}</b>',
    };
    const filled = await fillText(text, more);
    if (expected !== null) expect(filled.trim()).toBe(expected.trim());
  });

  test.each([
    ['{{number 61.25}} {{number 61.25 1}} {{number -2.5 1}}', '61 61,3 −2,5'],
    ['{{date measurement.date}}', '15 september 2026'],
    ['{{t "stage.anchored"}} {{t "stage" "nearly"}}', 'op orde en geborgd bijna op orde'],
    ['{{#each measurement.tables}}{{list present}}{{/each}}', null],
    ['{{#each frameworks}}{{#with (find steps "verkenning")}}{{title}}{{/with}}{{/each}}', 'Verkenning'],
    ['{{#if (eq language "nl")}}ja{{/if}}{{#if (eq 1 "1")}}nee{{/if}}', 'ja'],
  ])('%s', async (text, expected) => {
    const filled = await fillText(text);
    if (expected !== null) expect(filled).toBe(expected);
  });

  test('numbers and dates follow the language', async () => {
    const files = { 'measurement.html.hbs': '{{number 61.25 1}} {{date measurement.date}}' };
    expect((await fill(files, report, 'html', loadTexts('en'))).trim()).toBe('61.3 15 September 2026');
  });

  test('a chart stands there by its name, with a look of its own', async () => {
    const filled = await fillText('{{#each frameworks}}{{chart "profile" id}}{{/each}}');
    expect(filled).toMatch(/^<svg class="nulmeting-chart profile"[^>]*><style>svg\.nulmeting-chart/);
    expect(filled).toMatch(/svg\.nulmeting-chart \.track\{[^}]*var\(--line,#/);
    expect(filled).not.toMatch(/(?:^|[},])svg[ {]/);
    expect(filled.match(/var\(--[\w-]+\)/)).toBeNull();
  });
});

describe('what people typed', () => {
  test('is text in a page, whatever it is and wherever it stands', async () => {
    const files = { 'measurement.html.hbs': '<p title="{{organisation.name}}">{{organisation.name}}</p>' };
    await checkProperty(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (typed) => {
        const inner = /^<p title="([\s\S]*)">([\s\S]*)<\/p>\n$/.exec(await fill(files, named(typed)));
        for (const part of [inner?.[1], inner?.[2]]) expect(part).toMatch(/^[^<>"'`=]*$/);
      }),
      { numRuns: 60 },
    );
    expect(await fill(files, named('<script>alert(1)</script>'))).not.toContain('<script');
  });

  test('is text in Markdown too', async () => {
    const filled = await fill(
      { 'measurement.md.hbs': '# {{organisation.name}}' },
      named('a *b* <i> [c](d)'),
      'md',
    );
    expect(filled).toBe('# a \\*b\\* &lt;i&gt; \\[c\\](d)\n');
  });

  test('cannot be a template itself', async () => {
    const files = { 'measurement.html.hbs': '{{organisation.name}}' };
    expect(await fill(files, named('{{language}}'))).toBe('{{language}}\n');
  });
});

describe('a template that reaches for more', () => {
  test.each([
    ['{{constructor}}', 'template-unknown-field'],
    ['{{organisation.__proto__}}', 'template-unknown-field'],
    ['{{organisation.constructor.name}}', 'template-unknown-field'],
    ['{{organisation.toString}}', 'template-unknown-field'],
    ['{{organisation.name.length}}', 'template-unknown-field'],
    ['{{#with organisation as |constructor|}}{{constructor.constructor}}{{/with}}', 'template-unknown-field'],
    ['{{lookup organisation "name"}}', 'template-unknown-instruction'],
    ['{{log organisation}}', 'template-unknown-instruction'],
    ['{{constructor "x"}}', 'template-unknown-instruction'],
    ['{{#constructor "x"}}{{/constructor}}', 'template-unknown-instruction'],
    ['{{> ../geheim}}', 'template-unknown-partial'],
    ['{{> constructor}}', 'template-unknown-partial'],
    ['{{> "/etc/passwd"}}', 'template-unknown-partial'],
    ['{{> (eq 1 1)}}', 'template-not-taken'],
    ['{{#*inline "x"}}y{{/inline}}', 'template-not-taken'],
    ['{{* x}}', 'template-not-taken'],
    ['{{{organisation.name}}}', 'template-not-taken'],
    ['{{&organisation.name}}', 'template-not-taken'],
    ['{{#if}}a{{/if}}', 'template-bad-value'],
    ['{{date 3}}', 'template-bad-value'],
    ['{{t organisation}}', 'template-bad-value'],
    ['{{list organisation.name}}', 'template-bad-value'],
    ['{{instrument}}', 'template-unknown-field'],
    ['{{#each frameworks}}{{@../index}}{{/each}}', 'template-unknown-field'],
  ])('%s', async (text, code) => {
    expect(await codesOf(text)).toEqual([code]);
  });

  test.each([
    ['{{#each frameworks}}{{#if title}}a{{/each}}', 'if'],
    ['{{#each frameworks}}a{{/eech}}', 'each'],
  ])('is told which block of %s has no end', async (text, name) => {
    const told = await fillText(text).catch((error: unknown) => error);
    expect((told as DiagnosticsError).diagnostics).toMatchObject([
      { code: 'template-not-closed', values: { name } },
    ]);
  });

  test.each([
    ['{{#each (number 3)}}x{{/each}}', 'number'],
    ['{{#each 3}}x{{/each}}', '3'],
    ['{{#each organisation.name}}x{{/each}}', 'organisation.name'],
  ])('is told what of %s is no list', async (text, name) => {
    const told = await fillText(text).catch((error: unknown) => error);
    expect((told as DiagnosticsError).diagnostics).toMatchObject([
      { code: 'template-no-list', values: { name } },
    ]);
  });

  test('shows every mistake at once, also those in a branch that is not taken', async () => {
    expect(await codesOf('{{#if breakdowns}}{{datum 1}}{{> weg}}{{/if}}{{{a}}}')).toEqual([
      'template-unknown-instruction',
      'template-unknown-partial',
      'template-not-taken',
    ]);
  });

  test('that never ends is stopped, by whatever road, and soon', async () => {
    const start = process.cpuUsage();
    expect(await codesOf('{{> a}}', { '_a.html.hbs': '{{> b}}', '_b.html.hbs': '{{> a}}' })).toEqual([
      'template-too-deep',
    ]);
    expect(
      await codesOf('{{#> a}}{{> @partial-block}}{{/a}}', {
        '_a.html.hbs': '{{#> a}}x{{> @partial-block}}{{/a}}',
      }),
    ).toEqual(['template-too-deep']);
    const twice = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `_p${index}.html.hbs`,
        `{{> p${index + 1}}}{{> p${index + 1}}}`,
      ]),
    );
    expect(await codesOf('{{> p0}}', { ...twice, '_p40.html.hbs': 'x' })).toEqual(['template-too-large']);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });

  test('with blocks in blocks in blocks is refused before it costs minutes', async () => {
    const start = process.cpuUsage();
    expect(await codesOf(`${'{{#if a}}'.repeat(9000)}${'{{/if}}'.repeat(9000)}`)).toEqual([
      'template-too-deep',
    ]);
    expect(await codesOf(`${'{{#if (eq '.repeat(9000)}`)).toHaveLength(1);
    expect(await codesOf(`{{eq ${'('.repeat(50_000)}`)).toHaveLength(1);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  test('of any text is filled or refused with places in it, and nothing else', async () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '#if',
      '#each ',
      '/if',
      '/each',
      'frameworks',
      'a',
      ' ',
      '.',
      '../',
      '"',
      '(',
      ')',
      '|',
      'as',
      '@',
      '>',
      '^',
      'else',
      '~',
      '=',
      '!--',
      '--',
      '\n',
      '[',
      ']',
      '*',
      '&',
      '\\',
    );
    await checkProperty(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const text = pieces.join('');
        try {
          await fillText(text);
        } catch (error) {
          if (!(error instanceof DiagnosticsError)) throw error;
          for (const { line, column } of error.diagnostics) {
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
            expect(column).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the data', () => {
  test('are the fields of the reference, those that may be absent too, and no others', () => {
    const data = templateData(report, texts) as Record<string, Record<string, unknown>>;
    expect(Object.keys(data)).not.toContain('instrument');
    expect(data['measurement']).toHaveProperty('extent', null);
    expect(data['organisation']).toHaveProperty('position');
    const [finding] = data['findings'] as unknown as Record<string, unknown>[];
    expect(Object.keys(finding ?? {})).toContain('proposal');
  });

  test('of a plan have the report that it follows from', async () => {
    const files = { 'plan.html.hbs': '{{measurement}} {{report.organisation.name}} {{actions.length}}' };
    expect(await fill(files, plan)).toBe(
      `2026-09-15 Opvang De Linde (verzonnen voorbeeld) ${plan.plan.actions.length}\n`,
    );
  });
});

describe.each(['nl', 'en'] as const)('the start in %s', (language) => {
  test('fills every document at once, with all its words in that language', async () => {
    const inLanguage = loadTexts(language);
    const files = starterTemplates(language);
    for (const [name, document] of Object.entries(await everyDocument(language))) {
      if (!isTemplated(document)) throw new Error(name);
      const page = await renderIn(document, { kind: 'folder', path: 's', files }, inLanguage, 'html');
      expect(page, name).toMatch(new RegExp(`^<!DOCTYPE html>\n<html lang="${language}">`));
      expect(page.includes('<svg class="nulmeting-chart'), name).toBe(document.kind !== 'plan');
      expect(/\{\{|undefined|\[object/.exec(page), name).toBeNull();
      if (templateName(document) !== 'measurement') continue;
      const markdown = await renderIn(document, { kind: 'folder', path: 's', files }, inLanguage, 'md');
      expect(markdown, name).toMatch(/^# /);
    }
  });
});

test('the data of a plan have every field of its JSON, and what people wrote for it', async () => {
  const data = templateData(plan, texts) as object;
  expect(Object.keys(data).sort()).toEqual(
    [...Object.keys(planFields(plan)), 'measurement', 'report'].sort(),
  );
  const written: Document = {
    ...plan,
    texts: [{ id: 'slot', kind: 'written', text: 'Zo doen wij het.', approval: null }],
  };
  const filled = await fill({ 'plan.md.hbs': '{{#each texts}}{{id}}: {{text}}{{/each}}' }, written, 'md');
  expect(filled.trim()).toBe('slot: Zo doen wij het.');
});
