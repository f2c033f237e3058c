import { hasOrder } from '../../../domain/instrument/step.ts';
import type { WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions, questionLabels } from '../../find-in-report.ts';
import { inWordsOf } from '../../stage-words.ts';
import { joinAtMost } from '../../wording.ts';
import type { StrengthChart } from '../chart-view.ts';
import { hasOpen, viewStrengthChart } from './strength-view.ts';

/** What is not known yet, and how much stands behind what is. */
export interface UnknownView {
  /** What nobody knows, by name; null without any. */
  readonly unknown: string | null;
  /** How many questions nobody answered yet; null when all are answered. */
  readonly unanswered: string | null;
  /** What can still change which step is next, by name; null without any. */
  readonly findOutFirst: string | null;
  /** How many answers there are of each kind, step by step; of the frameworks in which some answer is not known. */
  readonly strengths: readonly StrengthChart[];
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
  const isOrdered = report.frameworks.some(hasOrder);
  const strengths = report.frameworks.map((framework) =>
    viewStrengthChart(framework, inWordsOf(framework, texts)),
  );
  return {
    unknown: say('report.unknown-list', labelsWith('unknown')),
    unanswered: say('report.unanswered-count', labelsWith('unanswered')),
    findOutFirst: say(
      isOrdered ? 'report.find-out-list' : 'report.find-out-list-unordered',
      questionLabels([...new Set(first)], report),
    ),
    strengths: strengths.filter(hasOpen),
  };
}
