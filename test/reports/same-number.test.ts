import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { findAlike, fitToShared } from '../../src/domain/comparison/fit-to-shared.ts';
import { fitToShortest } from '../../src/domain/comparison/fit-to-shortest.ts';
import { fitToOrganisation } from '../../src/domain/instrument/fit-to-sector.ts';
import { loadFramework } from '../../src/files/frameworks/load-framework.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { checkProperty } from '../check-property.ts';
import { ORGANISATIONS, readExample } from '../examples.ts';
import { type Draw, happens } from '../files/draw.ts';
import { answerAll } from '../files/some-answers.ts';
import { checkAcross, checkOverTime } from './check-comparison-figures.ts';
import { checkPlan, checkReport } from './check-report-figures.ts';

/*
 * A score is one number, and every place that shows it shows that number: the report, the plan and both comparisons, in every format.
 * What is expected is worked out here from the outcome of `scoreMeasurement` alone.
 */

describe.each(['nl', 'en'] as const)('the same number everywhere, in %s', (language) => {
  test.each([...ORGANISATIONS, 'west-brabant'])('in the report and the plan of %s', async (example) => {
    const texts = await loadTexts(language);
    const assessment = await readExample(example);
    await checkReport(assessment, texts);
    await checkPlan(assessment, texts);
  });

  test('in two measurements of one organisation', async () => {
    const [from, to] = ['2025-09-16', '2026-09-15'].map((id) => readExample('opvang-de-linde', id));
    if (from === undefined || to === undefined) throw new Error('no measurements');
    await checkOverTime(await from, await to, await loadTexts(language));
  });

  test.each([true, false])(
    'in organisations that were asked one framework, anonymous: %s',
    async (anonymous) => {
      const read = await Promise.all(ORGANISATIONS.map((example) => readExample(example)));
      const one = read.map((assessment) => ({
        ...assessment,
        frameworks: assessment.frameworks.filter(({ id }) => id === 'valente-afwegingskader'),
      }));
      const used = fitToShortest(one.filter(({ frameworks }) => frameworks.length > 0));
      const asked = used.flatMap(({ frameworks }) => frameworks);
      // One that was asked quite other questions stands beside nobody, and has no figures.
      const alike = findAlike(asked, asked[0] ?? null);
      const all = fitToShared(
        used.filter((_, index) => alike[index]),
        used[0]?.organisation.id ?? null,
      );
      expect(used.length).toBeGreaterThan(4);
      expect(alike.filter((isAlike) => !isAlike)).toHaveLength(1);
      await checkAcross(all, anonymous, await loadTexts(language));
    },
  );
});

/** The example with answers of anybody, to both frameworks, at one table or at two. */
async function answerAnew(like: Assessment, id: string, draw: Draw, texts: Texts): Promise<Assessment> {
  const responses = async () => {
    const given = [];
    for (const framework of like.frameworks) given.push(...(await answerAll(framework, draw, texts)));
    return new Map(given);
  };
  const table = async (name: string | null) => ({
    id: name,
    name,
    present: [],
    absent: [],
    responses: await responses(),
  });
  const tables = happens(draw, 40) ? [await table('oost'), await table('west')] : [await table(null)];
  return { ...like, organisation: { ...like.organisation, id, name: `Organisatie ${id}` }, tables };
}

test('the same number everywhere, whatever was answered to two frameworks', async () => {
  const example = await readExample('opvang-de-linde');
  const ids = ['valente-afwegingskader', 'kotter-veranderstappen'];
  const loaded = await Promise.all(ids.map((id) => loadFramework(id, '.')));
  const { facts } = example;
  const like = { ...example, frameworks: loaded.map(({ framework }) => fitToOrganisation(framework, facts)) };
  await checkProperty(
    fc.asyncProperty(fc.gen(), fc.constantFrom('nl', 'en'), async (draw, language) => {
      const texts = await loadTexts(language);
      const all: Assessment[] = [];
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) all.push(await answerAnew(like, id, draw, texts));
      const [from, to] = all;
      if (from === undefined || to === undefined) throw new Error('no measurements');
      await checkReport(from, texts);
      await checkPlan(from, texts);
      const later = { ...to.measurement, id: 'later', date: '2027-01-01' };
      await checkOverTime(from, { ...to, measurement: later }, texts);
      await checkAcross(all, false, texts);
    }),
    { numRuns: 12, interruptAfterTimeLimit: 240_000 },
  );
}, 300_000);
