import { describe, expect, test } from 'vitest';
import { checkScales } from '../../../src/domain/checking/check-scales.ts';
import { aScale, only } from '../builders.ts';

describe('an answer scale', () => {
  test.each([
    [{ laag: 1, hoog: 1 }, 1],
    [{ hoog: 2, laag: 1 }, 1],
    [{ laag: 0, midden: 2, hoog: 1 }, 2],
    [{ laag: -1, midden: 0, hoog: 0.5 }, null],
  ])('rises; %j stops rising at answer %j', (values, index) => {
    const pointers = checkScales([aScale('eigen', values)]).map(({ code, pointer }) => [code, pointer]);
    const expected = [['scale-not-ascending', `/scales/eigen/answers/${index}/value`]];
    expect(pointers).toEqual(index === null ? [] : expected);
  });

  test('has two answers or more', () => {
    expect(only(checkScales([aScale('eigen', { ja: 1 })])).code).toBe('scale-not-ascending');
  });

  test.each([
    'weet-niet',
    'nvt',
    'afgewogen',
    'verdeeld',
    'unknown',
    'not-applicable',
    'decided-against',
    'divided',
  ])('has no answer called %s, a word for no answer', (word) => {
    expect(only(checkScales([aScale('eigen', { [word]: 0, volledig: 1 })]))).toMatchObject({
      code: 'reserved-answer',
      pointer: '/scales/eigen/answers/0/id',
    });
  });

  test.each([
    ['capitals alone', 'Nee', 'nee', 'same-label'],
    ['a space behind it', 'Ja', 'Ja ', 'same-label'],
    ['an accent', 'Een', 'Eén', 'same-label'],
    ['the id of the other one', 'Soms', 'laag', 'same-label'],
    ['a word', 'Soms', 'Vaak', null],
  ])('has labels that a person can write apart: not with %s', (_, one, other, code) => {
    const { answers } = aScale('eigen', { laag: 0, hoog: 1 });
    const labels = [one, other];
    const scale = {
      id: 'eigen',
      answers: answers.map((answer, index) => ({
        ...answer,
        label: { nl: labels[index] ?? '', en: `answer ${index}` },
      })),
    };
    const expected = code === null ? [] : [[code, '/scales/eigen/answers/1/label']];
    expect(checkScales([scale]).map((found) => [found.code, found.pointer])).toEqual(expected);
  });

  test('has each answer once, with a label of its own', () => {
    const { answers } = aScale('eigen', { laag: 0, hoog: 1 });
    const [laag, hoog] = answers;
    if (laag === undefined || hoog === undefined) throw new Error('two answers');
    const scale = {
      id: 'eigen',
      answers: [laag, { ...hoog, id: 'laag', label: { ...laag.label, nl: 'anders' } }],
    };
    expect(checkScales([scale]).map(({ code, pointer, related }) => [code, pointer, related])).toEqual([
      ['repeated-id', '/scales/eigen/answers/1/id', '/scales/eigen/answers/0/id'],
      ['same-label', '/scales/eigen/answers/1/label', '/scales/eigen/answers/0/label'],
    ]);
  });
});
