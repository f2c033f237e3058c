import { describe, expect, test } from 'vitest';
import type { WordedAnswer, WordedQuestion, WordedStep } from '../../src/domain/report/worded-report.ts';
import { STAGES } from '../../src/domain/scoring/stage.ts';
import { basisWords, stageWords, stepStageWords } from '../../src/reports/stage-words.ts';
import { spreadWords, tablesWords } from '../../src/reports/views/comparison/compared-words.ts';
import {
  answersWords,
  answerWords,
  documentWords,
  joinList,
  showDate,
  showNumber,
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

test('tables stand with the lowest and the highest, and with how many of them have an outcome', () => {
  expect(tablesWords({ scored: 3, all: 3 }, nl)).toBe('3 tafels');
  expect(tablesWords({ scored: 3, all: 5 }, nl)).toBe('3 van de 5 tafels');
  expect(tablesWords({ scored: 3, all: 5 }, en)).toBe('3 of the 5 tables');
  expect(tablesWords(null, nl)).toBe('');
  const spread = { lowestStage: 'under-way', highestStage: 'in-order' } as const;
  expect(spreadWords(null, '2 tafels', nl)).toBe('');
  expect(spreadWords(spread, '2 tafels', nl)).toBe('2 tafels, van onderweg tot op orde');
  expect(spreadWords({ ...spread, highestStage: 'under-way' }, '2 tafels', nl)).toBe(
    '2 tafels, elk onderweg',
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

test('stages have words, and so have a step to which nothing applies, one without weight and one without a result', () => {
  expect(STAGES.map((stage) => stageWords(stage, nl))).toEqual([
    'nog te beginnen',
    'onderweg',
    'bijna op orde',
    'op orde',
    'op orde en geborgd',
  ]);
  const bounds = { low: 0, high: 100 };
  expect(stepStageWords({ applicable: 0, stage: null, bounds: null, questions: [] }, nl)).toBe(
    'niet van toepassing',
  );
  expect(stepStageWords({ applicable: 2, stage: null, bounds: null, questions: [] }, nl)).toBe(
    'telt niet mee',
  );
  expect(stepStageWords({ applicable: 1, stage: null, bounds, questions: [] }, nl)).toBe('nog geen uitkomst');
  expect(stepStageWords({ applicable: 1, stage: 'nearly', bounds, questions: [] }, nl)).toBe('bijna op orde');
});

describe('beside a stage stands what it is based on', () => {
  const later = 'later';
  const step = (
    scores: readonly (number | null | typeof later)[],
    more: Partial<WordedStep> = {},
  ): WordedStep =>
    ({
      score: 50,
      scored: scores.filter((score) => score !== null).length,
      applicable: scores.length,
      n: 1,
      tablesApplicable: 1,
      questions: scores.map((score, index) => ({
        score: score === later ? 0 : score,
        n: score === null || score === later ? 0 : 1,
        notBegun: score === later ? 1 : 0,
        label: `Q${index + 1}`,
      })),
      ...more,
    }) as WordedStep;

  test.each([
    [step([100, 33, null]), 'Dat is gebaseerd op 2 van de 3 vragen; het laagst: „Q2”.'],
    [step([0, 100, 0]), 'Dat is gebaseerd op 3 van de 3 vragen; het laagst: „Q1” en „Q3”.'],
    [step([0, 0, 0, 0, 9]), 'Dat is gebaseerd op 5 van de 5 vragen; het laagst: „Q1”, „Q2”, „Q3” en „Q4”.'],
    [
      step([0, 0, 0, 0, 0, 9]),
      'Dat is gebaseerd op 6 van de 6 vragen; het laagst: „Q1”, „Q2”, „Q3” en nog 2.',
    ],
    [step([67, 67]), 'Dat is gebaseerd op 2 van de 2 vragen, die alle even hoog uitkomen.'],
    [step([67, null]), 'Dat is gebaseerd op 1 van de 2 vragen: „Q1”.'],
    [step([67]), 'Dat is gebaseerd op één vraag: „Q1”.'],
    [step([null, null], { score: null }), ''],
    [
      step([67, 50], { scored: 7, applicable: 10, n: 3, tablesApplicable: 5 }),
      'Dat is gebaseerd op 7 van de 10 antwoorden, aan 3 van de 5 tafels; het laagst: „Q2”.',
    ],
    [
      step([100, later, 50, null]),
      'Dat is gebaseerd op 2 van de 4 vragen; het laagst: „Q3”. Nog 1 komt later, en telt mee als het laagste antwoord.',
    ],
    [
      step([50, later, 50, later]),
      'Dat is gebaseerd op 2 van de 4 vragen, die alle even hoog uitkomen. Nog 2 komen later, en tellen mee als het laagste antwoord.',
    ],
    [
      step([later, null], { score: 0 }),
      'Er is nog niets beantwoord. Wat later komt, telt mee als het laagste antwoord.',
    ],
    [
      step([later, later], { score: 0 }),
      'De 2 vragen wachten op iets wat nog niet begonnen is. Die komen later en tellen mee als het laagste antwoord.',
    ],
    [
      step([later], { score: 0 }),
      'De vraag wacht op iets wat nog niet begonnen is. Die komt later en telt mee als het laagste antwoord.',
    ],
  ])('%#: %s', (one, words) => {
    expect(basisWords(one, nl)).toBe(words);
  });

  test.each([
    [step([100, 33]), 'Dat is gebaseerd op 2 van de 2 vragen; het laagst: „Q2”.'],
    [step([50, later, later]), 'Dat is gebaseerd op 1 van de 3 vragen: „Q1”.'],
    [step([later, later], { score: 0 }), 'De 2 vragen komen later.'],
    [step([later], { score: 0 }), 'De vraag komt later.'],
  ])('in a row, %#: %s', (one, words) => {
    expect(basisWords(one, nl, true)).toBe(words);
  });
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
  expect(documents.map(documentWords)).toEqual(['Valente (2025). De gids.']);
});

test('a plan has its words in the language of its reader', () => {
  const words = planWords(nl);
  expect([
    words.findOut('Is er geld?'),
    words.dialogue('Is er geld?'),
    words.dialogueOnStep('Begin'),
    words.whyAnswer('deels'),
    words.whyLabel('nee'),
    words.doneLabel('ja'),
    words.whyUnknown,
    words.whyDivided,
    words.whyApart,
    words.whyTables,
    words.whyUnanswered,
    words.whyAt(['oost'], 'zo is het'),
    words.whyAt(['oost', 'west'], 'zo is het'),
    words.findOutSeveral(['Geld', 'Tijd']),
    words.dialogueSeveral(['Geld', 'Tijd']),
    words.noAction('Is er geld?'),
    words.noAnchor('Is er geld?'),
    words.whyFindOutSeveral,
    words.whyDialogueSeveral,
    words.doneFoundOut,
    words.doneDiscussed,
  ]).toEqual([
    'Zoek uit hoe het staat met „Is er geld?”, en leg dat vast.',
    'Bespreek „Is er geld?” met elkaar en kom tot één antwoord.',
    'Leg de antwoorden van de tafels naast elkaar en bespreek waar het verschil vandaan komt: Begin.',
    'deels.',
    'Het antwoord was „nee”.',
    'Het antwoord is „ja”.',
    'Het antwoord was „weet niet”.',
    'De groep was het niet eens.',
    'De antwoorden van de tafels liggen ver uiteen.',
    'De uitkomst van de hele stap loopt tussen de tafels ver uiteen.',
    'Deze vraag is nog niet beantwoord.',
    'Aan tafel oost: zo is het',
    'Aan de tafels oost en west: zo is het',
    'Zoek 2 dingen uit en leg ze vast: Geld en Tijd.',
    'Bespreek 2 dingen met elkaar en kom tot één antwoord: Geld en Tijd.',
    'Spreek samen een eerste stap af voor „Is er geld?”.',
    'Leg vast wat er is bij „Is er geld?”, zodat het blijft.',
    'Op deze vragen is het antwoord nog niet bekend.',
    'Hierover zijn mensen of tafels het niet eens.',
    'Het antwoord staat in de meting, met waar het uit blijkt.',
    'De groep heeft één antwoord gekozen, met de reden erbij.',
  ]);
});
