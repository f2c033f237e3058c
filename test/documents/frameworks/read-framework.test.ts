import { describe, expect, test } from 'vitest';
import { EMPTY_LIBRARY, loadLibrary } from '../../../src/documents/frameworks/framework-library.ts';
import { readFramework } from '../../../src/documents/frameworks/read-framework.ts';
import { writeSnapshot } from '../../../src/documents/frameworks/write-snapshot.ts';
import { questionsOf } from '../../../src/domain/instrument/framework.ts';
import { listBundledFrameworks } from '../../../src/files/frameworks/bundled-frameworks.ts';

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
      - { use: visie-vastgesteld }
      - { id: tijd, kind: text, label: Tijd, text: Is er tijd?, sources: [{ document: huisregels, section: "1" }] }
`;
const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof readFramework>>) =>
  diagnostics.map(({ code }) => code);

describe('a framework that takes from the library', () => {
  test('is complete in itself once it is read', async () => {
    const { content, framework, diagnostics } = await readFramework(PATH, TEXT, library);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(content['scales'] as object)).toEqual(['practice']);
    const documents = content['documents'] as object;
    expect(Object.keys(documents)).toContain('huisregels');
    expect(Object.keys(documents).length).toBeLessThan(library.documents.size);
    expect(JSON.stringify(content)).not.toContain('"use"');
    expect(questionsOf(framework).map(({ id }) => id)).toEqual(['visie-vastgesteld', 'tijd']);
    expect(framework.documents.map(({ id }) => id)).toEqual(Object.keys(documents));
  });

  test('reads back from its snapshot as the same framework, with nothing to take from', async () => {
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

  test('cannot take anything where there is no library', async () => {
    expect(codesOf(await readFramework(PATH, TEXT, EMPTY_LIBRARY))).toContain('unknown-bank-question');
  });

  test('may give a scale of the library other words', async () => {
    const scale =
      'scales: { practice: { answers: [{ id: nee, value: 0, label: Nee }, { id: ja, value: 1, label: Ja }] } }\n';
    const { framework } = await readFramework(
      PATH,
      TEXT.replace('documents:\n', `${scale}documents:\n`),
      library,
    );
    const [visie] = questionsOf(framework);
    expect(visie?.kind === 'scale' && visie.scale.answers.map(({ id }) => id)).toEqual(['nee', 'ja']);
  });
});

describe('a question that a framework takes from the bank', () => {
  const taken = async (more: string) => {
    const { framework, diagnostics } = await readFramework(
      PATH,
      TEXT.replace('use: visie-vastgesteld', `use: visie-vastgesteld${more}`),
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
      ...{ prerequisite: false, optional: false, reversed: false },
    });
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
      { code: 'translation-missing', values: { language: `@language-name.${missing}` } },
    ]);
  },
);

describe('a snapshot', () => {
  const old = TEXT.replace('kind: text, ', 'prerequisite: true, optional: true, ');

  test('is not checked by rules of later as long as it is what was noted', async () => {
    const { content, framework } = await readFramework(PATH, old, library);
    const snapshot = writeSnapshot(content);
    expect(codesOf(await readFramework(PATH, snapshot, EMPTY_LIBRARY))).toContain(
      'prerequisite-and-optional',
    );
    const noted = { noted: framework.hash };
    expect(codesOf(await readFramework(PATH, snapshot, EMPTY_LIBRARY, noted))).toEqual([]);
    const changed = snapshot.replace('Is er tijd?', 'Is er nu tijd?');
    expect(codesOf(await readFramework(PATH, changed, EMPTY_LIBRARY, noted))).toContain(
      'prerequisite-and-optional',
    );
  });
});

test.each(listBundledFrameworks())(
  '$id was compiled to what its snapshot says',
  async ({ id, hash, load, loadSnapshot }) => {
    const read = await readFramework(id, loadSnapshot(), EMPTY_LIBRARY);
    expect(codesOf(read)).toEqual([]);
    expect(read.framework).toEqual(load());
    expect(read.framework.hash).toBe(hash);
  },
);
