import type { WordedFramework, WordedQuestion, WordedStep } from '../../domain/report/worded-report.ts';
import { type Level, levelOf } from '../../domain/scoring/level.ts';
import type { Texts } from '../../texts/texts.ts';
import { answersWords, joinList, levelWords, stepLevelWords } from '../wording.ts';

export interface QuestionView {
  readonly label: string;
  /** The framework and the question, unique in a document: where the annex has the whole answer. */
  readonly anchor: string;
  /** What every table answered, in a few words. */
  readonly answer: string;
  /** The level of its score; null without a score. */
  readonly level: Level | null;
  readonly withoutEvidence: boolean;
  readonly prerequisite: boolean;
}

export interface StepView {
  /** The framework and the step, unique in a document. */
  readonly id: string;
  readonly heading: string;
  readonly order: number;
  readonly title: string;
  readonly aim: string;
  /** Null with too few answers, or when nothing applies. */
  readonly level: Level | null;
  readonly levelWords: string;
  /** The level as the begin of a sentence. */
  readonly levelSentence: string;
  /** On how many questions the outcome rests; null without an outcome. */
  readonly rests: string | null;
  /** Answered questions of those that apply. */
  readonly answered: string;
  readonly inOrder: string;
  /** What must be known to read the outcome, a sentence each. */
  readonly remarks: readonly string[];
  readonly questions: readonly QuestionView[];
}

/** Between which scores the outcome lies while answers are open; null where they lie too close to be shown. */
export function wideBounds({ bounds, isUncertain }: WordedStep): WordedStep['bounds'] {
  return isUncertain ? bounds : null;
}

/** Begun, and under its target: what the words of its level do not say. */
function isUnderTarget({ score, level, inOrder, reachesTarget }: WordedStep): boolean {
  return score !== null && !inOrder && level !== 'N' && !reachesTarget;
}

function orderRemark(step: WordedStep, texts: Texts): string {
  if (step.applicable === 0) return texts('report.step-nothing');
  if (step.score === null) return texts('report.step-none');
  return texts(step.inOrder ? 'report.step-order' : 'report.step-not-order');
}

/** How far the outcome can still move, and how far tables lie apart. */
function spreadRemarks(step: WordedStep, framework: WordedFramework, texts: Texts): readonly string[] {
  const levelAt = (score: number): string => levelWords(levelOf(score, framework.bands) ?? 'N', texts);
  const remarks: string[] = [];
  const bounds = wideBounds(step);
  if (bounds !== null) {
    const [low, high] = [levelAt(bounds.low), levelAt(bounds.high)];
    if (low !== high) remarks.push(texts('report.step-bounds', { low, high }));
  }
  if (step.spread?.farApart === true) {
    const { lowest, highest } = step.spread;
    remarks.push(texts('report.step-spread', { low: levelAt(lowest), high: levelAt(highest) }));
  }
  return remarks;
}

function viewRemarks(step: WordedStep, framework: WordedFramework, texts: Texts): readonly string[] {
  const remarks = [orderRemark(step, texts)];
  if (isUnderTarget(step)) remarks.push(texts('report.step-below-target'));
  const blocking = step.questions.filter(({ blocks }) => blocks);
  if (blocking.length > 0) {
    const labels = blocking.map(({ label }) => label);
    remarks.push(texts('report.step-prerequisite', { questions: joinList(labels, texts) }));
  }
  remarks.push(...spreadRemarks(step, framework, texts));
  if (!step.comparable) remarks.push(texts('report.step-not-comparable'));
  const earlier = framework.steps.find(({ id }) => id === step.restsOn);
  if (earlier !== undefined && !step.inOrder) remarks.push(texts('report.rests-on', { step: earlier.title }));
  return remarks;
}

function viewQuestion(question: WordedQuestion, framework: WordedFramework, texts: Texts): QuestionView {
  const { id, label, level, withoutEvidence, prerequisite } = question;
  return {
    label,
    anchor: `${framework.id}-${id}`,
    answer: answersWords(question, texts),
    level,
    withoutEvidence,
    prerequisite,
  };
}

export function viewStep(step: WordedStep, framework: WordedFramework, texts: Texts): StepView {
  const { order, title, aim, level, score, scored, applicable } = step;
  const words = stepLevelWords(step, texts);
  return {
    id: `${framework.id}-${step.id}`,
    heading: texts('interview.step-heading', { step: order, title }),
    order,
    title,
    aim,
    level,
    levelWords: words,
    levelSentence: texts('report.step-level', { level: words }),
    rests: score === null ? null : texts('report.step-rests', { scored, applicable }),
    answered: texts('of', { part: scored, whole: applicable }),
    inOrder:
      applicable === 0 ? texts('report.not-applicable') : texts(step.inOrder ? 'report.yes' : 'report.no'),
    remarks: viewRemarks(step, framework, texts),
    questions: step.questions.map((question) => viewQuestion(question, framework, texts)),
  };
}
