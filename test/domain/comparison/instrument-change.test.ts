import { describe, expect, test } from 'vitest';
import type { InstrumentChange } from '../../../src/domain/comparison/comparison.ts';
import { compareInstruments } from '../../../src/domain/comparison/changes/instrument-change.ts';
import type { Question, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import {
  AGREEMENT,
  aFramework,
  anOpenQuestion,
  aQuestion,
  aScale,
  aStep,
  aText,
  PRACTICE,
  when,
} from '../builders.ts';

const asking = (...questions: readonly Question[]) => aFramework([aStep('verkenning', questions)]);
const changeBetween = (before: readonly Question[], after: readonly Question[]) =>
  compareInstruments(asking(...before), asking(...after));

/** The change of the question `visie` from `earlier` to `later`. */
function becomes(earlier: Partial<ScaleQuestion>, later: Partial<ScaleQuestion>) {
  const change = changeBetween([aQuestion('visie', earlier)], [aQuestion('visie', later)]);
  const found = Object.entries(change).filter(([, ids]) => ids.length > 0);
  expect(found).toHaveLength(1);
  expect(found[0]?.[1]).toEqual(['visie']);
  return found[0]?.[0] as keyof InstrumentChange;
}

/** The practice scale with other fields in one of its answers. */
const practiceWith = (id: string, more: Partial<(typeof PRACTICE.answers)[number]>) => ({
  ...PRACTICE,
  answers: PRACTICE.answers.map((answer) => (answer.id === id ? { ...answer, ...more } : answer)),
});

describe('a question is unchanged', () => {
  test('when nothing of it changed', () => {
    expect(becomes({}, {})).toBe('unchanged');
  });

  test('when only its short name, its weight, its importance or its condition changed', () => {
    const later = {
      label: aText('andere naam'),
      evidence: aText('iets anders'),
      weight: 3,
      importance: 5,
      prerequisite: true,
      optional: true,
      when: when('budget = volledig'),
    };
    expect(becomes({}, later)).toBe('unchanged');
  });

  test('when its scale has another name and the same answers', () => {
    expect(becomes({}, { scale: { ...PRACTICE, id: 'praktijk' } })).toBe('unchanged');
  });

  test('when its own level sentence equals the meaning of the scale', () => {
    expect(becomes({}, { levels: { deels: aText('betekenis deels') } })).toBe('unchanged');
  });

  test('when only a meaning of the scale changed that its own sentence replaces', () => {
    const levels = { deels: aText('in één huis') };
    expect(becomes({ levels }, { levels, scale: practiceWith('deels', { meaning: aText('soms') }) })).toBe(
      'unchanged',
    );
  });

  test('when it moved to another step', () => {
    const [visie, budget] = [aQuestion('visie'), aQuestion('budget')];
    const earlier = aFramework([aStep('een', [visie, budget]), aStep('twee', [])]);
    const later = aFramework([aStep('een', [budget]), aStep('twee', [visie])]);
    expect(compareInstruments(earlier, later)).toEqual({
      unchanged: ['budget', 'visie'],
      reworded: [],
      rescaled: [],
      added: [],
      dropped: [],
    });
  });
});

describe('a question is reworded', () => {
  test.each<[string, Partial<ScaleQuestion>]>([
    ['its text', { text: aText('anders gevraagd') }],
    ['its explanation, which says what counts', { help: aText('tel alleen betaalde banen') }],
    ['a sentence at an answer', { levels: { deels: aText('in één huis') } }],
    ['a label of its scale', { scale: practiceWith('deels', { label: aText('een beetje') }) }],
    ['a meaning of its scale', { scale: practiceWith('deels', { meaning: aText('soms') }) }],
    ['what must hold for the best answer', { criteria: [aText('het staat op papier')] }],
  ])('when %s changed', (_, later) => {
    expect(becomes({}, later)).toBe('reworded');
    expect(becomes(later, {})).toBe('reworded');
  });

  test('in whichever language the words changed: what was asked does not depend on who reads along', () => {
    expect(becomes({}, { text: { ...aText('vraag visie'), en: 'a question asked better' } })).toBe(
      'reworded',
    );
    expect(becomes({}, { text: { ...aText('vraag visie'), nl: 'een betere vraag' } })).toBe('reworded');
  });
});

describe('a question is rescaled', () => {
  const [first, ...rest] = PRACTICE.answers;
  test.each<[string, Partial<ScaleQuestion>]>([
    ['an answer has another value', { scale: practiceWith('volledig', { value: 4 }) }],
    ['an answer is new', { scale: aScale('practice', { ...valuesOf(PRACTICE), perfect: 4 }) }],
    ['an answer is gone', { scale: { ...PRACTICE, answers: first === undefined ? [] : rest } }],
    ['an answer has another id', { scale: practiceWith('deels', { id: 'gedeeltelijk' }) }],
    ['it has another scale', { scale: AGREEMENT }],
    ['it is read in the other direction', { reversed: true }],
  ])('when %s', (_, later) => {
    expect(becomes({}, later)).toBe('rescaled');
    expect(becomes(later, {})).toBe('rescaled');
  });

  test('also when it is reworded as well: it is in one list only', () => {
    expect(becomes({}, { scale: AGREEMENT, text: aText('anders gevraagd') })).toBe('rescaled');
  });

  function valuesOf(scale: typeof PRACTICE): Readonly<Record<string, number>> {
    return Object.fromEntries(scale.answers.map(({ id, value }) => [id, value]));
  }
});

describe('a question is', () => {
  test('new when the earlier measurement did not have it, and dropped when the later one does not', () => {
    const change = changeBetween([aQuestion('visie')], [aQuestion('budget')]);
    expect(change).toMatchObject({ unchanged: [], added: ['budget'], dropped: ['visie'] });
  });

  test('new when it was not scored before, and dropped when it is not scored any more', () => {
    expect(changeBetween([anOpenQuestion('visie')], [aQuestion('visie')])).toMatchObject({
      added: ['visie'],
    });
    expect(changeBetween([aQuestion('visie')], [anOpenQuestion('visie')])).toMatchObject({
      dropped: ['visie'],
    });
  });

  test('in no list at all when it is never scored', () => {
    expect(
      changeBetween([anOpenQuestion('trots')], [anOpenQuestion('trots'), anOpenQuestion('zorg')]),
    ).toEqual({
      unchanged: [],
      reworded: [],
      rescaled: [],
      added: [],
      dropped: [],
    });
  });
});

describe('the lists', () => {
  test('have the order of the later framework; dropped questions have that of the earlier', () => {
    const earlier = ['a', 'b', 'weg-2', 'c', 'weg-1'].map((id) => aQuestion(id));
    const later = ['nieuw-2', 'c', 'a', 'nieuw-1', 'b'].map((id) => aQuestion(id));
    expect(changeBetween(earlier, later)).toMatchObject({
      unchanged: ['c', 'a', 'b'],
      added: ['nieuw-2', 'nieuw-1'],
      dropped: ['weg-2', 'weg-1'],
    });
  });

  test('hold every scored question of either exactly once', () => {
    const earlier = [aQuestion('a'), aQuestion('b'), aQuestion('c'), aQuestion('d')];
    const later = [
      aQuestion('a'),
      aQuestion('b', { text: aText('anders') }),
      aQuestion('c', { reversed: true }),
      aQuestion('e'),
    ];
    expect(changeBetween(earlier, later)).toEqual({
      unchanged: ['a'],
      reworded: ['b'],
      rescaled: ['c'],
      added: ['e'],
      dropped: ['d'],
    });
  });
});
