import { describe, expect, test } from 'vitest';
import { findVisibility } from '../../../src/domain/assessment/visibility.ts';
import { type Facts, NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import {
  AGREEMENT,
  type Answers,
  aFramework,
  anAssessment,
  anOpenQuestion,
  answered,
  aQuestion,
  aStep,
  aTable,
  decidedAgainst,
  divided,
  given,
  notApplicable,
  only,
  outcomeOf,
  scoreOf,
  stepOf,
  unanswered,
  unknown,
  when,
} from '../builders.ts';

/** The ids of the visible questions, in order, when the second has a condition on the first. */
function shown(questions: Parameters<typeof aStep>[1], answers: Answers): readonly string[] {
  return [...findVisibility(aFramework([aStep('stap', questions)]), aTable(answers).responses).questions];
}
const visie = aQuestion('visie');
const beleid = aQuestion('beleid', { when: when('visie >= deels') });

describe('a question with a condition', () => {
  test('is shown when its condition holds', () => {
    expect(shown([visie, beleid], { visie: answered('deels') })).toEqual(['visie', 'beleid']);
  });

  test('is hidden when its condition does not hold', () => {
    expect(shown([visie, beleid], { visie: answered('niet-begonnen') })).toEqual(['visie']);
  });

  test('is hidden as long as the earlier question has no answer', () => {
    expect(shown([visie, beleid], {})).toEqual(['visie']);
  });

  test.each([
    ['unknown', unknown()],
    ['unanswered', unanswered()],
    ['divided', divided('deels', 'volledig')],
    ['not applicable', notApplicable()],
    ['decided against', decidedAgainst()],
  ])('is hidden when the earlier question is %s, even where the condition says "not"', (_state, response) => {
    const other = aQuestion('anders', { when: when('not visie = volledig') });
    const third = aQuestion('derde', { when: when('visie != volledig') });
    expect(shown([visie, beleid, other, third], { visie: response })).toEqual(['visie']);
  });

  test('is hidden when it depends on a hidden question, also when that one was answered before', () => {
    const uren = aQuestion('uren', { when: when('beleid >= deels') });
    const answers = { visie: answered('niet-begonnen'), beleid: answered('volledig') };
    expect(shown([visie, beleid, uren], answers)).toEqual(['visie']);
  });

  test('may refer to an earlier step', () => {
    const framework = aFramework([aStep('een', [visie]), aStep('twee', [beleid])]);
    const { questions } = findVisibility(framework, aTable({ visie: answered('volledig') }).responses);
    expect(questions.has('beleid')).toBe(true);
  });

  test('never sees a later answer', () => {
    expect(shown([beleid, visie], { visie: answered('volledig') })).toEqual(['visie']);
  });
});

describe('a condition may refer to a question that is not scored', () => {
  const bedden = anOpenQuestion('bedden', { kind: 'number' });
  const vormen = anOpenQuestion('vormen', { kind: 'choices' });
  const sector = anOpenQuestion('sector', { kind: 'choice' });

  test('a number', () => {
    const groot = aQuestion('groot', { when: when('bedden >= 20') });
    expect(shown([bedden, groot], { bedden: given(20) })).toContain('groot');
    expect(shown([bedden, groot], { bedden: given(19) })).not.toContain('groot');
  });

  test('one choice', () => {
    const nacht = aQuestion('nacht', { when: when('sector = opvang') });
    expect(shown([sector, nacht], { sector: given('opvang') })).toContain('nacht');
    expect(shown([sector, nacht], { sector: given('ggz') })).not.toContain('nacht');
  });

  test('one of several choices', () => {
    const rooster = aQuestion('rooster', { when: when('vormen = in-dienst') });
    expect(shown([vormen, rooster], { vormen: given(['vrijwillig', 'in-dienst']) })).toContain('rooster');
    expect(shown([vormen, rooster], { vormen: given(['vrijwillig']) })).not.toContain('rooster');
  });

  test('but not when it was left open', () => {
    const groot = aQuestion('groot', { when: when('bedden != 20') });
    expect(shown([bedden, groot], { bedden: unknown() })).not.toContain('groot');
  });
});

describe('a question that facts of the organisation hide', () => {
  const MUNICIPALITY = { sector: 'gemeente', teams: 'many', position: 'municipality' } as const;
  const hers = aQuestion('hers', { when: when('organisation.position is municipality') });
  const others = aQuestion('others', { when: when('organisation.position is not municipality') });
  const asked = (facts: Facts, questions: Parameters<typeof aStep>[1], answers: Answers) =>
    findVisibility(aFramework([aStep('stap', questions)], { facts }), aTable(answers).responses);

  test('is asked only of the organisations that it is for', () => {
    expect([...asked(MUNICIPALITY, [visie, hers, others], {}).questions]).toEqual(['visie', 'hers']);
    expect([
      ...asked({ ...MUNICIPALITY, position: 'platform' }, [visie, hers, others], {}).questions,
    ]).toEqual(['visie', 'others']);
  });

  test('a fact that is not given hides what asks for it, and shows what asks for another', () => {
    expect([...asked(NO_FACTS, [visie, hers, others], {}).questions]).toEqual(['visie', 'others']);
  });

  test('is never open, never undecided and never not begun, whatever `until` says', () => {
    const first = aQuestion('first', { until: 'begun', when: when('organisation.teams is one') });
    const mixed = aQuestion('mixed', {
      until: 'begun',
      when: when('visie >= deels and organisation.teams is one'),
    });
    const after = aQuestion('after', { until: 'begun', when: when('first >= deels') });
    for (const visieSays of [unknown(), answered('niet-begonnen'), answered('volledig')]) {
      const { questions, notBegun, undecided } = asked(MUNICIPALITY, [visie, first, mixed, after], {
        visie: visieSays,
        first: answered('volledig'),
      });
      expect([[...questions], [...notBegun], [...undecided]]).toEqual([['visie'], [], []]);
    }
  });

  test('counts in no score, and its answer is kept unused', () => {
    const framework = aFramework([aStep('stap', [visie, others])]);
    const scoreFor = (facts: Facts) => {
      const answers = { visie: answered('volledig'), others: answered('niet-begonnen') };
      const assessment = anAssessment([framework], [answers], { facts });
      return only(scoreOf(only(assessment.frameworks), assessment).steps);
    };
    expect(scoreFor(MUNICIPALITY)).toMatchObject({ applicable: 1, scored: 1, score: 100 });
    expect(scoreFor(NO_FACTS)).toMatchObject({ applicable: 2, scored: 2, score: 50 });
  });

  test('a condition of a fact and an answer rests on the answer where the fact does not decide', () => {
    const mixed = aQuestion('mixed', {
      until: 'begun',
      when: when('visie >= deels and organisation.teams is many'),
    });
    const shownAt = (answer: string) => asked(MUNICIPALITY, [visie, mixed], { visie: answered(answer) });
    expect([...shownAt('niet-begonnen').notBegun]).toEqual(['mixed']);
    expect([...shownAt('deels').questions]).toEqual(['visie', 'mixed']);
    expect([...asked(MUNICIPALITY, [visie, mixed], {}).undecided]).toEqual(['mixed']);
  });
});

test('what has not begun is at the answer with the lowest score, which on a reversed question has the highest value', () => {
  const barriers = aQuestion('barriers', {
    scale: AGREEMENT,
    reversed: true,
    until: 'begun',
    when: when('visie >= deels'),
  });
  const after = aQuestion('after', { until: 'begun', when: when('barriers <= eens') });
  const framework = aFramework([aStep('stap', [visie, barriers, after])]);
  const { notBegun } = findVisibility(framework, aTable({ visie: answered('niet-begonnen') }).responses);
  expect([...notBegun]).toEqual(['barriers', 'after']);
});

describe('a question that waits for several of a list', () => {
  const a = aQuestion('a');
  const b = aQuestion('b');
  const both = aQuestion('both', {
    until: 'begun',
    when: when('at least 2 of (visie >= grotendeels, a >= grotendeels, b >= grotendeels)'),
  });
  const framework = aFramework([aStep('stap', [visie, a, b, both])]);
  const at = (answers: Answers) => findVisibility(framework, aTable(answers).responses);
  const yes = answered('grotendeels');
  const no = answered('deels');

  test('comes when enough of them are so, also while another is open', () => {
    expect(at({ visie: yes, a: yes }).questions.has('both')).toBe(true);
    expect(at({ visie: yes, a: yes, b: no }).questions.has('both')).toBe(true);
  });

  test('has not begun when so many can no longer be so', () => {
    expect(at({ visie: no, a: no }).notBegun.has('both')).toBe(true);
    expect(at({ visie: yes, a: no, b: no }).notBegun.has('both')).toBe(true);
  });

  test('is undecided in between', () => {
    expect(at({ visie: yes, a: no }).undecided.has('both')).toBe(true);
    expect(at({ visie: yes, a: no, b: divided('deels', 'volledig') }).undecided.has('both')).toBe(true);
  });
});

describe('a question that is hidden is in no state at all', () => {
  const answers = { visie: answered('niet-begonnen'), beleid: answered('volledig') };

  test('it is not counted, and an earlier answer to it is not used', () => {
    const step = stepOf([visie, beleid], answers);
    expect(step).toMatchObject({ applicable: 1, scored: 1, notApplicable: 0, score: 0 });
    expect(step.questions.map(({ id }) => id)).toEqual(['visie']);
  });

  test('its answer counts again when it is shown again', () => {
    expect(stepOf([visie, beleid], { ...answers, visie: answered('volledig') }).score).toBe(100);
  });

  test('bounds do not evaluate conditions again: an open answer hides its dependent questions at both bounds', () => {
    const step = stepOf([visie, beleid], { visie: unknown(), beleid: answered('volledig') });
    expect(step.bounds).toEqual({ low: 0, high: 100 });
    expect(step.applicable).toBe(1);
  });

  test('it may be shown to one table and hidden from another', () => {
    const framework = aFramework([aStep('stap', [visie, beleid])]);
    const outcome = outcomeOf(framework, { visie: answered('deels') }, { visie: answered('niet-begonnen') });
    const beleidAt = only(outcome.steps).questions.find(({ id }) => id === 'beleid');
    expect(beleidAt?.answers.map(({ table }) => table)).toEqual(['tafel-1']);
    expect(outcome.steps[0]?.applicable).toBe(3);
  });
});
