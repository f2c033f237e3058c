import type {
  WordedFinding,
  WordedFramework,
  WordedQuestion,
  WordedReport,
  WordedStep,
} from '../domain/report/worded-report.ts';
import type { Texts } from '../texts/texts.ts';
import { viewAnnexes } from './annex-view.ts';
import { viewCover } from './cover-view.ts';
import { renderProfileChart } from './profile-chart.ts';
import { viewProfiles, viewTouching } from './profiles-view.ts';
import { viewStep } from './step-view.ts';
import { citationsWords, joinList, levelWords, stepLevelWords } from './wording.ts';

const FINDINGS_IN_REPORT = 7;

function openText(report: WordedReport, ids: readonly string[], texts: Texts): string {
  const labels = new Map(allQuestions(report).map(({ id, label }) => [id, label]));
  return joinList(
    ids.map((id) => labels.get(id) ?? id),
    texts,
  );
}

/** The first three, with an ellipsis when there are more. */
function openList(ids: readonly string[], report: WordedReport, texts: Texts): string {
  return openText(report, ids.slice(0, 3), texts) + (ids.length > 3 ? ' …' : '');
}

/** Every question of the report once, with the step it stands in. */
export function allQuestions(report: WordedReport): readonly WordedQuestion[] {
  const questions = report.frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

function isUnanswered({ answers }: WordedQuestion): boolean {
  return answers.every(({ state }) => state === 'unanswered');
}

function viewGlance(framework: WordedFramework, report: WordedReport, texts: Texts): readonly string[] {
  const steps = framework.steps.filter((step) => step.applicable > 0);
  const inOrder = steps.filter((step) => step.inOrder).length;
  const lines: string[] = [];
  if (steps.every(({ scored, questions }) => scored === 0 && questions.every(isUnanswered)))
    return [texts('report.glance-nothing')];
  if (steps.length > 0 && inOrder === steps.length)
    lines.push(texts('report.glance-order-all', { total: steps.length }));
  else if (inOrder === 0) {
    const isFirst = report.measurement.sequence === 1;
    const key = isFirst ? 'report.glance-order-none' : 'report.glance-order-none-again';
    lines.push(texts(key, { total: steps.length }));
  } else lines.push(texts('report.glance-order', { n: inOrder, total: steps.length }));
  const { allInOrder } = framework;
  if (allInOrder !== null && !allInOrder.robust)
    lines.push(
      texts('report.glance-order-open', { questions: openList(allInOrder.findOutFirst, report, texts) }),
    );
  const weakest = steps.find(({ id }) => id === framework.weakestStep);
  // One step with a score is not the weakest of anything.
  if (weakest !== undefined && steps.filter(({ score }) => score !== null).length > 1) {
    const { scored, applicable, title } = weakest;
    const level = stepLevelWords(weakest, texts);
    lines.push(texts('report.glance-weakest', { step: title, level, scored, applicable }));
  }
  const next = framework.steps.find(({ id }) => id === framework.nextStep?.id);
  if (next !== undefined && framework.nextStep !== null) {
    lines.push(texts('report.glance-next', { step: next.title }));
    if (next.score === null) lines.push(texts('report.glance-next-no-score'));
    if (framework.nextStep.robust) lines.push(texts('report.glance-next-robust'));
    else if (next.score !== null) {
      const questions = openList(framework.nextStep.findOutFirst, report, texts);
      lines.push(texts('report.glance-next-open', { questions }));
    }
  }
  return lines;
}

function viewFinding(finding: WordedFinding, index: number, report: WordedReport, texts: Texts) {
  return {
    number: index + 1,
    kind: texts(`kind.${finding.kind}`),
    css: finding.kind,
    label: finding.label,
    why: finding.why,
    what: finding.what,
    sources: citationsWords(finding.sources, report),
  };
}

function viewAdvice(report: WordedReport, texts: Texts) {
  return report.advice.map((advice) => ({
    title: advice.title,
    outcome:
      advice.label === null
        ? texts('report.advice-none')
        : texts('report.advice-outcome', { label: advice.label }),
    because: advice.because,
    missing:
      advice.label === null && advice.missing.length > 0
        ? texts('report.advice-missing', { questions: openText(report, advice.missing, texts) })
        : '',
    sources: citationsWords(advice.sources, report),
  }));
}

function viewDifferences(report: WordedReport, texts: Texts): readonly string[] {
  const questions = allQuestions(report).flatMap((question) =>
    question.answers.flatMap((answer) =>
      answer.state === 'divided'
        ? [
            texts('report.divided-item', {
              label: question.label,
              low: answer.low ?? '',
              high: answer.high ?? '',
            }),
          ]
        : [],
    ),
  );
  const steps = report.frameworks.flatMap((framework) =>
    framework.steps
      .filter((step) => step.spread?.farApart === true)
      .map((step) => texts('report.spread-item', { label: step.title })),
  );
  return [...questions, ...steps];
}

function viewBlockers(report: WordedReport, texts: Texts): string {
  const n = report.findings.filter(({ kind }) => kind === 'blocker').length;
  return n === 0 ? '' : texts('report.glance-blockers', { n });
}

/** Everything the zero-measurement's templates show, in words; they decide nothing. */
export function viewMeasurement(report: WordedReport, texts: Texts) {
  const questions = allQuestions(report);
  const labelsWith = (state: string): readonly string[] =>
    questions
      .filter(({ answers }) => answers.some((answer) => answer.state === state))
      .map(({ label }) => label);
  const shared =
    report.frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions)).length -
    questions.length;
  const experts = report.measurement.tables.some(({ present }) =>
    present.some((role) => /ervaringsdeskundig|expert by experience|experts by experience/i.test(role)),
  );
  const rolesKnown = report.measurement.tables.some(({ present }) => present.length > 0);
  const findOut = report.frameworks.flatMap(
    ({ nextStep, allInOrder }) => (nextStep ?? allInOrder)?.findOutFirst ?? [],
  );
  const findings = report.findings.slice(0, FINDINGS_IN_REPORT);
  return {
    language: report.language,
    name: report.organisation.name,
    title: texts(report.measurement.sequence === 1 ? 'report.for' : 'report.for-again', {
      name: report.organisation.name,
    }),
    remark: report.measurement.remark ?? '',
    cover: viewCover(report, texts),
    expertsMissing: rolesKnown && !experts ? texts('report.roles-no-expert') : '',
    several: report.frameworks.length > 1,
    // Valente names another instrument; how this one relates to it is said where its framework is used.
    valente: report.frameworks.some(({ id }) => id === 'valente-afwegingskader'),
    touching: viewTouching(report, texts),
    blockers: viewBlockers(report, texts),
    frameworks: report.frameworks.map((framework) => {
      const steps = framework.steps.map((step) => viewStep(step, framework, texts));
      const sum = (pick: (step: WordedStep) => number): number =>
        framework.steps.reduce((total, step) => total + pick(step), 0);
      return {
        id: framework.id,
        title: framework.title,
        summary: framework.summary,
        lines: viewGlance(framework, report, texts),
        chart: renderProfileChart(framework, texts),
        profiles: viewProfiles(framework, texts),
        used: texts('report.how-framework', {
          title: framework.title,
          version: framework.version,
          questions: sum((step) => step.questions.length),
          steps: steps.length,
        }),
        answered: texts('report.how-answered', {
          scored: sum((step) => step.scored),
          applicable: sum((step) => step.applicable),
        }),
        steps,
      };
    }),
    how: texts(
      report.measurement.basis === 'publication' ? 'report.how-publication' : 'report.how-consensus',
    ),
    shared: shared === 0 ? '' : texts('report.how-shared', { n: shared }),
    levels: (['N', 'P', 'L', 'F'] as const).map((level) => ({
      css: level,
      words: levelWords(level, texts),
      meaning: texts(`report.how-level-${level}`),
    })),
    differences: viewDifferences(report, texts),
    unknown: labelsWith('unknown'),
    unanswered: labelsWith('unanswered'),
    findOutFirst: [...new Set(findOut)].map((id) => openText(report, [id], texts)),
    decisions: report.decisions.map(({ label, reason, table }) => ({
      label: table === null ? label : `${label} (${table})`,
      reason,
    })),
    notApplicable: questions.flatMap(({ label, answers }) =>
      answers
        .filter(({ state }) => state === 'not-applicable')
        .map(({ reason }) => ({ label, reason: reason ?? '' })),
    ),
    findings: findings.map((finding, index) => viewFinding(finding, index, report, texts)),
    findingsMore:
      report.findings.length > findings.length
        ? texts('report.findings-more', { n: report.findings.length - findings.length })
        : '',
    advice: viewAdvice(report, texts),
    ...viewAnnexes(report, texts),
  };
}
