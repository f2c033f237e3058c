import type { ReviewedStepView, ReviewView } from '../../../../reports/views/frameworks/review-view.ts';
import { wrapItem } from '../../../../texts/wrap.ts';
import type { Context } from '../../../session/context.ts';

function stepLines(
  { title, index, questions, remarked, missing }: ReviewedStepView,
  { texts, style }: Context,
) {
  return [
    '',
    style.strong(title) + (index === null ? '' : ` · ${index}`),
    ...questions.flatMap(({ number, label, figures }) => [
      `- ${number} ${label}`,
      `    ${figures === null ? texts('review.not-rated') : texts('review.row', figures)}`,
    ]),
    ...remarked.flatMap(({ label, remarks }) =>
      remarks.map((text) => `- ${texts('review.remark', { label, text })}`),
    ),
    ...missing.map((text) => `- ${texts('review.missing', { text })}`),
  ];
}

/** A review as lines for a screen of at most 80 columns. */
export function reviewLines(view: ReviewView, context: Context): readonly string[] {
  const width = Math.min(80, context.world.out.columns ?? 80) - 1;
  const { title, facts, head, warnings, steps, explanation } = view;
  const lines = [
    context.style.strong(title),
    facts,
    '',
    ...head.map((line) => `- ${line}`),
    ...warnings.flatMap((warning) => ['', warning]),
    ...steps.flatMap((step) => stepLines(step, context)),
    '',
    ...explanation.map((line) => `- ${line}`),
  ];
  return lines.map((line) => wrapItem(line, width));
}
