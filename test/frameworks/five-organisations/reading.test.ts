import { describe, expect, test } from 'vitest';
import type { Ladder, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import type { LocalText } from '../../../src/domain/instrument/text.ts';
import { aQuestion } from '../../domain/builders.ts';
import { listFrameworks } from './instruments.ts';
import { readLevels, scaleQuestionsOf } from './organisation.ts';
import { readSentence, UnreadableSentence } from './read-sentence.ts';
import { readShare } from './read-share.ts';
import { nameStatement, type Statement } from './statement.ts';

/** What the levels of each ladder state, lowest first; which deed is done is each question's own. */
const LADDERS: Readonly<Record<Ladder, readonly string[]>> = {
  practice: ['lack', 'one', 'most', 'all + on-paper'],
  decision: ['lack', 'begun', 'decided + known', 'at-work + looked-at-again'],
};

/** What may be said beside it: that what was decided is at work for all of them. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 'at-work + looked-at-again': ['all'] };

function kindsOf(statements: readonly Statement[]): string {
  const names = statements.map((one) => (one.kind === 'reach' ? one.reach : nameStatement(one)));
  return [...new Set(names)].toSorted().join(' + ');
}

/** What is wrong with the levels of a question: what cannot be read, or states what its ladder does not. */
function findFaults(question: ScaleQuestion): readonly string[] {
  const { id, ladder } = question;
  if (ladder === null) return [`${id} has no ladder`];
  try {
    return readLevels(question).flatMap(({ answer, statements }, place) => {
      const wanted = LADDERS[ladder][place] ?? '';
      const also = (ALSO[wanted] ?? []).map((more) => [more, ...wanted.split(' + ')].toSorted().join(' + '));
      const found = kindsOf(statements);
      return [wanted, ...also].includes(found)
        ? []
        : [`${id}, ${answer}: states ${found}, and not ${wanted}`];
    });
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

describe.each(listFrameworks())('%s', (_, framework) => {
  test('every sentence of a level shows by its words what it states, the same in Dutch and in English, and what its ladder asks', () => {
    expect(scaleQuestionsOf([framework]).flatMap(findFaults)).toEqual([]);
  });
});

const aText = (nl: string, en: string): LocalText => ({ nl, en });
const readDutch = (sentence: string): readonly string[] => readSentence(sentence, 'nl').map(nameStatement);

test.each([
  ['Geen enkel team eet samen met een ervaringsdeskundige.', ['lack']],
  ['Minstens één team eet samen met een ervaringsdeskundige.', ['one work']],
  ['In de meeste teams is besproken wie er kookt.', ['most talk']],
  ['Meer dan de helft van alle teams heeft afspraken over koken.', ['most agreement']],
  ['Alle teams werken met afspraken over koken, en de uren staan op papier.', ['all work', 'on-paper']],
  [
    'In alle teams zeggen de meeste mensen dat het smaakt, en het rooster noemt wie kookt.',
    ['all work', 'on-paper'],
  ],
  ['Er is met ervaringsdeskundigen besproken wat er op tafel komt.', ['begun']],
  ['Er is een eerste lijst van gerechten.', ['begun']],
  ['Het bestuur heeft het menu vastgesteld, en alle teams kennen dat.', ['decided', 'known']],
  [
    'Door het menu is er iets veranderd, en de volgende bespreking staat gepland.',
    ['at-work', 'looked-at-again'],
  ],
])('“%s” states %j', (sentence, statements) => {
  expect(readDutch(sentence)).toEqual(statements);
});

test.each([
  'Het gaat overal best goed.',
  'Een of twee teams werken met ervaringsdeskundigen samen.',
  'Bijna iedereen is blij met ervaringsdeskundigen.',
  'Alle teams werken met ervaringsdeskundigen samen, en dat is fijn.',
])('“%s” is refused, because nobody can tell from it what is so', (sentence) => {
  expect(() => readSentence(sentence, 'nl')).toThrow(UnreadableSentence);
});

test('a sentence that states another thing in English than in Dutch is refused', () => {
  const sentences = {
    'niet-begonnen': aText('Geen enkel team eet samen.', 'Not a single team eats together.'),
    deels: aText('Minstens één team eet samen.', 'At least one team eats together.'),
    grotendeels: aText('De meeste teams eten samen.', 'All teams eat together.'),
    volledig: aText(
      'Alle teams eten samen, en dat staat op papier.',
      'All teams eat together, and it is on paper.',
    ),
  };
  expect(() => readLevels(aQuestion('eten', { levels: sentences }))).toThrow(
    '"De meeste teams eten samen." and "All teams eat together." state different things',
  );
});

test.each([
  ['In geen enkel team.', 'In no team.', 'none'],
  ['In één team of een paar teams.', 'In one team or a few.', 'few'],
  ['In meer teams, tot de helft.', 'In more teams, up to half.', 'half'],
  ['In meer dan de helft van de teams.', 'In more than half of the teams.', 'most'],
  ['Ja, wij werken samen met een partner.', 'Yes, we work with a partner.', null],
])('the option “%s” tells how many teams', (nl, en, share) => {
  expect(readShare({ nl, en })).toBe(share);
});
