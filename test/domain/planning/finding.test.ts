import { describe, expect, test } from 'vitest';
import type { Response } from '../../../src/domain/assessment/assessment.ts';
import type { Framework, ScaleQuestion } from '../../../src/domain/instrument/framework.ts';
import type { Finding } from '../../../src/domain/planning/finding.ts';
import {
  AGREEMENT,
  type Answers,
  aFramework,
  anAssessment,
  anchorsIn,
  answered,
  aQuestion,
  aScale,
  aStep,
  decidedAgainst,
  divided,
  findingsIn,
  notApplicable,
  only,
  outcomeOf,
  targetsFor,
  unanswered,
  unknown,
  when,
} from '../builders.ts';

const none = answered('niet-begonnen');
const partly = answered('deels');
const largely = answered('grotendeels');
const fully = answered('volledig');

function findingsOf(
  frameworks: readonly Framework[],
  answers: Answers | readonly Answers[],
  target: Readonly<Record<string, number>> = {},
): readonly Finding[] {
  const tables = Array.isArray(answers) ? (answers as readonly Answers[]) : [answers as Answers];
  const targets = targetsFor(frameworks[0]?.id ?? '', target);
  return findingsIn(anAssessment(frameworks, tables, { targets }));
}
const kindAndId = (findings: readonly Finding[]) => findings.map(({ kind, question }) => [kind, question]);

/** The finding on a question that is alone in its step. */
function findingOf(response: Response, more: Partial<ScaleQuestion> = {}): Finding | null {
  const framework = aFramework([aStep('verkenning', [aQuestion('visie', more)])]);
  return findingsOf([framework], { visie: response })[0] ?? null;
}

describe('findings', () => {
  test.each<[string, Response, Partial<ScaleQuestion>, string | null]>([
    ['an answer below the target', partly, {}, 'improvement'],
    ['an answer on the target', largely, {}, null],
    ['an answer above the target', fully, {}, null],
    ['an unknown answer', unknown(), {}, 'find-out'],
    ['a divided answer, whatever its ends', divided('niet-begonnen', 'deels'), {}, 'dialogue'],
    ['a question that was skipped', unanswered(), {}, null],
    ['a question that does not apply', notApplicable(), {}, null],
    ['what was weighed and decided against', decidedAgainst(), { optional: true }, null],
    ['a prerequisite at 0', none, { prerequisite: true }, 'blocker'],
    [
      'a prerequisite at exactly 50',
      answered('neutraal'),
      { prerequisite: true, scale: AGREEMENT },
      'blocker',
    ],
    ['a prerequisite above 50', answered('grotendeels'), { prerequisite: true }, null],
    ['an unknown prerequisite', unknown(), { prerequisite: true }, 'find-out'],
    ['a divided prerequisite', divided('deels', 'volledig'), { prerequisite: true }, 'dialogue'],
    ['"strongly agree" to a reversed question', fully, { reversed: true }, 'improvement'],
    ['"not begun" to a reversed question', none, { reversed: true }, null],
  ])('%s', (_title, response, more, kind) => {
    expect(findingOf(response, more)?.kind ?? null).toBe(kind);
  });

  test('a prerequisite above 50 and under a target of its own is improved, and blocks nothing', () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie', { prerequisite: true })])]);
    const found = only(findingsOf([framework], { visie: largely }, { verkenning: 90 }));
    expect(found.kind).toBe('improvement');
  });

  test('a prerequisite only just above 50 blocks nothing', () => {
    const scale = aScale('fijn', { laag: 0, midden: 50.5, hoog: 100 });
    expect(findingOf(answered('midden'), { scale, prerequisite: true })?.kind).toBe('improvement');
  });

  test('a target that is missed by the last digit of floating point is reached', () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie', { scale: AGREEMENT })])]);
    const at = (target: number) =>
      findingsOf([framework], { visie: answered('neutraal') }, { verkenning: target });
    expect(at(50 + 5e-10)).toEqual([]);
    expect(at(50 + 2e-9)).toHaveLength(1);
  });

  test("an answer counts against the organisation's own target", () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie')])]);
    expect(findingsOf([framework], { visie: partly }, { verkenning: 30 })).toEqual([]);
    expect(findingsOf([framework], { visie: largely }, { verkenning: 80 })).toHaveLength(1);
  });
});

describe('the priority of an improvement', () => {
  test('is its importance times the distance to the target, of 0 to 5', () => {
    expect(findingOf(none, { importance: 5 })?.priority).toBeCloseTo((5 * 200) / 3 / 100, 9);
    expect(findingOf(partly, { importance: 2 })?.priority).toBeCloseTo((2 * 100) / 3 / 100, 9);
  });

  test('takes importance 3 where none is given', () => expect(findingOf(partly)?.priority).toBeCloseTo(1, 9));

  test('counts from the target that the organisation set', () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie', { importance: 4 })])]);
    expect(only(findingsOf([framework], { visie: none }, { verkenning: 50 })).priority).toBe(2);
  });

  test('is never below zero', () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie', { prerequisite: true })])]);
    expect(only(findingsOf([framework], { visie: partly }, { verkenning: 20 }))).toMatchObject({
      kind: 'blocker',
      priority: 0,
    });
  });

  test('does not exist for what must first be discussed or found out', () => {
    expect(findingOf(unknown(), { importance: 5 })?.priority).toBeNull();
    expect(findingOf(divided('deels', 'volledig'), { importance: 5 })?.priority).toBeNull();
  });
});

describe('the answer of a finding', () => {
  test('is the answer given, or none', () => {
    expect(findingOf(partly)).toMatchObject({ answer: 'deels' });
    expect(findingOf(unknown())).toMatchObject({ answer: null, score: null });
  });

  test('is the level at or below the mean of several tables', () => {
    const framework = aFramework([aStep('verkenning', [aQuestion('visie')])]);
    const found = only(findingsOf([framework], [{ visie: partly }, { visie: partly }, { visie: largely }]));
    expect(found.score).toBeCloseTo(400 / 9, 9);
    expect(found.answer).toBe('deels');
    const lower = only(findingsOf([framework], [{ visie: none }, { visie: partly }]));
    expect(lower.answer).toBe('niet-begonnen');
  });
});

describe('the order of findings', () => {
  const framework = aFramework([
    aStep('een', [
      aQuestion('een-beter', { importance: 1 }),
      aQuestion('een-uitzoeken'),
      aQuestion('een-verdeeld'),
      aQuestion('een-blokkade', { prerequisite: true, importance: 1 }),
    ]),
    aStep('twee', [
      aQuestion('twee-beter', { importance: 5 }),
      aQuestion('twee-uitzoeken', { importance: 5 }),
      aQuestion('twee-verdeeld', { importance: 5 }),
      aQuestion('twee-blokkade', { prerequisite: true, importance: 5 }),
    ]),
  ]);
  const answersTo = (step: string): Answers => ({
    [`${step}-beter`]: none,
    [`${step}-uitzoeken`]: unknown(),
    [`${step}-verdeeld`]: divided('deels', 'volledig'),
    [`${step}-blokkade`]: none,
  });

  test('begins with the step whose turn it is, then missing prerequisites of later steps, then the rest', () => {
    expect(kindAndId(findingsOf([framework], { ...answersTo('een'), ...answersTo('twee') }))).toEqual([
      ['dialogue', 'een-verdeeld'],
      ['find-out', 'een-uitzoeken'],
      ['blocker', 'een-blokkade'],
      ['improvement', 'een-beter'],
      ['dialogue', 'twee-verdeeld'],
      ['find-out', 'twee-uitzoeken'],
      ['blocker', 'twee-blokkade'],
      ['improvement', 'twee-beter'],
    ]);
  });

  test('puts what must be found out of the step whose turn it is first, also when there is nothing else in it', () => {
    const answers = { ...answersTo('twee'), 'een-beter': unknown(), 'een-uitzoeken': unknown() };
    expect(kindAndId(findingsOf([framework], answers)).slice(0, 3)).toEqual([
      ['find-out', 'een-beter'],
      ['find-out', 'een-uitzoeken'],
      ['find-out', 'een-verdeeld'],
    ]);
  });

  describe('begins with an action of the step whose turn it is', () => {
    const steps = (prefix: string) => [
      aStep(`${prefix}-een`, [aQuestion(`${prefix}-laag`, { importance: 5 }), aQuestion(`${prefix}-hoog`)]),
      aStep(`${prefix}-twee`, [aQuestion(`${prefix}-nu`, { importance: 1 })]),
      aStep(`${prefix}-drie`, [aQuestion(`${prefix}-later`, { prerequisite: true, importance: 5 })]),
    ];
    const first = aFramework(steps('a'), { id: 'a' });
    const second = aFramework(steps('b'), { id: 'b' });
    const idsOf = (frameworks: readonly Framework[], answers: Answers): readonly (string | null)[] =>
      findingsOf(frameworks, answers).map(({ question }) => question);
    const waiting = (prefix: string): Answers => ({
      [`${prefix}-laag`]: partly,
      [`${prefix}-hoog`]: fully,
      [`${prefix}-nu`]: partly,
      [`${prefix}-later`]: none,
    });
    const reached = (prefix: string): Answers => ({
      ...waiting(prefix),
      [`${prefix}-nu`]: fully,
      [`${prefix}-later`]: fully,
    });

    test('also where a step before it, that is in order, has one that matters more', () => {
      expect(idsOf([first], waiting('a'))).toEqual(['a-nu', 'a-laag', 'a-later']);
    });

    test('of the first framework, and of the second once all of the first is in order', () => {
      expect(idsOf([first, second], { ...waiting('a'), ...waiting('b') })).toEqual([
        ...['a-nu', 'a-laag', 'a-later', 'b-later', 'b-laag', 'b-nu'],
      ]);
      expect(idsOf([first, second], { ...reached('a'), ...waiting('b') })).toEqual([
        ...['b-nu', 'b-laag', 'b-later', 'a-laag'],
      ]);
    });

    test('also where that is shared with an earlier framework, and stands in a step of that one', () => {
      const sharing = aFramework(
        [aStep('c-een', [aQuestion('c-los')]), aStep('c-twee', [aQuestion('a-laag', { importance: 1 })])],
        { id: 'c' },
      );
      const answers = { ...reached('a'), 'c-los': fully };
      const [found] = findingsOf([first, sharing], answers);
      expect(found).toMatchObject({ question: 'a-laag', framework: 'a', step: 'a-een' });
      const apart = { ...answers, 'a-hoog': largely, 'a-nu': largely, 'a-laag': unknown() };
      expect(kindAndId(findingsOf([first, sharing], apart))[0]).toEqual(['find-out', 'a-laag']);
    });

    test('and only then with what must be found out in a step before it', () => {
      const known = aStep('een', [aQuestion('p'), aQuestion('q'), aQuestion('r')]);
      const framework = aFramework([known, aStep('twee', [aQuestion('nu')])]);
      const answers = { p: fully, q: fully, r: unknown(), nu: partly };
      expect(outcomeOf(framework, answers).nextStep?.step).toBe('twee');
      expect(kindAndId(findingsOf([framework], answers))).toEqual([
        ['improvement', 'nu'],
        ['find-out', 'r'],
      ]);
    });
  });

  test('has what must be found out in a later step last, where there is nothing else in that step', () => {
    const framework = aFramework([
      aStep('een', [aQuestion('nu')]),
      aStep('twee', [aQuestion('blokkade', { prerequisite: true })]),
      aStep('drie', [aQuestion('p'), aQuestion('q'), aQuestion('r')]),
    ]);
    const answers = { nu: partly, blokkade: none, p: fully, q: fully, r: unknown() };
    expect(outcomeOf(framework, answers).nextStep?.step).toBe('een');
    expect(kindAndId(findingsOf([framework], answers))).toEqual([
      ['improvement', 'nu'],
      ['blocker', 'blokkade'],
      ['find-out', 'r'],
    ]);
  });

  test('of equal priorities is by step, and within a step by id', () => {
    const equal = aFramework([
      aStep('een', [aQuestion('z'), aQuestion('c')]),
      aStep('twee', [aQuestion('b'), aQuestion('a')]),
    ]);
    const answers = { z: none, c: none, b: none, a: none };
    expect(kindAndId(findingsOf([equal], answers)).map(([, id]) => id)).toEqual(['c', 'z', 'a', 'b']);
  });

  test('treats priorities that differ only by floating point as equal', () => {
    const later = aStep('twee', [aQuestion('tijd', { scale: AGREEMENT })]);
    const framework = aFramework([aStep('een', [aQuestion('visie')]), later]);
    const tables = [largely, partly, largely, partly].map((visie) => ({ visie, tijd: answered('neutraal') }));
    const [first, second] = findingsOf([framework], tables);
    expect(first?.priority).toBeLessThan(second?.priority ?? 0);
    expect([first?.step, second?.step]).toEqual(['een', 'twee']);
  });
});

describe('a question that two frameworks share', () => {
  const kotter = (more: Partial<ScaleQuestion> = {}) =>
    aFramework([aStep('urgentie', [aQuestion('eerst')]), aStep('coalitie', [aQuestion('visie', more)])], {
      id: 'kotter',
    });
  const valente = (more: Partial<ScaleQuestion> = {}) =>
    aFramework([aStep('verkenning', [aQuestion('visie', more)])], { id: 'valente' });
  const answers = { eerst: fully, visie: none };

  test("gives one finding, at the first framework's step and with its target", () => {
    const found = only(findingsOf([kotter(), valente()], answers, { coalitie: 40 }));
    expect(found).toMatchObject({ framework: 'kotter', step: 'coalitie', target: 40 });
    expect(only(findingsOf([valente(), kotter()], answers)).step).toBe('verkenning');
  });

  test('takes its highest importance', () => {
    const [low, high] = [kotter({ importance: 2 }), valente({ importance: 5 })];
    expect(only(findingsOf([low, high], answers))).toMatchObject({ importance: 5 });
    expect(only(findingsOf([low, high], answers)).priority).toBeCloseTo((5 * 200) / 3 / 100, 9);
    expect(only(findingsOf([high, low], answers))).toMatchObject({ importance: 5 });
  });

  test('blocks when either of them calls it a prerequisite', () => {
    expect(only(findingsOf([kotter(), valente({ prerequisite: true })], answers)).kind).toBe('blocker');
    expect(only(findingsOf([kotter({ prerequisite: true }), valente()], answers)).kind).toBe('blocker');
  });
});

describe('one question over several tables', () => {
  const framework = aFramework([aStep('verkenning', [aQuestion('visie')])]);
  const foundOver = (...responses: Response[]) =>
    findingsOf(
      [framework],
      responses.map((visie) => ({ visie })),
    );

  test('gives each table what it is due: an improvement, something to find out, a dialogue', () => {
    const found = foundOver(none, unknown(), divided('deels', 'volledig'));
    expect(found.map(({ kind, concerns }) => [kind, concerns.map(({ tables }) => tables)])).toEqual([
      ['dialogue', [['tafel-3']]],
      ['find-out', [['tafel-2']]],
      ['improvement', [['tafel-1']]],
    ]);
  });

  test('is improved for the tables below the target, at the level at or below their mean', () => {
    const found = foundOver(partly, none, largely, fully).find(({ kind }) => kind === 'improvement');
    expect(found).toMatchObject({
      answer: 'niet-begonnen',
      score: 50,
      concerns: [
        { answer: 'niet-begonnen', tables: ['tafel-2'] },
        { answer: 'deels', tables: ['tafel-1'] },
      ],
    });
  });

  test('names the tables according to which what is proposed is so already', () => {
    const saidBy = (...responses: Response[]) =>
      foundOver(...responses).find(({ kind }) => kind === 'improvement')?.doneAt;
    expect(saidBy(none, partly)).toEqual(['tafel-2']);
    expect(saidBy(none, none, fully)).toEqual(['tafel-3']);
    expect(saidBy(partly, none, unknown())).toEqual(['tafel-1']);
    expect(saidBy(none, none)).toEqual([]);
    expect(saidBy(none, divided('deels', 'volledig'))).toEqual([]);
    expect(saidBy(none)).toEqual([]);
  });

  test('is nothing to find out at a table that did not begin with its step', () => {
    expect(foundOver(partly, largely, unanswered()).map(({ kind }) => kind)).toEqual(['improvement']);
  });
});

describe('what was not answered yet', () => {
  const framework = aFramework([
    aStep('een', [aQuestion('visie'), aQuestion('budget')]),
    aStep('twee', [aQuestion('uren')]),
  ]);

  test('is to be found out once its step has begun', () => {
    expect(kindAndId(findingsOf([framework], { visie: fully }))).toEqual([['find-out', 'budget']]);
    expect(kindAndId(findingsOf([framework], { visie: unknown() }))).toEqual([
      ['find-out', 'visie'],
      ['find-out', 'budget'],
    ]);
  });

  test('is nothing yet while nothing was answered', () => {
    expect(findingsOf([framework], {})).toEqual([]);
  });

  test('is never to be found out of what has not begun: that comes later', () => {
    const later = aQuestion('budget', { when: when('visie >= deels'), until: 'begun', prerequisite: true });
    const own = aFramework([aStep('een', [aQuestion('visie'), later])]);
    expect(kindAndId(findingsOf([own], { visie: none }))).toEqual([['improvement', 'visie']]);
  });
});

describe('what is at its target', () => {
  const anchorsOf = (...tables: readonly Answers[]) =>
    anchorsIn(anAssessment([aFramework([aStep('een', [aQuestion('visie')])])], tables));

  test('can be anchored further until it is at its highest answer', () => {
    expect(only(anchorsOf({ visie: largely }))).toMatchObject({
      kind: 'anchor',
      answer: 'grotendeels',
      priority: null,
      proposal: { kind: 'action', answer: 'grotendeels', done: 'volledig', inOrder: null },
    });
    expect(anchorsOf({ visie: fully })).toEqual([]);
  });

  test('is not anchored while a table does not know, did not answer or is divided', () => {
    for (const open of [{ visie: unknown() }, {}, { visie: divided('deels', 'volledig') }])
      expect(anchorsOf({ visie: largely }, open)).toEqual([]);
    const reason = notApplicable('Niet bij ons.');
    expect(only(anchorsOf({ visie: largely }, { visie: reason }))).toMatchObject({ kind: 'anchor' });
  });

  test('is not anchored while a table is below the target', () => {
    expect(anchorsOf({ visie: largely }, { visie: partly })).toEqual([]);
    expect(only(anchorsOf({ visie: largely }, { visie: fully })).concerns).toEqual([
      { state: 'answered', answer: 'grotendeels', tables: ['tafel-1'] },
    ]);
  });
});
