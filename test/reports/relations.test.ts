import { expect, test } from 'vitest';
import { relations } from '#generated/relations.js';
import { compileBundled } from '../../scripts/compile-bundled.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleReport } from './example-documents.ts';

const texts = loadTexts('en');

test.each(LANGUAGES)(
  'a report of a bundled framework says in %s how it relates to others',
  async (language) => {
    const view = viewMeasurement(await exampleReport(), loadTexts(language));
    // Each version of a framework has its own entry, with the same words.
    const words = Object.values(relations).map((relation) => relation[language]);
    expect(view.relations).toEqual([...new Set(words)]);
  },
);

test('an own framework has no relation, not even one with the id of a bundled framework', async () => {
  const report = await exampleReport();
  const frameworks = report.frameworks.map((framework) => ({
    ...framework,
    hash: `sha256:${'0'.repeat(64)}`,
  }));
  expect(viewMeasurement({ ...report, frameworks }, texts).relations).toEqual([]);
});

test('a framework that does not come with the program is refused', () => {
  const bundled = [{ id: 'kader', hashes: ['a', 'b'] }];
  expect(() => compileBundled({ default: 'weg' }, bundled)).toThrow('no framework weg');
  expect(() => compileBundled({ default: 'kader', relations: { ander: 'x' } }, bundled)).toThrow(
    'no framework ander',
  );
  const [[, code] = ['', '']] = compileBundled(
    { default: 'kader', relations: { kader: 'x' } },
    bundled,
  ).files;
  expect(code).toContain('"a"');
  expect(code).toContain('"b"');
});
