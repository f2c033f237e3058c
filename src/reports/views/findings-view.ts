import type { FindingKind } from '../../domain/planning/finding.ts';
import { groupFindings, type PlanEntry } from '../../domain/planning/plan-entry.ts';
import { wordSeveral } from '../../domain/planning/word-proposal.ts';
import type {
  WordedAdvice,
  WordedFinding,
  WordedFramework,
  WordedReport,
} from '../../domain/report/worded-report.ts';
import { citationsWords } from '../../texts/origin-words.ts';
import type { Texts } from '../../texts/texts.ts';
import { allQuestions, questionLabels } from '../find-in-report.ts';
import { joinAtMost } from '../wording.ts';
import { planWords } from '../words.ts';
import { discussedEntries, quoteEntry, quoteTerm } from './measurement/quotes.ts';
import { type FirstAction, findLeading, findNextStep, isEmpty, viewBegin } from './turn-view.ts';

export interface FindingView {
  /** From 1, the most important first. */
  readonly number: number;
  readonly kind: FindingKind;
  readonly kindWords: string;
  readonly label: string;
  /** What the group itself wrote about it. */
  readonly written: readonly WrittenView[];
  readonly why: string;
  readonly what: string;
}

/** What the group wrote, in its own words. */
export interface WrittenView {
  /** What kind of text it is, and of which table. */
  readonly term: string;
  readonly text: string;
  /** Where it goes on, as the place of the question in the annex; null where this is the whole. */
  readonly goesOnAt: string | null;
}

export interface FindingsView {
  /** In which order they stand, or that there are none. */
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
  words = planWords(texts),
): FindingView {
  const { kind, findings } = entry;
  const [first] = findings;
  const title = stepTitle(entry, report);
  const labels = findings.map(({ label, question }) => (question === null ? words.wholeStep(title) : label));
  const { label, why, what } =
    findings.length === 1 ? first : { label: title, ...wordSeveral(kind, labels, words) };
  return {
    number: index + 1,
    kind,
    kindWords: texts(`kind.${kind}`),
    label,
    written: quoteEntry(entry, report).map((quote) => ({
      term: quoteTerm(quote, findings.length > 1, report, texts),
      text: quote.text,
      goesOnAt: quote.isWhole ? null : quote.anchor,
    })),
    why,
    what,
  };
}

/** The most labels in the first action: it stands in a sentence, and whole where it is discussed. */
const MOST_LABELS = 3;

/** What the report says is to be done first; null without findings. */
export function findFirstAction(report: WordedReport, texts: Texts): FirstAction | null {
  const [entry] = groupFindings(report.findings);
  if (entry === undefined) return null;
  const words = planWords(texts, MOST_LABELS);
  return {
    framework: entry.framework,
    step: entry.step,
    what: viewEntry(entry, 0, report, texts, words).what,
    questions: entry.findings.flatMap(({ question }) => question ?? []),
  };
}

/** In which order the findings stand, and at which step they begin where they begin at the one whose turn it is. */
function introWords(report: WordedReport, leading: WordedFramework | null, texts: Texts): string {
  const { findings } = report;
  if (findings.length === 0) return texts(isEmpty(report) ? 'report.findings-empty' : 'report.findings-none');
  const begin = viewBegin(report, texts);
  if (begin !== null) return `${begin} ${texts('report.findings-intro')}`;
  const next = leading === null ? null : findNextStep(leading);
  const [first] = findings;
  return next !== null && first?.framework === leading?.id && first?.step === next.id
    ? texts('report.findings-intro-turn', { step: next.title })
    : texts('report.findings-intro');
}

export function viewFindings(report: WordedReport, texts: Texts): FindingsView {
  const entries = discussedEntries(report);
  const n = groupFindings(report.findings).length - entries.length;
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
    : texts('report.advice-missing', { questions: joinAtMost(questionLabels(missing, report), 6, texts) });
}

/** Whether an advice is given, or can be weighed: not where it waits for answers and its framework has no outcome yet, so that chapter 7 says what is open. */
function saysSomething(
  { framework: id, label, missing }: WordedAdvice,
  { frameworks }: WordedReport,
): boolean {
  if (label !== null || missing.length === 0) return true;
  const steps = frameworks.find((framework) => framework.id === id)?.steps ?? [];
  return steps.some(({ score }) => score !== null);
}

/** What the rules of thumb advise; nothing of those of which there is nothing to say yet. */
export function viewAdvice(report: WordedReport, texts: Texts): readonly AdviceView[] {
  const shown = report.advice.filter((advice) => saysSomething(advice, report));
  return shown.map(({ title, label, because, missing, sources }) => ({
    title,
    outcome: label === null ? texts('report.advice-none') : texts('report.advice-outcome', { label }),
    because,
    missing: label === null && missing.length > 0 ? missingWords(missing, report, texts) : null,
    sources: citationsWords(sources, report, texts),
  }));
}
