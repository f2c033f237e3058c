import { describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import {
  type Answers,
  aBranch,
  adviceIn,
  aFramework,
  anAssessment,
  answered,
  aQuestion,
  aRule,
  aStep,
  divided,
  only,
  unknown,
  when,
} from '../builders.ts';

/** The decision rule on capacity of Valente 2025, Stap 3.1; its second and third branch can hold together. */
const rule = aRule('capaciteit', [
  aBranch('beleidsmedewerker', 'visie <= deels'),
  aBranch('projectleider', 'keuzes >= grotendeels and opdracht >= grotendeels'),
  aBranch('coordinator', 'stappen >= grotendeels and breed >= grotendeels'),
]);
const ids = ['visie', 'keuzes', 'opdracht', 'stappen', 'breed'];
const framework = aFramework(
  [
    aStep(
      'keuzes',
      ids.map((id) => aQuestion(id)),
    ),
  ],
  { decisionRules: [rule] },
);

/** Every answer "largely", except for those given. */
function answersWith(...partly: readonly string[]): Answers {
  return Object.fromEntries(ids.map((id) => [id, answered(partly.includes(id) ? 'deels' : 'grotendeels')]));
}
const adviceOn = (...tables: readonly Answers[]) => only(adviceIn(anAssessment([framework], tables)));
const outcomeOn = (...tables: readonly Answers[]) => adviceOn(...tables).outcome;

describe('advice on capacity', () => {
  test.each([
    ['no vision yet', ['visie', 'keuzes', 'opdracht', 'stappen'], 'beleidsmedewerker'],
    ['choices made and an assignment formulated', ['stappen', 'breed'], 'projectleider'],
    ['several steps taken and broadly used', ['keuzes', 'opdracht'], 'coordinator'],
  ])('%s: one branch holds, and it is the advice', (_title, partly, outcome) => {
    expect(outcomeOn(answersWith(...partly))).toBe(outcome);
  });

  test('is not given when no branch holds', () => {
    expect(outcomeOn(answersWith('keuzes', 'stappen'))).toBeNull();
  });

  test('is not given when more than one branch holds: never a guess', () => {
    expect(outcomeOn(answersWith())).toBeNull();
    expect(outcomeOn(answersWith('visie'))).toBeNull();
  });

  test('names the questions it looks at that are not answered, each once', () => {
    const { outcome, missing } = adviceOn({
      ...answersWith(),
      visie: unknown(),
      opdracht: divided('deels', 'volledig'),
    });
    // Whether the other branches hold hangs on those answers.
    expect(outcome).toBeNull();
    expect(missing).toEqual(['visie', 'opdracht']);
    expect(adviceOn({}).missing).toEqual(ids);
    expect(adviceOn(answersWith()).missing).toEqual([]);
  });

  test('names a question once, however many branches look at it', () => {
    const twice = aRule('capaciteit', [aBranch('a', 'visie = deels'), aBranch('b', 'visie = volledig')]);
    const own = aFramework([aStep('keuzes', [aQuestion('visie')])], { decisionRules: [twice] });
    expect(only(adviceIn(anAssessment([own], [{}]))).missing).toEqual(['visie']);
  });
});

describe('advice with several tables', () => {
  const leader = answersWith('stappen', 'breed');
  const officer = answersWith('visie', 'keuzes', 'opdracht', 'stappen');

  test('is given when the same one branch holds at every table', () => {
    expect(outcomeOn(leader, leader)).toBe('projectleider');
  });

  test('is not given when tables come to different branches', () => {
    expect(outcomeOn(leader, officer)).toBeNull();
  });

  test('is not given when a table comes to none, or to two', () => {
    expect(outcomeOn(leader, {})).toBeNull();
    expect(outcomeOn({}, leader)).toBeNull();
    expect(outcomeOn(leader, answersWith())).toBeNull();
  });

  test('names what is not answered at one of them', () => {
    expect(adviceOn(leader, { ...leader, breed: unknown() }).missing).toEqual(['breed']);
  });
});

describe('advice', () => {
  test('sees no answer to a question that is hidden', () => {
    const own = aFramework(
      [aStep('keuzes', [aQuestion('visie'), aQuestion('keuzes', { when: when('visie >= deels') })])],
      { decisionRules: [aRule('capaciteit', [aBranch('projectleider', 'keuzes >= deels')])] },
    );
    const answers = { visie: answered('niet-begonnen'), keuzes: answered('volledig') };
    const advice = only(adviceIn(anAssessment([own], [answers])));
    expect(advice.outcome).toBeNull();
    expect(advice.missing).toEqual(['keuzes']);
  });

  test('never comes from a branch without a condition', () => {
    const own = aFramework([aStep('keuzes', [aQuestion('visie')])], {
      decisionRules: [aRule('capaciteit', [{ ...aBranch('altijd', 'visie = deels'), when: null }])],
    });
    const advice = only(adviceIn(anAssessment([own], [{ visie: answered('deels') }])));
    expect(advice.outcome).toBeNull();
  });

  test('is given for every rule of every framework, in their order', () => {
    const other = aFramework([aStep('een', [aQuestion('tijd')])], {
      id: 'kotter',
      decisionRules: [aRule('tempo', [aBranch('snel', 'tijd = deels')]), aRule('vorm', [])],
    });
    const found = adviceIn(anAssessment([framework, other], [{ tijd: answered('deels') }]));
    expect(found.map((advice) => [advice.framework, advice.rule, advice.outcome])).toEqual([
      ['afwegingskader', 'capaciteit', null],
      ['kotter', 'tempo', 'snel'],
      ['kotter', 'vorm', null],
    ]);
  });
});

describe('advice that looks at facts', () => {
  const one = aBranch('een', 'organisation.teams is one');
  const more = aBranch(
    'meer',
    'organisation.teams is not one and at least 2 of (a >= deels, b >= deels, c >= deels)',
  );
  const framework = aFramework(
    [
      aStep(
        'begin',
        ['a', 'b', 'c', 'd'].map((id) => aQuestion(id)),
      ),
    ],
    {
      decisionRules: [aRule('hoe', [one, more])],
    },
  );
  const adviceFor = (teams: 'one' | 'many' | null, answers: Answers) =>
    only(adviceIn(anAssessment([framework], [answers], { facts: { ...NO_FACTS, teams } })));

  test('needs no answer where a fact decides, and asks for none', () => {
    expect(adviceFor('one', {})).toMatchObject({ outcome: 'een', missing: [] });
  });

  test('is given when enough of a list is so, and names what is not answered until then', () => {
    expect(adviceFor('many', { a: answered('deels'), b: answered('deels') }).outcome).toBe('meer');
    expect(adviceFor('many', { a: answered('deels'), b: answered('niet-begonnen') })).toMatchObject({
      outcome: null,
      missing: ['c'],
    });
    expect(
      adviceFor('many', { a: answered('niet-begonnen'), b: answered('niet-begonnen') }).outcome,
    ).toBeNull();
  });

  test('takes a fact that is not given as not so', () => {
    expect(adviceFor(null, { a: answered('deels'), c: answered('deels') }).outcome).toBe('meer');
  });

  test('never asks for the answer to a question that facts hide', () => {
    const hidden = aQuestion('d', { when: when('organisation.teams is one') });
    const rules = [aRule('hoe', [aBranch('ja', 'a >= deels and d >= deels'), aBranch('nee', 'a < deels')])];
    const asking = aFramework([aStep('begin', [aQuestion('a'), hidden])], { decisionRules: rules });
    const advice = (teams: 'one' | 'many') =>
      only(adviceIn(anAssessment([asking], [{ a: answered('deels') }], { facts: { ...NO_FACTS, teams } })));
    expect(advice('one')).toMatchObject({ outcome: null, missing: ['d'] });
    expect(advice('many')).toMatchObject({ outcome: null, missing: [] });
  });
});
