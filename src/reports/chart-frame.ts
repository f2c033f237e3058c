import { LEVELS } from '../domain/scoring/level.ts';
import { roundHalfAway } from '../domain/scoring/rounding.ts';
import type { Texts } from '../texts/texts.ts';
import { levelWords } from './wording.ts';

/** The sheet on which every chart of steps is drawn: names to the left, a track on four levels to the right, a row a step. */
export const FRAME = { width: 640, labels: 250, track: 640 - 250 - 12, row: 44, top: 46 } as const;

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Where a score of 0 to 100 lies on the track. */
export function scoreX(score: number): number {
  return roundHalfAway(FRAME.labels + (FRAME.track * score) / 100, 1);
}

/** How long the bar of a score is; one of 0 can still be seen. */
export function barWidth(score: number): number {
  return roundHalfAway(Math.max(2, (FRAME.track * score) / 100), 1);
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The name of a level above its zone, over two lines where it is long. */
function renderZoneLabel(label: string, middle: number): string {
  const space = label.length <= 12 ? -1 : label.lastIndexOf(' ', 12);
  const lines = space === -1 ? [label] : [label.slice(0, space), label.slice(space + 1)];
  const at = roundHalfAway(middle, 1);
  return lines
    .map(
      (line, index) =>
        `<text x="${at}" y="${FRAME.top - 14 - (lines.length - 1 - index) * 14}" class="scale">${escapeXml(line)}</text>`,
    )
    .join('');
}

/** What a row says to the left of its track. */
export interface RowWords {
  readonly order: number;
  readonly title: string;
  readonly words: string;
}

export function rowTop(index: number): number {
  return FRAME.top + index * FRAME.row;
}

export function renderRowWords({ order, title, words }: RowWords, index: number): string {
  const y = rowTop(index);
  const name = escapeXml(shorten(`${order}. ${title}`, 30));
  return [
    `<text x="0" y="${y + 15}" class="name">${name}</text>`,
    `<text x="0" y="${y + 31}" class="words">${escapeXml(words)}</text>`,
    `<rect x="${FRAME.labels}" y="${y + 6}" width="${FRAME.track}" height="20" class="track"/>`,
  ].join('');
}

/** The whole drawing: the zones of the levels, the rows, and what the marks mean. */
export function renderFrame(
  chart: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly bands: { readonly P: number; readonly L: number; readonly F: number };
    readonly rows: readonly string[];
    /** What the marks mean, drawn from a height on; `foot` is how high that is. */
    readonly legend: (bottom: number) => string;
    readonly foot: number;
  },
  texts: Texts,
): string {
  const { id, title, description, rows, legend } = chart;
  const { P, L, F } = chart.bands;
  const bottom = FRAME.top + rows.length * FRAME.row;
  const zones = LEVELS.map((level, index) => {
    const [from, to] = [[0, P, L, F][index] ?? 0, [P, L, F, 100][index] ?? 100];
    const width = roundHalfAway(scoreX(to) - scoreX(from), 1);
    const zone = `<rect x="${scoreX(from)}" y="${FRAME.top - 8}" width="${width}" height="${bottom - FRAME.top + 8}" class="zone ${level}"/>`;
    return zone + renderZoneLabel(levelWords(level, texts), (scoreX(from) + scoreX(to)) / 2);
  });
  return [
    `<svg class="profile" viewBox="0 0 ${FRAME.width} ${bottom + chart.foot}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(title)}</title>`,
    `<desc id="${id}-desc">${escapeXml(description)}</desc>`,
    ...zones,
    ...rows,
    `<g class="legend">${legend(bottom)}</g>`,
    '</svg>',
  ].join('');
}
