import { describe, expect, test } from 'vitest';
import type { Assessment, Response } from '../../../src/domain/assessment/assessment.ts';
import type { ScaleQuestion, SuggestedAction } from '../../../src/domain/instrument/framework.ts';
import type { Language } from '../../../src/domain/instrument/text.ts';
import {
  type PlanAction,
  type ProposedPlan,
  planActions,
  quadrantOf,
} from '../../../src/domain/planning/plan.ts';
import {
  type Answers,
  aFramework,
  anAction,
  anAssessment,
  anchorsIn,
  answered,
  aQuestion,
  aScale,
  aStep,
  aText,
  divided,
  findingsIn,
  only,
  targetsFor,
  unknown,
  VALENTE,
} from '../builders.ts';
import { PLAN_WORDS } from './plan-words.ts';

const HANDBOOK = { document: 'handboek', section: 'h. 3' };
const action = (what: string, more: Partial<SuggestedAction> = {}): SuggestedAction =>
  anAction(what, { sources: [HANDBOOK], ...more });
const LEVELS = { deels: aText('hier en daar'), grotendeels: aText('bijna overal') };

/** A measurement of one step, from the answers of each table. */
function measuring(questions: readonly ScaleQuestion[], ...tables: readonly Answers[]): Assessment {
  return anAssessment([aFramework([aStep('verkenning', questions)])], tables);
}

/** The plan proposed from an assessment. */
function planFor(assessment: Assessment, language: Language = 'nl', most?: number): ProposedPlan {
  return planActions(findingsIn(assessment), assessment.frameworks, language, PLAN_WORDS, most);
}

/** The action for a question that is alone in its step. */
function actionFor(response: Response, more: Partial<ScaleQuestion> = {}): PlanAction {
  const measured = measuring([aQuestion('visie', more)], { visie: response });
  return only(planFor(measured).actions);
}

describe('an answer below the target', () => {
  test('carries the action that its question suggests at that answer, with its source', () => {
    const actions = {
      'niet-begonnen': action('begin'),
      deels: action('verbreed'),
      volledig: action('houd vast'),
    };
    expect(actionFor(answered('deels'), { actions })).toMatchObject({
      id: 'visie-deels',
      kind: 'improvement',
      question: 'visie',
      step: 'verkenning',
      what: 'verbreed',
      sources: [HANDBOOK],
    });
    expect(actionFor(answered('niet-begonnen'), { actions }).what).toBe('begin');
  });

  test("carries the question's source when the action gives none", () => {
    const actions = { deels: action('verbreed', { sources: [] }) };
    expect(actionFor(answered('deels'), { actions }).sources).toEqual([VALENTE]);
  });

  test('asks for a first step to be agreed on when its question suggests nothing at that answer', () => {
    const actions = { volledig: action('houd vast') };
    expect(actionFor(answered('deels'), { actions })).toMatchObject({
      what: 'spreek af: onderwerp visie',
      sources: [VALENTE],
    });
  });

  test("gives the question's own sentence as the reason, and is done at the next one", () => {
    expect(actionFor(answered('deels'), { levels: LEVELS })).toMatchObject({
      why: 'nu: hier en daar',
      done: 'bijna overal',
    });
  });

  test("uses the scale's meaning where the question has no sentence of its own", () => {
    expect(actionFor(answered('deels'))).toMatchObject({
      why: 'nu: betekenis deels',
      done: 'betekenis grotendeels',
    });
  });

  test('goes to a lower value on a reversed question', () => {
    expect(actionFor(answered('volledig'), { reversed: true })).toMatchObject({
      id: 'visie-volledig',
      done: 'betekenis grotendeels',
      inOrderWhen: 'betekenis deels',
    });
  });

  test('is done at the next answer, and says which one reaches the target where that lies higher', () => {
    expect(actionFor(answered('niet-begonnen'))).toMatchObject({
      done: 'betekenis deels',
      inOrderWhen: 'betekenis grotendeels',
    });
    expect(actionFor(answered('deels'))).toMatchObject({ done: 'betekenis grotendeels', inOrderWhen: null });
  });

  test('says who could do it, within how long, and what it asks of experts by experience; null where nothing is said', () => {
    const actions = {
      'niet-begonnen': action('begin', { role: aText('manager'), term: 2, hours: 12 }),
      deels: action('verbreed', { role: aText('teamleider') }),
    };
    const told = (answer: string) => actionFor(answered(answer), { actions });
    expect(told('niet-begonnen')).toMatchObject({ suggested: { role: 'manager', term: 2 }, hours: 12 });
    expect(told('deels')).toMatchObject({ suggested: { role: 'teamleider', term: null }, hours: null });
    const nothing = { suggested: { role: null, term: null }, hours: null };
    expect(actionFor(answered('deels'))).toMatchObject(nothing);
    expect(actionFor(unknown(), { actions })).toMatchObject(nothing);
    expect(actionFor(divided('niet-begonnen', 'deels'), { actions })).toMatchObject(nothing);
  });

  test('works towards the goal of its step', () => {
    expect(actionFor(answered('deels')).goal).toBe('doel verkenning');
  });

  test('is only proposed: who and when stay open until a person fills them in', () => {
    expect(actionFor(answered('deels'))).toMatchObject({ who: null, when: null, status: 'proposed' });
  });

  test('is in the requested language', () => {
    const measured = measuring(
      [aQuestion('visie', { actions: { deels: action('verbreed') }, levels: LEVELS })],
      {
        visie: answered('deels'),
      },
    );
    expect(only(planFor(measured, 'en').actions)).toMatchObject({
      goal: 'doel verkenning (en)',
      what: 'verbreed (en)',
      why: 'nu: hier en daar (en)',
      done: 'bijna overal (en)',
    });
  });
});

describe('what is no improvement', () => {
  const actions = { 'niet-begonnen': action('begin'), deels: action('verbreed') };

  test('an unknown answer is to be found out', () => {
    expect(actionFor(unknown(), { actions })).toMatchObject({
      id: 'visie-find-out',
      kind: 'find-out',
      what: 'zoek uit: onderwerp visie',
      why: 'niemand wist het',
      done: 'het antwoord is bekend',
      priority: null,
      sources: [VALENTE],
    });
  });

  test('a divided answer is to be discussed', () => {
    expect(actionFor(divided('niet-begonnen', 'deels'), { actions })).toMatchObject({
      id: 'visie-dialogue',
      kind: 'dialogue',
      what: 'bespreek: onderwerp visie',
      why: 'de groep was verdeeld',
      done: 'het gesprek is gevoerd',
      priority: null,
      sources: [VALENTE],
    });
  });

  test('stands beside the improvement for the tables that did answer, each with its tables', () => {
    const question = aQuestion('visie', { actions });
    const measured = measuring([question], { visie: unknown() }, { visie: answered('niet-begonnen') });
    expect(planFor(measured).actions).toMatchObject([
      { what: 'zoek uit: onderwerp visie', why: 'tafel-1: niemand wist het' },
      { what: 'begin', why: 'tafel-2: nu: betekenis niet-begonnen' },
    ]);
  });

  test('answers of tables that lie far apart are to be discussed, because they lie apart', () => {
    const alike = { budget: answered('grotendeels'), tijd: answered('grotendeels') };
    const measured = measuring(
      [aQuestion('visie'), aQuestion('budget'), aQuestion('tijd')],
      { visie: answered('niet-begonnen'), ...alike },
      { visie: answered('volledig'), ...alike },
    );
    expect(planFor(measured).actions.find(({ kind }) => kind === 'dialogue')).toMatchObject({
      id: 'visie-dialogue',
      why: 'de antwoorden lopen uiteen tafel-1: nu: betekenis niet-begonnen tafel-2: nu: betekenis volledig',
    });
  });

  test('an improvement is not said to be because answers lie apart', () => {
    const measured = measuring(
      [aQuestion('visie')],
      { visie: answered('niet-begonnen') },
      { visie: answered('deels') },
    );
    expect(only(planFor(measured).actions).why).toBe(
      'tafel-1: nu: betekenis niet-begonnen tafel-2: nu: betekenis deels al zo volgens tafel-2',
    );
  });

  test('names the tables that answered the same together', () => {
    const none = { visie: answered('niet-begonnen') };
    const measured = measuring([aQuestion('visie')], none, none, { visie: answered('deels') });
    expect(only(planFor(measured).actions).why).toBe(
      'tafel-1 + tafel-2: nu: betekenis niet-begonnen tafel-3: nu: betekenis deels al zo volgens tafel-3',
    );
  });

  test('several of one kind in a step are one action at its head, with its parts', () => {
    const measured = measuring([aQuestion('visie'), aQuestion('budget'), aQuestion('tijd')], {
      visie: unknown(),
      tijd: answered('deels'),
    });
    const { actions: proposed, parts } = planFor(measured);
    expect(proposed).toMatchObject([
      {
        id: 'afwegingskader-verkenning-find-out',
        question: null,
        questions: ['visie', 'budget'],
        label: 'stap verkenning',
        what: 'zoek uit: onderwerp visie + onderwerp budget',
      },
      { id: 'tijd-deels' },
    ]);
    expect(parts.get('afwegingskader-verkenning-find-out')?.map(({ id }) => id)).toEqual([
      'visie-find-out',
      'budget-find-out',
    ]);
  });

  test('a step with a large spread over the tables is to be discussed', () => {
    const high = { visie: answered('volledig') };
    const measured = measuring([aQuestion('visie')], high, high, { visie: answered('niet-begonnen') });
    const plan = planFor(measured);
    expect(plan.actions[0]).toMatchObject({
      id: 'afwegingskader-verkenning-dialogue',
      questions: ['visie'],
      what: 'bespreek: de hele stap stap verkenning + onderwerp visie',
    });
    expect(plan.parts.get('afwegingskader-verkenning-dialogue')?.[0]).toMatchObject({
      id: 'afwegingskader-verkenning-step-dialogue',
      kind: 'dialogue',
      question: null,
      step: 'verkenning',
      what: 'bespreek de stap: stap verkenning',
      why: 'de tafels lopen uiteen',
      done: 'het gesprek is gevoerd',
      quadrant: null,
      sources: [],
    });
  });
});

describe('a blocker', () => {
  test('carries the suggested action of its answer, like an improvement', () => {
    const more = { prerequisite: true, actions: { deels: action('verbreed') }, levels: LEVELS };
    expect(actionFor(answered('deels'), more)).toMatchObject({
      id: 'visie-deels',
      kind: 'blocker',
      what: 'verbreed',
      why: 'nu: hier en daar',
      done: 'bijna overal',
    });
  });
});

describe('a blocker of a step with a target of its own', () => {
  const inOrderAt = (target: number, more: Partial<ScaleQuestion> = {}) => {
    const measured = measuring([aQuestion('visie', { prerequisite: true, ...more })], {
      visie: answered('niet-begonnen'),
    });
    const targets = targetsFor('afwegingskader', { verkenning: target });
    return only(planFor({ ...measured, targets }).actions).inOrderWhen;
  };

  test('is in order above half, however low the target', () => {
    expect(inOrderAt(30)).toBe('betekenis grotendeels');
    expect(inOrderAt(30, { prerequisite: false })).toBeNull();
    expect(inOrderAt(90)).toBe('betekenis volledig');
  });
});

describe('who asks for it', () => {
  const own = (id: string, more: Partial<ScaleQuestion> = {}) =>
    aQuestion(id, { basis: 'project', sources: [], ...more });

  test('is a publication, or the project itself, whose additions cite nothing', () => {
    expect(actionFor(answered('deels'))).toMatchObject({ basis: 'source', sources: [VALENTE] });
    const added = { basis: 'project', sources: [] } as const;
    expect(actionFor(answered('deels'), added)).toMatchObject(added);
    expect(actionFor(unknown(), added)).toMatchObject(added);
    expect(actionFor(answered('deels'), { basis: 'project' })).toMatchObject(added);
  });

  test('is a publication for an action that cites one, whoever added the question', () => {
    const actions = { deels: action('verbreed') };
    const told = actionFor(answered('deels'), { basis: 'project', sources: [], actions });
    expect(told).toMatchObject({ basis: 'source', sources: [HANDBOOK] });
  });

  test('is both where things of either kind are found out together, and nobody for a whole step', () => {
    const basisOf = (...questions: readonly ScaleQuestion[]) =>
      only(
        planFor(measuring(questions, Object.fromEntries(questions.map(({ id }) => [id, unknown()])))).actions,
      ).basis;
    expect(basisOf(aQuestion('a'), own('b'))).toBe('both');
    expect(basisOf(own('a'), own('b'))).toBe('project');
    expect(basisOf(aQuestion('a'), aQuestion('b'))).toBe('source');
    const high = { visie: answered('volledig') };
    const apart = measuring([aQuestion('visie')], high, high, { visie: answered('niet-begonnen') });
    const parts = planFor(apart).parts.get('afwegingskader-verkenning-dialogue');
    expect(parts?.map(({ basis }) => basis)).toEqual([null, 'source']);
  });
});

describe('importance and feasibility give the go-zone', () => {
  test.each([
    [5, 5, 'now'],
    [4, 4, 'now'],
    [3, 4, 'quick-win'],
    [1, 5, 'quick-win'],
    [4, 3, 'plan'],
    [5, 1, 'plan'],
    [3, 3, 'later'],
    [1, 1, 'later'],
  ])('importance %d and feasibility %d: %s', (importance, feasibility, quadrant) => {
    expect(quadrantOf({ kind: 'improvement', importance, feasibility })).toBe(quadrant);
    expect(quadrantOf({ kind: 'dialogue', importance, feasibility })).toBeNull();
    expect(actionFor(answered('deels'), { importance, feasibility }).quadrant).toBe(quadrant);
  });

  test('without feasibility there is none', () => {
    expect(actionFor(answered('deels'), { importance: 5 }).quadrant).toBeNull();
  });
});

test('what can be anchored further has its action, else the advice to agree on one', () => {
  const anchoring = (question: ScaleQuestion): string => {
    const measured = measuring([question], { visie: answered('grotendeels') });
    const { anchor } = planActions(anchorsIn(measured), measured.frameworks, 'nl', PLAN_WORDS);
    return only(anchor).what;
  };
  expect(anchoring(aQuestion('visie', { actions: { grotendeels: action('houd vast') } }))).toBe('houd vast');
  expect(anchoring(aQuestion('visie'))).toBe('borg: onderwerp visie');
});

describe('a plan period', () => {
  const questions = Array.from({ length: 10 }, (_, index) =>
    aQuestion(`vraag-${index}`, { prerequisite: index === 9 }),
  );
  const responses = [unknown(), divided('deels', 'volledig'), ...Array(8).fill(answered('niet-begonnen'))];
  const measured = measuring(
    questions,
    Object.fromEntries(questions.map(({ id }, index) => [id, responses[index]])),
  );

  test('holds seven actions, all kinds counted; the rest is listed as later', () => {
    const plan = planFor(measured);
    expect(plan.actions.map(({ kind }) => kind)).toEqual([
      'dialogue',
      'find-out',
      'blocker',
      ...Array(4).fill('improvement'),
    ]);
    expect(plan.later.map(({ question }) => question)).toEqual(['vraag-6', 'vraag-7', 'vraag-8']);
  });

  test('holds more, or fewer, when a person sets another maximum', () => {
    expect(planFor(measured, 'nl', 9)).toMatchObject({ later: [{ question: 'vraag-8' }] });
    expect(planFor(measured, 'nl', 2).later).toHaveLength(8);
    expect(planFor(measured, 'nl', 100).later).toEqual([]);
  });

  test('has the order of the findings', () => {
    const { actions, later } = planFor(measured);
    expect([...actions, ...later].map(({ question }) => question)).toEqual(
      findingsIn(measured).map(({ question }) => question),
    );
  });

  test('accepts a built-in JavaScript name as the id of an answer', () => {
    const scale = aScale('eigen', { constructor: 0, valueof: 1, tostring: 2 });
    const question = aQuestion('vraag', { scale });
    const [proposed] = planFor(measuring([question], { vraag: answered('constructor') })).actions;
    expect(proposed).toMatchObject({
      why: PLAN_WORDS.whyAnswer('betekenis constructor'),
      done: 'betekenis valueof',
      inOrderWhen: 'betekenis tostring',
    });
  });

  test('says of answers without a sentence of their own that they were, and are to be, the answer', () => {
    const label = (words: string) => ({ nl: words, en: `${words} (en)` });
    const answers = [
      { id: 'nee', value: 0, label: label('nee'), meaning: label('nee') },
      { id: 'ja', value: 1, label: label('ja'), meaning: label('ja') },
    ];
    const question = aQuestion('vraag', { scale: { id: 'ja-nee', answers } });
    const [proposed] = planFor(measuring([question], { vraag: answered('nee') })).actions;
    expect(proposed).toMatchObject({ why: PLAN_WORDS.whyLabel('nee'), done: PLAN_WORDS.doneLabel('ja') });
  });

  test('is empty without findings', () => {
    expect(planActions([], [], 'nl', PLAN_WORDS)).toEqual({
      actions: [],
      later: [],
      anchor: [],
      parts: new Map(),
      notAsked: new Set(),
    });
  });
});
