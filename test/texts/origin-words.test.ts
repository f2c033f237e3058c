import { describe, expect, test } from 'vitest';
import { citationsWords, criterionWords, originWords } from '../../src/texts/origin-words.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const nl = loadTexts('nl');
const en = loadTexts('en');
const documents = [{ id: 'gids', publisher: 'Valente', year: 2025 }];
const cite = (document: string, section: string) => ({ document, section });

describe('citations', () => {
  test('name a publication once, with each of its places once', () => {
    const cited = [
      cite('gids', '1'),
      cite('gids', '2'),
      cite('gids', '1'),
      cite('weg', '4'),
      cite('gids', '3'),
    ];
    expect(citationsWords(cited, { documents }, nl)).toBe('Valente 2025, 1, 2 en 3; weg, 4');
    expect(citationsWords(cited.slice(0, 2), { documents }, en)).toBe('Valente 2025, 1 and 2');
  });

  test('name by its id a publication that is not known, and of nothing are no words', () => {
    expect(citationsWords([cite('weg', '3'), cite('gids', '1')], { documents }, nl)).toBe(
      'weg, 3; Valente 2025, 1',
    );
    expect(citationsWords([], { documents }, nl)).toBe('');
  });
});

test('what the project adds says so, beside what is cited or alone; what cites nothing has no origin', () => {
  const sources = [cite('gids', '1')];
  const saidOf = (basis: 'source' | 'project' | 'both' | null, cited = sources) =>
    originWords({ basis, sources: cited }, { documents }, nl);
  expect(saidOf('source')).toBe('Valente 2025, 1');
  expect(saidOf('project')).toBe('aanvulling van dit project');
  expect(saidOf('both')).toBe('Valente 2025, 1; aanvulling van dit project');
  expect(saidOf('source', [])).toBeNull();
  expect(saidOf(null, [])).toBeNull();
});

test('a criterion that no publication asks says so, unless its whole question is an addition', () => {
  const added = { nl: 'Er is een rooster.', en: 'There is a roster.', basis: 'project' } as const;
  const asked = { ...added, basis: 'source' } as const;
  expect(criterionWords(added, { basis: 'source' }, nl)).toBe('Er is een rooster. (voegt dit kader toe)');
  expect(criterionWords(added, { basis: 'source' }, en)).toBe('There is a roster. (added by this framework)');
  expect(criterionWords(added, { basis: 'project' }, nl)).toBe('Er is een rooster.');
  expect(criterionWords(asked, { basis: 'source' }, nl)).toBe('Er is een rooster.');
});
