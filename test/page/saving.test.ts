import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierTexts } from '../../src/documents/archive/archive.ts';
import { readYamlOf } from '../../src/documents/diagnostics/read-yaml-of.ts';
import { questionsById } from '../../src/documents/dossier/answers/questions-by-id.ts';
import { readAnswers } from '../../src/documents/dossier/answers/read-answers.ts';
import { isGiven, type Response } from '../../src/domain/assessment/assessment.ts';
import { NamedError } from '../../src/domain/checking/named-error.ts';
import type { Command } from '../../src/interview/navigator/command.ts';
import { agendaOf } from '../../src/interview/navigator/places.ts';
import { beginDossier } from '../../src/page/dossier/change-dossier.ts';
import { findLatest, openMeasurement } from '../../src/page/dossier/open-dossier.ts';
import { beginSitting, type Sitting } from '../../src/page/sitting.ts';
import { createMemoryStore, type Store, StoreGone } from '../../src/page/stores/store.ts';
import { NOTHING_ANSWERED } from '../../src/page/stores/unconfirmed.ts';
import { beginWork, StoreLost, type Work } from '../../src/page/work.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { answered, present } from '../domain/builders.ts';
import { createSlowStore } from './slow-store.ts';

/* What is done before the disk has saved what was done first, and what becomes of an answer that cannot be saved. */

const TEXTS = loadTexts('nl');
const BEGUN = beginDossier(
  {
    name: 'De Brug',
    sector: null,
    teams: null,
    position: null,
    headcount: null,
    frameworks: ['jso-blijvend-ervaren'],
    depth: 'full',
    date: '2026-03-01',
  },
  TEXTS,
);
const NO_ROOM = new NamedError('no-room', { path: 'map' });

async function sitDown(store: Store): Promise<{ readonly work: Work; readonly sitting: Sitting }> {
  const work = await beginWork(store, { first: BEGUN });
  const listed = present(findLatest(work.dossier()));
  const { assessment } = await openMeasurement(work.dossier(), listed, 'nl');
  const sitting = beginSitting({
    work,
    assessment,
    texts: TEXTS,
    table: null,
    making: null,
    before: null,
    answered: () => NOTHING_ANSWERED,
    keep: () => {},
    rolesSaved: () => {},
  });
  return { work, sitting };
}

const idsOf = (sitting: Sitting): readonly string[] =>
  agendaOf(sitting.conversation()).map(({ question }) => question.id);
const answersIn = (texts: DossierTexts): string =>
  [...texts].find(([path]) => path.endsWith('antwoorden.yaml'))?.[1] ?? '';
const confirm = (question: string, response: Partial<Response>): Command => ({
  kind: 'confirm',
  question,
  response,
  goesOn: true,
});

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** What was given, as it stands in a folder. */
async function givenIn(store: Store, { assessment }: Sitting) {
  const { value } = readYamlOf('answers', answersIn(await store.read()));
  const { responses } = readAnswers(value, questionsById(assessment.frameworks));
  return [...responses].filter(([, response]) => isGiven(response)).toSorted();
}

test('an answer that is confirmed while the dossier is put in a folder is in that folder, and stays', async () => {
  const { work, sitting } = await sitDown(createMemoryStore(new Map()));
  const [first = '', second = ''] = idsOf(sitting);
  const folder = createSlowStore();
  const keeping = work.keepIn(folder);
  const answering = sitting.command(confirm(first, { ...answered('deels'), note: 'tijdens het bewaren' }));
  expect(sitting.isSaved()).toBe(false);
  await Promise.all([keeping, answering]);
  expect(sitting.isSaved() && work.isSaved()).toBe(true);
  expect(answersIn(await folder.read())).toContain('tijdens het bewaren');
  await sitting.command(confirm(second, { ...answered('deels'), note: 'daarna' }));
  for (const texts of [await folder.read(), work.dossier().texts])
    for (const note of ['tijdens het bewaren', 'daarna']) expect(answersIn(texts)).toContain(note);
});

test('what is changed while the first of it is being written, is changed in the file as well', async () => {
  const folder = createSlowStore();
  const { sitting } = await sitDown(folder);
  const [first = ''] = idsOf(sitting);
  const saving = sitting.command(confirm(first, { ...answered('deels'), note: 'te vroeg' }));
  await pause(100);
  await Promise.all([saving, sitting.command(confirm(first, { note: null }))]);
  expect(answersIn(await folder.read())).toContain('deels');
  expect(answersIn(await folder.read())).not.toContain('te vroeg');
});

test('what cannot be saved now is held, the folder stays, and once it can be it is saved with what came after', async () => {
  const folder = createSlowStore(1);
  const { work, sitting } = await sitDown(folder);
  const [first = '', second = ''] = idsOf(sitting);
  folder.failure = NO_ROOM;
  await expect(sitting.command(confirm(first, answered('deels')))).rejects.toBe(NO_ROOM);
  expect([sitting.isHeld(), sitting.isSaved(), work.store()]).toEqual([true, false, folder]);
  await expect(sitting.command(confirm(second, answered('volledig')))).rejects.toBe(NO_ROOM);
  folder.failure = null;
  await sitting.save();
  expect([sitting.isHeld(), sitting.isSaved(), work.isSaved()]).toEqual([false, true, true]);
  expect(answersIn(await folder.read())).toContain('deels');
  expect(answersIn(await folder.read())).toContain('volledig');
});

test('what is typed while an answer is held tries nothing', async () => {
  const folder = createSlowStore(1);
  const { sitting } = await sitDown(folder);
  const [first = '', second = ''] = idsOf(sitting);
  folder.failure = NO_ROOM;
  await expect(sitting.command(confirm(first, answered('deels')))).rejects.toBe(NO_ROOM);
  folder.failure = null;
  sitting.draft({ kind: 'type', question: second, text: 'note', typed: 'half' });
  await pause(20);
  expect(sitting.isHeld()).toBe(true);
});

test('of a folder that is gone for good the page holds everything, and nothing is held back', async () => {
  const folder = createSlowStore(1);
  const { work, sitting } = await sitDown(folder);
  const [first = ''] = idsOf(sitting);
  folder.failure = new StoreGone('the browser may not go there');
  await expect(sitting.command(confirm(first, answered('deels')))).rejects.toThrow(StoreLost);
  expect([work.store().kind, work.isSaved(), sitting.isSaved(), sitting.isHeld()]).toEqual([
    ...['memory', false, true, false],
  ]);
  expect(answersIn(work.dossier().texts)).toContain('deels');
});

test('a download of what was there before the last answer does not count as all of it', async () => {
  const { work, sitting } = await sitDown(createMemoryStore(new Map()));
  const [first = ''] = idsOf(sitting);
  const { texts } = work.dossier();
  await sitting.command(confirm(first, answered('deels')));
  work.markSaved(texts);
  expect(work.isSaved()).toBe(false);
  work.markSaved(work.dossier().texts);
  expect(work.isSaved()).toBe(true);
});

test('any two commands of which the second comes before the first is saved do the same as one after the other', async () => {
  const words = fc.constantFrom(null, 'Zo gezegd', 'Anders gezegd');
  const level = fc.constantFrom('deels', 'volledig').map((id) => answered(id).state);
  const response = fc.record({ state: level, note: words, evidence: words }, { requiredKeys: [] });
  const command = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(1), response) },
    fc.constantFrom<Command>({ kind: 'undo' }, { kind: 'next' }, { kind: 'back' }),
  );
  await checkProperty(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 3 }), async (given) => {
      const [hasty, patient] = [createSlowStore(6), createSlowStore(0)];
      const { sitting } = await sitDown(hasty);
      const { sitting: other } = await sitDown(patient);
      const ids = idsOf(sitting);
      const commands = given.map((one) =>
        Array.isArray(one) ? confirm(ids[one[0]] ?? '', one[1]) : (one as Command),
      );
      const [before, ...both] = commands;
      for (const each of [sitting, other]) await each.command(before as Command);
      const saved: Promise<void>[] = [];
      for (const each of both) {
        saved.push(sitting.command(each));
        // So that it is being written when the next one comes, or not yet.
        await pause(each.kind === 'confirm' ? 3 : 0);
      }
      await Promise.all(saved);
      for (const each of both) await other.command(each);
      expect(await givenIn(hasty, sitting)).toEqual(await givenIn(patient, other));
      expect(sitting.conversation().responses).toEqual(other.conversation().responses);
      expect(sitting.isSaved()).toBe(true);
    }),
    { numRuns: 40 },
  );
});
