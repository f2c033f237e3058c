import { expect, test } from 'vitest';
import { loadLibrary } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { questionsOf } from '../../../src/domain/instrument/framework.ts';

/* What a question takes from its step, and else from the framework, where it gives nothing of its own. */

const library = loadLibrary();
const actions = 'actions: { niet-begonnen: { what: Begin. }, deels: { what: Ga door. } }';
const question = (id: string, more = ''): string =>
  `{ id: ${id}, label: ${id}, text: "Is er ${id}?", ${actions}${more} }`;
const read = (head: string, steps: string) =>
  readFramework(
    'kader.yaml',
    `schema: nulmeting/framework@1\nid: kader\nversion: 1.0.0\ntitle: Kader\n${head}steps:\n${steps}`,
    library,
  );
const VALENTE = (section: string): string => `[{ document: valente-2025, section: "${section}" }]`;

test("a question without sources has those of its step, else of the framework; the project's own has none", async () => {
  const { framework, diagnostics, content } = await read(
    `sources: ${VALENTE('Stap 1.2')}\n`,
    [
      `  - id: een\n    title: Een\n    sources: ${VALENTE('Stap 2.1')}`,
      `    questions:\n      - ${question('a')}\n      - ${question('b', `, sources: ${VALENTE('Stap 3.2')}`)}`,
      `  - id: twee\n    title: Twee\n    questions:\n      - ${question('c')}\n      - ${question('d', ', basis: project')}`,
      '      - use: visie-vastgesteld',
    ].join('\n'),
  );
  expect(diagnostics).toEqual([]);
  const cited = questionsOf(framework).map(({ id, sources }) => [id, sources.map(({ section }) => section)]);
  expect(cited.slice(0, 4)).toEqual([
    ['a', ['Stap 2.1']],
    ['b', ['Stap 3.2']],
    ['c', ['Stap 1.2']],
    ['d', []],
  ]);
  expect(cited[4]?.[1]).not.toEqual(['Stap 1.2']);
  // What stands above is part of the content, so that a frozen copy says the same, and its publication goes along.
  expect(content).toMatchObject({ documents: { 'valente-2025': { year: 2025 } } });
});

test('what is wrong with the sources of a step or of the framework is said once, at its own place', async () => {
  const { diagnostics } = await read(
    'sources: [{ document: valente-2052, section: Stap 1.2 }]\n',
    [
      `  - id: een\n    title: Een\n    sources: ${VALENTE('Stap 99')}`,
      `    questions:\n      - ${question('a')}\n      - ${question('b')}`,
      `  - id: twee\n    title: Twee\n    questions:\n      - ${question('c')}`,
    ].join('\n'),
  );
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
    ['unknown-document', 5],
    ['unknown-section', 9],
  ]);
});

test('a question that a publication asks for, and for which none is named, lacks its sources', async () => {
  const { diagnostics } = await read(
    '',
    `  - id: een\n    title: Een\n    questions:\n      - ${question('a')}\n      - ${question('d', ', basis: project')}`,
  );
  expect(diagnostics.map(({ code, line, values }) => [code, line, values['field']])).toContainEqual([
    'missing-field',
    9,
    'sources',
  ]);
  expect(diagnostics.filter(({ line }) => line === 10)).toEqual([]);
});
