import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlanFields } from '../../../../src/documents/dossier/plan/read-plan.ts';
import { renewPlanText } from '../../../../src/documents/dossier/plan/renew-plan-text.ts';
import type { Plan, ProposedPlan } from '../../../../src/domain/planning/plan.ts';
import { aPlanAction } from '../../../domain/builders.ts';
import { DUTCH_STATUSES } from '../../../domain/planning/plan-words.ts';

const TITLE = {
  measurement: '2026-03-01',
  heading: 'Ons plan.\nVerander wat u wilt.',
  statuses: DUTCH_STATUSES,
};

const planOf = (...ids: readonly string[]): Plan => ({
  actions: ids.slice(0, 7).map((id) => aPlanAction(id)),
  later: ids.slice(7).map((id) => aPlanAction(id)),
  anchor: [],
});
const proposalOf = (...ids: readonly string[]): ProposedPlan => ({ ...planOf(...ids), parts: new Map() });
const TEN = Array.from({ length: 10 }, (_, index) => `vraag-${index + 1}`);
const readBack = (text: string): Plan => readPlanFields(parse(text) as Record<string, unknown>);

/** A plan that a person changed, parsed from its text. */
const byHand = (text: string) => ({ text, plan: readBack(text), isChangedByPerson: true });
const WORKED_IN = `# Ons plan
actions:
  - id: vraag-1
    kind: improvement
    what:   'Schrijf de visie'    # met het team
    who: beleidsmedewerker
    status: planned
later:
  - id: eigen # een wens
    kind: own
# tot hier
`;

describe('a plan that nobody changed', () => {
  test('is created from the proposals, and parses to the same plan', () => {
    const { text, renewal } = renewPlanText(null, proposalOf(...TEN), TITLE, 7);
    expect(renewal).toEqual({ plan: planOf(...TEN), kind: 'made', added: [], outdated: [] });
    expect(readBack(text)).toEqual(planOf(...TEN));
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# yaml-language-server: $schema=.nulmeting/schemas/plan.schema.json',
      '# Ons plan.',
      '# Verander wat u wilt.',
      'schema: nulmeting/plan@1',
    ]);
  });

  test('is replaced, whatever its content', () => {
    const { text } = renewPlanText(null, proposalOf('oud'), TITLE, 7);
    const current = { text, plan: planOf('oud'), isChangedByPerson: false };
    const renewed = renewPlanText(current, proposalOf('nieuw'), TITLE, 7);
    expect(renewed.renewal).toEqual({ plan: planOf('nieuw'), kind: 'renewed', added: [], outdated: [] });
    expect(readBack(renewed.text)).toEqual(planOf('nieuw'));
  });

  test('without an action has empty lists, below which a person can write', () => {
    expect(renewPlanText(null, proposalOf(), TITLE, 7).text).toMatch(/\nactions:\nlater:\nanchor:\n$/);
  });
});

describe('a plan that a person changed', () => {
  test('gets new actions at the end, those that do not fit in this period under later, and no other change', () => {
    const { text, renewal } = renewPlanText(byHand(WORKED_IN), proposalOf(...TEN), TITLE, 7);
    expect(renewal.kind).toBe('extended');
    expect(renewal.added).toEqual(TEN.slice(1));
    const { actions, later } = readBack(text);
    expect(actions.map(({ id }) => id)).toEqual(TEN.slice(0, 7));
    expect(later.map(({ id }) => id)).toEqual(['eigen', ...TEN.slice(7)]);
    expect(renewal.plan.later.map(({ id }) => id)).toEqual(later.map(({ id }) => id));
    const unchanged = text.split('\n').filter((line) => WORKED_IN.split('\n').includes(line));
    for (const line of WORKED_IN.split('\n')) expect(unchanged).toContain(line);
  });

  test('changes in no byte when nothing is new, and the result lists what no longer follows', () => {
    const text = WORKED_IN.replace('status: planned', 'status: proposed');
    const { text: after, renewal } = renewPlanText(byHand(text), proposalOf(), TITLE, 7);
    expect(after).toBe(text);
    expect(renewal.outdated).toEqual(['vraag-1']);
    const again = renewPlanText(byHand(WORKED_IN), proposalOf('vraag-1'), TITLE, 7);
    expect(again.text).toBe(WORKED_IN);
  });
});
