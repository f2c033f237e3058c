import { expect, test } from 'vitest';
import { relations } from '#generated/relations.js';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { viewMeasurement } from '../../src/reports/views/measurement-view.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { exampleReport } from './example-documents.ts';

const texts = loadTexts('en');

test.each(LANGUAGES)(
  'a report of a bundled framework says in %s how it relates to others',
  async (language) => {
    const view = viewMeasurement(await exampleReport(), loadTexts(language));
    // A framework has a hash for each content that was ever given out.
    const known = new Set(Object.values(relations).map((relation) => relation[language]));
    expect(view.relations).toEqual([...known]);
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
