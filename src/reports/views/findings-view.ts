import type { FindingKind } from '../../domain/planning/finding.ts';
import { ACTIONS_IN_A_PERIOD } from '../../domain/planning/plan.ts';
import { groupFindings, type PlanEntry } from '../../domain/planning/plan-entry.ts';
import { combineBases } from '../../domain/planning/proposal-basis.ts';
import { wordSeveral } from '../../domain/planning/word-proposal.ts';
import type { WordedFinding, WordedFramework, WordedReport } from '../../domain/report/worded-report.ts';
import type { Texts } from '../../texts/texts.ts';
import { allQuestions, questionLabels } from '../find-in-report.ts';
import { citationsWords, joinList, originWords } from '../wording.ts';
import { planWords } from '../words.ts';
import { type FirstAction, findLeading, findNextStep } from './turn-view.ts';

export interface FindingView {
  /** From 1, the most important first. */
  readonly number: number;
  readonly kind: FindingKind;
  readonly kindWords: string;
  readonly label: string;
  readonly why: string;
  readonly what: string;
  /** Who asks for it, in one line; null when that is not known. */
  readonly sources: string | null;
}

export interface FindingsView {
  /** In which order they stand. */
  readonly findingsIntro: string;
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
  const words = planWords(texts);
  const labels = findings.map(({ label, question }) => (question === null ? words.wholeStep : label));
  const { label, why, what } =
    findings.length === 1 ? first : { label: stepTitle(entry, report), ...wordSeveral(kind, labels, words) };
  const basis = combineBases(findings.map((finding) => finding.basis));
  const sources = findings.flatMap((finding) => finding.sources);
  return {
    number: index + 1,
    kind,
    kindWords: texts(`kind.${kind}`),
    label,
    why,
    what,
    sources: originWords({ basis, sources }, report, texts),
  };
}

/** What the report says is to be done first; null without findings. */
export function findFirstAction(report: WordedReport, texts: Texts): FirstAction | null {
  const [entry] = groupFindings(report.findings);
  return entry === undefined ? null : { step: entry.step, what: viewEntry(entry, 0, report, texts).what };
}

/** In which order the findings stand, and at which step they begin where they begin at the one whose turn it is. */
function introWords({ findings }: WordedReport, leading: WordedFramework | null, texts: Texts): string {
  const next = leading === null ? null : findNextStep(leading);
  const [first] = findings;
  return next !== null && first?.framework === leading?.id && first?.step === next.id
    ? texts('report.findings-intro-turn', { step: next.title })
    : texts('report.findings-intro');
}

export function viewFindings(report: WordedReport, texts: Texts): FindingsView {
  const all = groupFindings(report.findings);
  const entries = all.slice(0, ACTIONS_IN_A_PERIOD);
  const n = all.length - entries.length;
  return {
    findingsIntro: introWords(report, findLeading(report), texts),
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
    : texts('report.advice-missing', { questions: joinList(questionLabels(missing, report), texts) });
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
