import { findAnswer } from '../instrument/answer-scale.ts';
import {
  actionAt,
  type Framework,
  isScaleQuestion,
  type ScaleQuestion,
  type Step,
  sentenceBeside,
} from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';
import type { Concern } from './candidate.ts';
import type { Finding, FindingKind } from './finding.ts';

/** The texts for proposals that are not a suggested action, in one language. */
export interface PlanWords {
  readonly findOut: (question: string) => string;
  readonly dialogue: (question: string) => string;
  readonly dialogueOnStep: (step: string) => string;
  /** Several things of one step to find out, or to talk about, by their labels. */
  readonly findOutSeveral: (labels: readonly string[]) => string;
  readonly dialogueSeveral: (labels: readonly string[]) => string;
  /** How a whole step is named among the labels of its questions. */
  readonly wholeStep: (step: string) => string;
  /** An answer for which the question suggests no action, below the target and from the target on. */
  readonly noAction: (question: string) => string;
  readonly noAnchor: (question: string) => string;
  readonly whyAnswer: (level: string) => string;
  /** An answer that has no sentence of its own, by its label: as a reason, and as what is to be reached. */
  readonly whyLabel: (label: string) => string;
  readonly doneLabel: (label: string) => string;
  /** A reason that holds at these tables only. */
  readonly whyAt: (tables: readonly string[], why: string) => string;
  /** According to these tables what is proposed is so already. */
  readonly whyDoneAt: (tables: readonly string[]) => string;
  readonly whyUnknown: string;
  readonly whyUnanswered: string;
  readonly whyDivided: string;
  /** Tables differ on a question, and on a step. */
  readonly whyApart: string;
  readonly whyTables: string;
  readonly whyFindOutSeveral: string;
  readonly whyDialogueSeveral: string;
  readonly doneFoundOut: string;
  readonly doneDiscussed: string;
}

/** Who could do an action, in words, and within how many months; null where nothing is suggested. Who and when are for people to decide. */
export interface Suggestion {
  readonly role: string | null;
  readonly term: number | null;
}

/** A finding's proposal as text in one language. */
export interface WordedProposal {
  readonly what: string;
  readonly why: string;
  readonly done: string;
  /** The sentence of the answer that reaches the target, where it lies above `done`; else null. */
  readonly inOrderWhen: string | null;
  readonly suggested: Suggestion;
  /** How many hours it asks of all experts by experience together; null when it asks none. */
  readonly hours: number | null;
}

/** What is found out or talked about leads to an answer, and no framework says by whom. */
const WITHOUT_ACTION = { inOrderWhen: null, suggested: { role: null, term: null }, hours: null } as const;

/** What a finding is about; `question` is null for a whole step. */
export interface Subject {
  readonly step: Step;
  readonly question: ScaleQuestion | null;
}

/** The step and the question that a finding is about. Null without that step; `question` is null without that question. */
export function findSubject(
  finding: Pick<Finding, 'framework' | 'step' | 'question'>,
  frameworks: readonly Framework[],
): Subject | null {
  const step = frameworks
    .find(({ id }) => id === finding.framework)
    ?.steps.find(({ id }) => id === finding.step);
  if (step === undefined) return null;
  return {
    step,
    question: step.questions.filter(isScaleQuestion).find(({ id }) => id === finding.question) ?? null,
  };
}

function labelOf({ scale }: ScaleQuestion, answer: string, language: Language): string {
  return findAnswer(scale, answer)?.label[language] ?? '';
}

/** What is so at an answer, as a sentence. */
export function wordAnswerReached(
  question: ScaleQuestion,
  answer: string,
  language: Language,
  words: Pick<PlanWords, 'doneLabel'>,
): string {
  return sentenceBeside(question, answer)?.[language] ?? words.doneLabel(labelOf(question, answer, language));
}

/** The reason of a finding: what was answered, with the tables that did where there are several, and with those that contradict it. */
function wordWhy(
  { concerns, doneAt, kind }: Finding,
  question: ScaleQuestion,
  language: Language,
  words: PlanWords,
): string {
  const because = ({ state, answer }: Concern): string => {
    if (state === 'unknown') return words.whyUnknown;
    if (state === 'divided') return words.whyDivided;
    if (answer === null) return words.whyUnanswered;
    const sentence = sentenceBeside(question, answer)?.[language];
    return sentence === undefined
      ? words.whyLabel(labelOf(question, answer, language))
      : words.whyAnswer(sentence);
  };
  const reasons = concerns.map((concern) => {
    const tables = concern.tables.filter((table) => table !== null);
    return tables.length === 0 ? because(concern) : words.whyAt(tables, because(concern));
  });
  const isApart = kind === 'dialogue' && concerns.filter(({ state }) => state === 'answered').length > 1;
  const isDone = doneAt.length === 0 ? [] : [words.whyDoneAt(doneAt)];
  return [...(isApart ? [words.whyApart] : []), ...reasons, ...isDone].join(' ');
}

/** The text of a finding's proposal. */
export function wordProposal(
  finding: Finding,
  { step, question }: Subject,
  language: Language,
  words: PlanWords,
): WordedProposal {
  const { proposal, kind } = finding;
  if (question === null)
    return {
      what: words.dialogueOnStep(step.title[language]),
      why: words.whyTables,
      done: words.doneDiscussed,
      ...WITHOUT_ACTION,
    };
  const label = question.label[language];
  const why = wordWhy(finding, question, language, words);
  if (proposal.kind === 'find-out')
    return { what: words.findOut(label), why, done: words.doneFoundOut, ...WITHOUT_ACTION };
  if (proposal.kind !== 'action')
    return { what: words.dialogue(label), why, done: words.doneDiscussed, ...WITHOUT_ACTION };
  const sentence = (id: string): string => wordAnswerReached(question, id, language, words);
  const without = kind === 'anchor' ? words.noAnchor : words.noAction;
  const action = actionAt(question, proposal.answer);
  return {
    what: action?.what[language] ?? without(label),
    why,
    done: proposal.done === null ? '' : sentence(proposal.done),
    inOrderWhen: proposal.inOrder === null ? null : sentence(proposal.inOrder),
    suggested: { role: action?.role?.[language] ?? null, term: action?.term ?? null },
    hours: action?.hours ?? null,
  };
}

/** The text of several findings of one step that are to be found out, or talked about, together. */
export function wordSeveral(kind: FindingKind, labels: readonly string[], words: PlanWords): WordedProposal {
  return kind === 'find-out'
    ? {
        what: words.findOutSeveral(labels),
        why: words.whyFindOutSeveral,
        done: words.doneFoundOut,
        ...WITHOUT_ACTION,
      }
    : {
        what: words.dialogueSeveral(labels),
        why: words.whyDialogueSeveral,
        done: words.doneDiscussed,
        ...WITHOUT_ACTION,
      };
}
