import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { loadLibrary, readTerms } from '../../src/documents/frameworks/framework-library.ts';
import { SECTORS } from '../../src/domain/instrument/facts.ts';
import { fitToSector } from '../../src/domain/instrument/fit-to-sector.ts';
import { isScaleQuestion, questionsOf } from '../../src/domain/instrument/framework.ts';
import { OTHER_SECTOR } from '../../src/domain/instrument/terms.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';

const TERMS = readTerms(Object.fromEntries(loadLibrary().terms));
const named = SECTORS.filter((sector) => sector !== 'overig');

describe.each(listBundledFrameworks().map(({ id, load }) => [id, load()] as const))('%s', (_, framework) => {
  test.each([...SECTORS, 'Ouderenzorg', null])('leaves no term unfilled for %s', (sector) => {
    const { fitted: _from, ...shown } = fitToSector(framework, sector);
    expect(JSON.stringify(shown.steps).match(/"[^"]*\{[\p{L}\d-]+\}[^"]*"/gu) ?? []).toEqual([]);
    const rest = [shown.title, shown.summary, shown.phases, shown.decisionRules];
    expect(JSON.stringify(rest).match(/"[^"]*\{[\p{L}\d-]+\}[^"]*"/gu) ?? []).toEqual([]);
  });

  test('has no words of a sector that there is not', () => {
    const sectors = Object.values(framework.terms).flatMap((words) => Object.keys(words));
    expect(sectors.filter((one) => one !== OTHER_SECTOR && !named.some((sector) => sector === one))).toEqual(
      [],
    );
  });
});

describe.each(Object.entries(TERMS))('the term %s', (id, words) => {
  test('has words in every language, for every sector or for all others', () => {
    for (const text of Object.values(words))
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
    expect(Object.keys(words)).toContain(OTHER_SECTOR);
  });

  test('says something of its own for each sector that it names', () => {
    const other = words[OTHER_SECTOR];
    for (const [sector, text] of Object.entries(words))
      if (sector !== OTHER_SECTOR) expect([id, sector, text]).not.toEqual([id, sector, other]);
  });

  test('has the article in it where it is called so', () => {
    for (const { nl, en } of Object.values(words)) {
      expect(/^(?:de|het) /u.test(nl)).toBe(id.startsWith('the-'));
      if (id.startsWith('the-')) expect(en).toMatch(/^the /u);
    }
  });
});

test('the schema knows the sectors that there are', () => {
  const schema = parse(readFileSync('schemas/framework.schema.json', 'utf8')) as {
    $defs: { term: { properties: object } };
  };
  expect(Object.keys(schema.$defs.term.properties)).toEqual([OTHER_SECTOR, ...named]);
});

/** Questions in which the teams of a municipality are its own departments. */
const OF_DEPARTMENTS = new Set([
  ...['visie-verteld', 'visie-gehoord', 'visie-breed-gedragen', 'aandacht-op-alle-niveaus', 'geldbronnen'],
  ...['vaste-selectie', 'onderzoek-naar-bijdrage', 'derde-kennisbron', 'rol-per-opdracht'],
  ...['belemmeringen-weggenomen', 'doel-van-inzet'],
]);

test.each(LANGUAGES)(
  'a municipality reads of its departments, and of no team beside them (%s)',
  (language) => {
    const questions = listBundledFrameworks()
      .flatMap(({ load }) => questionsOf(fitToSector(load(), 'gemeente')))
      .filter(isScaleQuestion)
      .filter(({ id }) => OF_DEPARTMENTS.has(id));
    expect(new Set(questions.map(({ id }) => id))).toEqual(OF_DEPARTMENTS);
    const said = questions.flatMap(({ text, help, evidence, criteria, levels, actions }) => [
      ...[text, help, evidence, ...criteria, ...Object.values(levels)],
      ...Object.values(actions).map((action) => action?.what),
    ]);
    expect(
      said.map((one) => one?.[language]).filter((one) => /\bteams?\b(?! leader)/iu.test(one ?? '')),
    ).toEqual([]);
  },
);
