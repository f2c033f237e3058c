import { expect, test } from 'vitest';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { listFrameworkChoices } from '../../src/interview/framework-choices.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aQuestion } from '../domain/builders.ts';
import { frameworkOf } from './scripted-asker.ts';

const texts = loadTexts('nl');

test('Valente stands first, Kotter is one choice away, and both together count what they share once', () => {
  const [first] = listBundledFrameworks();
  expect(first?.id).toBe('valente-afwegingskader');
  const bundled = listBundledFrameworks()
    .filter(({ id }) => id === 'valente-afwegingskader' || id === 'kotter-veranderstappen')
    .map(({ load }) => fitToOrganisation(load(), NO_FACTS));
  const choices = listFrameworkChoices(bundled, [], texts);
  expect(choices.map(({ frameworks }) => frameworks.map(({ id }) => id))).toEqual([
    ['valente-afwegingskader'],
    ['kotter-veranderstappen'],
    ['valente-afwegingskader', 'kotter-veranderstappen'],
  ]);
  expect(choices.map(({ title, facts }) => `${title}: ${facts}`)).toEqual([
    'Afwegingskader ervaringsdeskundigheid in het sociaal domein: 31 tot 50 vragen, 1½ tot 4 uur, in 2 of 3 bijeenkomsten',
    'Acht veranderstappen naar werken met ervaringsdeskundigen: 34 tot 71 vragen, 1½ tot 6 uur, in 2 tot 4 bijeenkomsten',
    'Allebei: 53 tot 103 vragen, 2½ tot 8½ uur, in 2 tot 6 bijeenkomsten. 12 vragen staan in meer dan één kader; die krijgt u maar één keer.',
  ]);
});

test('own frameworks come after those of the program, alone and with the first of those', () => {
  const ids = (bundled: readonly string[], own: readonly string[]): readonly string[] => {
    const make = (id: string) => frameworkOf([[aQuestion(`vraag-${id}`)]], id);
    return listFrameworkChoices(bundled.map(make), own.map(make), texts).map(({ frameworks }) =>
      frameworks.map(({ id }) => id).join('+'),
    );
  };
  expect(ids(['a'], [])).toEqual(['a']);
  expect(ids(['a', 'b'], ['eigen'])).toEqual(['a', 'b', 'a+b', 'eigen', 'a+eigen']);
  expect(ids(['a', 'b', 'c'], [])).toEqual(['a', 'b', 'c', 'a+b+c']);
});
