import { expect } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { LocalText } from '../../src/domain/instrument/text.ts';
import { scoreMeasurement } from '../../src/domain/scoring/score.ts';
import { STAGES } from '../../src/domain/scoring/stage.ts';
import type { StepScore } from '../../src/domain/scoring/step-score.ts';
import type { Document } from '../../src/reports/document.ts';
import { FORMATS } from '../../src/reports/formats.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { colouredStages, plain } from './shown-figures.ts';

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

export const answered = (
  { scored, applicable }: { scored: number; applicable: number },
  texts: Texts,
): string => texts('of', { part: scored, whole: applicable });
export const titleOf = ({ order, title }: ShownStep, texts: Texts): string =>
  plain(`${order}. ${title[texts.language]}`);
export const range = (low: number, high: number, texts: Texts): string =>
  `${round(low, texts)} – ${round(high, texts)}`;

/** The coloured stages say their own stage, wherever their words are those of a stage. */
export function expectColoursToSpeak(html: string, texts: Texts): void {
  const all = new Map(STAGES.map((stage): [string, string] => [texts(`stage.${stage}`), stage]));
  for (const [stage, said] of colouredStages(html))
    expect([said, all.get(said) ?? stage]).toEqual([said, stage]);
}
