import { levelOf } from '../domain/level.ts';
import type {
  FindingReport,
  FrameworkReport,
  MeasurementReport,
  QuestionReport,
  StepReport,
} from '../domain/report.ts';
import type { Texts } from '../texts/texts.ts';
import { viewAnnexes } from './annex-view.ts';
import { renderProfileChart } from './profile-chart.ts';
import { answersWords, citationsWords, joinList, levelWords, showDate, stepLevelWords } from './wording.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
}

const FINDINGS_IN_REPORT = 7;

function openText(report: MeasurementReport, ids: readonly string[], texts: Texts): string {
  const labels = new Map(allQuestions(report).map(({ id, label }) => [id, label]));
  return joinList(
    ids.map((id) => labels.get(id) ?? id),
    texts,
  );
}

/** Every question of the report once, with the step it stands in. */
export function allQuestions(report: MeasurementReport): readonly QuestionReport[] {
  const questions = report.frameworks.flatMap(({ steps }) => steps.flatMap((step) => step.questions));
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

function viewRoles(
  report: MeasurementReport,
  pick: 'present' | 'absent',
  nobody: string,
  texts: Texts,
): string {
  const { tables } = report.measurement;
  const [only] = tables;
  if (tables.length === 1 && only !== undefined)
    return only[pick].length === 0 ? nobody : joinList(only[pick], texts);
  const named = tables.map(({ id, [pick]: roles }) =>
    texts('report.table-named', {
      table: id ?? '',
      roles: roles.length === 0 ? nobody : joinList(roles, texts),
    }),
  );
  return named.join('; ');
}

function viewCover(report: MeasurementReport, texts: Texts): readonly Fact[] {
  const { organisation, measurement } = report;
  const tables = measurement.tables.length;
  const facts: (Fact | null)[] = [
    { label: texts('report.cover-organisation'), value: organisation.name },
    organisation.sector === null ? null : { label: texts('report.cover-sector'), value: organisation.sector },
    organisation.headcount === null
      ? null
      : { label: texts('report.cover-headcount'), value: String(organisation.headcount) },
    { label: texts('report.cover-date'), value: showDate(measurement.date, texts) },
    { label: texts('report.cover-status'), value: texts(`report.status-${measurement.status}`) },
    {
      label: texts('report.cover-mode'),
      value: tables > 1 ? texts('report.mode-tables', { n: tables }) : texts('report.mode-consensus'),
    },
    {
      label: texts('report.cover-present'),
      value: viewRoles(report, 'present', texts('report.roles-unknown'), texts),
    },
    {
      label: texts('report.cover-absent'),
      value: viewRoles(
        report,
        'absent',
        measurement.tables.every(({ present }) => present.length === 0)
          ? texts('report.roles-unknown')
          : texts('report.roles-none-absent'),
        texts,
      ),
    },
  ];
  return facts.filter((fact) => fact !== null);
}

function viewGlance(framework: FrameworkReport, report: MeasurementReport, texts: Texts): readonly string[] {
  const steps = framework.steps.filter((step) => step.applicable > 0);
  const inOrder = steps.filter((step) => step.inOrder).length;
  const lines: string[] = [];
  if (steps.length > 0 && inOrder === steps.length)
    lines.push(texts('report.glance-order-all', { total: steps.length }));
  else if (inOrder === 0) lines.push(texts('report.glance-order-none', { total: steps.length }));
  else lines.push(texts('report.glance-order', { n: inOrder, total: steps.length }));
  const weakest = steps.find(({ id }) => id === framework.weakestStep);
  if (weakest !== undefined) {
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
      const ids = framework.nextStep.findOutFirst;
      const first = ids.slice(0, 3);
      lines.push(
        texts('report.glance-next-open', {
          questions: openText(report, first, texts) + (ids.length > 3 ? ' …' : ''),
        }),
      );
    }
  }
  return lines;
}

function viewStep(step: StepReport, framework: FrameworkReport, texts: Texts) {
  const remarks: string[] = [];
  if (step.applicable === 0) remarks.push(texts('report.step-nothing'));
  else if (step.score === null) remarks.push(texts('report.step-none'));
  else remarks.push(texts(step.inOrder ? 'report.step-order' : 'report.step-not-order'));
  const blocking = step.questions.filter(
    ({ prerequisite, score }) => prerequisite && score !== null && score <= 50 + 1e-9,
  );
  if (blocking.length > 0) {
    const questions = joinList(
      blocking.map(({ label }) => label),
      texts,
    );
    remarks.push(texts('report.step-prerequisite', { questions }));
  }
  const levelAt = (score: number): string => levelWords(levelOf(score, framework.bands) ?? 'N', texts);
  if (step.bounds !== null && step.bounds.high - step.bounds.low > 10) {
    const low = levelAt(step.bounds.low);
    const high = levelAt(step.bounds.high);
    if (low !== high) remarks.push(texts('report.step-bounds', { low, high }));
  }
  if (step.spread?.farApart === true) {
    const { lowest, highest } = step.spread;
    remarks.push(texts('report.step-spread', { low: levelAt(lowest), high: levelAt(highest) }));
  }
  if (!step.comparable) remarks.push(texts('report.step-not-comparable'));
  const rests = framework.steps.find(({ id }) => id === step.restsOn);
  if (rests !== undefined && step.inOrder === false)
    remarks.push(texts('report.rests-on', { step: rests.title }));
  return {
    id: `${framework.id}-${step.id}`,
    heading: texts('interview.step-heading', { step: step.order, title: step.title }),
    order: step.order,
    title: step.title,
    aim: step.aim,
    level: stepLevelWords(step, texts),
    css: step.level ?? 'none',
    rests:
      step.score === null
        ? ''
        : texts('report.step-rests', { scored: step.scored, applicable: step.applicable }),
    answered: texts('of', { part: step.scored, whole: step.applicable }),
    inOrder:
      step.applicable === 0
        ? texts('report.not-applicable')
        : texts(step.inOrder ? 'report.yes' : 'report.no'),
    remarks,
    questions: step.questions.map((question) => ({
      label: question.label,
      text: question.text,
      anchor: `${framework.id}-${question.id}`,
      answer: answersWords(question, texts),
      css: question.kind === 'scale' ? (question.level ?? 'open') : 'open',
      withoutEvidence: question.withoutEvidence,
      prerequisite: question.prerequisite,
    })),
  };
}

function viewFinding(finding: FindingReport, index: number, report: MeasurementReport, texts: Texts) {
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

function viewAdvice(report: MeasurementReport, texts: Texts) {
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

function viewDifferences(report: MeasurementReport, texts: Texts): readonly string[] {
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

function viewBlockers(report: MeasurementReport, texts: Texts): string {
  const n = report.findings.filter(({ kind }) => kind === 'blocker').length;
  return n === 0 ? '' : texts('report.glance-blockers', { n });
}

/** Everything the zero-measurement's templates show, in words; they decide nothing. */
export function viewMeasurement(report: MeasurementReport, texts: Texts) {
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
  const findOut = report.frameworks.flatMap(({ nextStep }) => nextStep?.findOutFirst ?? []);
  const findings = report.findings.slice(0, FINDINGS_IN_REPORT);
  return {
    language: report.language,
    name: report.organisation.name,
    title: texts('report.for', { name: report.organisation.name }),
    remark: report.measurement.remark ?? '',
    cover: viewCover(report, texts),
    expertsMissing: rolesKnown && !experts ? texts('report.roles-no-expert') : '',
    several: report.frameworks.length > 1,
    blockers: viewBlockers(report, texts),
    frameworks: report.frameworks.map((framework) => {
      const steps = framework.steps.map((step) => viewStep(step, framework, texts));
      const sum = (pick: (step: StepReport) => number): number =>
        framework.steps.reduce((total, step) => total + pick(step), 0);
      return {
        id: framework.id,
        title: framework.title,
        summary: framework.summary,
        lines: viewGlance(framework, report, texts),
        chart: renderProfileChart(framework, texts),
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
