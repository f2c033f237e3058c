import type { Response } from '../../domain/assessment/assessment.ts';
import type { Chosen, Conversation, Draft, DraftText, Place, Responses } from './conversation.ts';

/** What is done at a question. */
export type Deed =
  /** Confirms what is given of the response, and goes on or stays there. */
  | { readonly kind: 'confirm'; readonly response: Partial<Response>; readonly goesOn: boolean }
  /** Chooses without confirming. */
  | { readonly kind: 'choose'; readonly chosen: Chosen | null }
  /** Types without confirming; null for nothing typed. */
  | { readonly kind: 'type'; readonly text: DraftText; readonly typed: string | null }
  /** Puts the answer and the note of the measurement before in place of the draft; they count when they are confirmed. */
  | { readonly kind: 'take-earlier' }
  /** Drops what was chosen and typed without being confirmed. */
  | { readonly kind: 'drop-draft' }
  /** Leaves the question for later, and goes on. */
  | { readonly kind: 'later' };

/** What a person, or another program, does in a conversation. */
export type Command =
  /** Something done at a question, by its id: the one that she saw who did it, wherever the conversation is by then. */
  | (Deed & { readonly question: string })
  /** In order: the question after this one, or past the last one. */
  | { readonly kind: 'next' }
  /** To where the person jumped from, else the question before this one. */
  | { readonly kind: 'back' }
  /** To the first open question after this one, round at the end; past the last one when none is open. */
  | { readonly kind: 'next-open' }
  /** Jumps. A question that is not shown is none to go to. */
  | { readonly kind: 'go'; readonly to: Place }
  /** Takes back the last confirmed change, and goes to its question. */
  | { readonly kind: 'undo' }
  /** Another program saved these responses. */
  | { readonly kind: 'receive'; readonly responses: Responses };

/** What is to be done outside. */
export type Effect =
  /** Put a confirmed response on disk, before anything else is shown. */
  | {
      readonly kind: 'save';
      readonly question: string;
      readonly response: Response;
      readonly before: Response;
    }
  /** Keep what is not confirmed, and what is left for later, in place of what was kept before. */
  | {
      readonly kind: 'keep';
      readonly drafts: ReadonlyMap<string, Draft>;
      readonly later: ReadonlySet<string>;
    };

/** What a command makes of a conversation. */
export interface Turn {
  readonly conversation: Conversation;
  readonly effects: readonly Effect[];
}
