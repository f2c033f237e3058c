import { expect, test } from 'vitest';
import { citationsWords } from '../../src/reports/wording.ts';
import { loadTexts } from '../../src/texts/texts.ts';

test('a publication is named once, with each of its places once', () => {
  const documents = [{ id: 'bron', title: 'Bron', publisher: 'De Haven', year: 2020, sections: [] }];
  const cite = (section: string) => ({ document: 'bron', section });
  const cited = [cite('1'), cite('2'), cite('1'), { document: 'weg', section: '4' }, cite('3')];
  expect(citationsWords(cited, { documents }, loadTexts('nl'))).toBe('De Haven 2020, 1, 2 en 3; weg, 4');
});
