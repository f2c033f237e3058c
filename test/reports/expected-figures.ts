import { expect } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Bands } from '../../src/domain/instrument/framework.ts';
import type { LocalText } from '../../src/domain/instrument/text.ts';
import { LEVELS, levelOf } from '../../src/domain/scoring/level.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import type { StepScore } from '../../src/domain/scoring/step-score.ts';
import type { Document } from '../../src/reports/document.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { colouredLevels, plain } from './shown-figures.ts';

/** A step with its score, under the name that its framework gives it. */
export type ShownStep = StepScore & { readonly framework: string; readonly title: LocalText };

/** The steps of an assessment as they are to be shown, framework by framework. */
export function shownSteps(assessment: Assessment): readonly (readonly ShownStep[])[] {
  return scoreMeasurement(assessment).scores.map(({ framework: { id }, steps }, index) =>
    steps.map((step, at) => {
      const title = assessment.frameworks[index]?.steps[at]?.title;
      if (title === undefined) throw new Error(`no step ${step.id}`);
      return { ...step, framework: id, title };
    }),
  );
}

/* How a figure is to be shown. Rounding, words and places on a chart are written out again here, on purpose. */

export async function render(document: Document, format: string, texts: Texts): Promise<string> {
  const found = FORMATS.find(({ id }) => id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  const rendered = await (await found.load()).render(document, texts);
  if (typeof rendered !== 'string') throw new Error(`${format} is no text`);
  return rendered;
}

export const asJson = async <T>(document: Document, texts: Texts): Promise<T> =>
  JSON.parse(await render(document, 'json', texts)) as T;

/** Half away from zero, with a minus that is one; a dash for nothing. */
export function round(value: number | null, texts: Texts, sign = ''): string {
  if (value === null) return texts('report.none');
  const size = Math.floor(Math.abs(value) + 0.5 + 1e-9);
  if (size === 0) return '0';
  return (value < 0 ? '−' : sign) + String(size);
}

export const round1 = (value: number): number => Math.floor(value * 10 + 0.5 + 1e-9) / 10;
export const [LEFT, LENGTH] = [250, 378];
export const barOf = (score: number): number => round1(Math.max(2, (LENGTH * score) / 100));
export const placeOf = (score: number): number => round1(LEFT + (LENGTH * score) / 100);

export function words(
  { applicable, stage, bounds }: Pick<StepScore, 'applicable' | 'stage' | 'bounds'>,
  texts: Texts,
): string {
  if (applicable === 0) return texts('stage.nothing');
  if (bounds === null) return texts('stage.weightless');
  return texts(stage === null ? 'stage.none' : `stage.${stage}`);
}

/** The words of a level, as comparisons use them. */
export function levelOfStep(
  { applicable, level }: Pick<StepScore, 'applicable' | 'level'>,
  texts: Texts,
): string {
  if (applicable === 0) return texts('level.nothing');
  return texts(level === null ? 'level.none' : `level.${level}`);
}

export const answered = (
  { scored, applicable }: { scored: number; applicable: number },
  texts: Texts,
): string => texts('of', { part: scored, whole: applicable });
/** What stands behind an outcome of several tables in a comparison: the lowest and the highest, in words. */
export function tableWords({ spread }: StepScore, bands: Bands, texts: Texts): string {
  if (spread === null) return '';
  const [low = '', high = ''] = [spread.lowest, spread.highest].map((score) =>
    texts(`level.${levelOf(score, bands) ?? 'none'}`),
  );
  return ` (${low === high ? texts('compare.tables-alike', { level: low }) : texts('compare.tables-apart', { low, high })})`;
}

/** The same as figures. */
export function tableFigures({ spread }: StepScore, texts: Texts): string {
  if (spread === null) return '';
  const [lowest, highest] = [round(spread.lowest, texts), round(spread.highest, texts)];
  return `; ${texts('compare.tables-figures', { lowest, highest })}`;
}

export const titleOf = ({ order, title }: ShownStep, texts: Texts): string =>
  plain(`${order}. ${title[texts.language]}`);
export const range = (low: number, high: number, texts: Texts): string =>
  `${round(low, texts)} – ${round(high, texts)}`;

/** The coloured levels say their own level, wherever their words are those of a level. */
export function expectColoursToSpeak(html: string, texts: Texts): void {
  const all = new Map(LEVELS.map((level): [string, string] => [texts(`level.${level}`), level]));
  for (const [level, said] of colouredLevels(html))
    expect([said, all.get(said) ?? level]).toEqual([said, level]);
}
