import { findExtent } from '../assessment/extent.ts';
import type { Framework, Step } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import { findAdvice } from '../planning/advice.ts';
import { findFindings } from '../planning/find-findings.ts';
import { quadrantOf } from '../planning/plan.ts';
import type { NextStep } from '../scoring/profile/next-step.ts';
import type { FrameworkScore, ScoredMeasurement, TableProfile } from '../scoring/score.ts';
import { counts, type StepScore } from '../scoring/step-score.ts';
import type { ShownText } from '../writing/written-text.ts';
import type {
  AdviceReport,
  DecisionReport,
  FrameworkReport,
  MeasurementReport,
  NextStepReport,
  ProfileReport,
  SharedQuestionReport,
  StepReport,
} from './report.ts';
import { reportQuestion } from './report-question.ts';

/** A framework with its score. */
interface Scored {
  readonly framework: Framework;
  readonly score: FrameworkScore;
}

function reportStep(
  step: Step,
  scored: StepScore,
  bands: Framework['bands'],
  unfinishedStep: string | null,
): StepReport {
  const { questions: _, open: __, tables: n, inOrder, ...figures } = scored;
  return {
    ...figures,
    phase: step.phase,
    takesQuickWins: step.takesQuickWins,
    inOrder: inOrder.now,
    restsOn: unfinishedStep,
    n,
    sd: null,
    median: null,
    suppressed: false,
    agreement: null,
    questions: step.questions
      .map((question) => reportQuestion(question, scored, bands))
      .filter((question) => question !== null),
  };
}

function reportNextStep(nextStep: NextStep | null): NextStepReport | null {
  if (nextStep === null) return null;
  const { step: id, ...firmness } = nextStep;
  return { id, ...firmness };
}

function reportProfile(profile: TableProfile): ProfileReport {
  const { table, steps, phases, weakestStep, nextStep, allInOrder } = profile;
  return {
    table,
    steps: steps.map(({ id, score, stage, level, coverage, applicable, scored, inOrder }) => ({
      id,
      score,
      stage,
      level,
      coverage,
      applicable,
      scored,
      inOrder: inOrder.now,
    })),
    phases,
    weakestStep,
    nextStep: reportNextStep(nextStep),
    allInOrder,
  };
}

function reportFramework({ framework, score }: Scored): FrameworkReport {
  const { id, version, hash, bands } = framework;
  const place = framework.steps.findIndex((step) => step.id === score.nextStep?.step);
  const next = framework.steps[place];
  const unfinishedStepBefore = (step: StepScore, index: number): string | null =>
    next !== undefined && counts(step) && index > place ? next.id : null;
  return {
    id,
    version,
    hash,
    bands,
    steps: framework.steps.flatMap((step, index) => {
      const scored = score.steps[index];
      return scored === undefined
        ? []
        : [reportStep(step, scored, bands, unfinishedStepBefore(scored, index))];
    }),
    phases: score.phases,
    weakestStep: score.weakestStep,
    nextStep: reportNextStep(score.nextStep),
    allInOrder: score.allInOrder,
    profiles: score.profiles.map(reportProfile),
  };
}

/** The questions that were decided against; one in several frameworks is listed once. */
function reportDecisions(all: readonly Scored[]): readonly DecisionReport[] {
  const seen = new Set<string>();
  return all.flatMap(({ framework, score }) =>
    score.steps
      .flatMap(({ questions }) => questions)
      .flatMap(({ id, answers }) => {
        if (seen.has(id)) return [];
        seen.add(id);
        return answers.flatMap(({ table, state }) =>
          state.kind === 'decided-against'
            ? [{ framework: framework.id, question: id, table, reason: state.reason }]
            : [],
        );
      }),
  );
}

/** The shown questions that occur in more than one framework. */
function reportShared(all: readonly Scored[]): readonly SharedQuestionReport[] {
  const places = new Map<string, { framework: string; step: string }[]>();
  for (const { framework, score } of all) {
    for (const [index, step] of framework.steps.entries()) {
      const scored = score.steps[index];
      const shown = new Set([...(scored?.questions ?? []), ...(scored?.open ?? [])].map(({ id }) => id));
      for (const { id } of step.questions) {
        if (shown.has(id))
          places.set(id, [...(places.get(id) ?? []), { framework: framework.id, step: step.id }]);
      }
    }
  }
  return [...places].flatMap(([question, found]) => (found.length > 1 ? [{ question, places: found }] : []));
}

function reportAdvice({ scores, frameworks }: ScoredMeasurement): readonly AdviceReport[] {
  return findAdvice(scores, frameworks).map(({ framework, rule: id, outcome, missing }) => {
    const rule = frameworks
      .find((one) => one.id === framework)
      ?.decisionRules.find((candidate) => candidate.id === id);
    return { framework, id, outcome, missing, sources: rule?.sources ?? [] };
  });
}

/** Builds the report of a scored measurement. `program` is the name and version of the program, `texts` what people wrote for it. */
export function buildReport(
  scored: ScoredMeasurement,
  language: Language,
  program: string,
  texts: readonly ShownText[] = [],
): MeasurementReport {
  const { organisation, measurement, tables, frameworks, scores } = scored;
  const all = frameworks.flatMap((framework, index): readonly Scored[] => {
    const score = scores[index];
    return score === undefined ? [] : [{ framework, score }];
  });
  const { headcount, ...measured } = measurement;
  const documents = new Map(
    frameworks.flatMap((framework) => framework.documents).map((document) => [document.id, document]),
  );
  return {
    schema: 'nulmeting/report@1',
    kind: 'measurement',
    language,
    ...(scored.language === language ? {} : { writtenIn: scored.language }),
    program,
    organisation: {
      id: organisation.id,
      name: organisation.name,
      sector: organisation.sector,
      teams: organisation.teams,
      position: organisation.position,
      headcount: headcount ?? organisation.headcount,
    },
    measurement: { ...measured, extent: findExtent(frameworks), respondents: null, tables },
    frameworks: all.map(reportFramework),
    shared: reportShared(all),
    breakdowns: [],
    findings: findFindings(scores, frameworks).map((finding) => ({
      ...finding,
      quadrant: quadrantOf(finding),
    })),
    decisions: reportDecisions(all),
    advice: reportAdvice(scored),
    documents: [...documents.values()].map(({ id, title, publisher, year }) => ({
      id,
      title,
      publisher,
      year,
    })),
    texts,
  };
}
