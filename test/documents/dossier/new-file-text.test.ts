import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { newFileText } from '../../../src/documents/dossier/new-file-text.ts';

test('a new file names its schema and says what it is, each line as a comment, before what it holds', () => {
  expect(newFileText('plan', '../../', 'Een regel.\nEn nog een.', { actions: null, later: [1] })).toBe(
    `# yaml-language-server: $schema=../../.nulmeting/schemas/plan.schema.json
# Een regel.
# En nog een.
actions:
later:
  - 1
`,
  );
});

test('a long text is folded at a hundred and ten characters, and reads back the same', () => {
  const widest = (key: string): number => {
    const content = { [key]: 'a '.repeat(200).trim() };
    const text = newFileText('dossier', '', 'Kop', content);
    expect(parse(text)).toEqual(content);
    return Math.max(...text.split('\n').map(({ length }) => length));
  };
  expect(Math.max(widest('x'), widest('xx'))).toBe(110);
});
