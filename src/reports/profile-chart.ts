import { LEVELS } from '../domain/level.ts';
import type { FrameworkReport, StepReport } from '../domain/report.ts';
import { roundHalfAway } from '../domain/rounding.ts';
import type { Texts } from '../texts/texts.ts';
import { levelWords, stepLevelWords } from './wording.ts';

const WIDTH = 640;
const LABELS = 250;
const TRACK = WIDTH - LABELS - 12;
const ROW = 44;
const TOP = 46;

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function x(score: number): number {
  return roundHalfAway(LABELS + (TRACK * score) / 100, 1);
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
        `<text x="${at}" y="${TOP - 14 - (lines.length - 1 - index) * 14}" class="scale">${escapeXml(line)}</text>`,
    )
    .join('');
}

function renderStep(step: StepReport, index: number, texts: Texts): string {
  const y = TOP + index * ROW;
  const title = escapeXml(shorten(`${step.order}. ${step.title}`, 30));
  const parts = [
    `<text x="0" y="${y + 15}" class="name">${title}</text>`,
    `<text x="0" y="${y + 31}" class="words">${escapeXml(stepLevelWords(step, texts))}</text>`,
    `<rect x="${LABELS}" y="${y + 6}" width="${TRACK}" height="20" class="track"/>`,
  ];
  if (step.score !== null) {
    const width = roundHalfAway(Math.max(2, (TRACK * step.score) / 100), 1);
    parts.push(
      `<rect x="${LABELS}" y="${y + 6}" width="${width}" height="20" class="bar ${step.level ?? ''}"/>`,
    );
  }
  if (step.bounds !== null && step.bounds.high - step.bounds.low > 10) {
    const [low, high] = [x(step.bounds.low), x(step.bounds.high)];
    parts.push(
      `<path d="M${low} ${y + 11}v10M${low} ${y + 16}H${high}M${high} ${y + 11}v10" class="bounds"/>`,
    );
  }
  parts.push(`<path d="M${x(step.target)} ${y + 2}v28" class="target"/>`);
  return parts.join('');
}

/** The profile of a framework as inline SVG: a bar a step on four levels, with the target and what open answers leave open. */
export function renderProfileChart(framework: FrameworkReport, texts: Texts): string {
  const { P, L, F } = framework.bands;
  const height = TOP + framework.steps.length * ROW + 26;
  const bottom = height - 26;
  const id = `chart-${framework.id}`;
  const steps = framework.steps.map((step) =>
    texts('report.chart-step', { step: step.title, level: stepLevelWords(step, texts) }),
  );
  const zones = LEVELS.map((level, index) => {
    const from = [0, P, L, F][index] ?? 0;
    const to = [P, L, F, 100][index] ?? 100;
    const width = roundHalfAway(x(to) - x(from), 1);
    const zone = `<rect x="${x(from)}" y="${TOP - 8}" width="${width}" height="${bottom - TOP + 8}" class="zone ${level}"/>`;
    return zone + renderZoneLabel(levelWords(level, texts), (x(from) + x(to)) / 2);
  });
  const legend = `<g class="legend"><path d="M${LABELS} ${bottom + 8}v14" class="target"/><text x="${LABELS + 8}" y="${bottom + 20}">${escapeXml(texts('report.chart-target'))}</text><path d="M${LABELS + 70} ${bottom + 10}v10M${LABELS + 70} ${bottom + 15}h24M${LABELS + 94} ${bottom + 10}v10" class="bounds"/><text x="${LABELS + 102}" y="${bottom + 20}">${escapeXml(texts('report.chart-bounds'))}</text></g>`;
  return [
    `<svg class="profile" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(`${framework.title}: ${texts('report.chart-title')}`)}</title>`,
    `<desc id="${id}-desc">${escapeXml(texts('report.chart-description', { steps: steps.join(' ') }))}</desc>`,
    ...zones,
    ...framework.steps.map((step, index) => renderStep(step, index, texts)),
    legend,
    '</svg>',
  ].join('');
}
