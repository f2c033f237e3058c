import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/diagnostics/read-document.ts';
import { readYaml } from '../../../src/documents/yaml/yaml-document.ts';

test.each(['1.000', '12.000', '1.000.000', '012', '0612345678', '.inf', '-.inf', '1e400'])(
  '%s would not say what somebody wrote, and is text',
  (written) => {
    expect(readYaml(`a: ${written}`).value).toEqual({ a: written });
  },
);

test.each([
  ['0', 0],
  ['10', 10],
  ['0.5', 0.5],
  ['1.0', 1],
  ['1.50', 1.5],
  ['66.667', 66.667],
  ['0.000', 0],
  ['1e3', 1000],
])('%s is the number %d', (written, number) => {
  expect(readYaml(`a: ${written}`).value).toEqual({ a: number });
});

test('every number is text where that is asked for, and the name of a field never changes', () => {
  expect(readYaml('1.50: [2.50, "3", &x 007, *x]', { hasNumbersAsText: true }).value).toEqual({
    '1.5': ['2.50', '3', '007', '007'],
  });
});

test.each(['1.000', '060', '.inf'])(
  '%s employees are refused, and shown as they stand there',
  async (written) => {
    const text = `schema: nulmeting/dossier@1\norganisation: { id: de-brug, name: De Brug, headcount: ${written} }\n`;
    const { diagnostics } = await readDocument('dossier.yaml', text, 'dossier');
    const wrong = diagnostics.filter(({ code }) => code === 'wrong-type');
    expect(wrong.map(({ values }) => values['written'])).toEqual([written]);
  },
);
