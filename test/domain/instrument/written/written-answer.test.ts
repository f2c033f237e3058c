import { describe, expect, test } from 'vitest';
import type { AnswerScale } from '../../../../src/domain/instrument/answer-scale.ts';
import type { OpenQuestion, Question } from '../../../../src/domain/instrument/framework.ts';
import { LANGUAGES } from '../../../../src/domain/instrument/text.ts';
import {
  nameAnswers,
  readWrittenAnswer,
  showAnswerNumber,
} from '../../../../src/domain/instrument/written/written-answer.ts';
import { loadTexts } from '../../../../src/texts/texts.ts';
import { AGREEMENT, anOpenQuestion, aQuestion, aScale, aText, PRACTICE } from '../../builders.ts';

/** A question whose scale has these answers: id, value, label. */
function onScale(...answers: readonly (readonly [string, number, string])[]): Question {
  const scale: AnswerScale = {
    id: 'eigen',
    answers: answers.map(([id, value, label]) => ({
      id,
      value,
      label: { nl: label, en: label },
      meaning: { nl: label, en: label },
    })),
  };
  return aQuestion('a', { scale });
}
function withOptions(kind: OpenQuestion['kind'], options: Readonly<Record<string, string>>): Question {
  return anOpenQuestion('a', {
    kind,
    options: Object.entries(options).map(([id, label]) => ({ id, label: { nl: label, en: label } })),
  });
}
const numbersOf = (question: Question) => nameAnswers(question).map(({ number }) => number);
const readId = (written: string | number, question: Question) => {
  const read = readWrittenAnswer(written, question);
  return read.kind === 'answer' ? read.id : read.kind;
};

const QUARTERS = onScale(
  ['nooit', 0, 'Nooit'],
  ['soms', 0.25, 'Af en toe'],
  ['vaak', 0.5, 'Vaak genoeg'],
  ['altijd', 1, 'Altijd'],
);
const GRADES = onScale(
  ...Array.from({ length: 11 }, (_, n) => [`punt-${n}`, n, `Rapport ${n}`] as [string, number, string]),
);

describe('the number of an answer', () => {
  test('is its value on the scale, whatever values that are', () => {
    expect(numbersOf(aQuestion('a', { scale: PRACTICE }))).toEqual([0, 1, 2, 3]);
    expect(numbersOf(aQuestion('a', { scale: AGREEMENT }))).toEqual([1, 2, 3, 4, 5]);
    expect(numbersOf(QUARTERS)).toEqual([0, 0.25, 0.5, 1]);
    expect(numbersOf(GRADES)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(numbersOf(aQuestion('a', { scale: aScale('min', { laag: -1, midden: 0, hoog: 1 }) }))).toEqual([
      -1, 0, 1,
    ]);
  });

  test('is its id where that is a number, and the value then still names it where nothing else does', () => {
    const shifted = onScale(['1', 0, 'een'], ['2', 1, 'twee'], ['3', 2, 'drie']);
    expect(numbersOf(shifted)).toEqual([1, 2, 3]);
    expect([1, '2', 3, 0].map((written) => readId(written, shifted))).toEqual(['1', '2', '3', '1']);
    const grades = aQuestion('a', { scale: aScale('rapport', { '3': 1, '2': 2, '1': 3 }) });
    expect(readId('1', grades)).toBe('1');
    expect(numbersOf(grades)).toEqual([1, 2, 3]);
  });

  test('of an option is its place, or what the option itself is called', () => {
    expect(numbersOf(withOptions('choice', { rood: 'Rood', blauw: 'Blauw' }))).toEqual([1, 2]);
    expect(numbersOf(withOptions('choice', { vijf: '5', drie: '3' }))).toEqual([5, 3]);
    expect(numbersOf(withOptions('choices', { '2': 'Twee', '4': 'Vier' }))).toEqual([2, 4]);
  });

  test('is not shown where one of them would name another answer', () => {
    const shifted = onScale(['een', 0, '1'], ['twee', 1, '2'], ['drie', 2, '3']);
    expect(numbersOf(shifted)).toEqual([null, null, null]);
    expect(readWrittenAnswer(1, shifted)).toEqual({ kind: 'several', fitting: ['twee', 'een'] });
  });

  test('has a comma in Dutch and a point in English, and both are read', () => {
    const [, quarter] = nameAnswers(QUARTERS);
    expect(quarter && [',', '.'].map((mark) => showAnswerNumber(quarter, mark))).toEqual(['0,25', '0.25']);
    expect(['0,25', '0.25', 0.25, ' 0,25. '].map((written) => readId(written, QUARTERS))).toEqual(
      Array(4).fill('soms'),
    );
  });

  test('that is on no answer is none: a place is never taken for a value', () => {
    for (const written of [2, '3', 0.75, -1, '1.5', '1,5']) expect(readId(written, QUARTERS)).toBe('none');
  });

  test.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20])('on a scale of %d answers names each of them', (size) => {
    for (const values of [
      (n: number) => n,
      (n: number) => n + 1,
      (n: number) => n / 4,
      (n: number) => n - 3,
    ]) {
      const entries = Array.from({ length: size }, (_, n) => [`antwoord-${n}-x`, values(n)]);
      const question = aQuestion('a', { scale: aScale('lang', Object.fromEntries(entries)) });
      for (const answer of nameAnswers(question)) {
        for (const mark of [',', '.'])
          expect(readId(showAnswerNumber(answer, mark), question)).toBe(answer.id);
      }
    }
  });
});

describe('an answer in words', () => {
  const question = onScale(
    ['niet-begonnen', 0, 'nog niet begonnen'],
    ['deels', 1, 'deels'],
    ['volledig', 2, 'volledig en geborgd'],
    ['geëxporteerd', 3, 'café'],
  );
  test.each([
    ['Deels', 'deels'],
    ['  VOLLEDIG EN   GEBORGD. ', 'volledig'],
    ['„volledig en geborgd”', 'volledig'],
    ['niet begonnen', 'niet-begonnen'],
    ['Nog niet-begonnen!', 'niet-begonnen'],
    ['Cafe', 'geëxporteerd'],
    ['', 'none'],
    ['  ', 'none'],
    ['...', 'none'],
    ['volledige', 'none'],
  ])('%j is %s', (written, id) => expect(readId(written, question)).toBe(id));

  test('may be the sentence of its level', () => {
    const levels = { deels: aText('Bij een paar teams ligt het vast.') };
    expect(readId('bij een paar teams ligt het vast', aQuestion('a', { levels }))).toBe('deels');
    expect(readId('betekenis volledig', aQuestion('a', { levels }))).toBe('volledig');
  });

  test('that fits two is neither, and both are named', () => {
    const same = onScale(['ja-nu', 0, 'Ja'], ['ja-straks', 1, 'ja.'], ['nee', 2, 'Nee']);
    expect(readWrittenAnswer('JA', same)).toEqual({ kind: 'several', fitting: ['ja-nu', 'ja-straks'] });
    expect(readId('ja-nu', same)).toBe('ja-nu');
  });

  test('of only signs is told apart from one without them', () => {
    const range = withOptions('choice', { klein: '< 10', groot: '> 10', plus: '++' });
    expect(['< 10', '>  10', '++', '10'].map((written) => readId(written, range))).toEqual([
      'klein',
      'groot',
      'plus',
      'none',
    ]);
  });
});

describe('a state in words', () => {
  test('is read as it stands on the screen, in every language', () => {
    for (const language of LANGUAGES) {
      const texts = loadTexts(language);
      for (const state of ['unknown', 'not-applicable', 'decided-against', 'divided'] as const) {
        const shown = texts(`interview.key-${state}`);
        for (const written of [shown, shown.toUpperCase(), `${shown}.`])
          expect(readWrittenAnswer(written, aQuestion('a'))).toEqual({ kind: 'state', state });
      }
    }
  });

  test('that is also the label of an answer is the state, as it always was in files', () => {
    const question = onScale(['geen-idee', 0, 'Weet niet'], ['ja', 1, 'Ja']);
    expect(readWrittenAnswer('weet niet', question)).toEqual({ kind: 'state', state: 'unknown' });
    expect(readWrittenAnswer('Weet niet.', question)).toEqual({
      kind: 'several',
      fitting: ['geen-idee', 'weet-niet'],
    });
  });
});
