import { describe, expect, test } from 'vitest';
import { compareAcross } from '../../../src/domain/comparison/compare-across.ts';
import {
  nameAnswers,
  readWrittenAnswer,
  showAnswerNumber,
} from '../../../src/domain/instrument/written/written-answer.ts';
import { typeNumber } from '../../../src/interview/prompts/typed-number.ts';
import { loadTexts } from '../../../src/texts/texts.ts';
import {
  type Answers,
  aFramework,
  anAction,
  anAssessment,
  answered,
  aQuestion,
  aScale,
  aStep,
  divided,
  findingsIn,
  outcomeOf,
  stepOf,
  unknown,
} from '../builders.ts';

/* Answers worth 0, 0.25, 0.5 and 1: values that are no whole numbers, and steps that are not equally large. */

const scale = aScale('quarters', { nee: 0, soms: 0.25, half: 0.5, ja: 1 });
const asked = (id: string, more: object = {}) => aQuestion(id, { scale, levels: {}, ...more });
const questions = ['a', 'b', 'c'].map((id) => asked(id));
const answers = (a: string, b: string, c: string): Answers => ({
  a: answered(a),
  b: answered(b),
  c: answered(c),
});

describe('with answers worth a quarter, a half and a whole', () => {
  test('the score of a step is the mean of what its answers are worth', () => {
    expect(stepOf(questions, answers('soms', 'half', 'ja')).score).toBeCloseTo((100 * 1.75) / 3, 12);
    expect(stepOf(questions, answers('nee', 'nee', 'soms')).score).toBeCloseTo(25 / 3, 12);
    expect(stepOf(questions, answers('soms', 'soms', 'soms')).score).toBe(25);
  });

  test('bounds go from nothing to all of what is open, and from the low to the high end of what is divided', () => {
    const step = stepOf(questions, { a: answered('half'), b: unknown(), c: divided('soms', 'ja') });
    expect(step.bounds?.low).toBeCloseTo((50 + 0 + 25) / 3, 12);
    expect(step.bounds?.high).toBeCloseTo((50 + 100 + 100) / 3, 12);
  });

  test('one level is the next answer, however much it is worth', () => {
    const framework = aFramework([
      aStep('een', questions),
      aStep(
        'twee',
        questions.map(({ id }) => asked(`${id}2`)),
      ),
    ]);
    // From half to whole adds 50 of 300: from 50 to 66.7, which reaches the target.
    const hangs = outcomeOf(framework, {
      ...answers('half', 'half', 'half'),
      ...Object.fromEntries(['a2', 'b2', 'c2'].map((id) => [id, answered('nee')])),
    });
    expect(hangs.nextStep).toMatchObject({ step: 'een', steady: false, hangsOn: ['a', 'b', 'c'] });
    const steady = outcomeOf(framework, {
      ...answers('soms', 'soms', 'soms'),
      ...Object.fromEntries(['a2', 'b2', 'c2'].map((id) => [id, answered('nee')])),
    });
    expect(steady.nextStep).toMatchObject({ step: 'een', steady: true });
  });

  test('an action leads to the next answer, and the target is the first that reaches two thirds', () => {
    const actions = { nee: anAction('begin'), soms: anAction('ga door'), half: anAction('maak af') };
    const framework = aFramework([aStep('een', [asked('a', { actions }), asked('b', { actions })])]);
    const proposals = findingsIn(
      anAssessment([framework], [{ a: answered('nee'), b: answered('half') }]),
    ).map(({ proposal }) => proposal);
    expect(proposals).toEqual([
      { kind: 'action', answer: 'nee', done: 'soms', inOrder: 'ja' },
      { kind: 'action', answer: 'half', done: 'ja', inOrder: null },
    ]);
  });

  test('a prerequisite at a half is not established', () => {
    const step = stepOf([asked('a', { prerequisite: true }), asked('b')], {
      a: answered('half'),
      b: answered('ja'),
    });
    expect(step).toMatchObject({ score: 75, reachesTarget: true, inOrder: { now: false } });
  });

  test('between organisations less than the largest level of one question is about equal', () => {
    const framework = aFramework([aStep('een', questions)], { id: 'kwarten' });
    const organisation = (id: string, given: Answers) => {
      const one = anAssessment([framework], [given]);
      return { ...one, organisation: { ...one.organisation, id, name: id } };
    };
    const others = ['p', 'q', 'r', 's', 't'].map((id) => organisation(id, answers('half', 'half', 'half')));
    const placeOf = (given: Answers) =>
      compareAcross([organisation('eigen', given), ...others], {
        language: 'nl',
        program: '0',
        showsRefused: false,
        anonymous: false,
        own: 'eigen',
      }).steps[0];
    expect(placeOf(answers('soms', 'half', 'half'))).toMatchObject({ median: 50, place: 'about-equal' });
    expect(placeOf(answers('ja', 'half', 'half'))?.place).toBe('ahead');
    expect(placeOf(answers('nee', 'half', 'half'))?.place).toBe('behind');
  });

  test('they are shown and typed with the mark of the language, and written with either', () => {
    const shown = (decimal: string) =>
      nameAnswers(asked('a')).map((answer) => showAnswerNumber(answer, decimal));
    expect(shown(loadTexts('nl')('decimal'))).toEqual(['0', '0,25', '0,5', '1']);
    const keys = shown('.');
    expect(keys).toEqual(['0', '0.25', '0.5', '1']);
    const type = (characters: string) =>
      [...characters].reduce<ReturnType<typeof typeNumber>>(
        ({ typed }, character) => typeNumber(typed, character, keys),
        { typed: '', index: null },
      ).index;
    expect(['0', '0,25', '0.25', '0.5', '1', '0,51'].map(type)).toEqual([0, 1, 1, 2, 3, 3]);
    for (const written of [0.25, '0.25', '0,25', 'soms'])
      expect(readWrittenAnswer(written, asked('a'))).toEqual({ kind: 'answer', id: 'soms' });
    expect(readWrittenAnswer(0.75, asked('a'))).toEqual({ kind: 'none' });
  });
});
