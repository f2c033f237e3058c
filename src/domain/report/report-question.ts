import { type Bands, isScaleQuestion, type Question, type ScaleQuestion } from '../instrument/framework.ts';
import { levelOf } from '../scoring/level.ts';
import type { QuestionScore, TableAnswer } from '../scoring/question-score.ts';
import type { StepScore } from '../scoring/step-score.ts';
import type { AnswerReport, QuestionReport } from './report.ts';

function reportAnswer({ table, state, note, evidence, withoutEvidence }: TableAnswer): AnswerReport {
  return {
    table,
    state: state.kind,
    choice: state.kind === 'answered' ? state.answer : null,
    range: state.kind === 'divided' ? { low: state.low, high: state.high } : null,
    given: state.kind === 'given' ? state.value : null,
    reason: 'reason' in state ? state.reason : null,
    note,
    evidence,
    withoutEvidence,
  };
}

function figuresOf({ reversed, weight }: ScaleQuestion, scored: QuestionScore, bands: Bands) {
  const { score, n, unknown, notApplicable, decidedAgainst, divided, unanswered, notBegun } = scored;
  const { distribution, prerequisite, established, blocks, farApart, answers } = scored;
  const counts = { n, unknown, notApplicable, decidedAgainst, divided, unanswered, notBegun };
  const withoutEvidence = answers.some((answer) => answer.withoutEvidence);
  return {
    score,
    level: levelOf(score, bands),
    ...counts,
    distribution,
    withoutEvidence,
    prerequisite,
    notEstablished: prerequisite && !established,
    blocks,
    farApart,
    reversed,
    weight,
  };
}

const NO_FIGURES = {
  score: null,
  level: null,
  n: 0,
  unknown: 0,
  notApplicable: 0,
  decidedAgainst: 0,
  divided: 0,
  unanswered: 0,
  notBegun: 0,
  distribution: [],
  withoutEvidence: false,
  prerequisite: false,
  notEstablished: false,
  blocks: false,
  farApart: false,
  reversed: false,
  weight: null,
} as const;

/** One question in the report, with the answer of each table; null when it was shown to none. */
export function reportQuestion(question: Question, step: StepScore, bands: Bands): QuestionReport | null {
  const scored = step.questions.find(({ id }) => id === question.id);
  const shown = scored ?? step.open.find(({ id }) => id === question.id);
  if (shown === undefined) return null;
  return {
    id: question.id,
    kind: question.kind,
    ...(scored === undefined || !isScaleQuestion(question) ? NO_FIGURES : figuresOf(question, scored, bands)),
    positive: null,
    agreement: null,
    suppressed: false,
    answers: shown.answers.map(reportAnswer),
    sources: question.sources,
  };
}
