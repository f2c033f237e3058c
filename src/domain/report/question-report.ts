import { type Response, type Table, UNANSWERED } from '../assessment/assessment.ts';
import { findAnswer } from '../instrument/answer-scale.ts';
import {
  type Bands,
  levelText,
  type OpenQuestion,
  type Question,
  type ScaleQuestion,
} from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import { levelOf } from '../scoring/level.ts';
import type { QuestionScore } from '../scoring/question-score.ts';
import type { AnswerReport, QuestionReport } from './report.ts';

const NOTHING = { answer: null, sentence: null, low: null, high: null, reason: null } as const;

/** What was given to a question that is not scored, as a person reads it. */
function givenText(
  question: OpenQuestion,
  value: string | number | readonly string[],
  language: Language,
): string {
  const label = (id: string): string =>
    question.options.find((option) => option.id === id)?.label[language] ?? id;
  if (typeof value === 'object') return value.map(label).join(', ');
  return question.kind === 'choice' ? label(String(value)) : String(value);
}

function labelOf(question: Question, answer: string, language: Language): string {
  return (
    (question.kind === 'scale' ? findAnswer(question.scale, answer)?.label[language] : undefined) ?? answer
  );
}

function reportAnswer(
  question: Question,
  table: string | null,
  response: Response,
  language: Language,
): AnswerReport {
  const { state, note, evidence } = response;
  const base = { ...NOTHING, table, state: state.kind, note, evidence };
  switch (state.kind) {
    case 'answered': {
      const sentence = question.kind === 'scale' ? levelText(question, state.answer) : null;
      return {
        ...base,
        answer: labelOf(question, state.answer, language),
        sentence: sentence?.[language] ?? null,
      };
    }
    case 'given':
      return {
        ...base,
        answer: question.kind === 'scale' ? null : givenText(question, state.value, language),
      };
    case 'divided':
      return {
        ...base,
        low: labelOf(question, state.low, language),
        high: labelOf(question, state.high, language),
      };
    case 'not-applicable':
    case 'decided-against':
      return { ...base, reason: state.reason };
    default:
      return base;
  }
}

function scaleFigures(question: ScaleQuestion, scored: QuestionScore, bands: Bands, language: Language) {
  const { score, n, unknown, notApplicable, decidedAgainst, divided, unanswered, withoutEvidence } = scored;
  const distribution = scored.distribution.map((part) => ({
    ...part,
    label: labelOf(question, part.answer, language),
  }));
  const level = levelOf(score, bands);
  const counts = { n, unknown, notApplicable, decidedAgainst, divided, unanswered };
  return { score, level, ...counts, distribution, withoutEvidence, prerequisite: question.prerequisite };
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
  distribution: [],
  withoutEvidence: false,
  prerequisite: false,
} as const;

/** One question in the report, with what each table said; `tables` are those to which the question was shown. */
export function reportQuestion(
  question: Question,
  scored: QuestionScore | null,
  tables: readonly Table[],
  bands: Bands,
  language: Language,
): QuestionReport {
  const figures =
    question.kind === 'scale' && scored !== null
      ? scaleFigures(question, scored, bands, language)
      : NO_FIGURES;
  return {
    id: question.id,
    kind: question.kind,
    label: question.label[language],
    text: question.text[language],
    ...figures,
    positive: null,
    agreement: null,
    suppressed: false,
    answers: tables.map((table) =>
      reportAnswer(question, table.id, table.responses.get(question.id) ?? UNANSWERED, language),
    ),
    sources: question.sources,
  };
}
