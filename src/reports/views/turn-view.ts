import type { WordedFramework, WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import type { Firmness } from '../../domain/scoring/profile/next-step.ts';
import { counts } from '../../domain/scoring/step-score.ts';
import type { Texts } from '../../texts/texts.ts';
import { findWeakestStep, listQuestions } from '../find-in-report.ts';
import { basisWords, stepStageWords } from '../stage-words.ts';

/** The first questions by label, with an ellipsis when there are more than three. */
function listFirst(ids: readonly string[], report: WordedReport, texts: Texts): string {
  return listQuestions(ids.slice(0, 3), report, texts) + (ids.length > 3 ? ' …' : '');
}

function isOpen({ questions }: WordedStep): boolean {
  return questions.some(({ unknown, unanswered, divided }) => unknown + unanswered + divided > 0);
}

/** How firm the outcome is; of openness nothing where nothing is open. */
function firmnessLines(
  { settled, steady, findOutFirst, hangsOn }: Firmness,
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
  keys: {
    readonly settled: string | null;
    readonly open: 'report.glance-next-open' | 'report.glance-order-open';
  },
): readonly string[] {
  const lines: string[] = [];
  if (!settled) lines.push(texts(keys.open, { questions: listFirst(findOutFirst, report, texts) }));
  else if (framework.steps.some(isOpen) && keys.settled !== null) lines.push(keys.settled);
  if (!steady) lines.push(texts('report.glance-hangs-on', { questions: listFirst(hangsOn, report, texts) }));
  return lines;
}

/** The step with the lowest result, where it is another than the one whose turn it is, and why it does not come first. */
function lowestLines(framework: WordedFramework, texts: Texts): readonly string[] {
  const { nextStep, steps } = framework;
  const lowest = findWeakestStep(framework);
  if (lowest === null || lowest.id === nextStep?.id) return [];
  const values = {
    step: lowest.title,
    stage: stepStageWords(lowest, texts),
    basis: basisWords(lowest, texts),
  };
  const next = steps.find(({ id }) => id === nextStep?.id);
  if (next === undefined) return [texts('report.glance-lowest', values)];
  if (lowest.inOrder) return [texts('report.glance-lowest-in-order', values)];
  return [texts(next.score === null ? 'report.glance-lowest' : 'report.glance-lowest-later', values)];
}

function nextLines(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const { nextStep, steps } = framework;
  const next = steps.find(({ id }) => id === nextStep?.id);
  if (nextStep === null || next === undefined) return [];
  const stage =
    next.score === null
      ? texts('report.glance-next-no-score')
      : texts('report.glance-next-stage', {
          stage: stepStageWords(next, texts),
          basis: basisWords(next, texts),
        });
  return [
    texts('report.glance-next', { step: next.title }),
    stage,
    ...firmnessLines(nextStep, framework, report, texts, {
      settled: texts('report.glance-next-settled'),
      open: 'report.glance-next-open',
    }),
  ];
}

function allLines(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const { allInOrder, steps } = framework;
  if (allInOrder === null) return [];
  const isShort = report.measurement.extent !== null;
  const keep = allInOrder.settled
    ? [texts(isShort ? 'report.glance-order-short' : 'report.glance-order-keep')]
    : [];
  return [
    texts('report.glance-order-all', { n: steps.filter(counts).length }),
    ...keep,
    ...firmnessLines(allInOrder, framework, report, texts, {
      settled: texts('report.glance-next-settled'),
      open: 'report.glance-order-open',
    }),
  ];
}

/** Which step of a framework is next, how firm that is, and where it is lowest: what report and plan both say, a sentence each. */
export function viewTurn(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  return [
    ...allLines(framework, report, texts),
    ...nextLines(framework, report, texts),
    ...lowestLines(framework, texts),
  ];
}

/** Whether nobody answered anything yet, and something applies. */
export function isEmpty({ frameworks }: Pick<WordedReport, 'frameworks'>): boolean {
  const answers = frameworks.flatMap(({ steps }) =>
    steps.flatMap(({ questions }) => questions.flatMap((question) => question.answers)),
  );
  return answers.every(({ state }) => state === 'unanswered' || state === 'not-begun');
}
