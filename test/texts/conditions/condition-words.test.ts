import { expect, test } from 'vitest';
import { conditionWords } from '../../../src/texts/conditions/condition-words.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import { when } from '../../domain/builders.ts';

const NAMES = {
  question: (id: string) => `[${id}]`,
  answer: (question: string, value: string) => `${question}.${value}`,
};

const say = (written: string, language: 'nl' | 'en'): string =>
  conditionWords(when(written), NAMES, loadTexts(language));

test.each([
  [
    'visie >= deels',
    'vraag [visie] „visie.deels” is of hoger',
    'question [visie] is “visie.deels” or higher',
  ],
  [
    'organisation.position is not municipality',
    'het soort organisatie iets anders is dan „gemeente”',
    'the kind of organisation is not “municipality”',
  ],
  ['organisation.sector is jeugdhulp', 'de sector „Jeugdhulp” is', 'the sector is “Youth care”'],
  ['organisation.teams is some', 'het aantal teams „enkele” is', 'the number of teams is “several”'],
])('%s is read out', (written, nl, en) => {
  expect([say(written, 'nl'), say(written, 'en')]).toEqual([nl, en]);
});

test('parts are joined as they are meant', () => {
  expect(say('organisation.teams is one and (visie = deels or not tijd = deels)', 'nl')).toBe(
    'het aantal teams „één” is en (vraag [visie] „visie.deels” is of het niet zo is dat vraag [tijd] „tijd.deels” is)',
  );
  expect(say('at least 2 of (visie = deels, tijd = deels, organisation.teams is one)', 'nl')).toBe(
    'minstens 2 van deze dingen zo zijn: (vraag [visie] „visie.deels” is), (vraag [tijd] „tijd.deels” is), (het aantal teams „één” is)',
  );
});

test('a sector in somebody’s own words is shown as it was written', () => {
  const condition = { kind: 'fact', fact: 'sector', operator: '=', value: 'wijkzorg' } as const;
  expect(conditionWords(condition, NAMES, loadTexts('nl'))).toBe('de sector „wijkzorg” is');
});
