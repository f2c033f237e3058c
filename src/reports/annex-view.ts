import type {
  WordedAnswer,
  WordedFramework,
  WordedQuestion,
  WordedReport,
  WordedStep,
} from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { answerWords, citationsWords, showDate, showNumber } from './wording.ts';

function viewAnswer(answer: WordedAnswer, question: WordedQuestion, texts: Texts) {
  const best =
    question.withoutEvidence && answer.state === 'answered' && (answer.evidence ?? '').trim() === '';
  return {
    table: answer.table ?? '',
    words: answerWords(answer, texts),
    sentence: answer.sentence ?? '',
    reason: answer.reason ?? '',
    note: answer.note ?? '',
    evidence: answer.evidence ?? (best ? texts('report.evidence-none') : ''),
  };
}

function viewQuestion(question: WordedQuestion, report: WordedReport, texts: Texts) {
  return {
    id: question.id,
    label: question.label,
    text: question.text,
    css: question.level ?? 'open',
    answers: question.answers.map((answer) => viewAnswer(answer, question, texts)),
    sources: citationsWords(question.sources, report),
  };
}

function viewFigures(step: WordedStep, texts: Texts) {
  const shown = (value: number | null): string => showNumber(value, texts);
  const { bounds, spread } = step;
  return {
    title: `${step.order}. ${step.title}`,
    score: shown(step.score),
    level: step.level ?? texts('report.none'),
    answered: texts('of', { part: step.scored, whole: step.applicable }),
    bounds:
      bounds === null || bounds.high - bounds.low <= 10
        ? texts('report.none')
        : `${shown(bounds.low)} – ${shown(bounds.high)}`,
    target: shown(step.target),
    n: String(step.n),
    spread: spread === null ? texts('report.none') : `${shown(spread.lowest)} – ${shown(spread.highest)}`,
    questions: step.questions
      .filter(({ kind }) => kind === 'scale')
      .map(({ label, score, n }) => ({ label, score: shown(score), n: String(n) })),
  };
}

function viewFramework(framework: WordedFramework, report: WordedReport, texts: Texts) {
  return {
    id: framework.id,
    title: framework.title,
    bands: texts('report.annex-bands', framework.bands),
    steps: framework.steps.map((step) => ({
      ...viewFigures(step, texts),
      entries: step.questions.map((question) => viewQuestion(question, report, texts)),
    })),
    phases: framework.phases.map(({ title, score }) => ({ title, score: showNumber(score, texts) })),
    provenance: texts('report.provenance-framework', {
      title: framework.title,
      version: framework.version,
      hash: framework.hash,
    }),
  };
}

/** The annexes: answers with their evidence, the arithmetic, privacy, sources and where everything comes from. */
export function viewAnnexes(report: WordedReport, texts: Texts) {
  const { measurement } = report;
  return {
    annex: report.frameworks.map((framework) => viewFramework(framework, report, texts)),
    tables: measurement.tables.length > 1,
    documents: report.documents.map(({ title, publisher, year }) => `${publisher} (${year}). ${title}.`),
    provenance: [
      texts('report.provenance-program', { version: report.program }),
      ...report.frameworks.map(({ title, version, hash }) =>
        texts('report.provenance-framework', { title, version, hash }),
      ),
      texts('report.provenance-measurement', { id: measurement.id, date: showDate(measurement.date, texts) }),
    ],
  };
}
