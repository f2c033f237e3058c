import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../src/domain/instrument/facts.ts';
import {
  fitLike,
  fitToEach,
  fitToOrganisation,
  fitToSector,
} from '../../../src/domain/instrument/fit-to-sector.ts';
import { type Framework, questionsOf } from '../../../src/domain/instrument/framework.ts';
import { fitTexts, listBraces } from '../../../src/domain/instrument/terms.ts';
import { textInEach } from '../../../src/domain/instrument/text.ts';
import { checkProperty } from '../../check-property.ts';
import { aFramework, anAction, aQuestion, aScale, aStep, aText } from '../builders.ts';

const both = (nl: string, en: string) => ({ nl, en });
const CLIENTS = {
  other: both('cliënten', 'clients'),
  jeugdhulp: both('jongeren en ouders', 'young people and parents'),
};
const TERMS = { clients: CLIENTS, ijs: { other: both('ijsmakers', 'ice-cream makers') } };

/** A framework whose title is this text, in both languages. */
const titled = (text: string, terms: Framework['terms'] = TERMS): Framework =>
  aFramework([aStep('een', [aQuestion('uren')])], { title: textInEach(() => text), terms });
const titleFor = (text: string, sector: string | null): Framework['title'] =>
  fitToSector(titled(text), sector).title;

describe('a text in the words of a sector', () => {
  test.each([
    ['De vraag van {clients}.', 'jeugdhulp', 'De vraag van jongeren en ouders.'],
    ['De vraag van {clients}.', 'wijkteam', 'De vraag van cliënten.'],
    ['De vraag van {clients}.', 'overig', 'De vraag van cliënten.'],
    ['De vraag van {clients}.', 'Ouderenzorg', 'De vraag van cliënten.'],
    ['De vraag van {clients}.', null, 'De vraag van cliënten.'],
    ['{Clients} en {clients}', 'jeugdhulp', 'Jongeren en ouders en jongeren en ouders'],
    ['{Ijs}', null, 'IJsmakers'],
    ['{onbekend} {CLIENTS} { clients } {} { }', null, '{onbekend} {CLIENTS} { clients } {} { }'],
    ['{constructor} {toString}', 'constructor', '{constructor} {toString}'],
  ])('%s for %s', (text, sector, expected) => {
    expect(titleFor(text, sector).nl).toBe(expected);
  });

  test('has the words of its own language', () => {
    expect(titleFor('{Clients}', 'jeugdhulp')).toEqual(
      both('Jongeren en ouders', 'Young people and parents'),
    );
  });

  test('in which the words look like a pattern of replacement keeps them as they are', () => {
    const terms = { geld: { other: textInEach(() => '$& en $1') } };
    expect(fitToSector(titled('{geld}', terms), null).title.nl).toBe('$& en $1');
  });

  test('has some words even where its author gave none that fit', () => {
    const terms = { clients: { jeugdhulp: CLIENTS.jeugdhulp } };
    expect(fitToSector(titled('{clients}', terms), 'ggz').title.nl).toBe('jongeren en ouders');
    expect(fitToSector(titled('{clients}', { clients: {} }), 'ggz').title.nl).toBe('{clients}');
  });
});

describe('a framework', () => {
  const term = aText('{clients}');
  const question = aQuestion('uren', {
    label: term,
    text: term,
    help: term,
    evidence: term,
    scale: {
      ...aScale('eigen', { laag: 0, hoog: 1 }),
      answers: [{ id: 'laag', value: 0, label: term, meaning: term }],
    },
    levels: { laag: term },
    criteria: [{ ...term, basis: 'project' }],
    actions: { laag: anAction('{clients}', { role: term }) },
  });
  const open = {
    ...aQuestion('keuze'),
    kind: 'choice',
    range: { minimum: null, maximum: null },
    options: [{ id: 'a', label: term }],
  } as const;
  const step = aStep('een', [question, open], { title: term, aim: term, goal: term, benefit: term });
  const written = aFramework([step], {
    title: term,
    summary: term,
    phases: [{ id: 'fase', title: term }],
    decisionRules: [
      {
        id: 'raad',
        title: term,
        branches: [{ outcome: 'ja', label: term, when: null, because: term }],
        otherwise: term,
        sources: [],
      },
    ],
    documents: [{ id: 'bron', title: '{clients}', publisher: '{clients}', year: 2025, sections: [] }],
    terms: TERMS,
  });

  test('is fitted in every text, and in nothing else', () => {
    const { fitted, documents, ...shown } = fitToSector(written, 'jeugdhulp');
    expect(fitted?.from).toBe(written);
    expect(documents).toBe(written.documents);
    expect(JSON.stringify(shown)).not.toMatch(/[{]clients/);
    const plain = JSON.stringify(written.steps)
      .replaceAll('{clients} (en)', '@')
      .replaceAll('{clients}', 'jongeren en ouders');
    expect(JSON.stringify(shown.steps)).toBe(plain.replaceAll('@', 'young people and parents (en)'));
    expect([shown.hash, shown.terms]).toEqual([written.hash, {}]);
  });

  test('without terms stays the very same', () => {
    const plain = titled('Plan', {});
    expect(fitToSector(plain, 'jeugdhulp')).toBe(plain);
  });

  test('keeps what has no terms, so that many measurements share it', () => {
    const fitted = fitToSector(titled('{clients}'), 'jeugdhulp');
    expect(fitted.steps).toBe(fitted.fitted?.from.steps);
  });

  test('can be fitted again: the last sector counts, and what it was made otherwise is kept', () => {
    const once = { ...fitToSector(written, 'jeugdhulp'), version: '9.9.9' };
    const twice = fitToSector(once, null);
    expect(twice).toEqual({ ...fitToSector(written, null), version: '9.9.9' });
    expect(fitToSector(fitToSector(written, null), null)).toEqual(fitToSector(written, null));
  });

  test('is read like another one', () => {
    expect(fitLike(written, fitToSector(written, 'jeugdhulp'))).toEqual(fitToSector(written, 'jeugdhulp'));
    expect(fitLike(written, titled('Plan', {}))).toBe(written);
  });

  test('can be read in as many ways as its terms name sectors, and in the words for all others', () => {
    expect(fitToEach(written).map(({ title }) => title.nl)).toEqual(['cliënten', 'jongeren en ouders']);
    expect(fitToEach(titled('Plan', {})).map(({ title }) => title.nl)).toEqual(['Plan']);
  });
});

test('a municipality reads its own words, whatever the sector that it works for', () => {
  const terms = { clients: { ...CLIENTS, gemeente: both('inwoners', 'residents') } };
  const asked = (sector: string | null, position: Facts['position']) =>
    fitToOrganisation(titled('{clients}', terms), { sector, teams: null, position }).title.nl;
  expect(asked('jeugdhulp', 'municipality')).toBe('inwoners');
  expect(asked(null, 'municipality')).toBe('inwoners');
  expect(asked('jeugdhulp', 'organisation')).toBe('jongeren en ouders');
});

test('a text that names a term very often does not become endless', () => {
  const title = textInEach(() => '{a}'.repeat(100_000));
  const long = fitTexts(title, { a: { other: textInEach(() => 'x'.repeat(1000)) } }, 'other');
  expect(long.nl.length + long.en.length).toBeLessThan(1_200_000);
});

test('braces are found with what stands between them, and alone', () => {
  const found = (text: string) => listBraces(text).map(({ written }) => written);
  expect(found('{a} {B c} {} { } { d } {{e}} }')).toEqual([
    'a',
    'B c',
    null,
    null,
    ' d ',
    null,
    'e',
    null,
    null,
  ]);
  expect(found('geen')).toEqual([]);
});

test('what is no term stays as it is, whatever the text and the sector', () => {
  const someText = fc.string({ unit: fc.constantFrom('{', '}', 'a', 'B', ' ', '-', '$') });
  checkProperty(
    fc.property(someText, fc.string(), (text, sector) => {
      expect(titleFor(text, sector)).toEqual(textInEach(() => text));
    }),
  );
});

test('questions keep their number and order', () => {
  const ids = (framework: Framework) => questionsOf(framework).map(({ id }) => id);
  const framework = titled('{clients}');
  expect(ids(fitToSector(framework, 'jeugdhulp'))).toEqual(ids(framework));
});
