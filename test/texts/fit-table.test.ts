import { expect, test } from 'vitest';
import { fitTable } from '../../src/texts/fit-table.ts';

const ROWS = [
  ['Stap', 'Ingevuld', 'Hoe ver', 'Op orde?'],
  ['2. Draagvlak en visie', '11 van 11', 'bijna op orde', 'nog niet'],
  ['5. Deskundigheidsbevordering', '3 van 4', 'onderweg', 'ja'],
];

test('a table that fits stays a line a row', () => {
  expect(fitTable(ROWS, 64, [0, 2])).toEqual([
    'Stap                          Ingevuld   Hoe ver        Op orde?',
    '2. Draagvlak en visie         11 van 11  bijna op orde  nog niet',
    '5. Deskundigheidsbevordering  3 van 4    onderweg       ja',
  ]);
});

test('what is too wide is told over more lines, the first column first, and a number stays with its word', () => {
  expect(fitTable(ROWS, 59, [0, 2])).toEqual([
    'Stap                          Ingevuld   Hoe ver   Op orde?',
    '2. Draagvlak en visie         11 van 11  bijna op  nog niet',
    '                                         orde',
    '5. Deskundigheidsbevordering  3 van 4    onderweg  ja',
  ]);
  expect(fitTable(ROWS.slice(0, 2), 48, [0, 2])).toEqual([
    'Stap          Ingevuld   Hoe ver        Op orde?',
    '2. Draagvlak  11 van 11  bijna op orde  nog niet',
    '   en visie',
  ]);
});

test('other columns are never broken', () => {
  const lines = fitTable(ROWS, 20, [0, 2]);
  expect(lines.filter((line) => line.includes('11 van 11'))).toHaveLength(1);
  expect(lines.join(' ')).toContain('nog niet');
});
