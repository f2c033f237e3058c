import { expect } from 'vitest';
import type { Response } from '../../src/domain/assessment/assessment.ts';
import type { Depth } from '../../src/domain/instrument/depth.ts';
import type { Framework, Question } from '../../src/domain/instrument/framework.ts';
import type { Asker, Choice, ListChoice, ListScreen, QuestionScreen } from '../../src/interview/asker.ts';
import { converse, type Outcome } from '../../src/interview/converse.ts';
import type { Chosen, Draft, Earlier, Responses } from '../../src/interview/navigator/conversation.ts';
import { loadTexts } from '../../src/texts/texts.ts';
import { type Answers, aFramework, aStep } from '../domain/builders.ts';

/** A framework in which each list of questions is a step. */
export const frameworkOf = (steps: readonly (readonly Question[])[], id = 'kader'): Framework =>
  aFramework(
    steps.map((questions, index) => aStep(`stap-${index + 1}`, questions)),
    { id },
  );

/** What a person does: a choice at a question, a text typed, one answer picked, or several. Null: she goes back. */
type Act =
  | { readonly kind: 'choose'; readonly choice: Choice }
  | { readonly kind: 'type'; readonly text: string | null }
  | { readonly kind: 'pick'; readonly answer: string | null }
  | { readonly kind: 'tick'; readonly options: readonly string[] | null }
  /** Goes to a question in a list, or does something else there. */
  | { readonly kind: 'look'; readonly choice: ListChoice | null };

export const choose = (kind: Exclude<Choice['kind'], 'answer'>): Act => ({
  kind: 'choose',
  choice: { kind },
});
/** Writes a note first, with something under the cursor. */
export const noteWith = (chosen: Chosen): Act => ({ kind: 'choose', choice: { kind: 'note', chosen } });
export const answer = (id: string): Act => ({ kind: 'choose', choice: { kind: 'answer', answer: id } });
export const type = (text: string | null): Act => ({ kind: 'type', text });
export const pick = (id: string | null): Act => ({ kind: 'pick', answer: id });
export const tick = (...options: readonly string[]): Act => ({ kind: 'tick', options });

export const goTo = (question: string): Act => ({ kind: 'look', choice: { kind: 'row', id: question } });
export const doInList = (id: string): Act => ({ kind: 'look', choice: { kind: 'action', id } });
export const leaveList: Act = { kind: 'look', choice: null };

/** What she saw, or what was put on disk, in the order in which it happened. */
export type Happening =
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly place: string;
      readonly opensStep: boolean;
      readonly response: Response;
      readonly screen: QuestionScreen;
    }
  | { readonly kind: 'list'; readonly screen: ListScreen }
  | {
      readonly kind: 'kept';
      readonly drafts: ReadonlyMap<string, Draft>;
      readonly later: ReadonlySet<string>;
    }
  | { readonly kind: 'text'; readonly message: string; readonly initial: string }
  | { readonly kind: 'wrong'; readonly message: string }
  | {
      readonly kind: 'pick';
      readonly message: string;
      readonly answers: readonly string[];
      /** Absent when nothing stands ready. */
      readonly ready?: string;
    }
  | { readonly kind: 'tick'; readonly message: string; readonly chosen: readonly string[] }
  | { readonly kind: 'saved'; readonly id: string; readonly response: Response };

export interface ScriptedAsker {
  readonly asker: Asker;
  readonly left: () => number;
}

const pickOf = ({ ready }: { readonly ready?: string } = {}) => (ready === undefined ? {} : { ready });

/** Plays a list of acts, and stops at the first question after the last. */
export function createScriptedAsker(
  script: readonly Act[],
  record: (happening: Happening) => void,
): ScriptedAsker {
  const acts = [...script];
  const next = <Kind extends Act['kind']>(kind: Kind, message: string): Extract<Act, { kind: Kind }> => {
    const act = acts.shift();
    if (act?.kind !== kind) throw new Error(`the script has ${act?.kind ?? 'nothing'} at: ${message}`);
    return act as Extract<Act, { kind: Kind }>;
  };
  const asker: Asker = {
    question: async (screen) => {
      const { item, response, position, total, opensStep } = screen;
      const { id } = item.question;
      record({ kind: 'question', id, place: `${position}/${total}`, opensStep, response, screen });
      return acts.length === 0 ? { kind: 'stop' } : next('choose', id).choice;
    },
    text: async (message, initial, { check = () => null, onTyped = () => {} } = {}) => {
      record({ kind: 'text', message, initial });
      for (;;) {
        const { text } = next('type', message);
        if (text !== null) onTyped(text);
        const wrong = text === null ? null : check(text);
        if (wrong === null) return text;
        record({ kind: 'wrong', message: wrong });
      }
    },
    pick: async (message, answers, options) => {
      record({ kind: 'pick', message, answers: answers.map(({ id }) => id), ...pickOf(options) });
      return next('pick', message).answer;
    },
    pickMany: async (message, _options, chosen) => {
      record({ kind: 'tick', message, chosen });
      return next('tick', message).options;
    },
    list: async (screen) => {
      record({ kind: 'list', screen });
      return acts.length === 0 ? { kind: 'action', id: 'close' } : next('look', screen.title).choice;
    },
    say: () => {},
    tell: async () => {},
    pause: async () => {},
  };
  return { asker, left: () => acts.length };
}

export interface Held {
  readonly outcome: Outcome;
  readonly happened: readonly Happening[];
  /** The questions that were on the screen, in order. */
  readonly asked: readonly string[];
  /** What was put on disk, in order. */
  readonly saved: readonly (readonly [string, Response])[];
}

interface Start {
  readonly answers?: Answers;
  readonly startAt?: string;
  readonly depth?: Depth;
  readonly drafts?: ReadonlyMap<string, Draft>;
  readonly earlier?: Earlier;
  readonly beginsWithReview?: boolean;
  readonly table?: string;
  /** What another program saves during the conversation. */
  readonly received?: () => Responses;
  /** What saving does beside being recorded. */
  readonly save?: () => Promise<void>;
}

/** Holds a conversation in Dutch after a script; every act of it must be played. */
export async function hold(
  frameworks: Framework | readonly Framework[],
  script: readonly Act[],
  { answers = {}, startAt, depth = 'full', save = () => Promise.resolve(), ...more }: Start = {},
): Promise<Held> {
  const happened: Happening[] = [];
  const { asker, left } = createScriptedAsker(script, (happening) => happened.push(happening));
  const outcome = await converse({
    frameworks: [frameworks].flat(),
    responses: new Map(Object.entries(answers)),
    asker,
    texts: await loadTexts('nl'),
    ...more,
    keep: ({ drafts, later }) => happened.push({ kind: 'kept', drafts, later }),
    startAt: startAt ?? null,
    depth,
    save: async (id, response) => {
      await new Promise((resolve) => setImmediate(resolve));
      await save();
      happened.push({ kind: 'saved', id, response });
      return 'saved';
    },
  });
  expect(left(), 'acts that were not played').toBe(0);
  return {
    outcome,
    happened,
    asked: happened.flatMap((one) => (one.kind === 'question' ? [one.id] : [])),
    saved: happened.flatMap((one) => (one.kind === 'saved' ? [[one.id, one.response] as const] : [])),
  };
}
