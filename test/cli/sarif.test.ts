import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/cli/diagnostics/sarif.ts';
import type { Diagnostic } from '../../src/documents/diagnostics/diagnostic.ts';
import { checkFile } from '../../src/files/checking/check-file.ts';
import { loadTexts } from '../../src/texts/texts.ts';

/** The schema of SARIF 2.1.0, as OASIS published it; this package carries it. */
const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const validate = new AjvDraft04.default({
  strict: false,
  allErrors: true,
  // One of its patterns is none by the rules of the u flag.
  unicodeRegExp: false,
  formats: {
    uri: (value: string) => URL.canParse(value),
    'uri-reference': (value: string) =>
      URL.canParse(value, 'file:///') && /^[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*$/.test(value),
    'date-time': true,
  },
}).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
}
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [Location];
        readonly relatedLocations?: readonly Location[];
      }[];
    },
  ];
}

function sarifOf(diagnostics: readonly Diagnostic[], language: 'nl' | 'en' = 'nl'): Log['runs'][0] {
  const log: unknown = JSON.parse(render(diagnostics, loadTexts(language), '0.0.0'));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return (log as Log).runs[0];
}

const found: Diagnostic = {
  path: 'kaders/ons-kader.yaml',
  code: 'repeated-id',
  severity: 'error',
  values: { id: 'visie' },
  suggestion: null,
  line: 7,
  column: 13,
  length: 5,
  related: { line: 3, column: 11, length: 5 },
  excerpt: '',
};
const uriFor = (path: string): string =>
  sarifOf([{ ...found, path }]).results[0]?.locations[0].physicalLocation.artifactLocation.uri ?? '';

describe('SARIF', () => {
  test.each(['nl', 'en'] as const)(
    'fits its schema for every kind of file with mistakes, in %s',
    async (language) => {
      const names = readdirSync('test/diagnostics').filter((name) => name.endsWith('.yaml'));
      const diagnostics = await Promise.all(
        names.map((name) =>
          checkFile(
            join('test/diagnostics', name),
            name,
            readFileSync(join('test/diagnostics', name), 'utf8'),
          ),
        ),
      );
      const { results, tool } = sarifOf(diagnostics.flat(), language);
      expect(results.length).toBeGreaterThan(names.length);
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    },
  );

  test('lists the rules in a fixed order, each once', () => {
    const codes = ['unknown-phase', 'repeated-id', 'unknown-phase'] as const;
    const { driver } = sarifOf(codes.map((code) => ({ ...found, code, related: null }))).tool;
    expect(driver.rules.map(({ id }) => id)).toEqual(['repeated-id', 'unknown-phase']);
  });

  test('fits its schema when nothing was found', () => {
    expect(sarifOf([]).results).toEqual([]);
  });

  test('points at the place and at the other place; columns end after the last character', () => {
    const [result] = sarifOf([found]).results;
    expect(result?.locations[0].physicalLocation.region).toEqual({
      startLine: 7,
      startColumn: 13,
      endLine: 7,
      endColumn: 18,
    });
    expect(result?.relatedLocations?.[0]?.physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 11,
      endLine: 3,
      endColumn: 16,
    });
  });

  test('tells an error from a warning, and what was probably meant', () => {
    const warning = { ...found, code: 'same-label', severity: 'warning', values: {}, related: null } as const;
    const unknown = {
      ...found,
      code: 'unknown-phase',
      values: { written: 'klimat', known: 'klimaat' },
      suggestion: 'klimaat',
    } as const;
    const { results } = sarifOf([warning, unknown]);
    expect(results.map(({ level }) => level)).toEqual(['warning', 'error']);
    expect(results[1]?.message.text).toBe('Er is geen fase „klimat”. Wel: klimaat. Bedoelde u „klimaat”?');
  });

  test.each([
    ['kaders/ons kader.yaml', 'kaders/ons%20kader.yaml'],
    ['kaders\\één.yaml', 'kaders/%C3%A9%C3%A9n.yaml'],
    ['../100%#?.yaml', '../100%25%23%3F.yaml'],
    ['/tmp/x.yaml', 'file:///tmp/x.yaml'],
    ['D:\\x y.yaml', 'file:///D:/x%20y.yaml'],
    ['a:b/c.yaml', 'a%3Ab/c.yaml'],
  ])('writes the path %s as a proper URI', (path, uri) => {
    expect(uriFor(path)).toBe(uri);
  });
});

test('the validator itself sees a mistake', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
});
