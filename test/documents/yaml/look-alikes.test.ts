import { describe, expect, test } from 'vitest';
import { checkShape } from '../../../src/documents/diagnostics/check-shape.ts';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';

const HEAD = 'schema: nulmeting/answers@1\nanswers:\n  uren:\n';
const found = (text: string): readonly string[] =>
  readYaml(text).syntax.map(({ code, line, column }) => `${code} ${line}:${column}`);
const signs = (text: string): readonly unknown[] => readYaml(text).syntax.map(({ values }) => values['sign']);

describe('a sign that looks like one of YAML', () => {
  test.each([
    [
      'a no-break space as indentation',
      `${HEAD}    answer: 2\n\u00A0   note: x\n    evidence: y\n`,
      ['odd-space 5:1'],
    ],
    [
      'a narrow no-break space',
      `${HEAD}    answer: 2\n  \u202F note: x\n    evidence: y\n`,
      ['odd-space 5:3'],
    ],
    [
      'an em space before a list',
      `table:\n  present:\n  \u2003- bestuur\n  - hulpverlener: x\n`,
      ['odd-space 3:3'],
    ],
    ['curly quotes around a colon', `${HEAD}    note: „Besloten: ja”\n`, ['curly-quotes 4:11']],
    [
      'a long dash as a hyphen',
      `table:\n  present:\n    – bestuur\n    – raad: x\n`,
      ['dash-for-hyphen 3:5', 'dash-for-hyphen 4:5'],
    ],
    [
      'what git left',
      `${HEAD}<<<<<<< HEAD\n    answer: 1\n=======\n    answer: 2\n>>>>>>> other\n`,
      ['merge-mark 4:1', 'merge-mark 6:1', 'merge-mark 8:1'],
    ],
  ])('is named where YAML stumbles over it: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test('is called by its number, since nobody sees what it is', async () => {
    expect(signs(`${HEAD}    answer: 2\n\u00A0\u202F   note: x\n    evidence: y\n`)).toEqual(['U+00A0']);
    expect(signs(`${HEAD}    note: ‘Besloten: ja’\n`)).toEqual(['U+2018']);
    const [found] = await checkShape('answers', readYaml(`${HEAD}    answer:\u202F2\n`).value);
    expect(found).toMatchObject({ code: 'odd-space', values: { sign: 'U+202F' } });
  });

  test('is not named where YAML reads it as the text that it is', () => {
    const honest = `\uFEFF${HEAD}    note: “Wij zien – samen – dit als begin”\n    evidence: Begroting\u00A02026\n`;
    expect(found(honest)).toEqual([]);
  });

  test('does not hide a mistake elsewhere, nor stand in for it', () => {
    const text = `${HEAD}    note: “Wij zien dit”\n    answer: 2\n    low: 1\n    evidence: "open\n`;
    expect(found(text).map((one) => one.split(' ')[0])).not.toContain('curly-quotes');
    expect(found(text).length).toBeGreaterThan(0);
  });

  test.each([
    ['answer:2', 'colon-without-space'],
    ['answer:\u00A02', 'odd-space'],
    ['answer\u00A0: 2', null],
    ['https://voorbeeld.nl', null],
    ['answer 2', null],
    ['{ answer:2 }', 'colon-without-space'],
  ])('behind a colon is told where a group of fields belongs: %s', async (written, code) => {
    const { value } = readYaml(`${HEAD}    ${written.includes(': ') ? `"${written}"` : written}\n`);
    const codes = (await checkShape('answers', value)).map((one) => one.code);
    expect(codes).toEqual([code ?? 'wrong-type']);
  });
});
