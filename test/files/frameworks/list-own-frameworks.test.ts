import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Facts, NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { listFrameworkIds } from '../../../src/files/frameworks/load-framework.ts';
import { readOwnFrameworks } from '../../../src/files/frameworks/own-frameworks.ts';

const root = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const frameworkText = (id: string, title: string, more = ''): string => `schema: nulmeting/framework@1
id: ${id}
version: 1.0.0
title: ${title}
steps:
  - id: begin
    title: Begin
    questions: [{ use: visie-vastgesteld }${more}]
`;
beforeAll(() => {
  mkdirSync(join(root, 'kaders', 'map.yaml'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(root, 'kaders', name), text);
  write('goed.yaml', frameworkText('goed', 'Goed'));
  write(
    'vertaald.yaml',
    frameworkText('vertaald', '{ nl: Half, en: Half }').replace('title: Begin', 'title: { nl: Begin }'),
  );
  write('stuk.yaml', frameworkText('stuk', 'Stuk', ', { use: bestaat-niet }'));
  write('leesmij.txt', 'x');
});

test('a remark on an own framework is no mistake: it can be asked', async () => {
  const found = await readOwnFrameworks(root, NO_FACTS);
  expect(found.map(({ id, mistakes, hash }) => [id, mistakes, hash !== null])).toEqual([
    ['goed', 0, true],
    ['stuk', 1, false],
    ['vertaald', 0, true],
  ]);
  expect(found.map(({ questions }) => questions)).toEqual([1, 2, 1]);
});

test('an own framework has as many questions as the organisation can be asked, in the words of its sector', async () => {
  const folder = join(root, 'inkoop');
  mkdirSync(join(folder, 'kaders'), { recursive: true });
  const more = `, { id: aanbieders, kind: text, basis: project, label: A, text: Wie koopt in?, when: organisation.position is municipality }`;
  const text = frameworkText('inkoop', '{ nl: "Voor {clients}", en: "For {clients}" }', more);
  writeFileSync(join(folder, 'kaders', 'inkoop.yaml'), text);
  const municipality = { sector: 'gemeente', teams: null, position: 'municipality' } as const;
  const told = async (facts: Facts) =>
    (await readOwnFrameworks(folder, facts)).map(({ title, questions }) => [title.nl, questions]);
  expect(await told(NO_FACTS)).toEqual([['Voor cliënten', 1]]);
  expect(await told(municipality)).toEqual([['Voor inwoners', 2]]);
});

test('the frameworks that can be asked are those of the program, and then an organisation’s own', () => {
  const ids = listFrameworkIds(root);
  expect(ids.slice(-3)).toEqual(['goed', 'stuk', 'vertaald']);
  expect(ids).toContain('valente-afwegingskader');
  expect(listFrameworkIds(join(root, 'kaders'))).toEqual(ids.slice(0, -3));
});
