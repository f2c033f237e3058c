import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileBundled } from '../../scripts/compile-bundled.ts';
import { listBundledFrameworks } from '../../src/documents/bundled/bundled-frameworks.ts';
import { checkShape } from '../../src/documents/diagnostics/check-shape.ts';
import { type Facts, NO_FACTS } from '../../src/domain/instrument/facts.ts';
import { foldWords } from '../../src/domain/instrument/fold-words.ts';
import { LANGUAGES } from '../../src/domain/instrument/text.ts';
import { listAims, proposeFor } from '../../src/interview/proposal.ts';
import { ORGANISATIONS } from './organisations.ts';

const written = JSON.parse(readFileSync('frameworks/bundled.json', 'utf8')) as {
  readonly default: string;
  readonly frameworks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
const uses = Object.entries(written.frameworks);

describe('the list of bundled frameworks', () => {
  test('has the shape that its schema gives', async () => {
    expect(await checkShape('bundled', written)).toEqual([]);
  });

  test('the check of its shape notices what is wrong', async () => {
    const [[id, use] = ['', {}]] = uses;
    const { purpose: _, ...rest } = use;
    const broken = { ...written, frameworks: { [id]: { ...rest, besides: 'x' } } };
    const codes = (await checkShape('bundled', broken)).map(({ code }) => code);
    expect(codes.sort()).toEqual(['missing-field', 'unknown-field']);
  });

  test('says in every language what each is for, for whom, and what one wants to know', () => {
    for (const [id, use] of uses) {
      const texts = Object.values(use).filter((value) => typeof value === 'object' && value !== null);
      expect([id, texts.length]).toEqual([id, use['relation'] === undefined ? 4 : 5]);
      for (const text of texts) expect([id, Object.keys(text as object)]).toEqual([id, [...LANGUAGES]]);
    }
  });

  test('gives each aim one word, that differs from all others in every language', () => {
    const words = uses.flatMap(([, { aim }]) => Object.values(aim as object).map(String));
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
    const folded = uses.map(([, { aim }]) => new Set(Object.values(aim as object).map(foldWords)));
    const all = folded.flatMap((one) => [...one]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('has every framework that comes with the program, in the order in which they are listed', () => {
    const bundled = listBundledFrameworks().map(({ id }) => id);
    const listed = uses.map(([id]) => id).filter((id) => bundled.includes(id));
    expect(bundled).toEqual(listed);
    expect(bundled[0]).toBe(written.default);
  });
});

describe('once every framework of the list comes with the program', () => {
  const all = compileBundled(
    written,
    uses.map(([id]) => ({ id, hashes: [] })),
  ).uses;
  const library = [...all].map(([id, use]) => ({ id, use }));
  const aimsOf = (facts: Partial<Facts>): readonly string[] =>
    listAims(library, { ...NO_FACTS, ...facts }).map(({ use }) => use.aim.en);
  const ALWAYS_OFFERED = ['overview', 'change', 'preconditions', 'lasting'];

  test('an organisation, a platform and a municipality are each offered what they can want to know', () => {
    const everything = [...ALWAYS_OFFERED, 'teamwork', 'region', 'neighbourhood'];
    expect(aimsOf({ sector: 'wijkteam', position: 'organisation' })).toEqual(everything);
    expect(aimsOf({ sector: 'ggz', position: 'organisation' })).toEqual(everything.slice(0, -1));
    expect(aimsOf({ sector: 'ggz', position: 'platform' })).toEqual([...ALWAYS_OFFERED, 'teamwork']);
    const municipality = [...ALWAYS_OFFERED, 'region', 'neighbourhood'];
    expect(aimsOf({ sector: 'gemeente', position: 'municipality' })).toEqual(municipality);
    expect(aimsOf({ position: 'municipality' })).toEqual(municipality);
  });

  test('every organisation has five to seven of them, and each is offered to some', () => {
    const offered = ORGANISATIONS.map(aimsOf);
    expect(offered.filter(({ length }) => length < 5 || length > 7)).toEqual([]);
    expect(new Set(offered.flat()).size).toBe(library.length);
  });

  test('each is answered by a backbone, with at most one addition to it', () => {
    const backbones = library.filter(({ use }) => use.beside === null).map(({ id }) => id);
    expect(backbones).toEqual(['valente-afwegingskader', 'kotter-veranderstappen']);
    for (const entry of library) {
      const [first, second] = proposeFor(entry);
      expect([backbones.includes(first ?? ''), second === undefined || !backbones.includes(second)]).toEqual([
        true,
        true,
      ]);
    }
  });
});

describe('compiling the list', () => {
  const bundled = [
    { id: 'kader', hashes: ['a', 'b'] },
    { id: 'erbij', hashes: ['c'] },
  ];
  const use = (aim: string, more: object = {}) => ({
    aim: { nl: aim, en: aim },
    question: 'Hoe?',
    purpose: 'Zien.',
    audience: 'Voor wie.',
    ...more,
  });
  const compile = (frameworks: object, among = bundled, byDefault = 'kader') =>
    compileBundled({ default: byDefault, frameworks }, among);

  test('gives each framework its use, and leaves out one that does not come with the program yet', () => {
    const list = { kader: use('een'), later: use('drie'), erbij: use('twee', { beside: 'kader' }) };
    expect([...compile(list).uses.keys()]).toEqual(['kader', 'erbij']);
    expect(compile(list).uses.get('erbij')).toMatchObject({ beside: 'kader', when: null });
    expect(compile(list).uses.get('kader')).toMatchObject({ beside: null, purpose: { nl: 'Zien.' } });
  });

  test('gives a relation to every version of its framework', () => {
    const list = { kader: use('een', { relation: 'x' }), erbij: use('twee') };
    const [[, code] = ['', '']] = compile(list).files;
    expect(code).toContain('"a"');
    expect(code).toContain('"b"');
    expect(code).not.toContain('"c"');
  });

  test.each([
    ['a default that is not there', { kader: use('een'), erbij: use('twee') }, 'weg', 'no framework weg'],
    ['a framework without a use', { kader: use('een') }, 'kader', 'does not say what erbij is for'],
    ['an aim twice', { kader: use('een'), erbij: use('een') }, 'kader', 'another framework has the aim een'],
    [
      'a backbone that is not in the list',
      { kader: use('een'), erbij: use('twee', { beside: 'wat' }) },
      'kader',
      'no backbone wat',
    ],
    [
      'an addition as a backbone',
      { kader: use('een'), erbij: use('twee', { beside: 'kader' }), meer: use('drie', { beside: 'erbij' }) },
      'kader',
      'no backbone erbij',
    ],
    [
      'a backbone that does not come with the program',
      { kader: use('een'), erbij: use('twee', { beside: 'later' }), later: use('drie') },
      'kader',
      'its backbone later does not come with the program',
    ],
    [
      'a condition that cannot be read',
      { kader: use('een'), erbij: use('twee', { when: 'organisation.sector is' }) },
      'kader',
      'no condition',
    ],
    [
      'a condition on an answer',
      { kader: use('een'), erbij: use('twee', { when: 'visie >= deels' }) },
      'kader',
      'rests on an answer',
    ],
    [
      'an unknown value of a fact',
      { kader: use('een'), erbij: use('twee', { when: 'organisation.sector is wijktaem' }) },
      'kader',
      'no fact with that value',
    ],
    [
      'an unknown fact',
      { kader: use('een'), erbij: use('twee', { when: 'organisation.size is one' }) },
      'kader',
      'no fact with that value',
    ],
    [
      'a fact in an order',
      { kader: use('een'), erbij: use('twee', { when: 'organisation.teams >= one' }) },
      'kader',
      'no fact with that value',
    ],
  ])('refuses %s', (_, list, byDefault, message) => {
    expect(() => compile(list, bundled, byDefault)).toThrow(message);
  });
});
