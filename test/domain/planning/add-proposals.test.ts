import { describe, expect, test } from 'vitest';
import { addProposals, withOutdated } from '../../../src/domain/planning/merge-plan.ts';
import type { Plan, PlanAction, ProposedPlan } from '../../../src/domain/planning/plan.ts';
import { aPlanAction } from '../builders.ts';

const several = (prefix: string, n: number, more: Partial<PlanAction> = {}): readonly PlanAction[] =>
  Array.from({ length: n }, (_, index) => aPlanAction(`${prefix}-${index + 1}`, more));
const aPlan = (actions: readonly PlanAction[], later: readonly PlanAction[] = []): ProposedPlan => ({
  actions,
  later,
  anchor: [],
  parts: new Map(),
});
const idsOf = ({ actions, later }: Plan) => [actions.map(({ id }) => id), later.map(({ id }) => id)];

describe('adding proposals to a plan that a person changed', () => {
  test('does not change or move existing actions', () => {
    const own = aPlanAction('visie', {
      who: 'teamleider',
      when: 'voorjaar',
      status: 'planned',
      what: 'anders gezegd',
    });
    const { plan } = addProposals(
      aPlan([own], [aPlanAction('tijd')]),
      aPlan([aPlanAction('visie'), aPlanAction('budget')]),
    );
    expect(plan.actions[0]).toEqual(own);
    expect(idsOf(plan)).toEqual([['visie', 'budget'], ['tijd']]);
  });

  test('does not add an existing action again, now or later', () => {
    const proposed = aPlan([aPlanAction('visie'), aPlanAction('tijd')], [aPlanAction('budget')]);
    const { plan, added } = addProposals(aPlan([aPlanAction('budget')], [aPlanAction('visie')]), proposed);
    expect(idsOf(added)).toEqual([['tijd'], []]);
    expect(idsOf(plan)).toEqual([['budget', 'tijd'], ['visie']]);
  });

  test('fills the period up to the given maximum', () => {
    const existing = aPlan(several('oud', 2));
    const [actions, later] = idsOf(addProposals(existing, aPlan(several('nieuw', 9)), 10).plan);
    expect(actions?.length).toBe(10);
    expect(later).toEqual(['nieuw-9']);
    expect(addProposals(existing, aPlan(several('nieuw', 9)), 1).added.actions).toEqual([]);
  });

  test('fills the period up to seven; the rest is for later, after the existing actions', () => {
    const existing = aPlan(several('oud', 5), [aPlanAction('ooit')]);
    const { plan } = addProposals(existing, aPlan(several('nieuw', 3), several('straks', 1)));
    expect(idsOf(plan)).toEqual([
      ['oud-1', 'oud-2', 'oud-3', 'oud-4', 'oud-5', 'nieuw-1', 'nieuw-2'],
      ['ooit', 'nieuw-3', 'straks-1'],
    ]);
  });

  test.each([
    ['done', 4],
    ['dropped', 4],
    ['in-progress', 2],
    ['planned', 2],
    ['proposed', 2],
  ] as const)('counts what is %s so, that there is room for %d', (status, room) => {
    const existing = aPlan([...several('oud', 3), ...several('stand', 2, { status })]);
    const { added } = addProposals(existing, aPlan(several('nieuw', 7)));
    expect(added.actions).toHaveLength(room);
    expect(added.later).toHaveLength(7 - room);
  });

  test('adds nothing to this period when a person put more than seven in it', () => {
    const { added } = addProposals(aPlan(several('oud', 9)), aPlan(several('nieuw', 2)));
    expect(idsOf(added)).toEqual([[], ['nieuw-1', 'nieuw-2']]);
  });

  test('twice is the same as once', () => {
    const proposed = aPlan(several('nieuw', 6), several('straks', 3));
    const once = addProposals(aPlan(several('oud', 3)), proposed);
    const twice = addProposals(once.plan, proposed);
    expect(twice.plan).toEqual(once.plan);
    expect(twice.added).toEqual({ actions: [], later: [], anchor: [] });
  });
});

describe('a proposal that no longer follows from the answers', () => {
  const current = aPlan([aPlanAction('visie')], [aPlanAction('tijd')]);
  const outdated = (existing: Plan) => addProposals(existing, current).outdated;

  test('say so in a plan as it is shown, in each of its lists', () => {
    const shown = withOutdated(
      aPlan([aPlanAction('budget'), aPlanAction('koffie', { kind: 'own' })], [aPlanAction('uren')]),
      current,
    );
    expect(shown.actions.map(({ isOutdated = false }) => isOutdated)).toEqual([true, false]);
    expect(shown.later.map(({ isOutdated = false }) => isOutdated)).toEqual([true]);
  });

  test('is listed, from this period and from later, and not moved', () => {
    const existing = aPlan(
      [aPlanAction('visie'), aPlanAction('budget')],
      [aPlanAction('tijd'), aPlanAction('uren')],
    );
    expect(outdated(existing)).toEqual(['budget', 'uren']);
    expect(idsOf(addProposals(existing, current).plan)).toEqual(idsOf(existing));
  });

  test('is not listed when a person started, finished or dropped it', () => {
    for (const status of ['planned', 'in-progress', 'done', 'dropped'] as const) {
      expect(outdated(aPlan([aPlanAction('budget', { status })]))).toEqual([]);
    }
  });

  test('is never an action that a person added', () => {
    expect(outdated(aPlan([aPlanAction('koffie', { kind: 'own' })]))).toEqual([]);
  });

  test('is not said of a proposal about a question that a short measurement leaves out: nothing is known of it', () => {
    const known = aPlan([
      aPlanAction('uren', { question: 'uren' }),
      aPlanAction('samen', { kind: 'find-out', question: null, questions: ['uren', 'budget'] }),
    ]);
    const short = (...ids: readonly string[]) => ({ ...current, notAsked: new Set(ids) });
    expect(addProposals(known, short()).outdated).toEqual(['uren', 'samen']);
    expect(addProposals(known, short('uren')).outdated).toEqual(['samen']);
    expect(addProposals(known, short('uren', 'budget')).outdated).toEqual([]);
  });
});

describe('a proposal about several questions of a step', () => {
  const part = (question: string) => aPlanAction(`${question}-find-out`, { kind: 'find-out', question });
  const together = (...questions: readonly string[]): ProposedPlan => {
    const whole = aPlanAction('kader-verkenning-find-out', { kind: 'find-out', question: null, questions });
    return { ...aPlan([whole]), parts: new Map([[whole.id, questions.map(part)]]) };
  };

  test('is added whole to a plan that has none of them', () => {
    expect(idsOf(addProposals(aPlan([]), together('visie', 'tijd')).plan)[0]).toEqual([
      'kader-verkenning-find-out',
    ]);
  });

  test('adds only what is missing, by itself, to a plan that has some of them', () => {
    const own = { ...part('visie'), who: 'Sanne', status: 'planned' } as const;
    const { plan, outdated } = addProposals(aPlan([own]), together('visie', 'tijd'));
    expect(idsOf(plan)[0]).toEqual(['visie-find-out', 'tijd-find-out']);
    expect(plan.actions[0]).toEqual(own);
    expect(outdated).toEqual([]);
  });

  test('adds a new question to a plan that has the others together, and twice is once', () => {
    const before = addProposals(aPlan([]), together('visie', 'tijd')).plan;
    const { plan } = addProposals(before, together('visie', 'tijd', 'geld'));
    expect(idsOf(plan)[0]).toEqual(['kader-verkenning-find-out', 'geld-find-out']);
    expect(addProposals(plan, together('visie', 'tijd', 'geld')).plan).toEqual(plan);
  });

  test('stays when one question is left, and no longer follows when none is', () => {
    const before = addProposals(aPlan([]), together('visie', 'tijd')).plan;
    const left = addProposals(before, aPlan([part('tijd')]));
    expect([left.plan, left.outdated]).toEqual([before, []]);
    expect(addProposals(before, aPlan([])).outdated).toEqual(['kader-verkenning-find-out']);
  });
});

test('what can be anchored further is added beside the period, and not when it is in the plan already', () => {
  const anchor = [
    aPlanAction('visie-grotendeels', { kind: 'anchor' }),
    aPlanAction('tijd-grotendeels', { kind: 'anchor' }),
  ];
  const existing = aPlan(several('oud', 9), [aPlanAction('tijd-grotendeels')]);
  const { plan, added, outdated } = addProposals(existing, { ...aPlan([]), anchor });
  expect(added).toEqual({ actions: [], later: [], anchor: [anchor[0]] });
  expect(plan.anchor).toEqual([anchor[0]]);
  expect(outdated).not.toContain('tijd-grotendeels');
});
