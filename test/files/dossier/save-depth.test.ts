import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { NO_FACTS } from '../../../src/domain/instrument/facts.ts';
import { isScaleQuestion, questionsOf } from '../../../src/domain/instrument/framework.ts';
import { scoreMeasurement } from '../../../src/domain/scoring/score.ts';
import { createDossier } from '../../../src/files/dossier/create-dossier.ts';
import { readDossier } from '../../../src/files/dossier/dossier.ts';
import { readAssessment } from '../../../src/files/dossier/read-assessment.ts';
import { saveDepth } from '../../../src/files/dossier/save-depth.ts';
import { loadFramework } from '../../../src/files/frameworks/load-framework.ts';

const home = mkdtempSync(join(tmpdir(), 'nulmeting-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const loaded = await loadFramework('valente-afwegingskader', '.');
/** An answer to every scored question, each with a note; every second one the lowest. */
const ANSWERS = `schema: nulmeting/answers@1
answers: # met de hand ingevuld
${questionsOf(loaded.framework)
  .filter(isScaleQuestion)
  .map(
    ({ id }, index) =>
      `  ${id}: { answer: ${index % 2 === 0 ? 'niet-begonnen' : 'volledig'}, note: "bij ${id}" }`,
  )
  .join('\n')}
`;

let root = '';
let folder = '';
let count = 0;
const pathOf = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(pathOf(name), 'utf8');
const scores = async () => {
  const { assessment } = await readAssessment(await readDossier(root), null, 'nl');
  const { frameworks: _, ...scored } = scoreMeasurement(assessment);
  return scored;
};

beforeEach(async () => {
  count += 1;
  root = join(home, String(count));
  folder = join(root, 'metingen', 'nul');
  await createDossier(root, {
    organisation: { id: 'brug', name: 'De Brug', ...NO_FACTS, headcount: null, roles: [] },
    language: 'nl',
    measurement: { id: 'nul', date: '2026-03-01' },
    depth: 'short',
    frameworks: [loaded],
    headings: { dossier: 'Dossier', measurement: 'Meting', answers: 'Antwoorden' },
  });
  writeFileSync(pathOf('antwoorden.yaml'), ANSWERS);
});

describe('a measurement that is made full and short again', () => {
  test('keeps every byte of its answers, and has the same score as before', async () => {
    const before = { text: read('meting.yaml'), scored: await scores() };
    expect(before.scored.measurement.depth).toBe('short');
    await saveDepth(root, folder, 'full');
    const full = await scores();
    expect(full.measurement.depth).toBe('full');
    expect(full.scores).not.toEqual(before.scored.scores);
    await saveDepth(root, folder, 'short');
    expect(read('antwoorden.yaml')).toBe(ANSWERS);
    expect(read('meting.yaml')).toBe(before.text);
    expect(await scores()).toEqual(before.scored);
  });

  test('keeps what a person wrote in meting.yaml', async () => {
    const written = `${read('meting.yaml').replace('depth: short', 'depth:   short   # eerst een gesprek')}# einde\n`;
    writeFileSync(pathOf('meting.yaml'), written);
    await saveDepth(root, folder, 'full');
    expect(read('meting.yaml')).toBe(written.replace('short ', 'full '));
  });

  test('is written where nothing said how short it is', async () => {
    const silent = read('meting.yaml').replace('depth: short\n', '');
    writeFileSync(pathOf('meting.yaml'), silent);
    expect((await scores()).measurement.depth).toBe('full');
    await saveDepth(root, folder, 'short');
    expect(read('meting.yaml')).toContain('depth: short');
    expect((await scores()).measurement.depth).toBe('short');
  });

  test('is refused when it is gone meanwhile', async () => {
    rmSync(pathOf('meting.yaml'));
    await expect(saveDepth(root, folder, 'full')).rejects.toMatchObject({ code: 'answers-gone' });
  });
});
