import type { FindingKind } from '../../domain/planning/finding.ts';
import { ACTIONS_IN_A_PERIOD } from '../../domain/planning/plan.ts';
import type { WordedFinding, WordedReport } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { listQuestions } from '../find-in-report.ts';
import { citationsWords } from '../wording.ts';

/** The most findings that a report shows; the plan has all of them. */

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

function viewFinding(finding: WordedFinding, index: number, report: WordedReport, texts: Texts): FindingView {
  const { kind, label, why, what } = finding;
  const sources = citationsWords(finding.sources, report);
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
  const findings = report.findings.slice(0, ACTIONS_IN_A_PERIOD);
  const n = report.findings.length - findings.length;
  return {
    findings: findings.map((finding, index) => viewFinding(finding, index, report, texts)),
    findingsMore: n === 0 ? null : texts('report.findings-more', { n }),
  };
}

export function viewAdvice(report: WordedReport, texts: Texts): readonly AdviceView[] {
  return report.advice.map(({ title, label, because, missing, sources }) => ({
    title,
    outcome: label === null ? texts('report.advice-none') : texts('report.advice-outcome', { label }),
    because,
    missing:
      label === null && missing.length > 0
        ? texts('report.advice-missing', { questions: listQuestions(missing, report, texts) })
        : null,
    sources: citationsWords(sources, report),
  }));
}
