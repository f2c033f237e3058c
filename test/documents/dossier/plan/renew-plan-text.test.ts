import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPlanFields } from '../../../../src/documents/dossier/plan/read-plan.ts';
import { renewPlanText } from '../../../../src/documents/dossier/plan/renew-plan-text.ts';
import type { KeptPlan, Plan, ProposedPlan } from '../../../../src/domain/planning/plan.ts';
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
/** The same as a dossier keeps it. */
const keptOf = (...ids: readonly string[]): KeptPlan => ({
  measurement: TITLE.measurement,
  ...planOf(...ids),
});
const readBack = (text: string): KeptPlan => readPlanFields(parse(text) as Record<string, unknown>);

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
    expect(renewal).toEqual({ plan: planOf(...TEN), kind: 'made', added: [], outdated: [], before: null });
    expect(readBack(text)).toEqual(keptOf(...TEN));
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# yaml-language-server: $schema=.nulmeting/schemas/plan.schema.json',
      '# Ons plan.',
      '# Verander wat u wilt.',
      'schema: nulmeting/plan@1',
    ]);
  });

  test('has a suggestion right under who and when, which stay open, and leaves out what nobody suggested', () => {
    const suggested = { role: 'manager', term: 1 };
    const actions = [
      aPlanAction('a', { suggested, hours: 6, inOrderWhen: 'op orde', questions: ['a', 'b'] }),
      aPlanAction('b', { suggested: { role: null, term: 2 }, basis: null }),
      aPlanAction('c', { basis: 'project' }),
    ];
    const { text } = renewPlanText(null, { ...proposalOf(), actions }, TITLE, 7);
    const [first, second, third] = text.split(/^ {2}- id: /m).slice(1);
    expect(first).toContain(
      '    inOrderWhen: op orde\n    who:\n    when:\n    suggested:\n      role: manager\n      term: 1\n    hours: 6\n    status: voorstel\n',
    );
    expect(second).toContain('    when:\n    suggested:\n      term: 2\n    status: voorstel\n');
    expect(second).not.toContain('basis');
    expect(third).toContain('    when:\n    status: voorstel\n');
    expect(third).toContain('    basis: project\n');
    expect(readBack(text).actions).toEqual(actions);
  });

  test('is replaced, whatever its content', () => {
    const { text } = renewPlanText(null, proposalOf('oud'), TITLE, 7);
    const current = { text, plan: keptOf('oud'), isChangedByPerson: false };
    const renewed = renewPlanText(current, proposalOf('nieuw'), TITLE, 7);
    expect(renewed.renewal).toEqual({
      plan: planOf('nieuw'),
      kind: 'renewed',
      added: [],
      outdated: [],
      before: null,
    });
    expect(readBack(renewed.text)).toEqual(keptOf('nieuw'));
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

  test('keeps what they made of a suggestion and of the hours, and gives new actions theirs', () => {
    const written = `${WORKED_IN.replace('status: planned', 'status: planned\n    suggested: { role: wij samen }\n    hours: 40 # geteld')}`;
    const suggested = { role: 'manager', term: 1 };
    const actions = ['vraag-1', 'vraag-2'].map((id) => aPlanAction(id, { suggested, hours: 6 }));
    const { text, renewal } = renewPlanText(byHand(written), { ...proposalOf(), actions }, TITLE, 7);
    expect(text).toContain('    suggested: { role: wij samen }\n    hours: 40 # geteld\n');
    const told = readBack(text).actions.map((action) => [action.id, action.suggested, action.hours]);
    expect(told).toEqual([
      ['vraag-1', { role: 'wij samen', term: null }, 40],
      ['vraag-2', suggested, 6],
    ]);
    expect(renewal.plan.actions).toEqual(readBack(text).actions);
  });

  test('changes in no byte when nothing is new, and the result lists what no longer follows', () => {
    const text = WORKED_IN.replace('status: planned', 'status: proposed');
    const { text: after, renewal } = renewPlanText(byHand(text), proposalOf(), TITLE, 7);
    expect(after).toBe(text);
    expect(renewal.outdated).toEqual(['vraag-1']);
    const again = renewPlanText(byHand(WORKED_IN), proposalOf('vraag-1'), TITLE, 7);
    expect(again.text).toBe(WORKED_IN);
  });

  test('follows from the measurement with which it was renewed, and nothing beside that is written anew', () => {
    const written = (id: string): string =>
      WORKED_IN.replace('actions:', `measurement: ${id} # de eerste\nactions:`);
    const { text, renewal } = renewPlanText(byHand(written('2025-03-01')), proposalOf('vraag-1'), TITLE, 7);
    expect(text).toBe(written('2026-03-01'));
    expect(renewal.before).toBe('2025-03-01');
    const same = renewPlanText(byHand(written('2026-03-01')), proposalOf('vraag-1'), TITLE, 7);
    expect([same.text, same.renewal.before]).toEqual([written('2026-03-01'), null]);
  });
});
