import { expect, test } from 'vitest';
import { render as renderJson } from '../../src/cli/diagnostics/json.ts';
import { limitShown } from '../../src/cli/diagnostics/limit-shown.ts';
import { render } from '../../src/cli/diagnostics/text.ts';
import { diagnoseFile } from '../../src/documents/diagnostics/diagnostic.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const of = (path: string, count: number) =>
  Array.from({ length: count }, () => diagnoseFile(path, 'empty-text', {}, ''));

test('the first problems of each file are shown, and of how many more it has the number', () => {
  const { shown, more } = limitShown([...of('a', 5), ...of('b', 2), ...of('a', 1)], 3);
  expect(shown.map(({ path }) => path)).toEqual(['a', 'a', 'a', 'b', 'b']);
  expect([...more]).toEqual([['a', 3]]);
});

test('a person is told how many more there are, and so is a program', () => {
  const texts = loadTexts('nl');
  expect(render(of('a.yaml', 20_000), texts)).toMatch(/a\.yaml: en nog 19900 andere\.\n\n$/);
  expect(render(of('a.yaml', 100), texts)).not.toContain('en nog');
  const { problems, more } = JSON.parse(renderJson(of('a.yaml', 1500), texts)) as Record<string, unknown[]>;
  expect(problems).toHaveLength(1000);
  expect(more).toEqual([{ path: 'a.yaml', count: 500 }]);
  expect(JSON.parse(renderJson(of('a.yaml', 1000), texts))).not.toHaveProperty('more');
});
