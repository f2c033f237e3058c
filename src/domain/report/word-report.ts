import { type Framework, type Question, questionsOf, type Step } from '../instrument/framework.ts';
import { inLanguage, type Language } from '../instrument/text.ts';
import { CAPACITY_RULE } from '../planning/advice.ts';
import { findBasis } from '../planning/proposal-basis.ts';
import { findSubject, type PlanWords, wordProposal } from '../planning/word-proposal.ts';
import type {
  AdviceReport,
  FindingReport,
  FrameworkReport,
  MeasurementReport,
  StepReport,
} from './report.ts';
import { wordQuestion } from './word-answer.ts';
import type {
  WordedAdvice,
  WordedFinding,
  WordedFramework,
  WordedReport,
  WordedStep,
} from './worded-report.ts';

/** The error for an id in the report that its frameworks do not have. */
function missingError(what: string): Error {
  return new Error(`the report speaks of ${what}, which its frameworks do not have`);
}

function findById<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw missingError(id);
  return found;
}

function wordStep(report: StepReport, step: Step, language: Language): WordedStep {
  return {
    ...report,
    title: step.title[language],
    aim: step.aim[language],
    goal: step.goal[language],
    benefit: step.benefit[language],
    groups: step.groups.map(({ id, title }) => ({
      id,
      title: title[language],
      questions: step.questions.filter(({ group }) => group === id).map((question) => question.id),
    })),
    questions: report.questions.map((question) =>
      wordQuestion(question, findById(step.questions, question.id), language),
    ),
  };
}

function wordFramework(report: FrameworkReport, framework: Framework, language: Language): WordedFramework {
  return {
    ...report,
    title: framework.title[language],
    summary: framework.summary[language],
    subject: framework.subject?.[language] ?? null,
    stageWords: inLanguage(framework.stageWords, language),
    steps: report.steps.map((step) => wordStep(step, findById(framework.steps, step.id), language)),
    phases: report.phases.map((phase) => ({
      ...phase,
      title: findById(framework.phases, phase.id).title[language],
    })),
  };
}

function wordFinding(
  finding: FindingReport,
  frameworks: readonly Framework[],
  language: Language,
  words: PlanWords,
): WordedFinding {
  const subject = findSubject(finding, frameworks);
  if (subject === null) throw missingError(finding.step);
  const { why, what } = wordProposal(finding, subject, language, words);
  const label = (subject.question?.label ?? subject.step.title)[language];
  return { ...finding, label, why, what, basis: findBasis(subject.question, finding.sources) };
}

function wordAdvice(
  advice: AdviceReport,
  frameworks: readonly Framework[],
  language: Language,
): WordedAdvice {
  const rule = findById(findById(frameworks, advice.framework).decisionRules, advice.id);
  const branch = rule.branches.find(({ outcome }) => outcome === advice.outcome);
  return {
    ...advice,
    title: rule.title[language],
    label: branch?.label[language] ?? null,
    because: (branch?.because ?? rule.otherwise)[language],
  };
}

/**
 * Adds to a report its texts in a language. `frameworks` are those that it was made with.
 * @throws Error when the report has an id that they do not have.
 */
export function wordReport(
  report: MeasurementReport,
  frameworks: readonly Framework[],
  language: Language,
  words: PlanWords,
): WordedReport {
  const questions = new Map<string, Question>(
    frameworks
      .toReversed()
      .flatMap(questionsOf)
      .map((question) => [question.id, question]),
  );
  const labelOf = (id: string): string => {
    const question = questions.get(id);
    if (question === undefined) throw missingError(id);
    return question.label[language];
  };
  const advice = report.advice.map((one) => wordAdvice(one, frameworks, language));
  const capacity = advice.find(({ id }) => id === CAPACITY_RULE);
  const { schema, kind, language: madeIn, writtenIn = madeIn, ...data } = report;
  return {
    schema,
    kind,
    language,
    ...(writtenIn === language ? {} : { writtenIn }),
    ...data,
    frameworks: report.frameworks.map((framework) =>
      wordFramework(framework, findById(frameworks, framework.id), language),
    ),
    shared: report.shared.map((one) => ({ ...one, label: labelOf(one.question) })),
    findings: report.findings.map((finding) => wordFinding(finding, frameworks, language, words)),
    decisions: report.decisions.map((decision) => ({ ...decision, label: labelOf(decision.question) })),
    advice,
    capacityAdvice: capacity === undefined ? null : { role: capacity.outcome, because: capacity.because },
  };
}
