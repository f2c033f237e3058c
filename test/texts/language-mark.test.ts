import { expect, test } from 'vitest';
import { markLanguage, showLanguages, withoutMarks } from '../../src/texts/language-mark.ts';

test.each([
  ['In huis 2.', '<span lang="nl">In huis 2</span>.'],
  ['  „Wij doen dit.”\n', '  <span lang="nl">„Wij doen dit</span>.”\n'],
  ['Eén.\n\nTwee!', '<span lang="nl">Eén</span>.\n\n<span lang="nl">Twee</span>!'],
  ['?!', '<span lang="nl">?</span>!'],
  ['…', '…'],
  [' \n', ' \n'],
])('the words of %j are marked, and not what stands around them', (text, shown) => {
  const marked = markLanguage(text, 'nl');
  expect(showLanguages(marked)).toBe(shown);
  expect(withoutMarks(marked)).toBe(text);
  expect(markLanguage(marked, 'nl')).toBe(marked);
});

test.each([' ', '"', '.'])(
  'a long row of %j between two words is a part of the text like another',
  (character) => {
    const text = `een${character.repeat(300_000)}twee`;
    expect(showLanguages(markLanguage(text, 'en'))).toBe(`<span lang="en">${text}</span>`);
  },
);
