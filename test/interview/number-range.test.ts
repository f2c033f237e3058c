import { expect, test } from 'vitest';
import { readAnswers } from '../../src/documents/dossier/answers/read-answers.ts';
import { UNANSWERED } from '../../src/domain/assessment/assessment.ts';
import { placeInRange } from '../../src/domain/instrument/written/number-range.ts';
import { listChoices } from '../../src/interview/choices.ts';
import { listAgenda } from '../../src/interview/navigator/agenda.ts';
import { render } from '../../src/surveys/yaml-form.ts';
import { numberWords } from '../../src/texts/number-words.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { anAssessment, anOpenQuestion, aQuestion, given, present } from '../domain/builders.ts';
import { choose, frameworkOf, hold, type } from './scripted-asker.ts';

/* The smallest and the largest number that can be given: asked, said, and held to wherever an answer comes in. */

const texts = loadTexts('nl');
const hours = anOpenQuestion('uren', { kind: 'number', range: { minimum: 0.5, maximum: 40 } });
const framework = frameworkOf([[aQuestion('a'), hours]]);

test('the limits themselves can be given, and nothing beyond them', () => {
  const range = { minimum: 0, maximum: 2.5 };
  expect([-0.1, 0, 1, 2.5, 2.6].map((number) => placeInRange(range, number))).toEqual([
    'below',
    'inside',
    'inside',
    'inside',
    'above',
  ]);
  expect(placeInRange({ minimum: null, maximum: null }, -1e9)).toBe('inside');
});

test('what is asked for is said in words, with the decimal mark of the language', () => {
  const say = (minimum: number | null, maximum: number | null) => numberWords({ minimum, maximum }, texts);
  expect(say(null, null)).toBe('Vul een getal in.');
  expect(say(0.5, 40)).toBe('Vul een getal in van 0,5 tot en met 40.');
  expect(say(1, null)).toBe('Vul een getal in van 1 of meer.');
  expect(say(null, 100)).toBe('Vul een getal in van 100 of minder.');
  expect(numberWords({ minimum: 0.5, maximum: null }, loadTexts('en'))).toBe(
    'Fill in a number of 0.5 or more.',
  );
});

test('the interview says it beforehand, asks again where it does not fit, and keeps what does', async () => {
  const item = present(listAgenda([framework], new Map())[1]);
  const screen = { item, response: UNANSWERED, position: 2, total: 2, opensStep: false };
  expect(listChoices(screen, texts)[0]?.sentence).toBe('Vul een getal in van 0,5 tot en met 40.');
  const held = await hold(framework, [choose('give'), type('41'), type('0'), type('12,5')], {
    startAt: 'uren',
  });
  const wrong = held.happened.flatMap((one) => (one.kind === 'wrong' ? [one.message] : []));
  expect(wrong).toEqual([
    'Vul een getal in van 0,5 tot en met 40.',
    'Vul een getal in van 0,5 tot en met 40.',
  ]);
  expect(held.saved).toEqual([['uren', { ...given(12.5), note: null, evidence: null }]]);
});

test('a form says it, and an answers file with another number gets a clear error', () => {
  const assessment = anAssessment([framework], [{}]);
  expect(render(assessment, present(assessment.tables[0]), texts)).toContain(
    'Vul een getal in van 0,5 tot en met 40.',
  );
  const read = (answer: unknown) => {
    const questions = new Map([['uren', hours]]);
    const { responses, problems } = readAnswers({ answers: { uren: { answer } } }, questions);
    const [problem] = problems;
    return [responses.get('uren')?.state, problem && [problem.code, problem.pointer, problem.values]];
  };
  expect(read(40)).toEqual([{ kind: 'given', value: 40 }, undefined]);
  expect(read('0,5')).toEqual([{ kind: 'given', value: 0.5 }, undefined]);
  expect(read('40,5')).toEqual([
    { kind: 'unanswered' },
    ['too-high', '/answers/uren/answer', { written: '40,5', most: 40 }],
  ]);
  expect(read(-3)).toEqual([
    { kind: 'unanswered' },
    ['too-low', '/answers/uren/answer', { written: '-3', least: 0.5 }],
  ]);
});
