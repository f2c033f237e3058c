import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compileTexts } from '../../scripts/compile-texts.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'nulmeting-texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeLanguage(language: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, language), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, language, name), text);
}

describe('a pseudo language beside a complete one', () => {
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    writeLanguage('nl', {
      'a.yaml': 'greeting: Dag {name}\nwords: { yes: ja, no: nee }\n',
      'b.yaml': 'count: { one: "{n} vraag", other: "{n} vragen" }\n',
    });
  });
  const compile = () => compileTexts(folder, ['nl', 'qq']);

  test('compiles to one data file a language when it is complete', () => {
    writeLanguage('qq', {
      'a.yaml': 'greeting: "[Dag {name}]"\nwords: { yes: "[ja]", no: "[nee]" }\n',
      'b.yaml': 'count: { one: "[{n}]", other: "[{n}]" }\n',
    });
    const compiled = new Map(compile());
    expect(JSON.parse(compiled.get('texts-qq.json') ?? '')).toEqual({
      greeting: '[Dag {name}]',
      'words.yes': '[ja]',
      'words.no': '[nee]',
      count: { one: '[{n}]', other: '[{n}]' },
    });
  });

  test('every text that is missing, too many or filled in differently is named', () => {
    writeLanguage('qq', { 'a.yaml': 'greeting: Dag\nwords: { yes: "[ja]", perhaps: x }\n' });
    expect(compile).toThrow(
      [
        'texts:',
        '  qq misses the file b.yaml',
        '  qq misses words.no',
        '  qq misses count',
        '  qq greeting needs {}, nl {name}',
        '  qq has words.perhaps, which nl has not',
      ].join('\n'),
    );
  });

  test('a language without a folder is named, and so is a folder that is no language', () => {
    expect(compile).toThrow('texts: qq has no folder');
    writeLanguage('qq', {});
    writeLanguage('zz', {});
    expect(compile).toThrow('texts: zz is no language of LANGUAGES');
  });

  test('a top-level key stands in one file', () => {
    writeLanguage('nl', { 'c.yaml': 'count: nog een keer\n' });
    expect(compile).toThrow('texts: nl has count in c.yaml and in another file');
  });
});

test.each(LANGUAGES)('every language has a name in %s', (language) => {
  const texts = loadTexts(language);
  expect(LANGUAGES.filter((named) => texts.find(`language-name.${named}`) === null)).toEqual([]);
});

test('the schemas name the languages once, and no other', () => {
  const { $defs } = JSON.parse(readFileSync('schemas/framework.schema.json', 'utf8')) as {
    $defs: { language: { enum: readonly string[] }; text: { properties: object } };
  };
  expect($defs.language.enum).toEqual(LANGUAGES);
  expect(Object.keys($defs.text.properties)).toEqual(LANGUAGES);
  for (const name of ['dossier', 'report', 'comparison'])
    expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).not.toMatch(/"enum": \["nl"/);
});

test.each([
  ['nl', /“/],
  ['en', /„/],
] as const)('texts in %s are quoted as its readers are used to', (language, foreign) => {
  const files = readdirSync(join('texts', language)).map((name) => join('texts', language, name));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => foreign.test(readFileSync(file, 'utf8')))).toEqual([]);
});
