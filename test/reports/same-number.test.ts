import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planWords } from '../../src/cli/open-assessment.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { buildReport } from '../../src/domain/build-report.ts';
import { compareAcross } from '../../src/domain/compare-across.ts';
import { compareOverTime } from '../../src/domain/compare-over-time.ts';
import type { AcrossComparison, OverTimeComparison } from '../../src/domain/comparison.ts';
import { findFindings } from '../../src/domain/finding.ts';
import { LEVELS } from '../../src/domain/level.ts';
import { planActions } from '../../src/domain/plan.ts';
import type { MeasurementReport } from '../../src/domain/report.ts';
import { scoreAssessment } from '../../src/domain/score.ts';
import type { StepScore } from '../../src/domain/step-score.ts';
import { readDossier } from '../../src/files/dossier.ts';
import { loadFramework } from '../../src/files/load-framework.ts';
import { readAssessment } from '../../src/files/read-assessment.ts';
import { type Document, FORMATS } from '../../src/reports/formats.ts';
import { loadTexts, type Texts } from '../../src/texts/texts.ts';
import { answerAll } from '../files/some-answers.ts';
import { type Draw, happens } from '../files/some-framework.ts';
import { chartMarks, colouredLevels, figureLists, plain, rowsUnder } from './shown-figures.ts';

/*
 * A score is one number, and every place that shows it shows that number: the report, the plan and both comparisons, in every format.
 * What is expected is worked out here from the outcome of `scoreAssessment` alone; rounding is written out again on purpose.
 */

async function render(document: Document, format: string, texts: Texts): Promise<string> {
  const found = FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return (await found.load()).render(document, texts);
}

const asJson = async <T>(document: Document, texts: Texts): Promise<T> =>
  JSON.parse(await render(document, 'json', texts)) as T;

/** Half away from zero, with a minus that is one; a dash for nothing. */
function round(value: number | null, texts: Texts, sign = ''): string {
  if (value === null) return texts('report.none');
  const size = Math.floor(Math.abs(value) + 0.5 + 1e-9);
  if (size === 0) return '0';
  return (value < 0 ? '−' : sign) + String(size);
}

const round1 = (value: number): number => Math.floor(value * 10 + 0.5 + 1e-9) / 10;
const [LEFT, LENGTH] = [250, 378];
const barOf = (score: number): number => round1(Math.max(2, (LENGTH * score) / 100));
const placeOf = (score: number): number => round1(LEFT + (LENGTH * score) / 100);

function words({ applicable, level }: Pick<StepScore, 'applicable' | 'level'>, texts: Texts): string {
  if (applicable === 0) return texts('level.nothing');
  return texts(level === null ? 'level.none' : `level.${level}`);
}

const answered = ({ scored, applicable }: { scored: number; applicable: number }, texts: Texts): string =>
  texts('of', { part: scored, whole: applicable });
const titleOf = ({ step }: StepScore, texts: Texts): string =>
  plain(`${step.order}. ${step.title[texts.language]}`);
const range = (low: number, high: number, texts: Texts): string =>
  `${round(low, texts)} – ${round(high, texts)}`;

/** The coloured levels say their own level, wherever their words are those of a level. */
function expectColoursToSpeak(html: string, texts: Texts): void {
  const all = new Map(LEVELS.map((level): [string, string] => [texts(`level.${level}`), level]));
  for (const [level, said] of colouredLevels(html))
    expect([said, all.get(said) ?? level]).toEqual([said, level]);
}

async function checkReport(assessment: Assessment, report: MeasurementReport, texts: Texts): Promise<void> {
  const scores = scoreAssessment(assessment);
  const document: Document = { kind: 'measurement', report };
  const told = (await asJson<MeasurementReport>(document, texts)).frameworks;
  expect(
    told.map(({ steps, phases, profiles }) => ({
      steps: steps.map(({ score, level, bounds, target, spread, questions }) => ({
        ...{ score, level, bounds, target, spread },
        questions: questions
          .filter(({ kind, distribution }) => kind === 'scale' && distribution.length > 0)
          .map((question) => question.score),
      })),
      phases: phases.map(({ score }) => score),
      profiles: profiles.map((profile) => profile.steps.map(({ score, level }) => [score, level])),
    })),
  ).toEqual(
    scores.map(({ steps, phases, profiles }) => ({
      steps: steps.map(({ score, level, bounds, target, spread, questions }) => ({
        ...{ score, level, bounds, target, spread },
        questions: questions.map((question) => question.score),
      })),
      phases: phases.map(({ score }) => score),
      profiles: profiles.map((profile) => profile.score.steps.map(({ score, level }) => [score, level])),
    })),
  );
  const many = assessment.tables.length > 1;
  for (const format of ['md', 'html']) {
    const text = await render(document, format, texts);
    const rows = (...head: string[]) =>
      rowsUnder(
        text,
        format,
        head.map((key) => texts.find(`report.${key}`) ?? key),
      );
    expect(rows('column-step', 'column-level')).toEqual(
      scores.map(({ steps }) =>
        steps.map((step) => [
          ...[titleOf(step, texts), words(step, texts), answered(step, texts)],
          texts(
            step.applicable === 0 ? 'report.not-applicable' : step.inOrder.now ? 'report.yes' : 'report.no',
          ),
        ]),
      ),
    );
    expect(rows('column-step', 'column-score')).toEqual(
      scores.map(({ steps }) =>
        steps.map((step) => {
          const { bounds, spread } = step;
          const isOpen = bounds !== null && bounds.high - bounds.low > 10;
          return [
            ...[titleOf(step, texts), round(step.score, texts), step.level ?? texts('report.none')],
            answered(step, texts),
            isOpen ? range(bounds.low, bounds.high, texts) : texts('report.none'),
            round(step.target, texts),
            ...(many ? [String(step.tables)] : []),
            ...(many
              ? [spread === null ? texts('report.none') : range(spread.lowest, spread.highest, texts)]
              : []),
          ];
        }),
      ),
    );
    expect(rows('annex-questions', 'column-score')).toEqual(
      scores.map(({ steps }) =>
        steps.flatMap(({ questions }) =>
          questions.map(({ question, score }) => [
            plain(question.label[texts.language]),
            round(score, texts),
          ]),
        ),
      ),
    );
    expect(rows('phases', 'column-score')).toEqual(
      scores
        .filter(({ phases }) => phases.length > 0)
        .map(({ phases }) =>
          phases.map(({ phase, score }) => [plain(phase.title[texts.language]), round(score, texts)]),
        ),
    );
    // Under the heading of each step stands how far it is.
    const pattern =
      format === 'md'
        ? /^\*\*(.+)\.\*\*/gm
        : /<h[34] [^>]*>[^<]*<\/h[34]>(?:\n<p class="aim">.*)?\n<p><span class="chip \w+">([^<]*)</g;
    const said = [...text.matchAll(pattern)].map(([, level]) => level ?? '');
    const isLevel = (level: string): boolean =>
      format === 'html' || level.startsWith(texts('report.step-level', { level: '' }));
    expect(said.filter(isLevel)).toEqual(
      scores
        .flatMap(({ steps }) => steps.map((step) => words(step, texts)))
        .map((level) => (format === 'md' ? texts('report.step-level', { level }) : level)),
    );
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    expect(chartMarks(text)).toEqual(
      scores.flatMap(({ steps }) =>
        steps.flatMap(({ score, level }) => (score === null ? [] : [`bar ${level} ${barOf(score)}`])),
      ),
    );
  }
}

/** The plan shows no scores: it gives the priorities that follow from them, and says how far the weakest step is. */
async function checkPlan(assessment: Assessment, report: MeasurementReport, texts: Texts): Promise<void> {
  const scores = scoreAssessment(assessment);
  const findings = findFindings(scores);
  const plan = planActions(findings, texts.language, planWords(texts));
  const document: Document = { kind: 'plan', report, plan };
  const told = await asJson<typeof plan>(document, texts);
  const expected = findings.map(({ kind, question, importance, step, framework }) => {
    const found = scores
      .find((score) => score.framework === framework)
      ?.steps.find((score) => score.step === step);
    const score = found?.questions.find(({ id }) => id === question?.id)?.score ?? null;
    const isMeasured = kind === 'blocker' || kind === 'improvement';
    return isMeasured && score !== null && found !== undefined
      ? (importance * Math.max(0, found.target - score)) / 100
      : null;
  });
  expect([...told.actions, ...told.later].map(({ priority }) => priority)).toEqual(expected);
  for (const format of ['md', 'html']) {
    const text = plain(await render(document, format, texts)).replaceAll('\\', '');
    for (const { steps, weakestStep, nextStep } of scores) {
      const weakest = steps.find(({ step }) => step.id === weakestStep);
      if (weakest === undefined || nextStep === null) continue;
      const step = weakest.step.title[texts.language];
      expect(text).toContain(texts('plan.background-weakest', { step, level: words(weakest, texts) }));
    }
  }
}

async function checkOverTime(from: Assessment, to: Assessment, texts: Texts): Promise<void> {
  const { language } = texts;
  const comparison = compareOverTime([from, to], from, to, {
    language,
    program: '0.0.0',
    showsRefused: true,
  });
  const document: Document = { kind: 'comparison', comparison };
  const told = await asJson<OverTimeComparison>(document, texts);
  const [before, after] = [from, to].map((one) => scoreAssessment(one).flatMap(({ steps }) => steps));
  const pairs = (after ?? []).map((step, index) => [before?.[index], step] as [StepScore, StepScore]);
  expect(told.steps.map(({ values, levels }) => [values, levels])).toEqual(
    pairs.map((pair) => [pair.map(({ score }) => score), pair.map(({ level }) => level)]),
  );
  const frameworks = scoreAssessment(to).map(({ framework }) => framework.id);
  const split = <T>(list: readonly T[]): readonly (readonly T[])[] =>
    frameworks.map((id) => list.filter((_, index) => told.steps[index]?.framework === id));
  for (const format of ['md', 'html']) {
    const text = await render(document, format, texts);
    const rows = (...keys: string[]) =>
      rowsUnder(
        text,
        format,
        keys.map((key) => texts.find(key) ?? key),
      );
    const full = rows('report.column-step', 'compare.column-from');
    expect(full.map((table) => table.map((row) => row.slice(0, 3)))).toEqual(
      split(
        pairs.map((pair) => [
          titleOf(pair[1], texts),
          ...pair.map(({ level }) => texts(level === null ? 'level.none' : `level.${level}`)),
        ]),
      ),
    );
    const figures = rows('report.column-step').filter((table) => table[0]?.length === 7);
    expect(figures.map((table) => table.map((row) => row.slice(0, 5)))).toEqual(
      split(
        pairs.map((pair, index) => {
          const { common = null, difference = null } = told.steps[index] ?? {};
          const shown = common && {
            from: round(common.from, texts),
            to: round(common.to, texts),
            n: common.questions,
          };
          return [
            titleOf(pair[1], texts),
            ...pair.map((side) => `${round(side.score, texts)} (${answered(side, texts)})`),
            shown === null ? texts('report.none') : texts('compare.common-figures', shown),
            round(difference, texts, '+'),
          ];
        }),
      ),
    );
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    expect(chartMarks(text)).toEqual(
      told.steps.flatMap(({ common }) =>
        common === null ? [] : [`was ${barOf(common.from)}`, `now ${common.toLevel} ${barOf(common.to)}`],
      ),
    );
  }
}

async function checkAcross(all: readonly Assessment[], anonymous: boolean, texts: Texts): Promise<void> {
  const { language } = texts;
  const own = all[0]?.organisation.id ?? null;
  const options = { language, program: '0.0.0', showsRefused: false, anonymous, own };
  const document: Document = { kind: 'comparison', comparison: compareAcross(all, options) };
  const told = await asJson<AcrossComparison>(document, texts);
  const steps = all.map((one) => scoreAssessment(one).flatMap((score) => score.steps));
  // Which organisation stands where is found by its own scores; when it has a name, by that.
  const order = told.organisations.map(({ id }, place) =>
    anonymous
      ? steps.findIndex((one) => one.every(({ score }, index) => told.steps[index]?.values[place] === score))
      : all.findIndex(({ organisation }) => organisation.id === id),
  );
  const placed = order.map((index) => steps[index] ?? []);
  expect([...order].sort()).toEqual(all.map((_, index) => index));
  expect(told.steps.map(({ values, levels }) => [values, levels])).toEqual(
    told.steps.map((_, index) => [
      placed.map((one) => one[index]?.score ?? null),
      placed.map((one) => one[index]?.level ?? null),
    ]),
  );
  const labels = told.organisations.map(({ own: isOwn, label }) => {
    if (!anonymous) return plain(label);
    return isOwn ? texts('compare.own-label') : texts('compare.anonymous-label', { letter: label });
  });
  for (const format of ['md', 'html']) {
    const text = await render(document, format, texts);
    const maps = rowsUnder(text, format, [texts('compare.column-organisation')]);
    expect(
      maps
        .slice(anonymous ? 0 : 1)
        .flatMap((map) => map.map((row) => row.map((cell) => cell.replace(' †', '')))),
    ).toEqual(
      told.frameworks.flatMap(({ id }) =>
        placed.map((one, place) => [
          labels[place],
          ...one.filter((_, index) => told.steps[index]?.framework === id).map((step) => words(step, texts)),
        ]),
      ),
    );
    expect(figureLists(text, format)).toEqual(
      told.steps.map(({ n, median, upperQuartile, difference }, index) => [
        ...placed.map((one, place) => {
          const step = one[index] as StepScore;
          return `${labels[place]}: ${round(step.score, texts)} (${answered(step, texts)})`;
        }),
        `${texts('compare.column-median')} (${n}): ${round(median, texts)}`,
        `${texts('compare.column-quartile')} (${n}): ${round(upperQuartile, texts)}`,
        `${texts('compare.column-difference')}: ${round(difference, texts)}`,
      ]),
    );
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    expect(chartMarks(text)).toEqual(
      told.steps.flatMap(({ values, median, upperQuartile }) => [
        ...(median === null ? [] : [`median ${placeOf(median)}`]),
        ...(upperQuartile === null ? [] : [`quartile ${placeOf(upperQuartile)}`]),
        ...values.flatMap((score, place) =>
          score === null ? [] : [`${told.organisations[place]?.own ? 'own' : 'dot'} ${placeOf(score)}`],
        ),
      ]),
    );
  }
}

async function readExample(example: string, measurement: string | null = null): Promise<Assessment> {
  return (await readAssessment(await readDossier(join('examples', example)), measurement, 'nl')).assessment;
}

const ORGANISATIONS = [
  'opvang-de-linde',
  'gemeente-zandbeek',
  'ggz-de-oever',
  'jeugdhulp-de-wilgentak',
  'maatschappelijke-opvang-de-veerstoep',
  'wijkteams-de-brug',
];

describe.each(['nl', 'en'] as const)('the same number everywhere, in %s', (language) => {
  test.each([...ORGANISATIONS, 'west-brabant'])('in the report and the plan of %s', async (example) => {
    const texts = await loadTexts(language);
    const assessment = await readExample(example);
    const report = buildReport(assessment, language, planWords(texts), '0.0.0');
    await checkReport(assessment, report, texts);
    await checkPlan(assessment, report, texts);
  });

  test('in two measurements of one organisation', async () => {
    const [from, to] = ['2025-09-16', '2026-09-15'].map((id) => readExample('opvang-de-linde', id));
    if (from === undefined || to === undefined) throw new Error('no measurements');
    await checkOverTime(await from, await to, await loadTexts(language));
  });

  test.each([true, false])('in six organisations side by side, anonymous: %s', async (anonymous) => {
    const all = await Promise.all(ORGANISATIONS.map((example) => readExample(example)));
    await checkAcross(all, anonymous, await loadTexts(language));
  });
});

/** The example with answers of anybody, to both frameworks, at one table or at two. */
async function answerAnew(like: Assessment, id: string, draw: Draw, texts: Texts): Promise<Assessment> {
  const responses = async () => {
    const given = [];
    for (const framework of like.frameworks) given.push(...(await answerAll(framework, draw, texts)));
    return new Map(given);
  };
  const table = async (name: string | null) => ({
    ...{ id: name, present: [], absent: [] },
    responses: await responses(),
  });
  const tables = happens(draw, 40) ? [await table('oost'), await table('west')] : [await table(null)];
  return { ...like, organisation: { ...like.organisation, id, name: `Organisatie ${id}` }, tables };
}

test('the same number everywhere, whatever was answered to two frameworks', async () => {
  const example = await readExample('opvang-de-linde');
  const ids = ['valente-afwegingskader', 'kotter-veranderstappen'];
  const loaded = await Promise.all(ids.map((id) => loadFramework(id, '.')));
  const like = { ...example, frameworks: loaded.map(({ framework }) => framework) };
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.constantFrom('nl', 'en'), async (draw, language) => {
      const texts = await loadTexts(language);
      const all: Assessment[] = [];
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) all.push(await answerAnew(like, id, draw, texts));
      const [from, to] = all;
      if (from === undefined || to === undefined) throw new Error('no measurements');
      const report = buildReport(from, language, planWords(texts), '0.0.0');
      await checkReport(from, report, texts);
      await checkPlan(from, report, texts);
      const later = { ...to.measurement, id: 'later', date: '2027-01-01' };
      await checkOverTime(from, { ...to, measurement: later }, texts);
      await checkAcross(all, false, texts);
    }),
    { numRuns: 12, interruptAfterTimeLimit: 30_000 },
  );
});
