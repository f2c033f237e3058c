import { expect } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { compareAcross } from '../../src/domain/comparison/compare-across.ts';
import { compareOverTime } from '../../src/domain/comparison/compare-over-time.ts';
import type { AcrossComparison, OverTimeComparison } from '../../src/domain/comparison/comparison.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import type { Stage } from '../../src/domain/scoring/stage.ts';
import type { StepScore } from '../../src/domain/scoring/step-score.ts';
import type { Document } from '../../src/reports/document.ts';
import { sheetsOf } from '../../src/reports/sheets/sheets.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { figureWords, outcomeWords, tableWords } from './expected-comparison.ts';
import {
  asJson,
  expectColoursToSpeak,
  placeOf,
  render,
  round,
  type ShownStep,
  shownSteps,
  titleOf,
} from './expected-figures.ts';
import { bandPlace, chartMarks, figureLists, plain, rowsUnder, slopePoints } from './shown-figures.ts';

/** Every figure of two measurements beside each other is the one of their scores. */
export async function checkOverTime(from: Assessment, to: Assessment, texts: Texts): Promise<void> {
  const { language } = texts;
  const comparison = compareOverTime(
    [scoreMeasurement(from), scoreMeasurement(to)],
    scoreMeasurement(from),
    scoreMeasurement(to),
    {
      language,
      program: '0.0.0',
      showsRefused: true,
    },
  );
  const document: Document = { kind: 'comparison', comparison };
  const parsed = await asJson<OverTimeComparison>(document, texts);
  const [before, after] = [from, to].map((one) => shownSteps(one).flat());
  const pairs = (after ?? []).map((step, index) => [before?.[index], step] as [ShownStep, ShownStep]);
  expect(parsed.steps.map(({ values, levels }) => [values, levels])).toEqual(
    pairs.map((pair) => [pair.map(({ score }) => score), pair.map(({ level }) => level)]),
  );
  const frameworks = scoreMeasurement(to).scores.map(({ framework }) => framework.id);
  const split = <T>(list: readonly T[]): readonly (readonly T[])[] =>
    frameworks.map((id) => list.filter((_, index) => parsed.steps[index]?.framework === id));
  for (const format of ['md', 'html']) {
    const text = await render(document, format, texts);
    const rows = (...keys: string[]) =>
      rowsUnder(
        text,
        format,
        keys.map((key) => texts.find(key) ?? key),
      );
    const full = rows('report.column-step', 'compare.column-from');
    // The table has the stages of what is common, as the chart has its scores.
    expect(full.map((table) => table.map((row) => row.slice(0, 3)))).toEqual(
      split(
        pairs.map((pair, index) => {
          const common = parsed.steps[index]?.common ?? null;
          const stages = common && [common.from.stage, common.to.stage];
          return [
            titleOf(pair[1], texts),
            ...pair.map((step, side) => {
              const stage = stages?.[side];
              if (stage !== undefined) return texts(`stage.${stage}`);
              return step.score === null ? outcomeWords(step, texts) : texts('compare.not-shown');
            }),
          ];
        }),
      ),
    );
    const figures = rows('report.column-step').filter((table) => table[0]?.length === 7);
    expect(figures.map((table) => table.map((row) => row.slice(0, 5)))).toEqual(
      split(
        pairs.map((pair, index) => {
          const { common = null, difference = null } = parsed.steps[index] ?? {};
          return [
            titleOf(pair[1], texts),
            round(common?.from.score ?? null, texts),
            round(common?.to.score ?? null, texts),
            round(difference, texts, '+'),
            common === null ? texts('report.none') : String(common.answers),
          ];
        }),
      ),
    );
    // The full figures stand beside these once, where they are others.
    const others = rows('report.column-step').filter((table) => table[0]?.length === 3);
    const full3 = pairs.flatMap((pair, index) => {
      const course = parsed.steps[index]?.course ?? [];
      const isSame = pair.every(
        ({ score }, side) => Math.abs((score ?? -1) - (course[side]?.score ?? -1)) < 1e-9,
      );
      return isSame ? [] : [[titleOf(pair[1], texts), ...pair.map((step) => figureWords(step, texts))]];
    });
    expect(others.flat()).toEqual(full3);
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    // A drawing is to a tenth of a unit.
    const place = (score: number, stage: string, target: number): readonly unknown[] => {
      const [band, share] = bandPlace(score, stage, target);
      return [band, expect.closeTo(share, 2)];
    };
    expect(slopePoints(text)).toEqual(
      frameworks.flatMap((id) =>
        parsed.steps
          .filter(({ framework, common }) => framework === id && common !== null)
          .map(({ common, direction, target }) => [
            direction,
            ...[common?.from, common?.to].map((one) => one && place(one.score, one.stage, target ?? 0)),
          ]),
      ),
    );
    const workbook = sheetsOf(document, texts)[1];
    const columns = workbook?.columns.map(({ heading }) => heading) ?? [];
    const cell = (id: string): number => columns.indexOf(texts.find(`sheet.column.${id}`) ?? '');
    expect(
      workbook?.rows.map((row) => ['common-from', 'common-to', 'difference'].map((id) => row[cell(id)])),
    ).toEqual(
      frameworks.flatMap((id) =>
        parsed.steps
          .filter(({ framework }) => framework === id)
          .map(({ common, difference }) => [
            common?.from.score ?? null,
            common?.to.score ?? null,
            difference,
          ]),
      ),
    );
  }
}

/** How far each table of an organisation is in a step. */
function tableStages(organisation: Assessment | undefined, step: ShownStep): readonly (Stage | null)[] {
  if (organisation === undefined) return [];
  const score = scoreMeasurement(organisation).scores.find(
    ({ framework }) => framework.id === step.framework,
  );
  return (score?.profiles ?? []).map(({ steps }) => steps.find(({ id }) => id === step.id)?.stage ?? null);
}

/** That one question has a score at any table, between brackets; empty where none or more have one. */
function basisWords({ score, questions }: StepScore, texts: Texts): string {
  const scored = questions.filter((question) => question.score !== null);
  return score !== null && scored.length === 1 ? ` (${texts('compare.on-one-question')})` : '';
}

export async function checkAcross(
  all: readonly Assessment[],
  anonymous: boolean,
  texts: Texts,
): Promise<void> {
  const { language } = texts;
  const own = all[0]?.organisation.id ?? null;
  const options = { language, program: '0.0.0', showsRefused: false, anonymous, own };
  const document: Document = {
    kind: 'comparison',
    comparison: compareAcross(all, options),
  };
  const parsed = await asJson<AcrossComparison>(document, texts);
  const steps = all.map((one) => shownSteps(one).flat());
  // Which organisation stands where is found by its own scores; when it has a name, by that.
  const order = parsed.organisations.map(({ id }, place) =>
    anonymous
      ? steps.findIndex((one) =>
          one.every(({ score }, index) => parsed.steps[index]?.values[place] === score),
        )
      : all.findIndex(({ organisation }) => organisation.id === id),
  );
  const placed = order.map((index) => steps[index] ?? []);
  expect([...order].sort()).toEqual(all.map((_, index) => index));
  expect(parsed.steps.map(({ values, levels }) => [values, levels])).toEqual(
    parsed.steps.map((_, index) => [
      placed.map((one) => one[index]?.score ?? null),
      placed.map((one) => one[index]?.level ?? null),
    ]),
  );
  const labels = parsed.organisations.map(({ own: isOwn, label }) => {
    if (!anonymous) return plain(label);
    return isOwn ? texts('compare.own-label') : texts('compare.anonymous-label', { letter: label });
  });
  for (const format of ['md', 'html']) {
    const text = await render(document, format, texts);
    const maps = rowsUnder(text, format, [texts('compare.column-organisation')]);
    expect(
      maps
        .slice(0, anonymous ? undefined : -1)
        .flatMap((map) => map.map((row) => row.map((cell) => cell.replace(' †', '')))),
    ).toEqual(
      parsed.frameworks.flatMap(({ id }) =>
        placed.map((one, place) => [
          labels[place],
          ...one.flatMap((step, index) =>
            parsed.steps[index]?.framework === id
              ? [
                  outcomeWords(step, texts) +
                    basisWords(step, texts) +
                    tableWords(step, tableStages(all[order[place] ?? 0], step), texts),
                ]
              : [],
          ),
        ]),
      ),
    );
    expect(figureLists(text, format)).toEqual(
      parsed.steps.map(({ n, median, upperQuartile, difference }, index) => [
        ...placed.map((one, place) => {
          return `${labels[place]}: ${figureWords(one[index] as StepScore, texts)}`;
        }),
        ...(median === null ? [] : [`${texts('compare.column-median')} (${n}): ${round(median, texts)}`]),
        ...(upperQuartile === null
          ? []
          : [`${texts('compare.column-quartile')} (${n}): ${round(upperQuartile, texts)}`]),
        ...(difference === null
          ? []
          : [`${texts('compare.column-difference')}: ${round(difference, texts)}`]),
      ]),
    );
    if (format === 'md') continue;
    expectColoursToSpeak(text, texts);
    expect(chartMarks(text)).toEqual(
      parsed.steps.flatMap(({ values, median, upperQuartile }) => [
        ...(median === null ? [] : [`median ${placeOf(median)}`]),
        ...(upperQuartile === null ? [] : [`quartile ${placeOf(upperQuartile)}`]),
        ...values.flatMap((score, place) =>
          score === null ? [] : [`${parsed.organisations[place]?.own ? 'own' : 'dot'} ${placeOf(score)}`],
        ),
      ]),
    );
  }
}
