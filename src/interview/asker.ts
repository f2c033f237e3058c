import type { Response } from '../domain/assessment/assessment.ts';
import type { AgendaItem } from './navigator/agenda.ts';
import type { Chosen, Draft, Earlier } from './navigator/conversation.ts';

/** What is on the screen when a question is asked. */
export interface QuestionScreen {
  readonly item: AgendaItem;
  readonly response: Response;
  /** 1 for the first question of all. */
  readonly position: number;
  readonly total: number;
  /** True on the first question of a step, where its aim is told. */
  readonly opensStep: boolean;
  /** What was chosen and typed here and is not confirmed. */
  readonly draft?: Draft;
  /** What the measurement before says of this question, with its date; null when it says nothing. */
  readonly earlier?: (Pick<Earlier, 'date'> & { readonly response: Response }) | null;
  readonly isLater?: boolean;
  /** The name of the table that answers; null for the only one. */
  readonly table?: string | null;
  /** What has just happened, in words; null when that speaks for itself. */
  readonly notice?: string | null;
  /** A group answers it together, by show of hands. */
  readonly isTeam?: boolean;
}

export type Choice =
  | Chosen
  /** Something else first: what is under the cursor is kept, and not confirmed. */
  | { readonly kind: 'note' | 'evidence' | 'earlier'; readonly chosen?: Chosen | null }
  | { readonly kind: 'back' | 'skip' | 'list' | 'undo' | 'stop' };

/** One of a few answers; `key` is the digit that chooses it, `sentence` what it means here. */
export interface PickOption {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly sentence: string;
  /** What must be known before choosing it, told below it. */
  readonly facts?: string;
}

/** How one of a few answers is asked. */
export interface PickRequest {
  /** The option under the cursor at first: only one that says nothing on behalf of the person. */
  readonly ready?: string;
  /** Told above the question. */
  readonly about?: string;
  /** What stands on the screen stays there, above it. */
  readonly isBelow?: boolean;
  /** No way back is told of: it is asked until one is chosen. */
  readonly isNeeded?: boolean;
}

/** A question in a list. */
export interface ListRow {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  /** What is so of it, in words; empty when there is nothing to say. */
  readonly remark: string;
}

export interface ListGroup {
  readonly heading: string;
  readonly rows: readonly ListRow[];
}

/** Questions to look over and to go to. */
export interface ListScreen {
  readonly title: string;
  /** Told above the list. */
  readonly told: readonly string[];
  /** What can be done beside going to a question. */
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  /** The rows that are meant by what is typed; all of them by an empty text. */
  readonly find: (written: string) => readonly ListGroup[];
  /** The row under the cursor at first, or null for the first thing in the list. */
  readonly ready: string | null;
}

export type ListChoice = { readonly kind: 'row' | 'action'; readonly id: string };

/** How a text is asked. */
export interface TextRequest {
  /** What is wrong with a text, or null. */
  readonly check?: (text: string) => string | null;
  /** Told of everything that is typed before it is confirmed. */
  readonly onTyped?: (text: string) => void;
  /** Stands there at first without being said by anyone: it was typed before, and not confirmed. */
  readonly isDraft?: boolean;
  /** Stands there as a proposal: whoever types writes something else in its place. */
  readonly isProposal?: boolean;
  /** Most people write several lines here: how one is begun is told. */
  readonly isLong?: boolean;
}

/** Whoever puts the questions: a terminal, or the script of a test. Null means that the person went back. */
export interface Asker {
  readonly question: (screen: QuestionScreen) => Promise<Choice>;
  readonly text: (message: string, initial: string, request?: TextRequest) => Promise<string | null>;
  readonly pick: (
    message: string,
    options: readonly PickOption[],
    request?: PickRequest,
  ) => Promise<string | null>;
  readonly pickMany: (
    message: string,
    options: readonly { id: string; label: string }[],
    chosen: readonly string[],
    request?: Pick<PickRequest, 'about'>,
  ) => Promise<readonly string[] | null>;
  readonly list: (screen: ListScreen) => Promise<ListChoice | null>;
  readonly say: (text: string) => void;
  /** Says what may be longer than a screen: where that is so, page by page, as the person reads on. */
  readonly tell: (text: string) => Promise<void>;
  /** Waits until what was said is read. */
  readonly pause: (message: string) => Promise<void>;
}
