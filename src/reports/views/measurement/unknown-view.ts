import { hasOrder } from '../../../domain/instrument/step.ts';
import type { WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions, questionLabels } from '../../find-in-report.ts';
import { joinAtMost } from '../../wording.ts';
import { isEmpty } from '../turn-view.ts';

/** What is not known yet, and how much stands behind what is. */
export interface UnknownView {
  /** What is not known, at some table, by name; null without any. */
  readonly unknown: string | null;
  /** At how many questions an answer is still missing, at some table; null when all are answered. */
  readonly unanswered: string | null;
  /** What can still change which step is next, by name; null without any. */
  readonly findOutFirst: string | null;
  /** Where it stands how many answers there are of each kind, step by step; null where all is known, or nothing. */
  readonly counted: string | null;
}

/** How many questions the chapter names in one sentence; chapter 4 and the annex have all of them. */
const MOST = 14;

export function viewUnknown(report: WordedReport, texts: Texts): UnknownView {
  const labelsWith = (state: 'unknown' | 'unanswered'): readonly string[] =>
    allQuestions(report)
      .filter(({ answers }) => answers.some((answer) => answer.state === state))
      .map(({ label }) => label);
  const first = report.frameworks.flatMap(
    ({ nextStep, allInOrder }) => (nextStep ?? allInOrder)?.findOutFirst ?? [],
  );
  const say = (key: string, labels: readonly string[]): string | null =>
    labels.length === 0
      ? null
      : (texts.find(key, { n: labels.length, labels: joinAtMost(labels, MOST, texts) }) ?? key);
  // What one table left open, another may have answered.
  const isSeveral = report.measurement.tables.length > 1;
  const isOrdered = report.frameworks.some(hasOrder);
  const unknown = say(
    isSeveral ? 'report.unknown-list-tables' : 'report.unknown-list',
    labelsWith('unknown'),
  );
  const unanswered = say(
    isSeveral ? 'report.unanswered-count-tables' : 'report.unanswered-count',
    labelsWith('unanswered'),
  );
  const isOpen = unknown !== null || unanswered !== null;
  return {
    unknown,
    unanswered,
    findOutFirst: say(
      isOrdered ? 'report.find-out-list' : 'report.find-out-list-unordered',
      questionLabels([...new Set(first)], report),
    ),
    counted: isOpen && !isEmpty(report) ? texts('report.strengths-annex') : null,
  };
}
