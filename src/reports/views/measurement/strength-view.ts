import type { WordedFramework, WordedStep } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { STRENGTH_PARTS, type StrengthChart, type StrengthParts, type StrengthRow } from '../chart-view.ts';

/** How many answers of a step are of each kind, of the questions that count: the same as in how many were answered. */
export function countParts({ questions }: Pick<WordedStep, 'questions'>): StrengthParts {
  const states = questions
    .filter(({ kind }) => kind === 'scale')
    .flatMap(({ answers }) => answers.map(({ state }) => state));
  const count = (...wanted: readonly string[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  return {
    answered: count('answered'),
    later: count('not-begun'),
    unknown: count('unknown'),
    divided: count('divided'),
    open: count('unanswered'),
    notApplicable: count('not-applicable', 'decided-against'),
  };
}

function partsWords(parts: StrengthParts, texts: Texts): string {
  return STRENGTH_PARTS.filter((part) => parts[part] > 0)
    .map((part) => `${texts(`report.part-${part}`)} ${parts[part]}`)
    .join(', ');
}

/** Whether some answer is not known, so that there is something to show. */
export function hasOpen({ rows }: StrengthChart): boolean {
  return rows.some(({ parts }) => parts.unknown + parts.divided + parts.open > 0);
}

export function viewStrengthChart(framework: WordedFramework, texts: Texts): StrengthChart {
  const rows = framework.steps.map((step): StrengthRow => {
    const parts = countParts(step);
    return { order: step.order, title: step.title, words: partsWords(parts, texts), parts };
  });
  const described = rows.map(({ title, words }) => texts('report.chart-step', { step: title, stage: words }));
  return {
    kind: 'strength',
    id: framework.id,
    title: `${framework.title}: ${texts('report.strength-title')}`,
    description: texts('report.strength-description', { steps: described.join(' ') }),
    zones: [],
    rows,
    legend: {
      answered: texts('report.part-answered'),
      later: texts('report.part-later'),
      unknown: texts('report.part-unknown'),
      divided: texts('report.part-divided'),
      open: texts('report.part-open'),
      notApplicable: texts('report.part-notApplicable'),
    },
  };
}
