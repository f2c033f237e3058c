import type { FindingKind } from '../../domain/planning/finding.ts';
import { ACTIONS_IN_A_PERIOD } from '../../domain/planning/plan.ts';
import { groupFindings, type PlanEntry } from '../../domain/planning/plan-entry.ts';
import { wordSeveral } from '../../domain/planning/word-proposal.ts';
import type { WordedFinding, WordedReport } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { allQuestions, listQuestions } from '../find-in-report.ts';
import { citationsWords } from '../wording.ts';
import { planWords } from '../words.ts';

export interface FindingView {
  /** From 1, the most important first. */
  readonly number: number;
  readonly kind: FindingKind;
  readonly kindWords: string;
  readonly label: string;
  readonly why: string;
  readonly what: string;
  /** Citations in one line; null without any. */
  readonly sources: string | null;
}

export interface FindingsView {
  readonly findings: readonly FindingView[];
  /** How many findings there are besides these; null when these are all. */
  readonly findingsMore: string | null;
}

/** What a rule of thumb of a framework advises, such as how many hours of capacity. */
export interface AdviceView {
  readonly title: string;
  readonly outcome: string;
  readonly because: string;
  /** The questions without which there is no advice; null when none is missing. */
  readonly missing: string | null;
  readonly sources: string;
}

/** The title of the step of several findings. */
function stepTitle({ framework, step }: PlanEntry<WordedFinding>, report: WordedReport): string {
  const steps = report.frameworks.find(({ id }) => id === framework)?.steps ?? [];
  return steps.find(({ id }) => id === step)?.title ?? step;
}

function viewEntry(
  entry: PlanEntry<WordedFinding>,
  index: number,
  report: WordedReport,
  texts: Texts,
): FindingView {
  const { kind, findings } = entry;
  const [first] = findings;
  const labels = findings.map((finding) => finding.label);
  const { label, why, what } =
    findings.length === 1
      ? first
      : { label: stepTitle(entry, report), ...wordSeveral(kind, labels, planWords(texts)) };
  const sources = citationsWords(
    findings.flatMap((finding) => finding.sources),
    report,
  );
  return {
    number: index + 1,
    kind,
    kindWords: texts(`kind.${kind}`),
    label,
    why,
    what,
    sources: sources === '' ? null : sources,
  };
}

export function viewFindings(report: WordedReport, texts: Texts): FindingsView {
  const all = groupFindings(report.findings);
  const entries = all.slice(0, ACTIONS_IN_A_PERIOD);
  const n = all.length - entries.length;
  return {
    findings: entries.map((entry, index) => viewEntry(entry, index, report, texts)),
    findingsMore: n === 0 ? null : texts('report.findings-more', { n }),
  };
}

/** Which answers an advice waits for; of those to questions that a short version leaves out there is none yet. */
function missingWords(missing: readonly string[], report: WordedReport, texts: Texts): string {
  const known = new Set(allQuestions(report).map(({ id }) => id));
  const isLeftOut = report.measurement.extent !== null && missing.some((id) => !known.has(id));
  return isLeftOut
    ? texts('report.advice-short')
    : texts('report.advice-missing', { questions: listQuestions(missing, report, texts) });
}

export function viewAdvice(report: WordedReport, texts: Texts): readonly AdviceView[] {
  return report.advice.map(({ title, label, because, missing, sources }) => ({
    title,
    outcome: label === null ? texts('report.advice-none') : texts('report.advice-outcome', { label }),
    because,
    missing: label === null && missing.length > 0 ? missingWords(missing, report, texts) : null,
    sources: citationsWords(sources, report),
  }));
}
