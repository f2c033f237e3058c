import type {
  WordedAnswer,
  WordedFramework,
  WordedQuestion,
  WordedReport,
  WordedStep,
} from '../../domain/report/worded-report.ts';
import type { Level } from '../../domain/scoring/level.ts';
import type { Texts } from '../../texts/texts.ts';
import { headingsOf } from '../find-in-report.ts';
import { isUnscored } from '../stage-words.ts';
import {
  answerWords,
  documentWords,
  joinList,
  originWords,
  showDate,
  showNumber,
  stepName,
} from '../wording.ts';
import { wideBounds } from './step-view.ts';

/** What one table answered, in full; what a person left empty is null. */
export interface AnswerView {
  /** Null when there is one table. */
  readonly table: string | null;
  readonly words: string;
  /** The sentence of the answer on its scale; null for an answer outside a scale. */
  readonly sentence: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** The evidence, or that there is none where the answer asks for it. */
  readonly evidence: string | null;
}

export interface AnnexQuestionView {
  /** The title of the group that begins here; null where none does. */
  readonly group: string | null;
  /** Whether it stands under the title of a group. */
  readonly isGrouped: boolean;
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** The level of its score; null without a score. */
  readonly level: Level | null;
  /** Empty where the question stood in an earlier framework: its answers are there. */
  readonly answers: readonly AnswerView[];
  /** In which other frameworks it counts; or where it stood before. Null for a question of one framework. */
  readonly touches: string | null;
  /** Who asks for it, in one line; null when that is not known. */
  readonly sources: string | null;
}

/** A step with its figures, rounded, as text; a dash where there is none. */
export interface AnnexStepView {
  readonly title: string;
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
  /** Every question with its answers. */
  readonly entries: readonly AnnexQuestionView[];
}

export interface AnnexFrameworkView {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly AnnexStepView[];
  readonly phases: readonly { readonly title: string; readonly inOrder: string }[];
}

export interface AnnexesView {
  readonly annex: readonly AnnexFrameworkView[];
  /** Whether several tables answered. */
  readonly tables: boolean;
  /** The publications that are cited. */
  readonly documents: readonly string[];
  /** Which program, frameworks and measurement the report comes from. */
  readonly provenance: readonly string[];
}

/** What one table answered, in full. */
export function viewAnswer(answer: WordedAnswer, texts: Texts): AnswerView {
  return {
    table: answer.table,
    words: answerWords(answer, texts),
    sentence: answer.sentence,
    reason: answer.reason,
    note: answer.note,
    evidence: answer.evidence ?? (answer.withoutEvidence ? texts('report.evidence-none') : null),
  };
}

/** The places of a shared question, in the order of the annex; none of a question of one framework. */
function listPlaces(question: string, { frameworks, shared }: WordedReport) {
  const places = shared.find((one) => one.question === question)?.places ?? [];
  return frameworks.flatMap(({ id, title, steps }) => {
    const place = places.find(({ framework }) => framework === id);
    const step = steps.find((one) => one.id === place?.step);
    return step === undefined ? [] : [{ framework: id, title, step }];
  });
}

function viewQuestion(
  question: WordedQuestion,
  framework: string,
  report: WordedReport,
  texts: Texts,
): Omit<AnnexQuestionView, 'group' | 'isGrouped'> {
  const { id, label, text, level } = question;
  const places = listPlaces(id, report);
  const words = places.map(({ title, step }) =>
    step.order === null
      ? texts('report.touching-place-unordered', { framework: title, step: step.title })
      : texts('report.touching-place', { framework: title, order: step.order }),
  );
  const [first, ...others] = words;
  const common = { id, label, text, level };
  if (first !== undefined && places[0]?.framework !== framework)
    return {
      ...common,
      answers: [],
      touches: texts('report.touching-before', { place: first }),
      sources: null,
    };
  return {
    ...common,
    answers: question.answers.map((answer) => viewAnswer(answer, texts)),
    touches: others.length === 0 ? null : texts('report.touching-also', { places: joinList(others, texts) }),
    sources: originWords(question, report, texts),
  };
}

/** A weight with at most two decimals, and no more than it has. */
function showWeight(weight: number, texts: Texts): string {
  const decimals = [0, 1].find((one) => Number(weight.toFixed(one)) === weight) ?? 2;
  return showNumber(weight, texts, decimals);
}

function viewStep(step: WordedStep, framework: string, report: WordedReport, texts: Texts): AnnexStepView {
  const figure = (value: number | null): string => showNumber(value, texts);
  const range = (low: number, high: number): string => `${figure(low)} – ${figure(high)}`;
  const { spread } = step;
  const bounds = wideBounds(step);
  const groups = headingsOf(step);
  return {
    title: stepName(step),
    score: figure(step.score),
    answered: isUnscored(step)
      ? texts('report.none')
      : texts('of', { part: step.scored, whole: step.applicable }),
    bounds: bounds === null ? texts('report.none') : range(bounds.low, bounds.high),
    target: figure(step.target),
    n: texts('of', { part: step.n, whole: step.tablesApplicable }),
    spread: spread === null ? texts('report.none') : range(spread.lowest, spread.highest),
    questions: step.questions
      .filter(({ kind }) => kind === 'scale')
      .map(({ label, score, weight, reversed }) => ({
        label,
        score: figure(score),
        weight:
          weight === null || weight === 1
            ? null
            : texts('report.weight', { weight: showWeight(weight, texts) }),
        reversed,
      })),
    entries: step.questions.map((question, index) => ({
      group: groups[index] ?? null,
      isGrouped: step.groups.some(({ questions }) => questions.includes(question.id)),
      ...viewQuestion(question, framework, report, texts),
    })),
  };
}

function viewFramework(framework: WordedFramework, report: WordedReport, texts: Texts): AnnexFrameworkView {
  return {
    id: framework.id,
    title: framework.title,
    steps: framework.steps.map((step) => viewStep(step, framework.id, report, texts)),
    phases: framework.phases
      .filter(({ steps }) => steps > 0)
      .map(({ title, steps: total, inOrder: n }) => ({
        title,
        inOrder: texts('report.phase-order', { n, total }),
      })),
  };
}

/** The annexes: answers with their evidence, the arithmetic, sources and provenance. */
export function viewAnnexes(report: WordedReport, texts: Texts): AnnexesView {
  const { measurement } = report;
  return {
    annex: report.frameworks.map((framework) => viewFramework(framework, report, texts)),
    tables: measurement.tables.length > 1,
    documents: report.documents.map(documentWords),
    provenance: [
      texts('report.provenance-program', { version: report.program }),
      ...report.frameworks.map(({ title, version, hash }) =>
        texts('report.provenance-framework', { title, version, hash }),
      ),
      texts('report.provenance-measurement', { id: measurement.id, date: showDate(measurement.date, texts) }),
    ],
  };
}
