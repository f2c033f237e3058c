import type {
  FrameworkAcross,
  FrameworkOverTime,
  StepAcross,
  StepOverTime,
} from '../domain/comparison/comparison.ts';
import type { Texts } from '../texts/texts.ts';
import { barWidth, escapeXml, FRAME, renderFrame, renderRowWords, rowTop, scoreX } from './chart-frame.ts';

const { labels } = FRAME;

function renderPair(step: StepOverTime, words: string, index: number): string {
  const y = rowTop(index);
  const bar = (score: number | undefined, top: number, height: number, css: string): string =>
    score === undefined
      ? ''
      : `<rect x="${labels}" y="${top}" width="${barWidth(score)}" height="${height}" class="${css}"/>`;
  return [
    renderRowWords({ order: step.order, title: step.title, words }, index),
    bar(step.common?.from, y + 7, 7, 'was'),
    bar(step.common?.to, y + 15, 10, `now ${step.common?.toLevel ?? ''}`),
    `<path d="M${scoreX(step.target)} ${y + 2}v28" class="target"/>`,
  ].join('');
}

/** Two bars a step: how far it was, and how far it is; none where the difference is refused. */
export function renderPairsChart(
  framework: FrameworkOverTime,
  steps: readonly { readonly step: StepOverTime; readonly words: string }[],
  dates: { readonly from: string; readonly to: string },
  texts: Texts,
): string {
  const legend = (bottom: number): string =>
    [
      `<rect x="${labels}" y="${bottom + 11}" width="22" height="7" class="was"/><text x="${labels + 28}" y="${bottom + 20}">${escapeXml(dates.from)}</text>`,
      // A bar of now has the colour of how far the step is.
      ...(['N', 'P', 'L', 'F'] as const).map(
        (level, index) =>
          `<rect x="${labels + 200 + index * 5.5}" y="${bottom + 10}" width="5.5" height="10" class="now ${level}"/>`,
      ),
      `<text x="${labels + 228}" y="${bottom + 20}">${escapeXml(dates.to)}</text>`,
      `<path d="M${labels + 2} ${bottom + 27}v14" class="target"/><text x="${labels + 10}" y="${bottom + 39}">${escapeXml(texts('report.chart-target'))}</text>`,
    ].join('');
  const described = steps.map(({ step, words }) => `${step.title}: ${words}.`).join(' ');
  return renderFrame(
    {
      id: `pairs-${framework.id}`,
      title: `${framework.title}: ${texts('compare.chart-pairs')}`,
      description: texts('compare.chart-pairs-description', { steps: described }),
      bands: framework.bands,
      rows: steps.map(({ step, words }, index) => renderPair(step, words, index)),
      legend,
      foot: 46,
    },
    texts,
  );
}

function renderDots(step: StepAcross, words: string, index: number, ownIndex: number): string {
  const middle = rowTop(index) + 16;
  const tick = (score: number | null, css: string): string =>
    score === null ? '' : `<path d="M${scoreX(score)} ${middle - 10}v20" class="${css}"/>`;
  // Organisations with the same score stand above each other a little, so that each can be seen.
  const seen = new Map<number, number>();
  const dots = step.values.map((score, position) => {
    if (score === null) return '';
    const at = scoreX(score);
    const before = seen.get(at) ?? 0;
    seen.set(at, before + 1);
    const y = middle + (before % 2 === 0 ? -1 : 1) * Math.ceil(before / 2) * 4;
    return position === ownIndex
      ? `<path d="M${at} ${middle - 7}l7 7l-7 7l-7 -7z" class="own"/>`
      : `<circle cx="${at}" cy="${y}" r="4" class="dot"/>`;
  });
  return [
    renderRowWords({ order: step.order, title: step.title, words }, index),
    tick(step.median, 'median'),
    tick(step.upperQuartile, 'quartile'),
    ...dots,
  ].join('');
}

/** A dot an organisation on each step, with the median and the upper quartile; the one that looks is a diamond. */
export function renderDotsChart(
  framework: FrameworkAcross,
  steps: readonly { readonly step: StepAcross; readonly words: string }[],
  ownIndex: number,
  texts: Texts,
): string {
  const legend = (bottom: number): string => {
    const [first, second] = [bottom + 15, bottom + 35];
    const text = (x: number, y: number, words: string): string =>
      `<text x="${labels + x}" y="${y + 5}">${escapeXml(words)}</text>`;
    return [
      `<circle cx="${labels + 6}" cy="${first}" r="4" class="dot"/>${text(16, first, texts('compare.legend-organisation'))}`,
      ownIndex === -1
        ? ''
        : `<path d="M${labels + 200} ${first - 6}l6 6l-6 6l-6 -6z" class="own"/>${text(212, first, texts('compare.legend-own'))}`,
      `<path d="M${labels + 6} ${second - 8}v16" class="median"/>${text(16, second, texts('compare.legend-median'))}`,
      `<path d="M${labels + 200} ${second - 8}v16" class="quartile"/>${text(212, second, texts('compare.legend-quartile'))}`,
    ].join('');
  };
  const described = steps.map(({ step, words }) => `${step.title}: ${words}.`).join(' ');
  return renderFrame(
    {
      id: `dots-${framework.id}`,
      title: `${framework.title}: ${texts('compare.chart-dots')}`,
      description: texts('compare.chart-dots-description', { steps: described }),
      bands: framework.bands,
      rows: steps.map(({ step, words }, index) => renderDots(step, words, index, ownIndex)),
      legend,
      foot: 46,
    },
    texts,
  );
}
