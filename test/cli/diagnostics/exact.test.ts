import { expect, test } from 'vitest';
import { render as renderJson } from '../../../src/cli/diagnostics/json.ts';
import { render as renderSarif } from '../../../src/cli/diagnostics/sarif.ts';
import { render as renderText, showDiagnostic } from '../../../src/cli/diagnostics/text.ts';
import type { Diagnostic } from '../../../src/documents/diagnostics/diagnostic.ts';
import { loadTexts } from '../../../src/texts/texts.ts';

const nl = loadTexts('nl');
const repeated: Diagnostic = {
  path: 'kaders/ons kader.yaml',
  code: 'repeated-id',
  severity: 'error',
  values: { id: 'visie' },
  suggestion: null,
  line: 10,
  column: 11,
  length: 5,
  related: { line: 3, column: 7, length: 5 },
  excerpt: '    - id: visie # nog eens',
};
const sameLabel: Diagnostic = {
  ...repeated,
  code: 'same-label',
  severity: 'warning',
  values: { label: 'Visie' },
  related: null,
  line: 4,
  column: 1,
  length: 0,
  excerpt: '',
};
const unknownPhase: Diagnostic = {
  ...repeated,
  code: 'unknown-phase',
  values: { written: 'klimat', known: 'klimaat, borging' },
  suggestion: 'klimaat',
  related: null,
};

test('a mistake shows its place, its line with the words underlined, and the other place', () => {
  expect(
    showDiagnostic(repeated, nl),
  ).toBe(`kaders/ons kader.yaml:10:11: De id „visie” staat al eerder in dit bestand. [repeated-id]
   |
10 |     - id: visie # nog eens
   |           ^^^^^
Zie ook kaders/ons kader.yaml:3:7`);
});

test('a remark says that it is one; without a line to show it is one line', () => {
  expect(showDiagnostic(sameLabel, nl)).toMatch(/^kaders\/ons kader\.yaml:4:1: opmerking: .*\[same-label\]$/);
  expect(showDiagnostic(sameLabel, loadTexts('en'))).toMatch(
    /^kaders\/ons kader\.yaml:4:1: remark: .*\[same-label\]$/,
  );
  expect(showDiagnostic({ ...sameLabel, excerpt: '   ' }, nl)).not.toContain('|');
});

test('what was probably meant stands under the line, before the other place', () => {
  const related = { line: 2, column: 4, length: 1 };
  expect(showDiagnostic({ ...unknownPhase, related }, nl).split('\n')).toEqual([
    'kaders/ons kader.yaml:10:11: Er is geen fase „klimat”. Wel: klimaat, borging. [unknown-phase]',
    '   |',
    '10 |     - id: visie # nog eens',
    '   |           ^^^^^',
    'Bedoelde u „klimaat”?',
    'Zie ook kaders/ons kader.yaml:2:4',
  ]);
});

test('where nothing has a length, one character is underlined', () => {
  const [, , , under] = showDiagnostic({ ...repeated, length: 0 }, nl).split('\n');
  expect(under).toBe('   |           ^');
});

test('a line of more than 120 characters is cut: from its begin up to there, and else from 40 characters before the mistake', () => {
  const excerpt = Array.from({ length: 300 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');
  const shownAt = (column: number) => {
    const lines = showDiagnostic({ ...repeated, related: null, excerpt, column, length: 3 }, nl).split('\n');
    return [lines[2], lines[3]];
  };
  expect(shownAt(120)).toEqual([`10 | ${excerpt.slice(0, 120)}`, `   | ${' '.repeat(119)}^`]);
  expect(shownAt(121)).toEqual([`10 | ${excerpt.slice(80, 200)}`, `   | ${' '.repeat(40)}^^^`]);
  expect(shownAt(290)).toEqual([`10 | ${excerpt.slice(249)}`, `   | ${' '.repeat(40)}^^^`]);
});

test('a mark for what nobody sees is wider than what it stands for, and the line under it moves along', () => {
  const found = { ...repeated, related: null, excerpt: 'a\u202Eb\u202Ec', column: 4, length: 1 };
  expect(showDiagnostic(found, nl).split('\n').slice(2)).toEqual([
    '10 | a[U+202E]b[U+202E]c',
    '   |           ^^^^^^^^',
  ]);
});

test('several are apart by an empty line; of a hundred of a file it is said how many more there are', () => {
  expect(renderText([], nl)).toBe('');
  expect(renderText([sameLabel, sameLabel], nl)).toBe(
    `${showDiagnostic(sameLabel, nl)}\n\n${showDiagnostic(sameLabel, nl)}\n\n`,
  );
  const many = Array.from({ length: 101 }, () => sameLabel);
  const other = { ...sameLabel, path: 'b.yaml' };
  const blocks = renderText([...many, other], nl).split('\n\n');
  expect(blocks.slice(100)).toEqual([
    showDiagnostic(other, nl),
    'kaders/ons kader.yaml: en nog 1 andere.',
    '',
  ]);
});

test('for programs each is an object, with its place and its words', () => {
  expect(JSON.parse(renderJson([repeated, unknownPhase], nl))).toEqual({
    schema: 'nulmeting/check@1',
    problems: [
      {
        path: 'kaders/ons kader.yaml',
        line: 10,
        column: 11,
        length: 5,
        code: 'repeated-id',
        severity: 'error',
        message: 'De id „visie” staat al eerder in dit bestand.',
        suggestion: null,
        related: { line: 3, column: 7 },
      },
      {
        path: 'kaders/ons kader.yaml',
        line: 10,
        column: 11,
        length: 5,
        code: 'unknown-phase',
        severity: 'error',
        message: 'Er is geen fase „klimat”. Wel: klimaat, borging.',
        suggestion: 'klimaat',
        related: null,
      },
    ],
  });
});

test('for editors and code hosts they are the results of a run, with the rules they break', () => {
  const place = (startLine: number, startColumn: number, endColumn: number) => ({
    physicalLocation: {
      artifactLocation: { uri: 'kaders/ons%20kader.yaml' },
      region: { startLine, startColumn, endLine: startLine, endColumn },
    },
  });
  const log: unknown = JSON.parse(renderSarif([unknownPhase, repeated], nl, '1.2.3'));
  const rule = (code: string, text: string) => ({
    id: code,
    shortDescription: { text },
    help: { text: `${nl.find(`problem-help.${code}.why`)} ${nl.find(`problem-help.${code}.mend`)}` },
  });
  expect(log).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nulmeting',
            version: '1.2.3',
            rules: [
              rule('repeated-id', 'De id „…” staat al eerder in dit bestand.'),
              rule('unknown-phase', 'Er is geen fase „…”. Wel: ….'),
            ],
          },
        },
        language: 'nl',
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'unknown-phase',
            ruleIndex: 1,
            level: 'error',
            message: { text: 'Er is geen fase „klimat”. Wel: klimaat, borging. Bedoelde u „klimaat”?' },
            locations: [place(10, 11, 16)],
          },
          {
            ruleId: 'repeated-id',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'De id „visie” staat al eerder in dit bestand.' },
            locations: [place(10, 11, 16)],
            relatedLocations: [place(3, 7, 12)],
          },
        ],
      },
    ],
  });
});

test('of a file no more than a thousand results go to a code host', () => {
  const many = Array.from({ length: 1001 }, () => sameLabel);
  const { runs } = JSON.parse(renderSarif(many, nl, '1.2.3')) as { runs: [{ results: unknown[] }] };
  expect(runs[0].results).toHaveLength(1000);
});
