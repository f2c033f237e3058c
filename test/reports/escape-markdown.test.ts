import { expect, test } from 'vitest';
import { escapeDeep } from '../../src/reports/escape-markdown.ts';

test.each([
  ['12. Dit is geen lijst', '12\\. Dit is geen lijst'],
  ['12)', '12\\)'],
  ['Eerst\n3.\tdan', 'Eerst<br>3\\.\tdan'],
  ['12.345', '12.345'],
  ['12.3.2026', '12.3.2026'],
])('%j as Markdown begins no list, and keeps its point as it is where none could begin', (text, expected) => {
  expect(escapeDeep(text)).toBe(expected);
});
