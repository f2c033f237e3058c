import type { WordedFramework, WordedReport, WordedStep } from '../../domain/report/worded-report.ts';
import { countLater } from '../../domain/scoring/step-score.ts';
import { showExact } from '../../texts/show-given.ts';
import type { Texts } from '../../texts/texts.ts';
import { hasNotes, headingsOf } from '../find-in-report.ts';
import { inWordsOf, isUnscored, stepStageWords } from '../stage-words.ts';
import { documentWords, showNumber, stepName } from '../wording.ts';
import { type ProfileChart, STRENGTH_PARTS, type StrengthChart, viewProfileChart } from './chart-view.ts';
import type { Told } from './measurement/annex-answer-view.ts';
import { type AnnexQuestionView, viewAnnexQuestion } from './measurement/annex-question-view.ts';
import { scaleKey } from './measurement/answer-scale.ts';
import { type TablesView, viewTables } from './measurement/differences-view.ts';
import { tellsInRows } from './measurement/missing-answers.ts';
import { viewOverview } from './measurement/overview-view.ts';
import { provenanceLines } from './measurement/provenance.ts';
import { findQuoted } from './measurement/quotes.ts';
import { findToldReasons } from './measurement/reasons-view.ts';
import { countParts, hasOpen, viewStrengthChart } from './measurement/strength-view.ts';
import { inOrderWords, isWrittenAt, wideBounds } from './step-view.ts';
import { isEmpty } from './turn-view.ts';

/** A step with its figures, rounded, as text; a dash where there is none. */
export interface AnnexStepView {
  readonly id: string;
  readonly title: string;
  readonly stageWords: string;
  readonly inOrder: string;
  readonly score: string;
  readonly answered: string;
  readonly bounds: string;
  readonly target: string;
  /** Tables with a score of those to which the step applies. */
  readonly n: string;
  readonly spread: string;
  /** The scored questions. */
  readonly questions: readonly {
    readonly label: string;
    readonly score: string;
    /** How much it counts, where that is not 1; else null. */
    readonly weight: string | null;
    readonly reversed: boolean;
  }[];
  /** How many answers there are of each kind, in the order of the chart. */
  readonly parts: readonly { readonly label: string; readonly n: string }[];
  /** Every question that was answered or has a note, with its answers. */
  readonly entries: readonly AnnexQuestionView[];
}

export interface AnnexFrameworkView {
  readonly id: string;
  readonly title: string;
  /** The chart of its steps; none where that stands in a chapter. */
  readonly profiles: readonly ProfileChart[];
  /** How many answers there are of each kind; none where every answer is known. */
  readonly strengths: readonly StrengthChart[];
  /** Its tables side by side. */
  readonly spreads: readonly TablesView[];
  /** The kinds of answer that are counted, as the heads of a table. */
  readonly partHeadings: readonly string[];
  /** The steps of which something was answered or noted. */
  readonly steps: readonly AnnexStepView[];
  /** Whether some question has a score. */
  readonly hasScores: boolean;
  readonly phases: readonly { readonly title: string; readonly inOrder: string }[];
}

export interface AnnexesView {
  /** What stands with each question, and how its marks are read where they stand there. */
  readonly annexIntro: string;
  readonly annex: readonly AnnexFrameworkView[];
  /** Whether several tables answered. */
  readonly tables: boolean;
  /** The publications that are cited. */
  readonly documents: readonly string[];
  /** Which program, frameworks and measurement the report comes from. */
  readonly provenance: readonly string[];
}

function viewStep(
  step: WordedStep,
  framework: string,
  report: WordedReport,
  told: Told,
  texts: Texts,
): Omit<AnnexStepView, 'parts'> {
  const figure = (value: number | null): string => showNumber(value, texts);
  const range = (low: number, high: number): string => `${figure(low)} – ${figure(high)}`;
  const { spread } = step;
  const bounds = wideBounds(step);
  const shown = step.questions.filter(isWrittenAt);
  const groups = headingsOf({ ...step, questions: shown });
  return {
    id: `${framework}-${step.id}`,
    title: stepName(step),
    stageWords: stepStageWords(step, texts),
    inOrder: inOrderWords(step, texts),
    score: figure(step.score),
    answered: isUnscored(step)
      ? texts('report.none')
      : texts('of', { part: step.scored - countLater(step), whole: step.applicable }),
    bounds: bounds === null ? texts('report.none') : range(bounds.low, bounds.high),
    target: figure(step.target),
    n: texts('of', { part: step.n, whole: step.tablesApplicable }),
    spread: spread === null ? texts('report.none') : range(spread.lowest, spread.highest),
    questions: step.questions
      .filter(({ kind, score }) => kind === 'scale' && score !== null)
      .map(({ label, score, weight, reversed }) => ({
        label,
        score: figure(score),
        weight:
          weight === null || weight === 1
            ? null
            : texts('report.weight', { weight: showExact(weight, texts) }),
        reversed,
      })),
    entries: shown.map((question, index) => ({
      group: groups[index] ?? null,
      ...viewAnnexQuestion(question, framework, report, told, texts),
    })),
  };
}

function viewFramework(
  framework: WordedFramework,
  report: WordedReport,
  told: Told,
  program: Texts,
): AnnexFrameworkView {
  const texts = inWordsOf(framework, program);
  const hasLater = framework.steps.some((step) => countLater(step) > 0);
  const kinds = STRENGTH_PARTS.filter((part) => part !== 'later' || hasLater);
  const steps = framework.steps
    .map((step): AnnexStepView => {
      const counted = countParts(step);
      return {
        ...viewStep(step, framework.id, report, told, texts),
        parts: kinds.map((part) => ({ label: texts(`report.part-${part}`), n: String(counted[part]) })),
      };
    })
    .filter(({ entries }) => entries.length > 0);
  const isShown = tellsInRows(report);
  const isOnPageOne = viewOverview(report, texts) === null;
  return {
    id: framework.id,
    title: framework.title,
    profiles: isShown && !isOnPageOne ? [viewProfileChart(framework, texts)] : [],
    strengths: [viewStrengthChart(framework, texts)].filter(hasOpen),
    spreads: viewTables(framework, texts),
    partHeadings: kinds.map((part) => texts(`report.part-${part}`)),
    steps,
    hasScores: steps.some(({ questions }) => questions.length > 0),
    phases: framework.phases
      .filter(({ steps }) => steps > 0)
      .map(({ title, steps: total, inOrder: n }) => ({
        title,
        inOrder:
          total === 1 ? texts('report.phase-order-one', { n }) : texts('report.phase-order', { n, total }),
      })),
  };
}

/** The annexes: answers with their evidence, the arithmetic, sources and provenance. */
export function viewAnnexes(report: WordedReport, texts: Texts): AnnexesView {
  const told: Told = { quoted: findQuoted(report), reasons: findToldReasons(report) };
  const empty = hasNotes(report) ? 'report.annex-notes' : 'report.annex-empty';
  const intro = [
    texts(isEmpty(report) ? empty : 'report.annex-answers'),
    ...(tellsInRows(report) && !isEmpty(report) ? [scaleKey(report, texts)] : []),
  ];
  return {
    annexIntro: intro.join(' '),
    annex: report.frameworks.map((framework) => viewFramework(framework, report, told, texts)),
    tables: report.measurement.tables.length > 1,
    documents: report.documents.map(documentWords),
    provenance: provenanceLines(report, texts),
  };
}
