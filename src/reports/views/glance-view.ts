import type { WordedFramework, WordedQuestion, WordedReport } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { findWeakestStep, listQuestions } from '../find-in-report.ts';
import { stepLevelWords } from '../wording.ts';

/** The first three questions, with an ellipsis when there are more. */
function listFirst(ids: readonly string[], report: WordedReport, texts: Texts): string {
  return listQuestions(ids.slice(0, 3), report, texts) + (ids.length > 3 ? ' …' : '');
}

function isUnanswered({ answers }: WordedQuestion): boolean {
  return answers.every(({ state }) => state === 'unanswered');
}

function orderLine(inOrder: number, total: number, report: WordedReport, texts: Texts): string {
  if (total > 0 && inOrder === total) return texts('report.glance-order-all', { total });
  if (inOrder > 0) return texts('report.glance-order', { n: inOrder, total });
  const isFirst = report.measurement.sequence === 1;
  return texts(isFirst ? 'report.glance-order-none' : 'report.glance-order-none-again', { total });
}

function nextLines(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const { nextStep } = framework;
  const next = framework.steps.find(({ id }) => id === nextStep?.id);
  if (next === undefined || nextStep === null) return [];
  const lines = [texts('report.glance-next', { step: next.title })];
  if (next.score === null) lines.push(texts('report.glance-next-no-score'));
  if (nextStep.robust) lines.push(texts('report.glance-next-robust'));
  else if (next.score !== null) {
    const questions = listFirst(nextStep.findOutFirst, report, texts);
    lines.push(texts('report.glance-next-open', { questions }));
  }
  return lines;
}

/** The outcome of a framework in a few sentences. */
export function viewGlance(
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
): readonly string[] {
  const steps = framework.steps.filter((step) => step.applicable > 0);
  if (steps.every(({ questions }) => questions.every(isUnanswered))) return [texts('report.glance-nothing')];
  const lines = [orderLine(steps.filter(({ inOrder }) => inOrder).length, steps.length, report, texts)];
  const { allInOrder } = framework;
  if (allInOrder !== null && !allInOrder.robust)
    lines.push(
      texts('report.glance-order-open', { questions: listFirst(allInOrder.findOutFirst, report, texts) }),
    );
  const weakest = findWeakestStep(framework);
  if (weakest !== null) {
    const { scored, applicable, title } = weakest;
    const level = stepLevelWords(weakest, texts);
    lines.push(texts('report.glance-weakest', { step: title, level, scored, applicable }));
  }
  return [...lines, ...nextLines(framework, report, texts)];
}
