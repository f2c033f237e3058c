import { describe, expect, test } from 'vitest';
import { EMPTY_LIBRARY, loadLibrary } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { writeSnapshot } from '../../../src/documents/frameworks/write-snapshot.ts';
import { fitToSector } from '../../../src/domain/instrument/fit-to-sector.ts';
import { questionsOf } from '../../../src/domain/instrument/framework.ts';

const PATH = 'ons-kader.yaml';
const library = {
  ...loadLibrary(),
  bank: new Map([
    [
      'samen',
      {
        id: 'samen',
        label: 'Samen',
        text: 'Werkt u samen met {clients}?',
        scale: 'practice',
        actions: { 'niet-begonnen': { what: 'Begin.' }, deels: { what: 'Ga verder.' } },
        sources: [{ document: 'valente-2025', section: 'Stap 2.1' }],
      },
    ],
  ]),
  terms: new Map([
    ['clients', { other: { nl: 'cliënten', en: 'clients' }, wijkteam: { nl: 'inwoners', en: 'residents' } }],
    ['board', { other: { nl: 'bestuur', en: 'board' } }],
  ]),
};
const frameworkOf = (more: string, text = 'Is er tijd?'): string => `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
${more}steps:
  - id: begin
    title: Begin
    questions:
      - use: samen
      - { id: tijd, kind: text, label: Tijd, text: "${text}", sources: [{ document: valente-2025, section: "Stap 2.1" }] }
`;
const read = (more = '', text?: string) => readFramework(PATH, frameworkOf(more, text), library);
type Read = Awaited<ReturnType<typeof read>>;
const codesOf = ({ diagnostics }: Read): readonly string[] => diagnostics.map(({ code }) => code);
const textFor = ({ framework }: Read, sector: string, question = 0): string | undefined =>
  questionsOf(fitToSector(framework, sector))[question]?.text.nl;

describe('a framework that uses terms', () => {
  test('takes those of the library that its texts and its questions from the bank use, and no other', async () => {
    const found = await read();
    expect(codesOf(found)).toEqual([]);
    expect(Object.keys(found.content['terms'] as object)).toEqual(['clients']);
    expect(textFor(found, 'wijkteam')).toBe('Werkt u samen met inwoners?');
  });

  test('is complete in its snapshot, which reads the same when the library has other words', async () => {
    const found = await read();
    const again = await readFramework(PATH, writeSnapshot(found.content), EMPTY_LIBRARY, {
      measured: found.framework,
    });
    expect(codesOf(again)).toEqual([]);
    expect(again.framework).toEqual(found.framework);
    expect(textFor(again, 'wijkteam')).toBe('Werkt u samen met inwoners?');
  });

  test('says in them what it is about, in its snapshot as well', async () => {
    const found = await read('subject: samenwerken met {clients}\n');
    const again = await readFramework(PATH, writeSnapshot(found.content), EMPTY_LIBRARY);
    for (const { framework } of [found, again])
      expect(fitToSector(framework, 'wijkteam').subject?.nl).toBe('samenwerken met inwoners');
    expect((await read()).framework.subject).toBeNull();
    expect(codesOf(await read(`subject: ${'a'.repeat(61)}\n`))).toEqual(['too-long']);
  });

  test('may bring terms of its own, which take the place of those with the same name', async () => {
    const found = await read(
      'terms: { clients: { other: bewoners }, uren: { other: uren } }\n',
      'Zijn er {Uren}?',
    );
    expect(codesOf(found)).toEqual([]);
    expect(textFor(found, 'wijkteam')).toBe('Werkt u samen met bewoners?');
    expect(textFor(found, 'wijkteam', 1)).toBe('Zijn er Uren?');
  });

  test('is another one, by its hash, when the words are others', async () => {
    const [one, other] = [await read(), await read('terms: { clients: { other: bewoners } }\n')];
    expect(other.framework.hash).not.toBe(one.framework.hash);
  });

  test('has no terms, and the hash that it had, when no text names one', async () => {
    const plain = await readFramework(PATH, frameworkOf('').replace('      - use: samen\n', ''), library);
    expect(plain.content).not.toHaveProperty('terms');
    expect(plain.framework.terms).toEqual({});
  });

  test('keeps braces that it had before there were terms, in the snapshot of a measurement', async () => {
    const found = await read('', 'Is er {tijd}?');
    expect(codesOf(found)).toEqual(['unknown-term']);
    const measured = { id: found.framework.id, hash: found.framework.hash };
    const again = await readFramework(PATH, writeSnapshot(found.content), EMPTY_LIBRARY, { measured });
    expect(codesOf(again)).toEqual([]);
    expect(textFor(again, 'wijkteam', 1)).toBe('Is er {tijd}?');
  });
});

describe('a mistake in a term is', () => {
  const suggestionIn = async (text: string) => (await read('', text)).diagnostics[0]?.suggestion;

  test.each([
    ['a name that nobody knows', '', '{Clienst} en {clienst}', ['unknown-term', 'unknown-term']],
    ['the same name twice in a text', '', '{x-y} {x-y}', ['unknown-term']],
    ['a brace without a name', '', 'Wat { nu', ['stray-brace']],
    ['braces in braces', '', '{{clients}}', ['stray-brace']],
    ['nothing between braces', '', '{} en { }', ['stray-brace']],
    ['no words for others', 'terms: { uren: { wijkteam: uren } }\n', '{uren}', ['term-without-words']],
    ['a term in the words of a term', 'terms: { uren: { other: "{clients}" } }\n', '{uren}', ['stray-brace']],
    ['a term that is not used', 'terms: { uren: { other: uren } }\n', 'uren', ['term-not-used']],
    ['a sector that is none', 'terms: { uren: { other: u, zorg: x } }\n', '{uren}', ['unknown-field']],
    ['words that are none', 'terms: { uren: { other: 3 } }\n', '{uren}', ['text-needs-quotes']],
    ['a language that is lacking', 'terms: { uren: { other: { nl: uren } } }\n', '{uren}', []],
    [
      'a language that is used elsewhere',
      'summary: { nl: Zo, en: So }\nterms: { uren: { other: { nl: uren } } }\n',
      '{uren}',
      ['translation-missing'],
    ],
  ])('%s', async (_, more, text, codes) => {
    expect(codesOf(await read(more, text))).toEqual(codes);
  });

  test('told with the term that was meant, with its capital', async () => {
    expect(await suggestionIn('{clienst}')).toBe('{clients}');
    expect(await suggestionIn('{Clienst}')).toBe('{Clients}');
    expect(await suggestionIn('{CLIENTS}')).toBe('{clients}');
    expect(await suggestionIn('{ clients }')).toBe('{clients}');
    expect(await suggestionIn('{iets anders}')).toBeNull();
  });

  test('not sought where no text for people stands', async () => {
    const more = 'documents: { bron: { title: "{x}", publisher: "{y}", year: 2020 } }\n';
    expect(codesOf(await read(more))).toEqual([]);
    const found = await readFramework(
      PATH,
      frameworkOf('').replace('id: tijd,', 'id: tijd, when: "samen = {x}",'),
      library,
    );
    expect(codesOf(found)).toEqual(['condition-syntax']);
  });
});
