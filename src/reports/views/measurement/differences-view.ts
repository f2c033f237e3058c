import type { WordedFramework, WordedReport } from '../../../domain/report/worded-report.ts';
import { joinList } from '../../../texts/join-list.ts';
import type { Texts } from '../../../texts/texts.ts';
import { allQuestions } from '../../find-in-report.ts';
import { inWordsOf } from '../../stage-words.ts';
import { joinAtMost } from '../../wording.ts';
import { type SpreadChart, viewSpreadChart } from '../chart-view.ts';
import { type ProfilesView, viewProfiles } from '../profiles-view.ts';
import { cutWords } from './cut-words.ts';
import { discussedEntries, quoteEntry, quoteKey } from './quotes.ts';

/** Where people and tables differ. */
export interface DifferencesView {
  /** A sentence each. */
  readonly differences: readonly string[];
  /** How many there are besides; null when these are all. */
  readonly differencesMore: string | null;
  /** The tables of each framework side by side; empty with one table. Their charts stand in the annex. */
  readonly spreads: readonly Omit<TablesView, 'chart'>[];
}

export interface TablesView {
  readonly title: string;
  readonly chart: SpreadChart;
  readonly profiles: ProfilesView;
}

/** How many divided answers the chapter tells, how many names a sentence has, and how many characters a note, where they are few; the annex has the whole. */
const MOST = { told: 8, named: 8, withNote: 4, note: 140 } as const;

function viewApart(report: WordedReport, texts: Texts): readonly string[] {
  const say = (key: 'report.apart-list' | 'report.spread-list', labels: readonly string[]) =>
    labels.length === 0 ? [] : [texts(key, { labels: joinAtMost(labels, MOST.named, texts) })];
  const steps = report.frameworks
    .flatMap((framework) => framework.steps)
    .filter(({ spread }) => spread?.farApart === true);
  const questions = allQuestions(report).filter(({ farApart }) => farApart);
  return [
    ...say(
      'report.spread-list',
      steps.map(({ title }) => title),
    ),
    ...say(
      'report.apart-list',
      questions.map(({ label }) => label),
    ),
  ];
}

/** An answer on which a table is divided, with what is told of what it wrote about it. */
interface Divided {
  readonly question: string;
  readonly label: string;
  /** The table that it is the answer of; null where there is one. */
  readonly table: string | null;
  readonly low: string;
  readonly high: string;
  readonly note: string | null;
}

/** Every answer on which a table is divided, with what it wrote about it where chapter 9 does not have that. */
function listDivided(report: WordedReport): readonly Divided[] {
  const quoted = new Set(
    discussedEntries(report).flatMap((entry) => quoteEntry(entry, report).map(quoteKey)),
  );
  const divided = allQuestions(report).flatMap(({ id, label, answers }) =>
    answers.filter(({ state }) => state === 'divided').map((answer) => ({ id, label, ...answer })),
  );
  return divided.map(({ id, label, low, high, table, note }) => {
    const isLeftOut =
      divided.length > MOST.withNote || quoted.has(quoteKey({ question: id, table, kind: 'note' }));
    return {
      question: id,
      label,
      table,
      low: low ?? '',
      high: high ?? '',
      note: note === null || isLeftOut ? null : cutWords(note, MOST.note).text,
    };
  });
}

/** A sentence for answers that are divided between the same two: one with a note for itself, the others together. */
function tellDivided(all: readonly Divided[], texts: Texts): readonly string[] {
  const told = new Map<string, readonly Divided[]>();
  for (const [index, one] of all.entries()) {
    const key = JSON.stringify([one.low, one.high, one.note === null ? null : index]);
    told.set(key, [...(told.get(key) ?? []), one]);
  }
  return [...told.values()].flatMap((same) => {
    const [one] = same;
    if (one === undefined) return [];
    const { low, high, note } = one;
    // Two questions can have the same name.
    const byQuestion = new Map(same.map(({ question, label }) => [question, label]));
    const labels = [...byQuestion].map(([id, label]) => {
      const tables = same.flatMap(({ question, table }) =>
        question === id && table !== null ? [table] : [],
      );
      return tables.length === 0 ? label : `${label} (${joinList(tables, texts)})`;
    });
    const [label = ''] = labels;
    if (labels.length > 1)
      return [texts('report.divided-list', { labels: joinList(labels, texts), low, high })];
    const item = texts('report.divided-item', { label, low, high });
    return [note === null ? item : `${item}. ${note}`];
  });
}

/** The tables of a framework side by side; none where there is one. */
export function viewTables(framework: WordedFramework, program: Texts): readonly TablesView[] {
  const texts = inWordsOf(framework, program);
  const profiles = viewProfiles(framework, texts);
  if (profiles === null) return [];
  return [{ title: framework.title, chart: viewSpreadChart(framework, texts), profiles }];
}

export function viewDifferences(report: WordedReport, texts: Texts): DifferencesView {
  const divided = listDivided(report);
  const more = divided.length - MOST.told;
  return {
    differences: [...viewApart(report, texts), ...tellDivided(divided.slice(0, MOST.told), texts)],
    differencesMore: more > 0 ? texts('report.differences-more', { n: more }) : null,
    spreads: report.frameworks
      .flatMap((framework) => viewTables(framework, texts))
      .map(({ title, profiles }) => ({ title, profiles })),
  };
}
