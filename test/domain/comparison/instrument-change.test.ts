import { describe, expect, test } from 'vitest';
import {
  compareInstruments,
  type InstrumentChange,
  NO_CHANGE,
} from '../../../src/domain/comparison/changes/instrument-change.ts';
import type { Framework, Question, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import {
  AGREEMENT,
  aCriterion,
  aFramework,
  anOpenQuestion,
  aQuestion,
  aScale,
  aStep,
  aText,
  PRACTICE,
  when,
} from '../builders.ts';

type Version = Partial<Pick<Framework, 'version'>>;
const asking = (questions: readonly Question[], more: Version = {}) =>
  aFramework([aStep('verkenning', questions)], more);
const used = (framework: Framework, target = 60) => ({
  framework,
  targets: new Map(framework.steps.map(({ id }) => [id, target])),
});
/** The change between two measurements, of which the later has a higher last number in its version, unless another is given. */
const changeBetween = (
  before: readonly Question[],
  after: readonly Question[],
  later: Version = { version: '1.0.1' },
) => compareInstruments(used(asking(before)), used(asking(after, later)));

const LISTS = ['unchanged', 'reworded', 'redefined', 'rescaled', 'reweighted', 'added', 'dropped'] as const;

/** The lists in which the question `visie` stands when it goes from `earlier` to `later`. */
function becomes(earlier: Partial<ScaleQuestion>, later: Partial<ScaleQuestion>, version?: Version): string {
  const change = changeBetween([aQuestion('visie', earlier)], [aQuestion('visie', later)], version);
  return LISTS.filter((list) => change[list].includes('visie')).join(' and ');
}

/** The lists without what is empty. */
const filled = (change: InstrumentChange) =>
  Object.fromEntries(Object.entries(change).filter(([, list]) => (list as readonly unknown[]).length > 0));

/** The practice scale with other fields in one of its answers. */
const practiceWith = (id: string, more: Partial<(typeof PRACTICE.answers)[number]>) => ({
  ...PRACTICE,
  answers: PRACTICE.answers.map((answer) => (answer.id === id ? { ...answer, ...more } : answer)),
});

describe('a question is unchanged', () => {
  test('when nothing of it changed', () => {
    expect(becomes({}, {})).toBe('unchanged');
  });

  test('when only its short name or what is asked as evidence changed', () => {
    const later = { label: aText('andere naam'), evidence: aText('iets anders'), feasibility: 2 };
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
});

describe('a question is weighed anew', () => {
  test.each<[string, Partial<ScaleQuestion>, unknown]>([
    ['another weight', { weight: 3 }, { kind: 'weight', from: 1, to: 3 }],
    ['another importance', { importance: 5 }, { kind: 'importance', from: 3, to: 5 }],
    ['being a prerequisite', { prerequisite: true }, { kind: 'prerequisite', now: true }],
    ['another condition', { when: when('budget = volledig') }, { kind: 'condition' }],
  ])('by %s', (_, later, expected) => {
    expect(becomes({}, later)).toBe('reweighted');
    expect(becomes(later, {})).toBe('reweighted');
    const { weighing } = changeBetween([aQuestion('visie')], [aQuestion('visie', later)]);
    expect(weighing).toEqual([{ question: 'visie', changes: [expected] }]);
  });

  test('also under the same version number: whoever reads it must know', () => {
    expect(becomes({}, { weight: 10 }, {})).toBe('reweighted');
  });

  test('by standing in another step', () => {
    const [visie, budget] = [aQuestion('visie'), aQuestion('budget')];
    const earlier = aFramework([aStep('een', [visie, budget]), aStep('twee', [])]);
    const later = aFramework([aStep('een', [budget]), aStep('twee', [visie])]);
    expect(filled(compareInstruments(used(earlier), used(later)))).toEqual({
      unchanged: ['budget'],
      reweighted: ['visie'],
      weighing: [{ question: 'visie', changes: [{ kind: 'step', from: 'een', to: 'twee' }] }],
    });
  });

  test('with its whole step, when the target of the step is another', () => {
    const framework = aFramework([
      aStep('een', [aQuestion('a'), aQuestion('b')]),
      aStep('twee', [aQuestion('c')]),
    ]);
    const targets = new Map([
      ['een', 75],
      ['twee', 60],
    ]);
    expect(filled(compareInstruments(used(framework), { framework, targets }))).toEqual({
      unchanged: ['c'],
      reweighted: ['a', 'b'],
      targets: [{ step: 'een', from: 60, to: 75 }],
    });
  });

  test('and reworded at once: it is in both lists, and not called unchanged', () => {
    expect(becomes({}, { weight: 2, text: aText('anders gevraagd') })).toBe('reworded and reweighted');
  });
});

describe('other words do not count as the same question', () => {
  const later = { text: aText('het omgekeerde') };

  test('under one version number, which says nothing of what they mean', () => {
    expect(becomes({}, later, { version: '1.0.0' })).toBe('redefined');
  });

  test('under another first number, by which an author says that answers can no longer be compared', () => {
    expect(becomes({}, later, { version: '2.0.0' })).toBe('redefined');
    expect(becomes({}, {}, { version: '2.0.0' })).toBe('unchanged');
  });

  test('but they do under another middle or last number', () => {
    expect(becomes({}, later, { version: '1.4.0' })).toBe('reworded');
    expect(becomes({}, later, { version: '1.0.2' })).toBe('reworded');
  });
});

describe('a question is reworded', () => {
  test.each<[string, Partial<ScaleQuestion>]>([
    ['its text', { text: aText('anders gevraagd') }],
    ['its explanation, which says what counts', { help: aText('tel alleen betaalde banen') }],
    ['a sentence at an answer', { levels: { deels: aText('in één huis') } }],
    ['a label of its scale', { scale: practiceWith('deels', { label: aText('een beetje') }) }],
    ['a meaning of its scale', { scale: practiceWith('deels', { meaning: aText('soms') }) }],
    ['what must hold for the best answer', { criteria: [aCriterion('het staat op papier')] }],
  ])('when %s changed', (_, later) => {
    expect(becomes({}, later)).toBe('reworded');
    expect(becomes(later, {})).toBe('reworded');
  });

  test('and not when it is said of what must hold where it comes from', () => {
    const [before, after] = [aCriterion('het staat op papier'), aCriterion('het staat op papier', 'project')];
    expect(becomes({ criteria: [before] }, { criteria: [after] })).toBe('unchanged');
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
    ).toEqual(NO_CHANGE);
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
    expect(filled(changeBetween(earlier, later))).toEqual({
      unchanged: ['a'],
      reworded: ['b'],
      rescaled: ['c'],
      added: ['e'],
      dropped: ['d'],
    });
  });
});
