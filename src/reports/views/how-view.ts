import { DEFAULT_TARGET } from '../../domain/assessment/assessment.ts';
import type { WordedFramework, WordedReport } from '../../domain/report/worded-report.ts';
import { TOLERANCE } from '../../domain/scoring/rounding.ts';
import { STAGES, type Stage } from '../../domain/scoring/stage.ts';
import type { Texts } from '../../texts/texts.ts';
import { allQuestions } from '../find-in-report.ts';
import { inWordsOf, stageWords } from '../stage-words.ts';
import { joinList, subjectOf } from '../wording.ts';
import { isEmpty } from './turn-view.ts';

/** The words for how far a step is, with what each means. */
interface StagesView {
  /** The frameworks that use these words; null where all do. */
  readonly frameworks: string | null;
  readonly stages: readonly { readonly stage: Stage; readonly words: string; readonly meaning: string }[];
}

/** How the measurement was done, and how to read its outcomes. */
export interface HowView {
  /** What the measurement is for, a sentence each. */
  readonly why: readonly string[];
  /** How the measurement was done, in a few sentences. */
  readonly how: string;
  /** By which rule an answer was chosen from levels that stand on each other; null where no question has them. */
  readonly ladder: string | null;
  /** How many questions are shared by frameworks; null when none is. */
  readonly shared: string | null;
  /** The words for how far a step is; more than once where frameworks have words of their own. */
  readonly stageTables: readonly StagesView[];
  /** Which target the steps have. */
  readonly target: string;
}

/** How the answers came about, and what the questions offer to choose from. */
function howWords(report: WordedReport, texts: Texts): string {
  const { basis, tables, extent } = report.measurement;
  const scored = allQuestions(report).filter(({ kind }) => kind === 'scale');
  const [first, ...others] = new Set(scored.map(({ distribution }) => distribution.length));
  const reversed = scored.filter((question) => question.reversed).length;
  const talked = isEmpty(report)
    ? texts('report.how-empty')
    : texts(tables.length > 1 ? 'report.how-tables' : 'report.how-consensus', { n: tables.length });
  const sentences = [
    basis === 'publication' ? texts('report.how-publication') : talked,
    ...(extent === null ? [] : [texts('report.how-short', { ...extent })]),
    ...(first === undefined || others.length > 0 ? [] : [texts('report.how-answers', { n: first })]),
    ...(reversed === 0 ? [] : [texts('report.how-reversed', { n: reversed })]),
  ];
  return sentences.join(' ');
}

function viewLadder(report: WordedReport, texts: Texts): string | null {
  const scored = allQuestions(report).filter(({ kind }) => kind === 'scale');
  const n = scored.filter(({ ladder }) => ladder !== null).length;
  if (n === 0) return null;
  return n === scored.length ? texts('report.how-ladder') : texts('report.how-ladder-some', { n });
}

function targetWords({ frameworks }: WordedReport, texts: Texts): string {
  const isDefault = frameworks.every(({ steps }) =>
    steps.every(({ target }) => Math.abs(target - DEFAULT_TARGET) <= TOLERANCE),
  );
  return texts(isDefault ? 'report.how-target' : 'report.how-target-own');
}

/** How many questions count for more than one framework; null with one framework. */
function viewShared({ frameworks }: WordedReport, texts: Texts): string | null {
  if (frameworks.length < 2) return null;
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { id } of frameworks.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions)))
    (once.has(id) ? again : once).add(id);
  const n = again.size;
  return n === 0 ? texts('report.how-shared-none') : texts('report.how-shared', { n });
}

/** What a stage means; that of the last says itself what "in order" is where a framework says that in other words. */
function meaningOf(stage: Stage, { stageWords: own }: WordedFramework, texts: Texts): string {
  const isOwn = Object.hasOwn(own, 'in-order') || Object.hasOwn(own, 'anchored');
  return texts(stage === 'anchored' && isOwn ? 'report.how-stage-anchored-own' : `report.how-stage-${stage}`);
}

function viewStages({ frameworks }: WordedReport, texts: Texts): readonly StagesView[] {
  const wordsOf = ({ stageWords: own }: WordedFramework): string => JSON.stringify(own);
  const distinct = [...new Map(frameworks.map((one) => [wordsOf(one), one])).values()];
  return distinct.map((first) => {
    const titles = frameworks.filter((one) => wordsOf(one) === wordsOf(first)).map(({ title }) => title);
    const words = inWordsOf(first, texts);
    const stages = STAGES.map((stage) => ({
      stage,
      words: stageWords(stage, words),
      meaning: meaningOf(stage, first, texts),
    }));
    return { frameworks: distinct.length === 1 ? null : joinList(titles, texts), stages };
  });
}

export function viewHow(report: WordedReport, texts: Texts): HowView {
  return {
    why: [texts('report.why-1', { subject: subjectOf(report, texts) }), texts('report.why-2')],
    how: howWords(report, texts),
    ladder: viewLadder(report, texts),
    shared: viewShared(report, texts),
    stageTables: viewStages(report, texts),
    target: targetWords(report, texts),
  };
}
