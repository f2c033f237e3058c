import { withCapital } from '../../domain/instrument/text.ts';
import type { WordedFramework, WordedQuestion, WordedStep } from '../../domain/report/worded-report.ts';
import type { Level } from '../../domain/scoring/level.ts';
import type { Stage } from '../../domain/scoring/stage.ts';
import { counts } from '../../domain/scoring/step-score.ts';
import type { Texts } from '../../texts/texts.ts';
import { headingsOf, isNoted } from '../find-in-report.ts';
import { basisWords, isUnscored, stageWords, stepStageWords } from '../stage-words.ts';
import { joinAtMost, joinFirst } from '../wording.ts';
import { drawScale, shortAnswers } from './measurement/answer-scale.ts';

export interface QuestionView {
  /** The title of the group that begins here; null where none does. */
  readonly group: string | null;
  readonly label: string;
  /** The framework and the question, unique in a document: where the annex has the whole answer. */
  readonly anchor: string;
  /** A mark for each place of its scale, the lowest first; '' without one. */
  readonly scale: string;
  /** What was answered, in a few words. */
  readonly answer: string;
  /** The level of its score, as a colour; null without a score. */
  readonly level: Level | null;
  readonly withoutEvidence: boolean;
  readonly prerequisite: boolean;
  /** The lowest answer is the best one. */
  readonly reversed: boolean;
}

export interface StepView {
  /** The framework and the step, unique in a document. */
  readonly id: string;
  readonly heading: string;
  /** Whether somebody answered anything of it. */
  readonly isTold: boolean;
  /** Null without a result. */
  readonly stage: Stage | null;
  readonly stageWords: string;
  /** The stage as a sentence. */
  readonly stageSentence: string;
  /** On how much it is based, and the lowest questions; '' without a result. */
  readonly basis: string;
  /** What must be known to read the outcome, a sentence each. */
  readonly remarks: readonly string[];
  /** The questions that were answered. */
  readonly questions: readonly QuestionView[];
  /** What waits until something has begun, by name; null without any. */
  readonly later: string | null;
  /** How many questions nobody answered yet; null when all are answered. */
  readonly unanswered: string | null;
}

/** Between which scores the outcome lies while answers are open; null where they lie too close to be shown. */
export function wideBounds({ bounds, isUncertain }: WordedStep): WordedStep['bounds'] {
  return isUncertain ? bounds : null;
}

/** The step at a table with this score of it, as its stage in words. */
function stageAt(score: number, step: WordedStep, framework: WordedFramework, texts: Texts): string {
  const own = framework.profiles.flatMap(({ steps }) => steps.filter(({ id }) => id === step.id));
  const stage = own.find((one) => one.score === score)?.stage ?? null;
  return stage === null ? texts('stage.none') : stageWords(stage, texts);
}

/** How far a step is at the lowest and at the highest table; null where that is the same in words. */
export function tableRange(
  step: WordedStep,
  framework: WordedFramework,
  texts: Texts,
): { readonly low: string; readonly high: string } | null {
  const { spread } = step;
  if (spread === null) return null;
  const [low, high] = [spread.lowest, spread.highest].map((score) => stageAt(score, step, framework, texts));
  return low === undefined || high === undefined || low === high ? null : { low, high };
}

/** How far the outcome can still move, and how far tables lie apart. */
function spreadRemarks(step: WordedStep, framework: WordedFramework, texts: Texts): readonly string[] {
  const remarks: string[] = [];
  const { stageAtBounds, spread } = step;
  if (wideBounds(step) !== null && stageAtBounds !== null && stageAtBounds.low !== stageAtBounds.high)
    remarks.push(
      texts('report.step-bounds', {
        low: stageWords(stageAtBounds.low, texts),
        high: stageWords(stageAtBounds.high, texts),
      }),
    );
  const range = tableRange(step, framework, texts);
  if (range !== null)
    remarks.push(texts(spread?.farApart === true ? 'report.step-spread' : 'report.step-range', range));
  return remarks;
}

/** Why a step has no result; null when it has one. */
function missingRemark(step: WordedStep, texts: Texts): string | null {
  if (isUnscored(step)) return texts('report.step-unscored');
  if (step.applicable === 0) return texts('report.step-nothing');
  if (!counts(step))
    return texts(step.order === null ? 'report.step-weightless-unordered' : 'report.step-weightless');
  if (step.score !== null) return null;
  return step.n === 0
    ? texts('report.step-none')
    : texts('report.step-few-tables', { n: step.n, total: step.tablesApplicable });
}

/** The prerequisites that keep a step from being in order: known to be unmet, and not known to be met. */
function prerequisiteRemarks({ questions }: WordedStep, texts: Texts): readonly string[] {
  const list = (chosen: readonly WordedQuestion[]): string =>
    joinFirst(
      chosen.map(({ label }) => label),
      texts,
    );
  const unmet = questions.filter(({ blocks }) => blocks);
  const open = questions.filter(({ notEstablished, blocks }) => notEstablished && !blocks);
  return [
    ...(unmet.length === 0
      ? []
      : [texts('report.step-prerequisite', { n: unmet.length, questions: list(unmet) })]),
    ...(open.length === 0
      ? []
      : [texts('report.step-prerequisite-open', { n: open.length, questions: list(open) })]),
  ];
}

function viewRemarks(
  step: WordedStep,
  framework: WordedFramework,
  texts: Texts,
  isBrief: boolean,
): readonly string[] {
  const remarks: string[] = [];
  const missing = missingRemark(step, texts);
  if (missing !== null) remarks.push(missing);
  const isUnder = step.score !== null && !step.reachesTarget && step.stage !== 'to-begin';
  // In brief it stands only where the stage leaves it open.
  if (isUnder && (!isBrief || step.stage === 'nearly')) remarks.push(texts('report.step-below-target'));
  remarks.push(...prerequisiteRemarks(step, texts), ...spreadRemarks(step, framework, texts));
  // Where nothing applies, that says it all.
  if (!step.comparable && step.applicable > 0) remarks.push(texts('report.step-not-comparable'));
  return remarks;
}

function viewQuestion(
  question: WordedQuestion,
  group: string | null,
  framework: WordedFramework,
  texts: Texts,
): QuestionView {
  const { id, label, level, withoutEvidence, prerequisite, reversed } = question;
  return {
    group,
    label,
    anchor: `${framework.id}-${id}`,
    scale: drawScale(question),
    answer: shortAnswers(question, texts),
    level,
    withoutEvidence,
    prerequisite,
    reversed,
  };
}

/** Whether every table left a question open, and whether every one of them waits for something that has not begun. */
function isUnanswered({ answers }: Pick<WordedQuestion, 'answers'>): boolean {
  return answers.every(({ state }) => state === 'unanswered');
}
/** Whether a question has an answer, or something that was written beside one that is to come. */
export function isWrittenAt({ answers }: Pick<WordedQuestion, 'answers'>): boolean {
  return answers.some((answer) => answer.state !== 'unanswered' || isNoted(answer));
}
function isLater({ answers }: WordedQuestion): boolean {
  return answers.length > 0 && answers.every(({ state }) => state === 'not-begun');
}

/** Whether a step is in order, in a word; a dash of one that does not count. */
export function inOrderWords(step: WordedStep, texts: Texts): string {
  return counts(step) ? texts(step.inOrder ? 'report.yes' : 'report.no') : texts('report.none');
}

/** The most questions that a step names in one sentence. */
const MOST_NAMED = 12;

/** A step in words; `isBrief` where another chapter says how a stage and what comes later are read. */
export function viewStep(
  step: WordedStep,
  framework: WordedFramework,
  texts: Texts,
  isBrief = false,
): StepView {
  const { order, title, stage } = step;
  const words = stepStageWords(step, texts);
  const shown = step.questions.filter((question) => !isUnanswered(question) && !isLater(question));
  const groups = headingsOf({ ...step, questions: shown });
  const later = step.questions.filter(isLater).map(({ label }) => label);
  const n = step.questions.filter(isUnanswered).length;
  return {
    id: `${framework.id}-${step.id}`,
    heading: order === null ? title : texts('interview.step-heading', { step: order, title }),
    isTold: shown.length + later.length > 0,
    stage,
    stageWords: words,
    stageSentence: withCapital(words, texts.language),
    basis: basisWords(step, texts, isBrief),
    remarks: viewRemarks(step, framework, texts, isBrief),
    questions: shown.map((question, index) =>
      viewQuestion(question, groups[index] ?? null, framework, texts),
    ),
    later:
      later.length === 0
        ? null
        : texts('report.step-later', { labels: joinAtMost(later, MOST_NAMED, texts) }),
    unanswered: n === 0 ? null : texts('report.step-unanswered', { n }),
  };
}
