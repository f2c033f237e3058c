import { expect, test } from 'vitest';
import { checkShape } from '../../src/files/check-shape.ts';

test('files that are checked at the same time each keep their own mistakes', async () => {
  const sound = {
    schema: 'nulmeting/framework@1',
    id: 'kader',
    version: '1.0.0',
    title: 'Kader',
    steps: [{ id: 'begin', title: 'Begin', questions: [{ use: 'visie-vastgesteld' }] }],
  };
  const { steps: _, ...without } = sound;
  const found = await Promise.all(
    [without, sound, { ...sound, version: '1' }].map((value) => checkShape('framework', value)),
  );
  expect(found.map((problems) => problems.map(({ code }) => code))).toEqual([
    ['missing-field'],
    [],
    ['not-a-version'],
  ]);
});
