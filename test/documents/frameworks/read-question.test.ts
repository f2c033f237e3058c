import { expect, test } from 'vitest';
import { loadLibrary } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { isScaleQuestion, questionsOf } from '../../../src/domain/instrument/framework.ts';
import { only } from '../../domain/builders.ts';

const read = async (question: string) => {
  const text = `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
steps:
  - id: begin
    title: Begin
    questions:
      - ${question}
`;
  const { framework, diagnostics } = await readFramework('ons-kader.yaml', text, loadLibrary());
  const asked = only(questionsOf(framework));
  if (!isScaleQuestion(asked)) throw new Error('not a question with a scale');
  return { asked, codes: diagnostics.map(({ code }) => code) };
};

const ACTIONS =
  'actions: { niet-begonnen: { what: Begin., role: kok, term: 2, hours: 6 }, deels: { what: Ga door. } }';

test('a question is read with its ladder, its basis and its place in the short version', async () => {
  const { asked, codes } = await read(
    `{ id: tijd, label: Tijd, text: Is er tijd?, ladder: decision, basis: project, core: true, ${ACTIONS} }`,
  );
  expect(codes).toEqual([]);
  expect(asked).toMatchObject({ ladder: 'decision', basis: 'project', core: true, sources: [] });
});

test('a question that says none of these rests on a source, has no ladder and is not in the short version', async () => {
  const { asked, codes } = await read(
    `{ id: tijd, label: Tijd, text: Is er tijd?, ${ACTIONS}, sources: [{ document: valente-2025, section: Stap 3.2 }] }`,
  );
  expect(codes).toEqual([]);
  expect(asked).toMatchObject({ ladder: null, basis: 'source', core: false });
});

test('a question that is not the writer’s own cites where it comes from', async () => {
  expect((await read(`{ id: tijd, label: Tijd, text: Is er tijd?, ${ACTIONS} }`)).codes).toContain(
    'missing-field',
  );
  const named = await read(`{ id: tijd, label: Tijd, text: Is er tijd?, basis: source, ${ACTIONS} }`);
  expect(named.codes).toContain('missing-field');
});

test('a criterion has the basis of its question, unless it says that the writer added it', async () => {
  const source = 'sources: [{ document: valente-2025, section: Stap 3.2 }]';
  const criteria = "criteria: ['Vast.', { nl: 'Betaald.', basis: project }]";
  const { asked, codes } = await read(
    `{ id: tijd, label: Tijd, text: Is er tijd?, ${source}, ${criteria}, ${ACTIONS} }`,
  );
  expect(codes).toEqual([]);
  expect(asked.criteria).toEqual([
    { nl: 'Vast.', en: 'Vast.', basis: 'source' },
    { nl: 'Betaald.', en: 'Betaald.', basis: 'project' },
  ]);
  const own = await read(`{ id: tijd, label: Tijd, text: Is er tijd?, basis: project, ${criteria} }`);
  expect(own.asked.criteria.map(({ basis }) => basis)).toEqual(['project', 'project']);
});

test('an action is read with a role, a term and hours, and may say none of them', async () => {
  const { asked } = await read(`{ id: tijd, label: Tijd, text: Is er tijd?, basis: project, ${ACTIONS} }`);
  expect(asked.actions['niet-begonnen']).toMatchObject({ role: { nl: 'kok', en: 'kok' }, term: 2, hours: 6 });
  expect(asked.actions['deels']).toMatchObject({ role: null, term: null, hours: null });
});

test.each([
  ['ladder: praktijk', 'not-in-list'],
  ['basis: bron', 'not-in-list'],
  ['core: ja', 'wrong-type'],
  ['criteria: [{ nl: Vast., basis: source }]', 'not-in-list'],
  ['criteria: [{ basis: project }]', 'missing-field'],
  ['actions: { deels: { what: Begin., term: 0 } }', 'too-low'],
  ['actions: { deels: { what: Begin., term: 25 } }', 'too-high'],
  ['actions: { deels: { what: Begin., term: 1.5 } }', 'wrong-type'],
  ['actions: { deels: { what: Begin., hours: 0 } }', 'too-low'],
  ['actions: { deels: { what: Begin., hours: 401 } }', 'too-high'],
  ['actions: { deels: { what: Begin., hours: 2.5 } }', 'wrong-type'],
  ['actions: { deels: { what: Begin., hours: zes } }', 'wrong-type'],
])('%s is a mistake', async (written, code) => {
  const source = 'sources: [{ document: valente-2025, section: Stap 3.2 }]';
  expect((await read(`{ id: tijd, label: Tijd, text: Is er tijd?, ${source}, ${written} }`)).codes).toContain(
    code,
  );
});

test('a framework decides for itself whether a question from the bank is in its short version', async () => {
  expect((await read('{ use: visie-vastgesteld }')).asked.core).toBe(false);
  expect((await read('{ use: visie-vastgesteld, core: true }')).asked.core).toBe(true);
});
