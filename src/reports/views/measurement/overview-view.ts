import { hasOrder } from '../../../domain/instrument/step.ts';
import type { WordedFramework, WordedReport, WordedStep } from '../../../domain/report/worded-report.ts';
import { STAGES, type Stage } from '../../../domain/scoring/stage.ts';
import type { Texts } from '../../../texts/texts.ts';
import { inWordsOf, stageWords, stepStageWords } from '../../stage-words.ts';
import { findNextStep } from '../turn-view.ts';

interface OverviewRow {
  readonly title: string;
  /** A circle for each step, the fuller the further. */
  readonly circles: string;
  /** The same in words: how many steps are how far. */
  readonly words: string;
  /** The step that is next, a dash without one; null where no framework has an order. */
  readonly next: string | null;
}

/** Several frameworks, or one of many steps, in one small picture: a row for each framework. */
export interface OverviewView {
  readonly rows: readonly OverviewRow[];
  /** Whether a framework has an order, so that a step can be next. */
  readonly isOrdered: boolean;
  /** What each circle means. */
  readonly legend: string;
  /** How many frameworks there are besides these; null when these are all. */
  readonly more: string | null;
}

/** The circle of each stage: it is read by how full it is, in colour and without. */
const CIRCLES: Readonly<Record<Stage, string>> = {
  'to-begin': '○',
  'under-way': '◔',
  nearly: '◑',
  'in-order': '◕',
  anchored: '●',
};
const NONE = '–';
/** The most frameworks, and the most steps of one, that fit in the picture of page one. */
const MOST = { frameworks: 7, steps: 8, circles: 24 } as const;

/** How many steps are how far, the furthest first. */
function tallyWords(steps: readonly WordedStep[], texts: Texts): string {
  const tally = new Map<string, number>();
  for (const stage of STAGES.toReversed()) tally.set(stageWords(stage, texts), 0);
  for (const step of steps) {
    const words = stepStageWords(step, texts);
    tally.set(words, (tally.get(words) ?? 0) + 1);
  }
  const known = [...tally].filter(([, n]) => n > 0);
  return known.map(([stage, n]) => texts('report.overview-tally', { n, stage })).join(', ');
}

function viewRow(framework: WordedFramework, isOrdered: boolean, program: Texts): OverviewRow {
  const texts = inWordsOf(framework, program);
  const { steps, title } = framework;
  const circles = steps.slice(0, MOST.circles).map(({ stage }) => (stage === null ? NONE : CIRCLES[stage]));
  return {
    title,
    circles: circles.join(' ') + (steps.length > MOST.circles ? ' …' : ''),
    words: tallyWords(steps, texts),
    next: isOrdered ? (findNextStep(framework)?.title ?? texts('report.none')) : null,
  };
}

/** The words for each circle, and for the mark where there is none; where frameworks have words of their own that differ, only how they are read. */
function legendWords(frameworks: readonly WordedFramework[], program: Texts): string {
  const [first, ...others] = frameworks.map((framework) => {
    const texts = inWordsOf(framework, program);
    return STAGES.map((stage) => `${CIRCLES[stage]} ${stageWords(stage, texts)}`).join(', ');
  });
  const isShared = first !== undefined && others.every((words) => words === first);
  const words = isShared ? first : program('report.overview-circles');
  const without = frameworks.flatMap(({ steps }) => steps.filter(({ stage }) => stage === null));
  const reasons = new Set(without.map((step) => stepStageWords(step, program)));
  // One mark is explained once.
  return reasons.size === 0 ? words : `${words}, ${NONE} ${[...reasons].join(' / ')}`;
}

/** Null where the profile of the only framework fits on page one. */
export function viewOverview({ frameworks }: WordedReport, texts: Texts): OverviewView | null {
  const [only] = frameworks;
  if (frameworks.length === 1 && only !== undefined && only.steps.length <= MOST.steps) return null;
  const shown = frameworks.slice(0, MOST.frameworks);
  const more = frameworks.length - shown.length;
  const isOrdered = frameworks.some(hasOrder);
  return {
    rows: shown.map((framework) => viewRow(framework, isOrdered, texts)),
    isOrdered,
    legend: legendWords(frameworks, texts),
    more: more === 0 ? null : texts('report.overview-more', { n: more }),
  };
}
