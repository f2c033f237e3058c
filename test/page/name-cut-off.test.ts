import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DossierTexts } from '../../src/documents/archive/archive.ts';
import { watchAnswers } from '../../src/documents/dossier/answers/watch-answers.ts';
import { decideTableName } from '../../src/documents/dossier/folder/name-table.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { isGiven } from '../../src/domain/assessment/assessment.ts';
import { emptyTable, namedOf } from '../../src/domain/assessment/named-table.ts';
import { readDossier } from '../../src/files/dossier/dossier.ts';
import { readDossierTexts } from '../../src/files/dossier/dossier-texts.ts';
import { readAssessment } from '../../src/files/dossier/read-assessment.ts';
import { type Begun, beginDossier, saveAnswers } from '../../src/page/dossier/change-dossier.ts';
import { currentFiles, listChanged } from '../../src/page/dossier/files.ts';
import { nameUnnamed } from '../../src/page/dossier/name-unnamed.ts';
import { findLatest, openDossier, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { createMemoryStore } from '../../src/page/stores/store.ts';
import { beginWork, type Work } from '../../src/page/work.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { aNamedTable, answered, present } from '../domain/builders.ts';
import { writeFiles } from './on-disk.ts';

/* A table without a name gets one in several writes. Wherever that is cut off, its answers count once, and what is answered then is beside them. */

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const TEXTS = loadTexts('nl');
const ZUID = aNamedTable('Team Zuid');
const FOLDER = 'metingen/2026-03-01';
const BEGUN: Begun = {
  name: 'De Brug',
  sector: null,
  teams: null,
  position: null,
  headcount: null,
  frameworks: ['jso-blijvend-ervaren'],
  depth: 'full',
  date: '2026-03-01',
};

/** A measurement in the page, as somebody who opens these texts finds it. */
async function open(texts: DossierTexts): Promise<Assessment> {
  const dossier = await openDossier(texts);
  return (await openMeasurement(dossier, present(findLatest(dossier)), 'nl')).assessment;
}

/** What each table that is there gave: the ids of the questions. */
const givenAt = ({ tables }: Assessment): readonly (readonly [string | null, readonly string[]])[] =>
  tables.map(({ name, responses }) => [
    name,
    [...responses].filter(([, response]) => isGiven(response)).map(([question]) => question),
  ]);

/** Answers a question at the table where the answers are. */
async function answerAt(work: Work, question: string, at = 0): Promise<void> {
  const assessment = await open(work.dossier().texts);
  const table = assessment.tables[at] ?? emptyTable(null);
  const { organisation, targets, facts, frameworks } = assessment;
  const file = {
    root: '',
    folder: FOLDER,
    heading: 'x',
    isExpected: table.responses.size > 0,
    making: null,
    settled: { organisation: organisation.id, targets, facts, table: namedOf(table) },
  };
  const unsaved = {
    responses: new Map([[question, answered('deels')]]),
    known: new Map(),
    roles: null,
  };
  await work.change(saveAnswers(file, unsaved, watchAnswers(table.responses, frameworks)));
}

async function begin(): Promise<Work> {
  const work = await beginWork(createMemoryStore(new Map()), { first: beginDossier(BEGUN, TEXTS) });
  await answerAt(work, 'huidige-inzet');
  return work;
}

/** The texts of a dossier after each file that is written in the page, the last of them whole. */
async function namedInPage(): Promise<readonly DossierTexts[]> {
  const states: DossierTexts[] = [];
  let held = (await begin()).dossier().texts;
  const work = await beginWork({
    ...createMemoryStore(held),
    read: async () => held,
    write: async (changed) => {
      for (const one of changed) {
        held = new Map([...held, one]);
        states.push(held);
      }
      return 'written';
    },
  });
  expect(await nameUnnamed(FOLDER, ZUID, TEXTS, work.change)).toBe(true);
  return states;
}

/** The same in the terminal, where a file is removed at the end. */
async function namedOnDisk(): Promise<readonly DossierTexts[]> {
  const before = (await begin()).dossier().texts;
  const { files, removed = [] } = decideTableName(FOLDER, ZUID, currentFiles(before));
  const states: DossierTexts[] = [];
  for (const file of files) {
    const texts = states.at(-1) ?? before;
    states.push(new Map([...texts, ...listChanged(texts, { files: [file] })]));
  }
  const last = present(states.at(-1));
  return [...states, new Map([...last].filter(([path]) => !removed.includes(path)))];
}

describe.each([
  { where: 'the page', name: namedInPage },
  { where: 'the terminal', name: namedOnDisk },
])('a table without a name that gets one in $where, cut off after each write', ({ where, name }) => {
  test('is one table with its answers, in the page and in the terminal', async () => {
    const found: unknown[] = [];
    for (const [index, texts] of (await name()).entries()) {
      const inPage = givenAt(await open(texts));
      const folder = join(home, where, String(index));
      writeFiles(folder, texts);
      const dossier = await readDossier(folder);
      expect(dossier.measurements.map(({ isBegun }) => isBegun)).toEqual([true]);
      const { assessment } = await readAssessment(dossier, null, 'nl');
      expect(givenAt(assessment)).toEqual(inPage);
      found.push(inPage);
    }
    const answers = ['huidige-inzet'];
    expect(found).toEqual([[[null, answers]], ...Array(3).fill([['Team Zuid', answers]])]);
  });

  test('keeps what is answered from then on beside what was there', async () => {
    for (const texts of await name()) {
      const work = await beginWork(createMemoryStore(texts));
      await answerAt(work, 'hulp-bij-eigen-vraag');
      const [only, ...others] = givenAt(await open(work.dossier().texts));
      expect(others).toEqual([]);
      expect(only?.[1]).toEqual(expect.arrayContaining(['huidige-inzet', 'hulp-bij-eigen-vraag']));
    }
  });

  test('gets that name or another one after all, where it has none yet', async () => {
    const [texts = new Map()] = await name();
    for (const table of [ZUID, aNamedTable('Noord')]) {
      const work = await beginWork(createMemoryStore(texts));
      expect(await nameUnnamed(FOLDER, table, TEXTS, work.change)).toBe(true);
      expect(givenAt(await open(work.dossier().texts))).toEqual([[table.name, ['huidige-inzet']]]);
      expect(work.dossier().texts.get(`${FOLDER}/antwoorden-${table.id}.yaml`)).not.toContain('becomes');
    }
  });
});

test('a name that another table took meanwhile is not given', async () => {
  const work = await begin();
  const texts = new Map([...work.dossier().texts, [`${FOLDER}/antwoorden-team-zuid.yaml`, 'answers:\n']]);
  const taken = await beginWork(createMemoryStore(texts));
  expect(await nameUnnamed(FOLDER, ZUID, TEXTS, taken.change)).toBe(false);
  expect(taken.dossier().texts).toEqual(texts);
});

test('what the terminal left of the old file is told, and does not count', async () => {
  const whole = present((await namedOnDisk()).at(-2));
  const folder = join(home, 'left');
  writeFiles(folder, whole);
  const { remarks } = await readDossier(folder);
  expect(remarks.map(({ code, values }) => [code, values['name']])).toEqual([
    ['file-not-counted', 'antwoorden-team-zuid.yaml'],
  ]);
  expect(readDossierTexts(folder).get(`${FOLDER}/antwoorden.yaml`)).toContain('becomes: team-zuid');
});
