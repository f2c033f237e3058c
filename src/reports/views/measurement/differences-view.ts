import type { WordedFramework, WordedReport } from '../../../domain/report/worded-report.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions } from '../../find-in-report.ts';
import { inWordsOf } from '../../stage-words.ts';
import { type SpreadChart, viewSpreadChart } from '../chart-view.ts';
import { type ProfilesView, viewProfiles } from '../profiles-view.ts';

/** Where people and tables differ. */
export interface DifferencesView {
  /** A sentence each. */
  readonly differences: readonly string[];
  /** How many there are besides; null when these are all. */
  readonly differencesMore: string | null;
  /** The tables of each framework side by side; empty with one table. */
  readonly spreads: readonly TablesView[];
}

export interface TablesView {
  readonly title: string;
  readonly chart: SpreadChart;
  readonly profiles: ProfilesView;
}

/** How many differences the chapter names; the answers of each table are in the annex. */
const MOST = 10;

/** On what people and tables differ, a sentence each, questions before steps. */
export function listDifferences(report: WordedReport, texts: Texts): readonly string[] {
  const questions = allQuestions(report).flatMap(({ label, answers }) =>
    answers
      .filter(({ state }) => state === 'divided')
      .map(({ low, high, table }) =>
        texts('report.divided-item', {
          label: table === null ? label : `${label} (${table})`,
          low: low ?? '',
          high: high ?? '',
        }),
      ),
  );
  const apart = allQuestions(report)
    .filter(({ farApart }) => farApart)
    .map(({ label }) => texts('report.apart-item', { label }));
  const steps = report.frameworks
    .flatMap((framework) => framework.steps)
    .filter(({ spread }) => spread?.farApart === true)
    .map(({ title }) => texts('report.spread-item', { label: title }));
  return [...steps, ...questions, ...apart];
}

function viewTables(framework: WordedFramework, program: Texts): readonly TablesView[] {
  const texts = inWordsOf(framework, program);
  const profiles = viewProfiles(framework, texts);
  if (profiles === null) return [];
  return [{ title: framework.title, chart: viewSpreadChart(framework, texts), profiles }];
}

export function viewDifferences(report: WordedReport, texts: Texts): DifferencesView {
  const all = listDifferences(report, texts);
  const more = all.length - MOST;
  return {
    differences: all.slice(0, MOST),
    differencesMore: more > 0 ? texts('report.differences-more', { n: more }) : null,
    spreads: report.frameworks.flatMap((framework) => viewTables(framework, texts)),
  };
}
