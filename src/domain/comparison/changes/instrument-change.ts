import type { AnswerScale } from '../../instrument/answer-scale.ts';
import {
  type Framework,
  isScaleQuestion,
  levelText,
  type ScaleQuestion,
} from '../../instrument/framework.ts';
import { textInEach } from '../../instrument/text.ts';
import { TOLERANCE } from '../../scoring/rounding.ts';
import { compareWeighing, type PlacedScaleQuestion, type WeighedAnew } from './weighing.ts';

/** The target of a step that changed between two measurements, 0 to 100. */
export interface TargetChange {
  readonly step: string;
  readonly from: number;
  readonly to: number;
}

/** How the scored questions of a framework changed between two measurements; ids, in the order of the framework. */
export interface InstrumentChange {
  /** The same in words, scale and weighing. */
  readonly unchanged: readonly string[];
  /** The same question and scale in other words, according to the version of the framework; compared and marked. */
  readonly reworded: readonly string[];
  /** Other words of which the framework's version does not say that they mean the same; not compared. */
  readonly redefined: readonly string[];
  readonly rescaled: readonly string[];
  /** Counting in another way: another weight, prerequisite, importance, condition, step, or target of its step. May be reworded as well. */
  readonly reweighted: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** What changed in the weighing of each question, other than its target. */
  readonly weighing: readonly WeighedAnew[];
  readonly targets: readonly TargetChange[];
}

/** A framework as one measurement used it, with the targets of its steps. */
export interface UsedInstrument {
  readonly framework: Framework;
  /** 0 to 100, by the id of the step. */
  readonly targets: ReadonlyMap<string, number>;
}

/** The change of an instrument that was used once: none is known. */
export const NO_CHANGE: InstrumentChange = {
  unchanged: [],
  reworded: [],
  redefined: [],
  rescaled: [],
  reweighted: [],
  added: [],
  dropped: [],
  weighing: [],
  targets: [],
};

/** The scored questions of a framework, by id. */
function scaleQuestionsOf({ steps }: Framework): ReadonlyMap<string, PlacedScaleQuestion> {
  return new Map(
    steps.flatMap((step) =>
      step.questions
        .filter(isScaleQuestion)
        .map((question) => [question.id, { question, step: step.id }] as const),
    ),
  );
}

/** Whether two questions have the same answer ids with the same values and the same direction; texts may differ. */
function hasSameScale(a: ScaleQuestion, b: ScaleQuestion): boolean {
  const valuesOf = ({ answers }: AnswerScale): string =>
    JSON.stringify(answers.map(({ id, value }) => [id, value]));
  return a.reversed === b.reversed && valuesOf(a.scale) === valuesOf(b.scale);
}

/** The texts that a person reads to choose an answer, in every language, serialised: a change in any language rewords the question. */
function textsOf(question: ScaleQuestion): string {
  const { text, help, criteria, scale } = question;
  const answers = scale.answers.map(({ id, label, meaning }) => [label, levelText(question, id) ?? meaning]);
  const conditions = criteria.map((criterion) => textInEach((language) => criterion[language]));
  return JSON.stringify([text, help, answers, conditions]);
}

/**
 * Whether an author says that other words mean the same: by another version with the same first number. The first number rises when
 * answers can no longer be compared, and two contents under one version say nothing.
 */
export function keepsMeaning(earlier: Framework, later: Framework): boolean {
  const first = ({ version }: Framework): string | undefined => version.split('.')[0];
  return earlier.version !== later.version && first(earlier) === first(later);
}

/** The changes in the scored questions of a framework, and in its targets, between two measurements (specification §7). */
export function compareInstruments(earlier: UsedInstrument, later: UsedInstrument): InstrumentChange {
  const before = scaleQuestionsOf(earlier.framework);
  const after = scaleQuestionsOf(later.framework);
  const isReworded = keepsMeaning(earlier.framework, later.framework);
  const targets = [...later.targets].flatMap(([step, to]) => {
    const from = earlier.targets.get(step);
    return from === undefined || Math.abs(to - from) <= TOLERANCE ? [] : [{ step, from, to }];
  });
  const retargeted = new Set(targets.map(({ step }) => step));
  const lists = {
    unchanged: [] as string[],
    reworded: [] as string[],
    redefined: [] as string[],
    rescaled: [] as string[],
    reweighted: [] as string[],
    added: [] as string[],
    dropped: [...before.keys()].filter((id) => !after.has(id)),
  };
  const weighing: WeighedAnew[] = [];
  for (const [id, placed] of after) {
    const old = before.get(id);
    if (old === undefined) {
      lists.added.push(id);
      continue;
    }
    if (!hasSameScale(old.question, placed.question)) {
      lists.rescaled.push(id);
      continue;
    }
    const hasOtherWords = textsOf(old.question) !== textsOf(placed.question);
    if (hasOtherWords) lists[isReworded ? 'reworded' : 'redefined'].push(id);
    if (hasOtherWords && !isReworded) continue;
    const changes = compareWeighing(old, placed);
    if (changes.length > 0) weighing.push({ question: id, changes });
    if (changes.length > 0 || retargeted.has(placed.step)) lists.reweighted.push(id);
    else if (!hasOtherWords) lists.unchanged.push(id);
  }
  return { ...lists, weighing, targets };
}

/** Whether a question is the same in both measurements: its answers can be compared. */
export function isSameQuestion({ unchanged, reworded, reweighted }: InstrumentChange, id: string): boolean {
  return unchanged.includes(id) || reworded.includes(id) || reweighted.includes(id);
}
