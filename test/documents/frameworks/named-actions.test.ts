import { expect, test } from 'vitest';
import { loadLibrary } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { anAssessment, answered, findingsIn } from '../../domain/builders.ts';

/* One action for several levels: an answer names another one, and has the action that is written there. */

const read = (actions: string, more = '') =>
  readFramework(
    'kader.yaml',
    `schema: nulmeting/framework@1
id: kader
version: 1.0.0
title: Kader
terms: { koks: { other: koks, ggz: keukenhulpen } }
steps:
  - id: een
    title: Een
    questions:
      - { id: a, label: A, text: Is er soep?, basis: project, ${more} actions: ${actions} }
`,
    loadLibrary(),
  );

test('an answer that names another one has its action, and is done at its own next level', async () => {
  const { framework, diagnostics } = await read(
    '{ niet-begonnen: { what: "Vraag de {koks}.", role: kok, term: 2 }, deels: niet-begonnen }',
  );
  expect(diagnostics).toEqual([]);
  const proposedAt = (answer: string) => {
    const [finding] = findingsIn(anAssessment([framework], [{ a: answered(answer) }]));
    return finding?.proposal;
  };
  expect(proposedAt('niet-begonnen')).toEqual({
    kind: 'action',
    answer: 'niet-begonnen',
    done: 'deels',
    inOrder: 'grotendeels',
  });
  expect(proposedAt('deels')).toEqual({
    kind: 'action',
    answer: 'deels',
    done: 'grotendeels',
    inOrder: null,
  });
  const [question] = framework.steps[0]?.questions ?? [];
  const actions = question?.kind === 'scale' ? question.actions : {};
  expect(actions['deels']).toEqual(actions['niet-begonnen']);
  expect(actions['deels']).toMatchObject({ writtenAt: 'niet-begonnen', term: 2 });
});

test.each([
  ['{ niet-begonnen: { what: Vraag het. }, deels: niet-begonen }', ['unknown-answer']],
  ['{ niet-begonnen: deels, deels: { what: Vraag het. } }', []],
  ['{ niet-begonnen: deels, deels: grotendeels, grotendeels: { what: Vraag het. } }', ['action-not-there']],
  ['{ niet-begonnen: niet-begonnen, deels: { what: Vraag het. } }', ['action-not-there']],
  ['{ niet-begonnen: { what: Vraag het. }, deels: grotendeels }', ['action-not-there']],
  ['{ niet-begonnen: { what: Vraag het. }, deels: 1 }', ['text-needs-quotes']],
])('%s: %j', async (actions, codes) => {
  const { diagnostics } = await read(actions);
  const found = diagnostics.map(({ code }) => code).filter((code) => code !== 'term-not-used');
  expect(found).toEqual(codes);
});

test('what is wrong with an action is said where it is written, and not where it is named', async () => {
  const { diagnostics } = await read(
    '{ niet-begonnen: { what: "Doe dit elke dag met {koks}." }, deels: niet-begonnen }',
    'ladder: practice,',
  );
  expect(diagnostics.filter(({ code }) => code === 'action-points-back')).toHaveLength(1);
});
