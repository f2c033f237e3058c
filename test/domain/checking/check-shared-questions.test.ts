import { describe, expect, test } from 'vitest';
import {
  checkSharedQuestions,
  findDifferentQuestions,
} from '../../../src/domain/checking/check-shared-questions.ts';
import type { Question, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import { findDifference } from '../../../src/domain/instrument/question-difference.ts';
import {
  aCriterion,
  aFramework,
  anAction,
  anOpenQuestion,
  aQuestion,
  aScale,
  aStep,
  aText,
} from '../builders.ts';

const asking = (id: string, ...questions: readonly Question[]) => aFramework([aStep('s', questions)], { id });
const SAME = aQuestion('uren');

/** What may differ, because an answer then still answers both. */
const OWN: Readonly<Record<string, Partial<ScaleQuestion>>> = {
  weight: { weight: 3 },
  importance: { importance: 5 },
  feasibility: { feasibility: 1 },
  prerequisite: { prerequisite: true },
  label: { label: aText('tijd') },
  help: { help: aText('uitleg') },
  actions: { actions: { deels: anAction('doen', { sources: [] }) } },
  until: { until: 'begun' },
};

/** What may not. */
const CONTENT: Readonly<Record<string, Partial<ScaleQuestion>>> = {
  text: { text: aText('iets anders') },
  'text in one language': { text: { nl: 'vraag uren', en: 'something else' } },
  scale: { scale: aScale('kort', { nee: 0, ja: 1 }) },
  direction: { reversed: true },
  sentence: { levels: { deels: aText('een beetje') } },
  criterion: { criteria: [aCriterion('het staat op papier')] },
  optional: { optional: true },
};

describe('a question in two frameworks of one measurement', () => {
  test.each(Object.entries(OWN))('is the same whatever its %s', (_, own) => {
    expect(findDifferentQuestions([asking('een', SAME), asking('twee', aQuestion('uren', own))])).toEqual([]);
  });

  test.each(Object.entries(CONTENT))('is another one by its %s, and says so', (name, content) => {
    const found = findDifferentQuestions([asking('een', SAME), asking('twee', aQuestion('uren', content))]);
    const part = { text: `question-part.${name.split(' ')[0]}` };
    expect(found).toMatchObject([
      { question: 'uren', first: 0, second: 1, values: { first: 'een', second: 'twee', part } },
    ]);
  });

  test('is another one by its kind and by what can be chosen', () => {
    expect(findDifference(SAME, anOpenQuestion('uren', { text: SAME.text }))?.part).toBe('kind');
    const choose = (ids: readonly string[]) =>
      anOpenQuestion('vorm', { kind: 'choice', options: ids.map((id) => ({ id, label: aText(id) })) });
    expect(findDifference(choose(['a', 'b']), choose(['a', 'b']))).toBeNull();
    expect(findDifference(choose(['a', 'b']), choose(['a']))).toMatchObject({
      part: 'option',
      second: { nl: '…' },
    });
  });

  test('is held against the first framework that has it, with the place of each in the list', () => {
    const other = aQuestion('uren', { reversed: true });
    const listed = [asking('een', aQuestion('geld')), null, asking('twee', SAME), asking('drie', other)];
    expect(checkSharedQuestions(listed)).toMatchObject([
      {
        code: 'question-differs',
        severity: 'error',
        pointer: '/frameworks/3/id',
        related: '/frameworks/2/id',
      },
    ]);
  });

  test('that stands twice in one framework is not its business', () => {
    expect(findDifferentQuestions([asking('een', SAME, aQuestion('uren', { reversed: true }))])).toEqual([]);
  });

  test('is shown shortened where its text is long', () => {
    const long = aQuestion('uren', { text: aText('o'.repeat(5000)) });
    const [found] = findDifferentQuestions([asking('een', SAME), asking('twee', long)]);
    expect(JSON.stringify(found?.values).length).toBeLessThan(1000);
  });
});
