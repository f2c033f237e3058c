import { relations } from '#generated/relations.js';
import { hasOrder } from '../../domain/instrument/step.ts';
import type { Language } from '../../domain/instrument/text.ts';
import type { WordedFramework, WordedQuestion, WordedReport } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { allQuestions, questionLabels } from '../find-in-report.ts';
import { inWordsOf, isUnscored } from '../stage-words.ts';
import { type AnnexesView, viewAnnexes } from './annex-view.ts';
import { type BlanksView, viewBlanks } from './blank-view.ts';
import { type ProfileChart, viewProfileChart } from './chart-view.ts';
import { type FactView, viewCover, viewExpertsMissing } from './cover-view.ts';
import { type AdviceView, type FindingsView, viewAdvice, viewFindings } from './findings-view.ts';
import { viewGlance } from './glance-view.ts';
import { type HowView, viewHow } from './how-view.ts';
import { type ProfilesView, type TouchingView, viewProfiles, viewTouching } from './profiles-view.ts';
import { type StepView, viewStep } from './step-view.ts';

export interface MeasurementFrameworkView {
  readonly title: string;
  /** The outcome at a glance, a sentence each. */
  readonly lines: readonly string[];
  readonly chart: ProfileChart;
  /** The tables side by side; null with one table. */
  readonly profiles: ProfilesView | null;
  /** Which version was used, and how many questions and steps it has. */
  readonly used: string;
  readonly answered: string;
  readonly steps: readonly StepView[];
}

/** A question with the reason that a person gave. */
export interface ReasonView {
  readonly label: string;
  readonly reason: string;
}

/** Everything that the templates of a measurement show. */
export interface MeasurementView extends AnnexesView, FindingsView, HowView {
  readonly language: Language;
  readonly title: string;
  /** What a person wrote to stand at the top; null without it. */
  readonly remark: string | null;
  readonly cover: readonly FactView[];
  /** A warning that no expert by experience took part; null when one did, or when it is unknown. */
  readonly expertsMissing: string | null;
  /** Whether several frameworks were used. */
  readonly several: boolean;
  /** How the frameworks relate to other instruments, a sentence each. */
  readonly relations: readonly string[];
  /** The questions that several frameworks ask; null without any. */
  readonly touching: TouchingView | null;
  /** How many preconditions are missing; null when none is. */
  readonly blockers: string | null;
  readonly frameworks: readonly MeasurementFrameworkView[];
  /** What people write in each chapter. */
  readonly blanks: BlanksView;
  /** On what people and tables differ, a sentence each. */
  readonly differences: readonly string[];
  /** Labels of the questions of which the answer is unknown, and of those that nobody answered. */
  readonly unknown: readonly string[];
  readonly unanswered: readonly string[];
  /** Labels of the questions that can still change the next step. */
  readonly findOutFirst: readonly string[];
  /** Why these come first. */
  readonly findOutIntro: string;
  /** What the organisation decided against, and what does not apply to it. */
  readonly decisions: readonly ReasonView[];
  readonly notApplicable: readonly ReasonView[];
  readonly advice: readonly AdviceView[];
}

function viewFramework(framework: WordedFramework, program: Texts, lines: readonly string[]) {
  const texts = inWordsOf(framework, program);
  const { title, version, steps } = framework;
  const questions = steps.flatMap((step) => step.questions);
  return {
    title,
    lines,
    chart: viewProfileChart(framework, texts),
    profiles: viewProfiles(framework, texts),
    used: texts('report.how-framework', {
      title,
      version,
      questions: texts('report.count-questions', { n: questions.length }),
      steps: texts('report.count-steps', { n: steps.length }),
    }),
    answered: answeredWords(framework, texts),
    steps: steps.map((step) => viewStep(step, framework, texts)),
  } satisfies MeasurementFrameworkView;
}

/** How many questions, or answers at tables, have been given; and how many wait until something has begun. */
function answeredWords({ steps, profiles }: WordedFramework, texts: Texts): string {
  const questions = steps.flatMap((step) => step.questions);
  if (steps.every(isUnscored)) return texts('report.how-unscored');
  const sum = (count: (question: WordedQuestion) => number): number =>
    questions.reduce((total, question) => total + count(question), 0);
  const waiting = sum(({ notBegun }) => notBegun);
  const n = steps.reduce((total, { applicable }) => total + applicable, 0) - waiting;
  const answered = sum((question) => question.n);
  const words =
    profiles.length > 1
      ? texts('report.how-answered-tables', { n, answered })
      : texts('report.how-answered', { n, answered });
  const later = questions.filter(({ notBegun }) => notBegun > 0).length;
  return later === 0 ? words : `${words} ${texts('report.how-not-begun', { n: later })}`;
}

function viewDifferences(report: WordedReport, texts: Texts): readonly string[] {
  const questions = allQuestions(report).flatMap(({ label, answers }) =>
    answers
      .filter(({ state }) => state === 'divided')
      .map(({ low, high }) => texts('report.divided-item', { label, low: low ?? '', high: high ?? '' })),
  );
  const apart = allQuestions(report)
    .filter(({ farApart }) => farApart)
    .map(({ label }) => texts('report.apart-item', { label }));
  const steps = report.frameworks
    .flatMap((framework) => framework.steps)
    .filter(({ spread }) => spread?.farApart === true)
    .map(({ title }) => texts('report.spread-item', { label: title }));
  return [...questions, ...apart, ...steps];
}

function viewBlockers(report: WordedReport, texts: Texts): string | null {
  const found = report.findings.filter(({ kind }) => kind === 'blocker');
  if (found.length === 0) return null;
  // Only where every step with one has steps after it does something rest on it.
  const isOrdered = report.frameworks
    .filter(({ id }) => found.some(({ framework }) => framework === id))
    .every(hasOrder);
  const n = found.length;
  return texts(isOrdered ? 'report.glance-blockers' : 'report.glance-blockers-unordered', { n });
}

/** What is still open, by label. */
function viewOpen(report: WordedReport, texts: Texts) {
  const labelsWith = (state: 'unknown' | 'unanswered'): readonly string[] =>
    allQuestions(report)
      .filter(({ answers }) => answers.some((answer) => answer.state === state))
      .map(({ label }) => label);
  const first = report.frameworks.flatMap(
    ({ nextStep, allInOrder }) => (nextStep ?? allInOrder)?.findOutFirst ?? [],
  );
  return {
    unknown: labelsWith('unknown'),
    unanswered: labelsWith('unanswered'),
    findOutFirst: questionLabels([...new Set(first)], report),
    findOutIntro: texts(
      report.frameworks.some(hasOrder) ? 'report.find-out-first' : 'report.find-out-first-unordered',
    ),
  };
}

function viewReasons(report: WordedReport) {
  return {
    decisions: report.decisions.map(({ label, reason, table }) => ({
      label: table === null ? label : `${label} (${table})`,
      reason,
    })),
    notApplicable: allQuestions(report).flatMap(({ label, answers }) =>
      answers
        .filter(({ state }) => state === 'not-applicable')
        .map(({ reason }) => ({ label, reason: reason ?? '' })),
    ),
  };
}

/** Found by hash when a report is shown, so that a report that was written before has it too, in either language. */
function viewRelations({ frameworks }: WordedReport, texts: Texts): readonly string[] {
  return frameworks.flatMap(({ hash }) => {
    const relation = Object.hasOwn(relations, hash) ? relations[hash] : undefined;
    return relation === undefined ? [] : [relation[texts.language]];
  });
}

/** Puts a measurement into words and figures; a template only places them. */
export function viewMeasurement(report: WordedReport, texts: Texts): MeasurementView {
  const { organisation, measurement } = report;
  return {
    language: report.language,
    title: texts(measurement.sequence === 1 ? 'report.for' : 'report.for-again', { name: organisation.name }),
    remark: measurement.remark,
    cover: viewCover(report, texts),
    expertsMissing: viewExpertsMissing(report, texts),
    several: report.frameworks.length > 1,
    relations: viewRelations(report, texts),
    touching: viewTouching(report, texts),
    blockers: viewBlockers(report, texts),
    frameworks: report.frameworks.map((framework) =>
      viewFramework(framework, texts, viewGlance(framework, report, texts)),
    ),
    ...viewHow(report, texts),
    differences: viewDifferences(report, texts),
    ...viewOpen(report, texts),
    ...viewReasons(report),
    blanks: viewBlanks('measurement', report.texts, texts),
    ...viewFindings(report, texts),
    advice: viewAdvice(report, texts),
    ...viewAnnexes(report, texts),
  };
}
