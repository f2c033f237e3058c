import { describe, expect, test } from 'vitest';
import type { WordedAnswer, WordedQuestion } from '../../src/domain/report/worded-report.ts';
import {
  answersWords,
  answerWords,
  citationsWords,
  documentWords,
  joinList,
  levelWords,
  scoreWithCounts,
  showDate,
  showNumber,
  spreadWords,
  stepLevelWords,
} from '../../src/reports/wording.ts';
import { planWords } from '../../src/reports/words.ts';
import { loadTexts } from '../../src/texts/texts.ts';

const nl = loadTexts('nl');
const en = loadTexts('en');

test.each([
  [null, 0, '–', '–'],
  [0, 0, '0', '0'],
  [49.5, 0, '50', '50'],
  [49.4999, 0, '49', '49'],
  [-0.5, 0, '−1', '−1'],
  [-12.25, 1, '−12,3', '−12.3'],
  [66.66666, 2, '66,67', '66.67'],
  [5, 1, '5,0', '5.0'],
])('the number %s with %i decimals is %s, and %s in English', (value, decimals, dutch, english) => {
  expect(showNumber(value, nl, decimals)).toBe(dutch);
  expect(showNumber(value, en, decimals)).toBe(english);
});

test('a score stands with what it rests on, and over several tables with the lowest and the highest', () => {
  const counts = { scored: 4, applicable: 5 };
  expect(scoreWithCounts(66.6, counts, null, nl)).toBe('67 (4 van 5)');
  expect(scoreWithCounts(null, { scored: 0, applicable: 2 }, null, nl)).toBe('– (0 van 2)');
  expect(scoreWithCounts(50, counts, { lowest: 0, highest: 99.5 }, nl)).toBe('50 (4 van 5; tafels 0 – 100)');
  expect(scoreWithCounts(50, counts, { lowest: 0, highest: 99.5 }, en)).toBe('50 (4 of 5; tables 0 – 100)');
});

test('where tables lie is said in the words of their levels', () => {
  const bands = { P: 15, L: 50, F: 85 };
  expect(spreadWords(null, bands, nl)).toBe('');
  expect(spreadWords({ lowest: 20, highest: 50 }, bands, nl)).toBe('alle tafels deels');
  expect(spreadWords({ lowest: 20, highest: 51 }, bands, nl)).toBe('de tafels van deels tot grotendeels');
  expect(spreadWords({ lowest: 0, highest: 100 }, bands, nl)).toBe(
    'de tafels van nog niet begonnen tot volledig en geborgd',
  );
});

test.each([
  ['2026-01-02', '2 januari 2026', '2 January 2026'],
  ['2026-11-22', '22 november 2026', '22 November 2026'],
  ['2026-13-01', '2026-13-01', '2026-13-01'],
  ['2026', '2026', '2026'],
  ['x2026-01-02', 'x2026-01-02', 'x2026-01-02'],
  ['2026-01-023', '2026-01-023', '2026-01-023'],
])('the date %s is shown as %s, and as %s in English', (date, dutch, english) => {
  expect(showDate(date, nl)).toBe(dutch);
  expect(showDate(date, en)).toBe(english);
});

test('a list in a sentence has a word before its last', () => {
  expect(joinList([], nl)).toBe('');
  expect(joinList(['a'], nl)).toBe('a');
  expect(joinList(['a', 'b'], nl)).toBe('a en b');
  expect(joinList(['a', 'b', 'c'], nl)).toBe('a, b en c');
  expect(joinList(['a', 'b', 'c'], en)).toBe('a, b and c');
});

test('levels have words, and so have a step to which nothing applies and one with too few answers', () => {
  expect((['N', 'P', 'L', 'F'] as const).map((level) => levelWords(level, nl))).toEqual([
    'nog niet begonnen',
    'deels',
    'grotendeels',
    'volledig en geborgd',
  ]);
  expect(stepLevelWords({ applicable: 0, level: null }, nl)).toBe('niet van toepassing');
  expect(stepLevelWords({ applicable: 0, level: 'P' }, nl)).toBe('niet van toepassing');
  expect(stepLevelWords({ applicable: 1, level: null }, nl)).toBe('te weinig antwoorden');
  expect(stepLevelWords({ applicable: 1, level: 'P' }, nl)).toBe('deels');
});

const answer = (more: Partial<WordedAnswer>): WordedAnswer =>
  ({ table: null, state: 'answered', answer: null, low: null, high: null, ...more }) as WordedAnswer;

describe('an answer in a few words', () => {
  test.each([
    [answer({ answer: 'deels' }), 'deels'],
    [answer({ state: 'divided', low: 'deels', high: 'grotendeels' }), 'verdeeld, van deels tot grotendeels'],
    [answer({ state: 'divided' }), 'verdeeld, van  tot '],
    [answer({ state: 'unknown' }), 'weet niet'],
    [answer({ state: 'not-applicable' }), 'niet van toepassing'],
    [answer({ state: 'decided-against' }), 'afgewogen, bewust niet'],
    [answer({ state: 'unanswered' }), 'nog niet beantwoord'],
    [answer({}), ''],
  ])('%#: %s', (given, words) => {
    expect(answerWords(given, nl)).toBe(words);
  });

  test('has the name of its table where there is one', () => {
    const answers = [answer({ table: 'oost', answer: 'deels' }), answer({ table: 'west', state: 'unknown' })];
    expect(answersWords({ answers } as Pick<WordedQuestion, 'answers'>, nl)).toBe(
      'oost: deels; west: weet niet',
    );
    expect(answersWords({ answers: [answer({ answer: 'deels' })] }, nl)).toBe('deels');
  });
});

test('a citation names who published it, when, and where it stands; an unknown publication by its id', () => {
  const documents = [{ id: 'gids', title: 'De gids', publisher: 'Valente', year: 2025, sections: [] }];
  const cite = (document: string, section: string) => ({ document, section });
  expect(citationsWords([], { documents })).toBe('');
  expect(citationsWords([cite('gids', '2.1')], { documents })).toBe('Valente 2025, 2.1');
  expect(citationsWords([cite('weg', '3'), cite('gids', '1')], { documents })).toBe(
    'weg, 3; Valente 2025, 1',
  );
  expect(documents.map(documentWords)).toEqual(['Valente (2025). De gids.']);
});

test('a plan has its words in the language of its reader', () => {
  const words = planWords(nl);
  expect([
    words.findOut('Is er geld?'),
    words.dialogue('Is er geld?'),
    words.dialogueOnStep('Begin'),
    words.whyAnswer('deels'),
    words.whyUnknown,
    words.whyDivided,
    words.whyTables,
    words.doneFoundOut,
    words.doneDiscussed,
  ]).toEqual([
    'Zoek uit en leg vast: Is er geld?',
    'Bespreek met elkaar en kom tot één antwoord: Is er geld?',
    'Leg de antwoorden van de tafels naast elkaar en bespreek waar het verschil vandaan komt: Begin',
    'deels.',
    'Het antwoord was „weet niet”.',
    'De groep was het niet eens.',
    'De tafels verschillen twee niveaus of meer.',
    'Het antwoord staat in de meting, met waar het uit blijkt.',
    'De groep heeft één antwoord gekozen, met de reden erbij.',
  ]);
});
