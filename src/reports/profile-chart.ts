import type { FrameworkReport, StepReport } from '../domain/report.ts';
import { roundHalfAway } from '../domain/rounding.ts';
import type { Texts } from '../texts/texts.ts';
import { levelWords, stepLevelWords } from './wording.ts';

const WIDTH = 640;
const LABELS = 214;
const TRACK = WIDTH - LABELS - 12;
const ROW = 44;
const TOP = 34;

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function x(score: number): number {
  return roundHalfAway(LABELS + (TRACK * score) / 100, 1);
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
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
  const zones = (['N', 'P', 'L', 'F'] as const).map((level, index) => {
    const [from, to] = [
      [0, P],
      [P, L],
      [L, F],
      [F, 100],
    ][index] as [number, number];
    const label = level === 'F' || level === 'N' ? '' : escapeXml(levelWords(level, texts));
    return `<rect x="${x(from)}" y="${TOP - 8}" width="${roundHalfAway(x(to) - x(from), 1)}" height="${bottom - TOP + 8}" class="zone ${level}"/><text x="${roundHalfAway((x(from) + x(to)) / 2, 1)}" y="14" class="scale">${label}</text>`;
  });
  const ends = `<text x="${LABELS}" y="14" class="scale start">${escapeXml(levelWords('N', texts))}</text><text x="${WIDTH - 12}" y="14" class="scale end">${escapeXml(levelWords('F', texts))}</text>`;
  const legend = `<g class="legend"><path d="M${LABELS} ${bottom + 8}v14" class="target"/><text x="${LABELS + 8}" y="${bottom + 20}">${escapeXml(texts('report.chart-target'))}</text><path d="M${LABELS + 70} ${bottom + 10}v10M${LABELS + 70} ${bottom + 15}h24M${LABELS + 94} ${bottom + 10}v10" class="bounds"/><text x="${LABELS + 102}" y="${bottom + 20}">${escapeXml(texts('report.chart-bounds'))}</text></g>`;
  return [
    `<svg class="profile" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(`${framework.title}: ${texts('report.chart-title')}`)}</title>`,
    `<desc id="${id}-desc">${escapeXml(texts('report.chart-description', { steps: steps.join(' ') }))}</desc>`,
    ...zones,
    ends,
    ...framework.steps.map((step, index) => renderStep(step, index, texts)),
    legend,
    '</svg>',
  ].join('');
}
