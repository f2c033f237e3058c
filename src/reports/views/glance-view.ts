import type { WordedFramework, WordedReport } from '../../domain/report/worded-report.ts';
import { counts } from '../../domain/scoring/step-score.ts';
import type { Texts } from '../../texts/texts.ts';
import { hasNotes } from '../find-in-report.ts';
import { isUnscored } from '../stage-words.ts';
import { isEmpty } from './turn-view.ts';

/** How many steps are in order. */
function orderLines(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const steps = framework.steps.filter(counts);
  const [n, total] = [steps.filter(({ inOrder }) => inOrder).length, steps.length];
  if (framework.allInOrder !== null) return [texts('report.glance-order-all', { n: total })];
  if (n > 0) return [texts('report.glance-order', { n, total })];
  const { sequence, basis } = report.measurement;
  // That it is quite usual is said once.
  const isFirst = sequence === 1 && basis !== 'publication' && report.frameworks[0]?.id === framework.id;
  return [texts(isFirst ? 'report.glance-order-none' : 'report.glance-order-none-again', { n: total })];
}

/** That only a part was asked, before anything else is told of the first framework. */
function shortLines(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const { extent } = report.measurement;
  const isFirst = report.frameworks[0]?.id === framework.id;
  return extent === null || !isFirst ? [] : [texts('report.glance-short', { ...extent })];
}

/** A phase is told by how many of its steps are in order (specification §3). */
function phaseLines({ phases }: WordedFramework, texts: Texts): readonly string[] {
  return phases
    .filter(({ steps }) => steps > 0)
    .map(({ title: phase, steps: total, inOrder: n }) =>
      total === 1
        ? texts('report.glance-phase-one', { phase, n })
        : texts('report.glance-phase', { phase, n, total }),
    );
}

/** That nobody answered anything yet, and where the notes stand that were made all the same. */
export function nothingWords(report: Pick<WordedReport, 'frameworks'>, texts: Texts): string {
  return texts(hasNotes(report) ? 'report.glance-notes' : 'report.glance-nothing');
}

/** How far a framework is as a whole, or why nothing can be said of that. */
export function viewStanding(
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
): readonly string[] {
  const only = { frameworks: [framework] };
  if (isEmpty(only)) return [nothingWords(only, texts)];
  if (framework.steps.every(isUnscored)) return [texts('report.glance-unscored')];
  if (framework.steps.every(({ applicable }) => applicable === 0))
    return [texts('report.glance-not-applicable')];
  if (!framework.steps.some(counts)) return [texts('report.glance-weightless')];
  return [...shortLines(framework, report, texts), ...orderLines(framework, report, texts)];
}

/** The same, and how many steps of each phase are in order. */
export function viewGlance(
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
): readonly string[] {
  const standing = viewStanding(framework, report, texts);
  const counted = framework.steps.some(counts) && !isEmpty({ frameworks: [framework] });
  return counted ? [...standing, ...phaseLines(framework, texts)] : standing;
}
