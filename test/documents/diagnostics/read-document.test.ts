import { expect, test } from 'vitest';
import { readDocument } from '../../../src/documents/diagnostics/read-document.ts';

const placesOf = async (text: string) =>
  (await readDocument('plan.yaml', text, 'plan')).diagnostics.map(({ line, column, length }) => [
    line,
    column,
    length,
  ]);

test('mistakes stand in the order of the file, also those on one line', async () => {
  const text = 'schema: nulmeting/plan@1\nactions:\n  - { stauts: x, id: Eén, watt: y }\nlatre: []\n';
  const places = await placesOf(text);
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual(places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
});

test('what is underlined ends with its line, however long the value goes on', async () => {
  const text = 'schema: nulmeting/plan@1\nactions: "een\n  lange tekst\n  over drie regels"\n';
  expect(await placesOf(text)).toEqual([[2, 10, '"een'.length]]);
});

test('the values that are allowed are those that a person can write', async () => {
  const text = 'schema: nulmeting/plan@1\nactions: [{ id: a, quadrant: gauw }]\n';
  const { diagnostics } = await readDocument('plan.yaml', text, 'plan');
  const found = diagnostics.find(({ code }) => code === 'not-in-list');
  expect(found?.values['allowed']).toBe('now, quick-win, plan, later');
});

test('a mistake in what an alias repeats stands where it was written', async () => {
  const text = 'schema: nulmeting/plan@1\nactions:\n  - &eerst { id: a, kind: nee }\nlater:\n  - *eerst\n';
  const { diagnostics } = await readDocument('plan.yaml', text, 'plan');
  const found = diagnostics.filter(({ code }) => code === 'not-in-list');
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [3, 27],
    [3, 27],
  ]);
});

test.each([
  [
    'a field that is there twice',
    'measurement: nul\nmeasurement: nul\n',
    ['yaml-duplicate-key', 'not-in-list'],
  ],
  ['bytes that are not UTF-8', 'measurement: "n\uFFFDl"\n', ['not-utf8', 'not-in-list']],
  ['a text without an end', 'measurement: "nul\n', ['yaml-not-closed']],
])('after %s the rest of a file is trusted, or is not', async (_, mistake, codes) => {
  const text = `schema: nulmeting/plan@1\n${mistake}actions: [{ id: a, kind: eigen, what: x }]\n`;
  const { diagnostics } = await readDocument('plan.yaml', text, 'plan');
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

test('of another kind of file no line is shown, and of a text with one wrong character it is', async () => {
  const excerptOf = async (text: string) =>
    (await readDocument('plan.yaml', text, 'plan')).diagnostics[0]?.excerpt;
  expect(await excerptOf('PK\u0003\u0004\0\0\uFFFDb:_\0')).toBe('');
  expect(await excerptOf('schema: nulmeting/plan@1\nactions: \0\n')).toBe('actions: \0');
});
