import { type AnswerScale, findAnswer, type ScaleAnswer } from './answer-scale.ts';
import type { Condition } from './condition.ts';
import type { Facts } from './facts.ts';
import { foldWords } from './fold-words.ts';
import type { Terms } from './terms.ts';
import { LANGUAGES, type LocalText } from './text.ts';
import type { NumberRange } from './written/number-range.ts';

/** A place in a publication: `{ document: 'valente-2025', section: 'Stap 2.1' }`. */
export interface Citation {
  readonly document: string;
  readonly section: string;
}

/** A publication that is cited. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  /** The sections that may be cited; empty when any may. */
  readonly sections: readonly string[];
}

/** What an organisation can do next at a certain answer. */
export interface SuggestedAction {
  /** The id of the answer at which it is written: another answer can name that one, and has the same action. */
  readonly writtenAt: string;
  readonly what: LocalText;
  /** Who could do it, in words; null when the author suggests nobody. */
  readonly role: LocalText | null;
  /** Within how many months, 1 to 24; null when the author suggests no term. */
  readonly term: number | null;
  /** How many whole hours it asks of all experts by experience together, 1 to 400; null when it asks none. */
  readonly hours: number | null;
  readonly sources: readonly Citation[];
}

/** Whether a publication asks for what a question asks, or the writer of the framework added it. */
export type Basis = 'source' | 'project';

/** What must hold before the highest answer may be chosen; its basis is that of its question, unless the writer of the framework added it. */
export interface Criterion extends LocalText {
  readonly basis: Basis;
}

/** What the levels of a question count: the teams that do something, or how far something is made, decided and at work. */
export type Ladder = 'practice' | 'decision';

interface QuestionBase {
  readonly id: string;
  /** The id of its group in its step; null where it is in none. */
  readonly group: string | null;
  readonly label: LocalText;
  readonly text: LocalText;
  readonly help: LocalText;
  /** The text that asks for evidence. */
  readonly evidence: LocalText;
  /** The question is shown only when this holds; null: always. */
  readonly when: Condition | null;
  readonly basis: Basis;
  /** Belongs to the short version. */
  readonly core: boolean;
  /** Its own, else those of its step, else of the framework; none for what the project added. */
  readonly sources: readonly Citation[];
  /** Reasons that fit where it does not apply, ready to be chosen; its own, else those of the framework. */
  readonly notApplicableReasons: readonly LocalText[];
}

/**
 * What a scored question waits for while an answer hides it: until the thing has `begun`, it counts as its lowest answer; until it is
 * `applicable`, it does not count.
 */
export type Until = 'begun' | 'applicable';

/** A question with an answer scale; the only kind that is scored. */
export interface ScaleQuestion extends QuestionBase {
  readonly kind: 'scale';
  readonly scale: AnswerScale;
  /** Null when the author gave none. */
  readonly ladder: Ladder | null;
  /** The question's own sentence by answer id; the default is the scale's meaning. */
  readonly levels: Readonly<Record<string, LocalText>>;
  /** What must hold before the highest answer may be chosen. */
  readonly criteria: readonly Criterion[];
  /** The suggested action by answer id. */
  readonly actions: Readonly<Record<string, SuggestedAction>>;
  /** Beside `when`; null when its author did not choose: then it does not count while it is hidden. */
  readonly until: Until | null;
  /** Above 0; default 1. A framework of earlier may have 0. */
  readonly weight: number;
  /** 1 to 5; default 3. */
  readonly importance: number;
  /** 1 to 5, or null when the author gave none. */
  readonly feasibility: number | null;
  readonly prerequisite: boolean;
  /** The source says "consider": deciding against it after consideration is a good answer. */
  readonly optional: boolean;
  readonly reversed: boolean;
}

export interface ChoiceOption {
  readonly id: string;
  readonly label: LocalText;
}

/** A question that is reported but not scored. */
export interface OpenQuestion extends QuestionBase {
  readonly kind: 'text' | 'number' | 'date' | 'choice' | 'choices';
  /** The options of a choice; empty for the other kinds. */
  readonly options: readonly ChoiceOption[];
  /** Which numbers can be given; any for the other kinds. */
  readonly range: NumberRange;
}

export type Question = ScaleQuestion | OpenQuestion;

/** Whether the answers of a question are read by the rule of the ladder: the highest of which it and everything below it is true. */
export function hasLadder(question: Question): boolean {
  return question.kind === 'scale' && question.ladder !== null;
}

export interface Phase {
  readonly id: string;
  readonly title: LocalText;
}

/** Some questions of a step under a heading of their own; it has no result. */
export interface Group {
  readonly id: string;
  readonly title: LocalText;
}

export interface Step {
  readonly id: string;
  /** 1 for the first step; null where the steps have no order. */
  readonly order: number | null;
  /** What it is referred to by: its number, or a letter where the steps have no order: `3`, `C`. */
  readonly mark: string;
  /** The id of the phase, or null in a framework without phases. */
  readonly phase: string | null;
  /** The step is about early results: easy actions are listed under it. */
  readonly takesQuickWins: boolean;
  readonly title: LocalText;
  readonly aim: LocalText;
  /** What will be true when the step is in order; the goal in the plan of approach. */
  readonly goal: LocalText;
  /** What clients notice when the step is in order. */
  readonly benefit: LocalText;
  readonly groups: readonly Group[];
  /** The sources of its questions that give none of their own; its own, else those of the framework. */
  readonly sources: readonly Citation[];
  readonly questions: readonly Question[];
}

export interface DecisionBranch {
  readonly outcome: string;
  readonly label: LocalText;
  readonly when: Condition | null;
  readonly because: LocalText;
}

/** Advice that follows from answers: the outcome of the only branch that holds, else `otherwise`. */
export interface DecisionRule {
  readonly id: string;
  readonly title: LocalText;
  readonly branches: readonly DecisionBranch[];
  readonly otherwise: LocalText;
  readonly sources: readonly Citation[];
}

/** Scores above which the levels P, L and F begin; level N includes P's bound. */
export interface Bands {
  readonly P: number;
  readonly L: number;
  readonly F: number;
}
/** The N/P/L/F bands of ISO/IEC 33020: N ≤ 15 < P ≤ 50 < L ≤ 85 < F ≤ 100. */
export const DEFAULT_BANDS: Bands = { P: 15, L: 50, F: 85 };

/** A question set in steps, self-contained: it includes the questions from the bank. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the content as `sha256:` and 64 hexadecimal digits, independent of comments and the order of fields. */
  readonly hash: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** What it is about, as it is read after "how far we have come in"; null when that is working with experts by experience. */
  readonly subject: LocalText | null;
  readonly bands: Bands;
  /** Its own words for how far a step is, by the id of the stage; the program's words where it has none. */
  readonly stageWords: Readonly<Record<string, LocalText>>;
  readonly phases: readonly Phase[];
  readonly steps: readonly Step[];
  readonly decisionRules: readonly DecisionRule[];
  readonly documents: readonly SourceDocument[];
  /** The sources of questions that give none of their own, and whose step gives none. */
  readonly sources: readonly Citation[];
  /** The terms that its texts use; empty once it is fitted to a sector. */
  readonly terms: Terms;
  /** The sector in whose words it is read, with what was written; null as it was written, and without terms. */
  readonly fitted: { readonly sector: string; readonly from: Framework } | null;
  /** Which questions are asked: all, or in a short measurement those of `core`; not part of the content. */
  readonly asks: 'all' | 'core';
  /** The ids of questions that are asked and do not count, because others were not asked them; not part of the content. */
  readonly leftOut: readonly string[];
  /** The organisation that it is asked of, as its conditions see it; not part of the content. */
  readonly facts: Facts;
}

/** The same framework as it is asked of an organisation with these facts. */
export function fitToFacts(framework: Framework, { sector, teams, position }: Facts): Framework {
  return { ...framework, facts: { sector, teams, position } };
}

export function isScaleQuestion(question: Question): question is ScaleQuestion {
  return question.kind === 'scale';
}

/** The answer of a question with the highest score; null on an empty scale. */
export function highestAnswer({ scale, reversed }: ScaleQuestion): ScaleAnswer | null {
  return (reversed ? scale.answers[0] : scale.answers.at(-1)) ?? null;
}

/** Every question of a framework, in order. */
export function questionsOf(framework: Framework): readonly Question[] {
  return framework.steps.flatMap((step) => step.questions);
}

/** What an answer means at this question: the question's own, else that of the scale, else the label; null for an unknown answer. */
export function levelText(question: ScaleQuestion, answer: string): LocalText | null {
  const own = Object.hasOwn(question.levels, answer) ? question.levels[answer] : undefined;
  const text = own ?? findAnswer(question.scale, answer)?.meaning;
  return text ?? null;
}

/** The same, where it says more than the label beside which it stands; null where it does not. */
export function sentenceBeside(question: ScaleQuestion, answer: string): LocalText | null {
  const label = findAnswer(question.scale, answer)?.label;
  const sentence = levelText(question, answer);
  if (label === undefined || sentence === null) return sentence;
  const repeats = LANGUAGES.every((language) => foldWords(sentence[language]) === foldWords(label[language]));
  return repeats ? null : sentence;
}

/** The action that a question suggests at an answer, or null. */
export function actionAt({ actions }: ScaleQuestion, answer: string): SuggestedAction | null {
  return (Object.hasOwn(actions, answer) ? actions[answer] : null) ?? null;
}
