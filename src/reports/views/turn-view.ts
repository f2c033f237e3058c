import { closeSentence } from '../../domain/instrument/sentence.ts';
import { hasOrder } from '../../domain/instrument/step.ts';
import type { WordedFramework, WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import type { Firmness } from '../../domain/scoring/profile/next-step.ts';
import { counts } from '../../domain/scoring/step-score.ts';
import type { Texts } from '../../texts/texts.ts';
import { findWeakestSteps, questionLabels } from '../find-in-report.ts';
import { basisWords, inWordsOf, quoteLabels, stepStageWords } from '../stage-words.ts';
import { joinFirst } from '../wording.ts';

/** What is to be done first, with the step that it belongs to and its framework. */
export interface FirstAction {
  readonly framework: string | null;
  readonly step: string | null;
  readonly what: string;
  /** What it is about, as the ids of questions. */
  readonly questions: readonly string[];
}

function isOpen({ questions }: WordedStep): boolean {
  return questions.some(({ unknown, unanswered, divided }) => unknown + unanswered + divided > 0);
}

/** The most answers that are named to look at once more; where more of them matter, each does. */
const MOST_TO_CHECK = 8;

/** That another answer at one question could have made it different: at which, where they are few. */
function hangsOnWords(
  hangsOn: readonly string[],
  report: WordedReport,
  way: 'report.glance-lower' | 'report.glance-higher-or-lower',
  texts: Texts,
): string {
  const n = hangsOn.length;
  return n > MOST_TO_CHECK
    ? texts('report.glance-hangs-on-many', { n, way: texts(way) })
    : texts('report.glance-hangs-on', {
        way: texts(way),
        questions: joinFirst(questionLabels(hangsOn, report), texts),
      });
}

/** How firm the outcome is; of openness nothing where nothing is open. */
function firmnessLines(
  { settled, steady, findOutFirst, hangsOn }: Firmness,
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
  action: FirstAction | null,
  keys: {
    readonly settled: string | null;
    readonly open: 'report.glance-next-open' | 'report.glance-order-open';
    /** Which way another answer could have changed it: what is all in order can only become less. */
    readonly way: 'report.glance-lower' | 'report.glance-higher-or-lower';
  },
): readonly string[] {
  const lines: string[] = [];
  const isAction = findOutFirst.every((id) => action?.questions.includes(id));
  if (!settled)
    lines.push(
      isAction
        ? texts('report.glance-next-open-action')
        : texts(keys.open, { questions: joinFirst(questionLabels(findOutFirst, report), texts) }),
    );
  else if (framework.steps.some(isOpen) && keys.settled !== null) lines.push(keys.settled);
  if (!steady) lines.push(hangsOnWords(hangsOn, report, keys.way, texts));
  return lines;
}

/** The step of a framework whose turn it is; null when all is in order. */
export function findNextStep({ nextStep, steps }: WordedFramework): WordedStep | null {
  return steps.find(({ id }) => id === nextStep?.id) ?? null;
}

/** The framework at whose next step plan and report begin: the first that has one; null when all is in order. */
export function findLeading({ frameworks }: WordedReport): WordedFramework | null {
  return frameworks.find((framework) => findNextStep(framework) !== null) ?? null;
}

/**
 * The steps with the lowest result, where the one whose turn it is has a higher one or none, and why they do not come first. Of steps
 * that are equally low, those that are not in order yet.
 */
function lowestLines(framework: WordedFramework, texts: Texts): readonly string[] {
  const lowest = findWeakestSteps(framework);
  const next = findNextStep(framework);
  const [first] = lowest;
  // Where every step is as far, none is the lowest.
  if (lowest.length === framework.steps.filter(counts).length) return [];
  if (first === undefined || lowest.some(({ id }) => id === next?.id)) return [];
  const later = lowest.filter(({ inOrder }) => !inOrder);
  const named = later.length === 0 ? lowest : later;
  const n = named.length;
  const [one = first] = named;
  const steps = quoteLabels(
    named.map(({ title }) => title),
    texts,
  );
  const line = texts('report.glance-lowest', { n, steps, stage: stepStageWords(one, texts) });
  if (next === null) return [line];
  const why = texts(later.length === 0 ? 'report.glance-lowest-in-order' : 'report.glance-lowest-later', {
    n,
  });
  return [`${line} ${why}`];
}

/** Why a step is the one whose turn it is, in one sentence; none where there is no other. */
function whyLines(next: WordedStep, steps: readonly WordedStep[], texts: Texts): readonly string[] {
  const counted = steps.filter(counts);
  if (counted.length < 2) return [];
  if (counted[0]?.id === next.id) return [texts('report.glance-next-first')];
  return [texts(counted.at(-1)?.id === next.id ? 'report.glance-next-last' : 'report.glance-next-between')];
}

/** With which action a framework begins, where it is the first of all. */
function beginLines(framework: WordedFramework, texts: Texts, action: FirstAction | null): readonly string[] {
  const own = actionOf(framework, action);
  return own === null ? [] : [texts('report.glance-next-action', { action: closeSentence(own.what) })];
}

/** Of several frameworks, at which step of which plan and report begin; null where nothing of another comes after it. */
export function viewBegin(report: WordedReport, texts: Texts): string | null {
  const leading = findLeading(report);
  if (leading === null) return null;
  const isAfter = (one: WordedFramework): boolean =>
    one !== leading && (hasOrder(one) ? findNextStep(one) !== null : one.allInOrder === null);
  return report.frameworks.some(isAfter)
    ? texts('report.glance-begin', { step: findNextStep(leading)?.title ?? '', framework: leading.title })
    : null;
}

/** The first action, where it belongs to the step of the framework whose turn it is. */
function actionOf({ id, nextStep }: WordedFramework, action: FirstAction | null): FirstAction | null {
  return action?.framework === id && action.step === nextStep?.id ? action : null;
}

/** How far the step is whose turn it is, and on what that is based. */
export function nextStageLine(step: WordedStep, texts: Texts): string {
  const words = { stage: stepStageWords(step, texts), basis: basisWords(step, texts) };
  return texts('report.glance-next-stage', { step: step.title, ...words });
}

function nextLines(
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
  action: FirstAction | null,
): readonly string[] {
  const { nextStep, steps } = framework;
  const next = findNextStep(framework);
  if (nextStep === null || next === null) return [];
  const isLeading = findLeading(report)?.id === framework.id;
  const stage =
    next.score === null
      ? texts('report.glance-next-no-score', { step: next.title })
      : nextStageLine(next, texts);
  return [
    [texts('report.glance-next', { step: next.title }), ...whyLines(next, steps, texts)].join(' '),
    ...firmnessLines(nextStep, framework, report, texts, isLeading ? actionOf(framework, action) : null, {
      settled: texts('report.glance-next-settled', { step: next.title }),
      open: 'report.glance-next-open',
      way: 'report.glance-higher-or-lower',
    }),
    stage,
    ...beginLines(framework, texts, action),
  ];
}

/** Where the steps have no order: by what is decided which comes first, and the first action. */
function unorderedLines(
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
  action: FirstAction | null,
): readonly string[] {
  if (hasOrder(framework) || framework.allInOrder !== null) return [];
  const line = texts('report.glance-unordered');
  return action?.framework === framework.id && findLeading(report) === null
    ? [line, texts('report.glance-first-action', { action: closeSentence(action.what) })]
    : [line];
}

function allLines(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const { allInOrder, steps } = framework;
  if (allInOrder === null) return [];
  const isShort = report.measurement.extent !== null;
  const keep = hasOrder(framework) ? 'report.glance-order-keep' : 'report.glance-order-keep-unordered';
  const kept = allInOrder.settled ? [texts(isShort ? 'report.glance-order-short' : keep)] : [];
  return [
    texts('report.glance-order-all', { n: steps.filter(counts).length }),
    ...kept,
    ...firmnessLines(allInOrder, framework, report, texts, null, {
      settled: texts('report.glance-order-settled'),
      open: 'report.glance-order-open',
      way: 'report.glance-lower',
    }),
  ];
}

/**
 * Which step of a framework is next and why, how firm that is, and where it is lowest: what report and plan both say, a sentence each.
 * `action` is the first of them all.
 */
export function viewTurn(
  framework: WordedFramework,
  report: WordedReport,
  program: Texts,
  action: FirstAction | null,
): readonly string[] {
  const texts = inWordsOf(framework, program);
  return [
    ...allLines(framework, report, texts),
    ...nextLines(framework, report, texts, action),
    ...unorderedLines(framework, report, texts, action),
    ...lowestLines(framework, texts),
  ];
}

/** Of that only what comes first, why, and its first action, and what could still make it another: what stands on page one. */
export function viewFirst(
  framework: WordedFramework,
  report: WordedReport,
  program: Texts,
  action: FirstAction | null,
): readonly string[] {
  const texts = inWordsOf(framework, program);
  const lines = nextLines(framework, report, texts, action);
  const [next, ...others] = lines;
  if (next === undefined)
    return [
      ...allLines(framework, report, texts).slice(1),
      ...unorderedLines(framework, report, texts, action),
    ];
  const { nextStep } = framework;
  const open = nextStep === null || nextStep.settled ? [] : others.slice(0, 1);
  return [next, ...open, ...beginLines(framework, texts, action)];
}

/** Whether nobody answered anything yet, and something applies. */
export function isEmpty({ frameworks }: Pick<WordedReport, 'frameworks'>): boolean {
  const answers = frameworks.flatMap(({ steps }) =>
    steps.flatMap(({ questions }) => questions.flatMap((question) => question.answers)),
  );
  return answers.every(({ state }) => state === 'unanswered' || state === 'not-begun');
}
