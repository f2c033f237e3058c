import type { WordedFramework, WordedStep } from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { barWidth, escapeXml, FRAME, renderFrame, renderRowWords, rowTop, scoreX } from './chart-frame.ts';
import { stepLevelWords } from './wording.ts';

function renderStep(step: WordedStep, index: number, texts: Texts): string {
  const y = rowTop(index);
  const parts = [
    renderRowWords({ order: step.order, title: step.title, words: stepLevelWords(step, texts) }, index),
  ];
  if (step.score !== null) {
    parts.push(
      `<rect x="${FRAME.labels}" y="${y + 6}" width="${barWidth(step.score)}" height="20" class="bar ${step.level ?? ''}"/>`,
    );
  }
  if (step.bounds !== null && step.bounds.high - step.bounds.low > 10) {
    const [low, high] = [scoreX(step.bounds.low), scoreX(step.bounds.high)];
    parts.push(
      `<path d="M${low} ${y + 11}v10M${low} ${y + 16}H${high}M${high} ${y + 11}v10" class="bounds"/>`,
    );
  }
  parts.push(`<path d="M${scoreX(step.target)} ${y + 2}v28" class="target"/>`);
  return parts.join('');
}

/** The profile of a framework as inline SVG: a bar a step on four levels, with the target and what open answers leave open. */
export function renderProfileChart(framework: WordedFramework, texts: Texts): string {
  const steps = framework.steps.map((step) =>
    texts('report.chart-step', { step: step.title, level: stepLevelWords(step, texts) }),
  );
  const { labels } = FRAME;
  const legend = (bottom: number): string =>
    `<path d="M${labels} ${bottom + 8}v14" class="target"/><text x="${labels + 8}" y="${bottom + 20}">${escapeXml(texts('report.chart-target'))}</text><path d="M${labels + 70} ${bottom + 10}v10M${labels + 70} ${bottom + 15}h24M${labels + 94} ${bottom + 10}v10" class="bounds"/><text x="${labels + 102}" y="${bottom + 20}">${escapeXml(texts('report.chart-bounds'))}</text>`;
  return renderFrame(
    {
      id: `chart-${framework.id}`,
      title: `${framework.title}: ${texts('report.chart-title')}`,
      description: texts('report.chart-description', { steps: steps.join(' ') }),
      bands: framework.bands,
      rows: framework.steps.map((step, index) => renderStep(step, index, texts)),
      legend,
      foot: 26,
    },
    texts,
  );
}
