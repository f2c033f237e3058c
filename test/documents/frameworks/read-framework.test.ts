import { describe, expect, test } from 'vitest';
import { listBundledFrameworks } from '../../../src/documents/bundled/bundled-frameworks.ts';
import { EMPTY_LIBRARY, loadLibrary } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { writeSnapshot } from '../../../src/documents/frameworks/write-snapshot.ts';
import { questionsOf } from '../../../src/domain/instrument/framework.ts';

const library = loadLibrary();
const PATH = 'ons-kader.yaml';
const TEXT = `schema: nulmeting/framework@1
id: ons-kader
version: 1.0.0
title: Ons kader
documents:
  huisregels: { title: Huisregels, publisher: De Haven, year: 2026 }
steps:
  - id: begin
    title: Begin
    questions:
      - { use: trekker-aangewezen }
      - { id: tijd, kind: text, label: Tijd, text: Is er tijd?, sources: [{ document: huisregels, section: "1" }] }
`;
const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof readFramework>>) =>
  diagnostics.map(({ code }) => code);

describe('a framework that refers to the library', () => {
  test('is self-contained once it is read', async () => {
    const { content, framework, diagnostics } = await readFramework(PATH, TEXT, library);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(content['scales'] as object)).toEqual(['practice']);
    const documents = content['documents'] as object;
    expect(Object.keys(documents)).toContain('huisregels');
    expect(Object.keys(documents).length).toBeLessThan(library.documents.size);
    expect(JSON.stringify(content)).not.toContain('"use"');
    expect(questionsOf(framework).map(({ id }) => id)).toEqual(['trekker-aangewezen', 'tijd']);
    expect(framework.documents.map(({ id }) => id)).toEqual(Object.keys(documents));
  });

  test('is parsed from its snapshot as the same framework, without a library', async () => {
    const { content, framework } = await readFramework(PATH, TEXT, library);
    const snapshot = writeSnapshot(content);
    const again = await readFramework(PATH, snapshot, EMPTY_LIBRARY);
    expect(again.framework).toEqual(framework);
    expect(again.content).toEqual(content);
    expect(writeSnapshot(again.content)).toBe(snapshot);
  });

  test('has the same hash whatever its comments, its layout and the order of its fields', async () => {
    const { framework } = await readFramework(PATH, TEXT, library);
    const other = `# van ons\n${TEXT.replace('id: ons-kader\nversion: 1.0.0\n', 'version: "1.0.0"\nid: ons-kader\n')}`;
    expect((await readFramework(PATH, other, library)).framework.hash).toBe(framework.hash);
    const changed = TEXT.replace('Is er tijd?', 'Is er nu tijd?');
    expect((await readFramework(PATH, changed, library)).framework.hash).not.toBe(framework.hash);
  });

  test('cannot refer to anything without a library', async () => {
    expect(codesOf(await readFramework(PATH, TEXT, EMPTY_LIBRARY))).toContain('unknown-bank-question');
  });

  test('may give a scale of the library other texts', async () => {
    const scale =
      'scales: { practice: { answers: [{ id: nee, value: 0, label: Nee }, { id: ja, value: 1, label: Ja }] } }\n';
    const { framework, diagnostics } = await readFramework(
      PATH,
      TEXT.replace('documents:\n', `${scale}documents:\n`),
      library,
    );
    // That the bank's own sentences are of other answers is not the framework's mistake.
    expect(diagnostics).toEqual([]);
    const [visie] = questionsOf(framework);
    expect(visie?.kind === 'scale' && visie.scale.answers.map(({ id }) => id)).toEqual(['nee', 'ja']);
  });
});

test('a scale that is not known is one mistake, however many of its answers are named', async () => {
  const levels = 'levels: { nee: Niet, ja: Wel }, actions: { nee: { what: Doen } }';
  const text = TEXT.replace('kind: text,', `scale: onbekend, ${levels},`);
  expect(codesOf(await readFramework(PATH, text, library))).toEqual(['unknown-scale']);
});

describe('the publications in a framework', () => {
  const cited = 'sources: [{ document: valente-2025, section: "Stap 1" }]';
  const idsOf = async (text: string): Promise<readonly string[]> =>
    (await readFramework(PATH, text, library)).framework.documents.map(({ id }) => id);
  const withoutBank = TEXT.replace('      - { use: trekker-aangewezen }\n', '');

  test('are its own and those of the library that it cites, in a decision rule too', async () => {
    expect(await idsOf(withoutBank)).toEqual(['huisregels']);
    const rule = `decisionRules: [{ id: a, title: A, branches: [], otherwise: B, ${cited} }]\n`;
    expect(await idsOf(withoutBank + rule)).toEqual(['valente-2025', 'huisregels']);
  });

  test('are not those of an action that is never shown', async () => {
    const action = `actions: { nee: { what: X, ${cited} } }, label: Tijd`;
    expect(await idsOf(withoutBank.replace('label: Tijd', action))).toEqual(['huisregels']);
    const scored = withoutBank.replace('kind: text, ', '').replace('label: Tijd', action);
    expect(await idsOf(scored)).toEqual(['valente-2025', 'huisregels']);
  });

  test('of its own come before one of the same name in the library, with its own sections', async () => {
    const own = 'valente-2025: { title: Ons stuk, publisher: De Haven, year: 2026, sections: ["2"] }';
    const text = withoutBank
      .replace('huisregels: {', `${own}\n  huisregels: {`)
      .replace('document: huisregels', 'document: valente-2025');
    const read = await readFramework(PATH, text, library);
    expect(read.framework.documents.find(({ id }) => id === 'valente-2025')?.title).toBe('Ons stuk');
    expect(codesOf(read)).toContain('unknown-section');
    expect(
      codesOf(await readFramework(PATH, text.replace('section: "1"', 'section: "2"'), library)),
    ).not.toContain('unknown-section');
  });
});

describe('a question that a framework takes from the bank', () => {
  const taken = async (more: string) => {
    const { framework, diagnostics } = await readFramework(
      PATH,
      TEXT.replace('use: trekker-aangewezen', `use: trekker-aangewezen${more}`),
      library,
    );
    expect(diagnostics).toEqual([]);
    const [question] = questionsOf(framework);
    if (question?.kind !== 'scale') throw new Error('no scale question');
    return question;
  };

  test('is as it is in the bank, but for what the framework gives it of its own', async () => {
    const banked = await taken('');
    const own = await taken(`, weight: 2, importance: 1, prerequisite: ${!banked.prerequisite}`);
    expect(own).toEqual({
      ...banked,
      weight: 2,
      importance: 1,
      prerequisite: !banked.prerequisite,
    });
  });
});

describe('what the author of a question leaves out', () => {
  test('has its default: weight 1, importance 3, no feasibility, neither a prerequisite nor optional nor reversed', async () => {
    const { framework } = await readFramework(PATH, TEXT.replace('kind: text, ', ''), library);
    expect(questionsOf(framework)[1]).toMatchObject({
      kind: 'scale',
      weight: 1,
      importance: 3,
      feasibility: null,
      prerequisite: false,
      optional: false,
      reversed: false,
    });
  });

  test('of what it waits for stays open, and what is written is read, also from the snapshot', async () => {
    const second = TEXT.replace('kind: text, ', 'when: trekker-aangewezen >= deels, ');
    for (const until of ['begun', 'applicable', null]) {
      const text = until === null ? second : second.replace('when:', `until: ${until}, when:`);
      const { framework, content } = await readFramework(PATH, text, library);
      expect(questionsOf(framework)[1]).toMatchObject({ until });
      const again = await readFramework(PATH, writeSnapshot(content), EMPTY_LIBRARY);
      expect(again.framework).toEqual(framework);
    }
    const hashes = [
      second,
      second.replace('when:', 'until: begun, when:'),
      second.replace('when:', 'until: applicable, when:'),
    ];
    const read = await Promise.all(hashes.map((text) => readFramework(PATH, text, library)));
    expect(new Set(read.map(({ framework }) => framework.hash)).size).toBe(3);
  });

  test.each([
    ['until: begun, ', 'until-without-condition'],
    ['until: later, when: trekker-aangewezen >= deels, ', 'not-in-list'],
    ['kind: text, until: begun, when: trekker-aangewezen >= deels, ', 'field-without-effect'],
    ['until: begun, when: trekker-aangewezen deels, ', 'condition-syntax'],
  ])('of what it waits for makes sense or is told: %s', async (fields, code) => {
    const found = codesOf(await readFramework(PATH, TEXT.replace('kind: text, ', fields), library));
    expect(found).toContain(code);
    expect(found.filter((one) => one.startsWith('until-') && one !== code)).toEqual(
      code === 'not-in-list' ? ['until-not-chosen'] : [],
    );
  });

  test('of a level of the scale is its label', async () => {
    const scale =
      'scales: { ja-nee: { answers: [{ id: nee, value: 0, label: Nee }, { id: ja, value: 1, label: Ja, meaning: Altijd }] } }\n';
    const text = TEXT.replace('documents:\n', `${scale}documents:\n`).replace('kind: text', 'scale: ja-nee');
    const question = questionsOf((await readFramework(PATH, text, library)).framework)[1];
    if (question?.kind !== 'scale') throw new Error('no scale question');
    expect(question.scale.answers.map(({ meaning }) => meaning.nl)).toEqual(['Nee', 'Altijd']);
  });
});

test.each([
  ['nl', 'en'],
  ['en', 'nl'],
])(
  'a text in %s alone is told where other texts of the framework are in both languages',
  async (only, missing) => {
    const text = TEXT.replace('title: Ons kader', 'title: { nl: Ons kader, en: Our framework }').replace(
      'title: Begin',
      `title: { ${only}: Begin }`,
    );
    const { diagnostics } = await readFramework(PATH, text, library);
    expect(diagnostics).toMatchObject([
      { code: 'translation-missing', values: { language: { text: `language-name.${missing}` } } },
    ]);
  },
);

describe('a snapshot', () => {
  const old = TEXT.replace('kind: text, ', 'prerequisite: true, optional: true, ');

  test('is not checked by later rules as long as it has the expected hash', async () => {
    const { content, framework } = await readFramework(PATH, old, library);
    const snapshot = writeSnapshot(content);
    expect(codesOf(await readFramework(PATH, snapshot, EMPTY_LIBRARY))).toContain(
      'prerequisite-and-optional',
    );
    const expected = { measured: framework };
    expect(codesOf(await readFramework(PATH, snapshot, EMPTY_LIBRARY, expected))).toEqual([]);
    const twice = `${snapshot}version: 1.0.0\n`;
    expect(codesOf(await readFramework(PATH, twice, EMPTY_LIBRARY, expected))).toContain(
      'yaml-duplicate-key',
    );
    const changed = snapshot.replace('Is er tijd?', 'Is er nu tijd?');
    expect(codesOf(await readFramework(PATH, changed, EMPTY_LIBRARY, expected))).toContain(
      'prerequisite-and-optional',
    );
  });
});

test.each(listBundledFrameworks())(
  '$id was compiled to the content of its snapshot',
  async ({ id, hash, load, loadSnapshot }) => {
    const read = await readFramework(id, loadSnapshot(), EMPTY_LIBRARY);
    expect(codesOf(read)).toEqual([]);
    expect(read.framework).toEqual(load());
    expect(read.framework.hash).toBe(hash);
  },
);

test('a scale of the whole framework that does not exist is reported once, for all its questions', async () => {
  const question = (id: string) =>
    `      - { id: ${id}, label: ${id}, text: Is er ${id}?, sources: [{ document: huisregels, section: "1" }] }\n`;
  const text = TEXT.replace('title: Ons kader', 'title: Ons kader\nscale: praktijk');
  const found = codesOf(await readFramework(PATH, text + question('geld') + question('plek'), library));
  expect(found.filter((code) => code === 'unknown-scale')).toEqual(['unknown-scale']);
});

describe('a weight of 0', () => {
  const light = TEXT.replace('use: trekker-aangewezen', 'use: trekker-aangewezen, weight: 0');

  test('is refused in a framework that is written now, once', async () => {
    expect(codesOf(await readFramework(PATH, light, library))).toEqual(['not-above']);
    expect(codesOf(await readFramework(PATH, light.replace('weight: 0', 'weight: -2'), library))).toEqual([
      'too-low',
    ]);
  });

  test('does not lock an organisation out of what it measured with one', async () => {
    const { framework, content } = await readFramework(PATH, light, library);
    const measured = { id: framework.id, hash: framework.hash };
    expect(codesOf(await readFramework(PATH, writeSnapshot(content), EMPTY_LIBRARY, { measured }))).toEqual(
      [],
    );
  });
});

test('in a snapshot with the expected hash nothing is said of a field without effect', async () => {
  const text = TEXT.replace('kind: text,', 'kind: text, weight: 2,');
  const { content, framework } = await readFramework(PATH, text, library);
  const snapshot = writeSnapshot(content);
  expect(codesOf(await readFramework(PATH, snapshot, EMPTY_LIBRARY))).toEqual(['field-without-effect']);
  expect(codesOf(await readFramework(PATH, snapshot, EMPTY_LIBRARY, { measured: framework }))).toEqual([]);
});

test('a snapshot of another framework than the measurement lists is told, whatever its hash', async () => {
  const { content, framework } = await readFramework(PATH, TEXT, library);
  const snapshot = writeSnapshot(content);
  for (const hash of [framework.hash, 'x']) {
    const { diagnostics } = await readFramework(PATH, snapshot, EMPTY_LIBRARY, {
      measured: { id: 'ander', hash },
    });
    expect(diagnostics).toMatchObject([
      { code: 'frozen-of-other', values: { written: 'ons-kader', listed: 'ander' } },
    ]);
  }
});
