import type { Assessment } from '../assessment/assessment.ts';
import { questionsOf } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import { type Advice, CAPACITY_RULE, findAdvice } from '../planning/advice.ts';
import { type Finding, findFindings } from '../planning/finding.ts';
import { type PlanWords, planActions } from '../planning/plan.ts';
import { type FrameworkScore, type NextStep, scoreAssessment, tablesShown } from '../scoring/score.ts';
import type { StepScore } from '../scoring/step-score.ts';
import { reportQuestion } from './question-report.ts';
import type {
  AdviceReport,
  DecisionReport,
  FindingReport,
  FrameworkReport,
  MeasurementReport,
  SharedQuestionReport,
  StepReport,
} from './report.ts';

function reportStep(
  score: StepScore,
  whole: FrameworkScore,
  restsOn: string | null,
  language: Language,
): StepReport {
  const { step } = score;
  return {
    id: step.id,
    order: step.order,
    phase: step.phase,
    takesQuickWins: step.takesQuickWins,
    title: step.title[language],
    aim: step.aim[language],
    goal: step.goal[language],
    benefit: step.benefit[language],
    score: score.score,
    level: score.level,
    coverage: score.coverage,
    applicable: score.applicable,
    scored: score.scored,
    notApplicable: score.notApplicable,
    decidedAgainst: score.decidedAgainst,
    comparable: score.comparable,
    bounds: score.bounds,
    target: score.target,
    inOrder: score.inOrder.now,
    restsOn,
    n: score.tables,
    sd: null,
    median: null,
    suppressed: false,
    agreement: null,
    spread: score.spread,
    questions: step.questions.flatMap((question) => {
      const tables = tablesShown(whole, question.id);
      const scored = score.questions.find(({ id }) => id === question.id) ?? null;
      return tables.length === 0
        ? []
        : [reportQuestion(question, scored, tables, whole.framework.bands, language)];
    }),
  };
}

function reportNextStep(nextStep: NextStep | null): FrameworkReport['nextStep'] {
  if (nextStep === null) return null;
  const { step: id, robust, findOutFirst } = nextStep;
  return { id, robust, findOutFirst };
}

function reportFramework(score: FrameworkScore, language: Language): FrameworkReport {
  const { framework, nextStep } = score;
  const nextOrder =
    score.steps.find(({ step }) => step.id === nextStep?.step)?.step.order ?? Number.POSITIVE_INFINITY;
  return {
    id: framework.id,
    version: framework.version,
    hash: framework.hash,
    title: framework.title[language],
    summary: framework.summary[language],
    bands: framework.bands,
    steps: score.steps.map((step) =>
      reportStep(
        step,
        score,
        step.applicable > 0 && step.step.order > nextOrder ? (nextStep?.step ?? null) : null,
        language,
      ),
    ),
    phases: score.phases.map(({ phase, score: value }) => ({
      id: phase.id,
      title: phase.title[language],
      score: value,
    })),
    weakestStep: score.weakestStep,
    nextStep: reportNextStep(nextStep),
    allInOrder: score.allInOrder,
    profiles: score.profiles.map(({ table, score: own }) => ({
      table,
      steps: own.steps.map(({ step, score: value, level, coverage, applicable, scored, inOrder }) => ({
        id: step.id,
        score: value,
        level,
        coverage,
        applicable,
        scored,
        inOrder: inOrder.now,
      })),
      phases: own.phases.map(({ phase, score: value }) => ({ id: phase.id, score: value })),
      weakestStep: own.weakestStep,
      nextStep: reportNextStep(own.nextStep),
    })),
  };
}

function reportFindings(
  findings: readonly Finding[],
  language: Language,
  words: PlanWords,
): readonly FindingReport[] {
  const { actions } = planActions(findings, language, words, findings.length);
  return findings.map((finding, index) => ({
    question: finding.question?.id ?? null,
    kind: finding.kind,
    priority: finding.priority,
    prerequisite: finding.prerequisite,
    framework: finding.framework.id,
    step: finding.step.id,
    label: (finding.question?.label ?? finding.step.title)[language],
    why: actions[index]?.why ?? '',
    what: actions[index]?.what ?? '',
    sources: actions[index]?.sources ?? [],
  }));
}

/** What was weighed and decided against; a question that two frameworks share is listed once. */
function reportDecisions(scores: readonly FrameworkScore[], language: Language): readonly DecisionReport[] {
  const seen = new Set<string>();
  return scores.flatMap((score) =>
    questionsOf(score.framework).flatMap((question) => {
      if (seen.has(question.id)) return [];
      seen.add(question.id);
      return tablesShown(score, question.id).flatMap((table) => {
        const state = table.responses.get(question.id)?.state;
        if (state?.kind !== 'decided-against') return [];
        return [
          { question: question.id, label: question.label[language], table: table.id, reason: state.reason },
        ];
      });
    }),
  );
}

/** Where the frameworks touch: the questions that more than one of them asks, and that were shown. */
function reportShared(
  scores: readonly FrameworkScore[],
  language: Language,
): readonly SharedQuestionReport[] {
  const places = new Map<string, { label: string; places: { framework: string; step: string }[] }>();
  for (const score of scores) {
    for (const step of score.framework.steps) {
      for (const question of step.questions) {
        if (tablesShown(score, question.id).length === 0) continue;
        const found = places.get(question.id) ?? { label: question.label[language], places: [] };
        found.places.push({ framework: score.framework.id, step: step.id });
        places.set(question.id, found);
      }
    }
  }
  return [...places].flatMap(([question, found]) =>
    found.places.length > 1 ? [{ question, ...found }] : [],
  );
}

function reportAdvice({ rule, branch, missing }: Advice, language: Language): AdviceReport {
  return {
    id: rule.id,
    title: rule.title[language],
    outcome: branch?.outcome ?? null,
    label: branch?.label[language] ?? null,
    because: (branch?.because ?? rule.otherwise)[language],
    missing,
    sources: rule.sources,
  };
}

/** Builds the zero-measurement from an assessment: scored once, in one language. Pure: the same input, the same report. */
export function buildReport(
  assessment: Assessment,
  language: Language,
  words: PlanWords,
  program: string,
): MeasurementReport {
  const scores = scoreAssessment(assessment);
  const advice = findAdvice(assessment).map((one) => reportAdvice(one, language));
  const capacity = advice.find(({ id }) => id === CAPACITY_RULE) ?? null;
  const { organisation, measurement } = assessment;
  const documents = new Map(
    assessment.frameworks
      .flatMap((framework) => framework.documents)
      .map((document) => [document.id, document]),
  );
  return {
    schema: 'nulmeting/report@1',
    kind: 'measurement',
    language,
    program,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      sector: organisation.sector,
      headcount: measurement.headcount ?? organisation.headcount,
    },
    measurement: {
      id: measurement.id,
      date: measurement.date,
      mode: measurement.mode,
      basis: measurement.basis,
      sequence: measurement.sequence,
      status: measurement.status,
      remark: measurement.remark,
      respondents: null,
      tables: assessment.tables.map(({ id, present, absent }) => ({ id, present, absent })),
    },
    frameworks: scores.map((score) => reportFramework(score, language)),
    shared: reportShared(scores, language),
    breakdowns: [],
    findings: reportFindings(findFindings(scores), language, words),
    decisions: reportDecisions(scores, language),
    advice,
    capacityAdvice: capacity === null ? null : { role: capacity.outcome, because: capacity.because },
    documents: [...documents.values()].map(({ id, title, publisher, year }) => ({
      id,
      title,
      publisher,
      year,
    })),
  };
}
