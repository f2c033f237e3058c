import { relations } from '#generated/relations.js';
import type { Language } from '../../domain/instrument/text.ts';
import type { WordedFramework, WordedReport } from '../../domain/report/worded-report.ts';
import { countLater, counts } from '../../domain/scoring/step-score.ts';
import type { Texts } from '../../texts/texts.ts';
import { inWordsOf, isUnscored, quoteLabels } from '../stage-words.ts';
import { type AnnexesView, viewAnnexes } from './annex-view.ts';
import type { BlanksView } from './blank-view.ts';
import { type ProfileChart, viewProfileChart } from './chart-view.ts';
import { type FactView, viewCover } from './cover-view.ts';
import {
  type AdviceView,
  type FindingsView,
  findFirstAction,
  viewAdvice,
  viewFindings,
} from './findings-view.ts';
import { viewGlance, viewStanding } from './glance-view.ts';
import { type HowView, viewHow } from './how-view.ts';
import { scaleKey } from './measurement/answer-scale.ts';
import { viewAskedBlanks } from './measurement/asked-blanks.ts';
import { type DifferencesView, viewDifferences } from './measurement/differences-view.ts';
import { asksDecision, type MessageView, viewMessage } from './measurement/message-view.ts';
import { tellsInRows } from './measurement/missing-answers.ts';
import { type OverviewView, viewOverview } from './measurement/overview-view.ts';
import { type ReasonsView, viewReasons } from './measurement/reasons-view.ts';
import { type UnknownView, viewUnknown } from './measurement/unknown-view.ts';
import { type StepView, viewStep } from './step-view.ts';
import { findLeading, findNextStep, isEmpty, nextStageLine, viewFirst, viewTurn } from './turn-view.ts';

export interface MeasurementFrameworkView {
  readonly title: string;
  /** How far it is as a whole, a sentence each; what page one says of it is left out. */
  readonly lines: readonly string[];
  /** What is to be known of the step whose turn it is besides what page one and chapter 4 say, a sentence each. */
  readonly turn: readonly string[];
  readonly chart: ProfileChart;
  /** Which version was used, and how many questions and steps it has. */
  readonly used: string;
  readonly answered: string;
  readonly steps: readonly StepView[];
  /** Whether somebody answered anything of it. */
  readonly isTold: boolean;
  /** The steps of which nothing was answered, in one sentence; null without any. */
  readonly untold: string | null;
}

/** Everything that the templates of a measurement show. */
export interface MeasurementView extends AnnexesView, FindingsView, HowView, DifferencesView, UnknownView {
  readonly language: Language;
  readonly title: string;
  /** What a person wrote to stand at the top; null without it. */
  readonly remark: string | null;
  readonly message: MessageView;
  /** The picture of page one where it is not the profile of one framework; else null. */
  readonly overview: OverviewView | null;
  readonly cover: readonly FactView[];
  /** Whether several frameworks were used. */
  readonly several: boolean;
  /** Whether a step has one row, and its answers and charts stand in the annexes. */
  readonly inRows: boolean;
  /** How the frameworks relate to other instruments, a sentence each. */
  readonly relations: readonly string[];
  /** How chapter 4 is read; null where it has nothing to tell. */
  readonly stepsIntro: string | null;
  readonly frameworks: readonly MeasurementFrameworkView[];
  /** Who responds, and which decision is asked, if any. */
  readonly reactionsIntro: string;
  readonly decisionIntro: string;
  /** What people write in each chapter. */
  readonly blanks: BlanksView;
  /** What the organisation decided against, and what does not apply to it. */
  readonly decisions: ReasonsView;
  readonly notApplicable: ReasonsView;
  readonly advice: readonly AdviceView[];
}

function viewFramework(
  framework: WordedFramework,
  report: WordedReport,
  program: Texts,
  where: string,
): MeasurementFrameworkView {
  const texts = inWordsOf(framework, program);
  const { title, version, steps } = framework;
  const questions = steps.flatMap((step) => step.questions);
  const views = steps.map((step) => viewStep(step, framework, texts, true));
  const untold = steps.filter((_, index) => views[index]?.isTold === false).map((step) => step.title);
  const glance = viewGlance(framework, report, texts);
  const standing = viewStanding(framework, report, texts);
  const firstWaiting = report.frameworks.find((one) =>
    one.steps.some(({ restsOn, inOrder }) => restsOn !== null && !inOrder),
  );
  return {
    title,
    lines: [
      ...(report.frameworks.length === 1 || isEmpty(report)
        ? glance.filter((line) => !standing.includes(line))
        : glance),
      ...(framework.id === firstWaiting?.id ? [texts('report.steps-order')] : []),
    ],
    turn: viewTurnBeside(framework, report, texts, glance).filter((line) => !where.includes(line)),
    chart: viewProfileChart(framework, texts),
    used: texts('report.how-framework', {
      title,
      version,
      questions: texts('report.count-questions', { n: questions.length }),
      steps: texts('report.count-steps', { n: steps.length }),
    }),
    answered: answeredWords(framework, texts),
    steps: views,
    isTold: untold.length < steps.length,
    untold:
      untold.length === 0
        ? null
        : texts('report.steps-untold', { n: untold.length, steps: quoteLabels(untold, texts) }),
  };
}

/** What page one and chapter 4 leave out of the step whose turn it is; of a framework that page one does not tell of, what chapter 4 does. */
function viewTurnBeside(
  framework: WordedFramework,
  report: WordedReport,
  texts: Texts,
  lines: readonly string[],
): readonly string[] {
  if (isEmpty({ frameworks: [framework] }) || !framework.steps.some(counts)) return [];
  const action = findFirstAction(report, texts);
  const leading = findLeading(report) ?? report.frameworks[0];
  const first = leading?.id === framework.id ? viewFirst(framework, report, texts, action) : [];
  const next = findNextStep(framework);
  const told = [...lines, ...first, ...(next === null ? [] : [nextStageLine(next, texts)])];
  return viewTurn(framework, report, texts, action).filter((line) => !told.includes(line));
}

/** How many of the questions that count have been answered, or of the answers that count at tables given. */
function countedWords(total: number, n: number, isAtTables: boolean, texts: Texts): string {
  const tables = isAtTables ? '-tables' : '';
  if (n === 0) return texts(`report.how-none-answered${tables}`, { n: total });
  return n === total
    ? texts(`report.how-all-answered${tables}`, { n })
    : texts(`report.how-answered${tables}`, { n, total });
}

/** How many questions, or answers at tables, have been given; and how many wait until something has begun. */
function answeredWords({ steps, profiles }: WordedFramework, texts: Texts): string {
  const questions = steps.flatMap((step) => step.questions);
  if (steps.every(isUnscored)) return texts('report.how-unscored');
  const later = steps.reduce((total, step) => total + countLater(step), 0);
  const n = steps.reduce((total, step) => total + step.applicable, 0) - later;
  const answered = questions.reduce((total, question) => total + question.n, 0);
  if (n === 0 && later === 0) return texts('report.how-none-count');
  const isAtTables = profiles.length > 1;
  const waiting = isAtTables ? 'report.how-not-begun-tables' : 'report.how-not-begun';
  return [
    ...(n === 0 ? [] : [countedWords(n, answered, isAtTables, texts)]),
    ...(later === 0 ? [] : [texts(waiting, { n: later })]),
  ].join(' ');
}

/** Found by hash when a report is shown, so that a report that was written before has it too, in either language. */
function viewRelations({ frameworks }: WordedReport, texts: Texts): readonly string[] {
  return frameworks.flatMap(({ hash }) => {
    const relation = Object.hasOwn(relations, hash) ? relations[hash] : undefined;
    return relation === undefined ? [] : [relation[texts.language]];
  });
}

/** How chapter 4 is read; null where it has nothing to tell. */
function stepsIntro(report: WordedReport, texts: Texts): string | null {
  if (isEmpty(report)) return null;
  if (!tellsInRows(report)) return scaleKey(report, texts);
  return texts(report.frameworks.length > 1 ? 'report.steps-of-several' : 'report.steps-in-rows');
}

/** Who responds to the report, and when. */
function reactionsIntro(report: WordedReport, texts: Texts): string {
  const { status, basis } = report.measurement;
  if (status === 'adopted') return texts('report.reactions-intro-adopted');
  if (asksDecision(report)) return texts('report.reactions-intro');
  return texts(basis === 'publication' ? 'report.reactions-publication' : 'report.reactions-later');
}

/** Puts a measurement into words and figures; a template only places them. */
export function viewMeasurement(report: WordedReport, texts: Texts): MeasurementView {
  const { organisation, measurement } = report;
  const message = viewMessage(report, texts);
  return {
    language: report.language,
    title: texts(measurement.sequence === 1 ? 'report.for' : 'report.for-again', { name: organisation.name }),
    remark: measurement.remark,
    message,
    overview: viewOverview(report, texts),
    cover: viewCover(report, texts),
    several: report.frameworks.length > 1,
    inRows: tellsInRows(report),
    relations: viewRelations(report, texts),
    stepsIntro: stepsIntro(report, texts),
    frameworks: report.frameworks.map((framework) => viewFramework(framework, report, texts, message.where)),
    ...viewHow(report, texts),
    ...viewDifferences(report, texts),
    ...viewUnknown(report, texts),
    decisions: viewReasons(report, 'decided-against', texts),
    notApplicable: viewReasons(report, 'not-applicable', texts),
    reactionsIntro: reactionsIntro(report, texts),
    decisionIntro: asksDecision(report) ? texts('report.decision-intro') : message.asked,
    blanks: viewAskedBlanks(report, texts),
    ...viewFindings(report, texts),
    advice: viewAdvice(report, texts),
    ...viewAnnexes(report, texts),
  };
}
