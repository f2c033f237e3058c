import type { Response } from '../domain/assessment/assessment.ts';
import type { AgendaItem } from './navigator/agenda.ts';

/** What is on the screen when a question is asked. */
export interface QuestionScreen {
  readonly item: AgendaItem;
  readonly response: Response;
  /** 1 for the first question of all. */
  readonly position: number;
  readonly total: number;
  /** True on the first question of a step, where its aim is told. */
  readonly opensStep: boolean;
}

export type Choice =
  | { readonly kind: 'answer'; readonly answer: string }
  /** A question that is not scored: ask for what is given. */
  | { readonly kind: 'give' }
  | { readonly kind: 'unknown' | 'not-applicable' | 'decided-against' | 'divided' }
  | { readonly kind: 'note' | 'evidence' | 'back' | 'skip' | 'stop' };

/** One of a few answers; `key` is the digit that chooses it, `sentence` what it means here. */
export interface PickOption {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly sentence: string;
}

/** Whoever puts the questions: a terminal, or the script of a test. Null means that the person went back. */
export interface Asker {
  readonly question: (screen: QuestionScreen) => Promise<Choice>;
  readonly text: (
    message: string,
    initial: string,
    check?: (text: string) => string | null,
  ) => Promise<string | null>;
  /** `ready` is the option under the cursor at first: only one that says nothing on behalf of the person. */
  readonly pick: (message: string, options: readonly PickOption[], ready?: string) => Promise<string | null>;
  readonly pickMany: (
    message: string,
    options: readonly { id: string; label: string }[],
    chosen: readonly string[],
  ) => Promise<readonly string[]>;
  readonly say: (text: string) => void;
}
