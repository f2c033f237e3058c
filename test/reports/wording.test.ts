import { expect, test } from 'vitest';
import { citationsWords } from '../../src/reports/wording.ts';

test('a place that is cited twice is named once', () => {
  const documents = [{ id: 'bron', title: 'Bron', publisher: 'De Haven', year: 2020, sections: [] }];
  const cite = (section: string) => ({ document: 'bron', section });
  expect(citationsWords([cite('1'), cite('2'), cite('1')], { documents })).toBe(
    'De Haven 2020, 1; De Haven 2020, 2',
  );
});
