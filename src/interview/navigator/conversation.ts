import type { Response } from '../../domain/assessment/assessment.ts';
import type { Depth } from '../../domain/instrument/depth.ts';
import type { Framework } from '../../domain/instrument/framework.ts';
import { findStart, listAgenda } from './agenda.ts';

/** Responses by question. */
export type Responses = ReadonlyMap<string, Response>;

/** Where a person is: at a question, or past the last one, where everything is looked over. */
export type Place = { readonly kind: 'question'; readonly question: string } | { readonly kind: 'review' };

/** What is chosen at a question: an answer, that an answer of one's own is given, or a state. */
export type Chosen =
  | { readonly kind: 'answer'; readonly answer: string }
  /** A question that is not scored: an answer of one's own. */
  | { readonly kind: 'give' | 'unknown' | 'not-applicable' | 'decided-against' | 'divided' };

/** The texts that can be half typed at a question; `given` is an answer of one's own, or of several options their ids with commas between them; at a scale, the lowest and the highest answer of a range in the same way. */
export const DRAFT_TEXTS = ['note', 'evidence', 'reason', 'given'] as const;
export type DraftText = (typeof DRAFT_TEXTS)[number];

/** What a person chose or typed at a question and did not confirm; null where she did nothing, an empty text where she emptied it. */
export type Draft = { readonly chosen: Chosen | null } & { readonly [Text in DraftText]: string | null };

export const NO_DRAFT: Draft = { chosen: null, note: null, evidence: null, reason: null, given: null };

/** Whether the note of a draft was taken over from the measurement before, as it stands there. */
export function hasTakenNote({ note }: Draft, earlier: Response | undefined): boolean {
  return note !== null && note === earlier?.note;
}

/** A confirmed change of a response, as undoing needs it. */
export interface Change {
  readonly question: string;
  readonly before: Response;
  readonly after: Response;
}

/** The answers of the measurement before this one, to the questions that are the same. */
export interface Earlier {
  /** ISO 8601, `2026-11-22`. */
  readonly date: string;
  readonly responses: Responses;
}

/** What another table of the same measurement answered. */
export interface OtherTable {
  readonly name: string;
  readonly responses: Responses;
}

/** A conversation at one moment: a plain value, made anew by each command. */
export interface Conversation {
  readonly frameworks: readonly Framework[];
  /** A short one is a first talk: nobody is asked to look for evidence. */
  readonly depth: Depth;
  /** What was confirmed, also of questions that are hidden now. */
  readonly responses: Responses;
  readonly place: Place;
  /** The place from which the person jumped here; null when she came in order. */
  readonly cameFrom: Place | null;
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The questions to which the person comes back later, by her own word. */
  readonly later: ReadonlySet<string>;
  /** The confirmed changes, the last one last. */
  readonly history: readonly Change[];
  /** Null in a first measurement. */
  readonly earlier: Earlier | null;
  /** The other tables, as they were when this conversation began. */
  readonly otherTables: readonly OtherTable[];
}

/** With what a conversation begins. */
export interface Beginning {
  readonly frameworks: readonly Framework[];
  readonly responses: Responses;
  /** Full where nothing is said. */
  readonly depth?: Depth;
  /** The question to begin with; null, or one that is not shown, for the first that is open. */
  readonly startAt?: string | null;
  /** Begins with looking over what was answered. */
  readonly beginsWithReview?: boolean;
  readonly drafts?: ReadonlyMap<string, Draft>;
  readonly later?: ReadonlySet<string>;
  readonly earlier?: Earlier | null;
  readonly otherTables?: readonly OtherTable[];
}

/** Begins a conversation, or goes on with one. */
export function beginConversation(beginning: Beginning): Conversation {
  const { frameworks, responses, startAt = null, beginsWithReview = false } = beginning;
  const agenda = listAgenda(frameworks, responses);
  const named = agenda.find(({ question }) => question.id === startAt);
  const first = beginsWithReview ? undefined : (named ?? agenda[findStart(agenda, responses)]);
  return {
    frameworks,
    depth: beginning.depth ?? 'full',
    responses,
    place: first === undefined ? { kind: 'review' } : { kind: 'question', question: first.question.id },
    cameFrom: null,
    drafts: beginning.drafts ?? new Map(),
    later: beginning.later ?? new Set(),
    history: [],
    earlier: beginning.earlier ?? null,
    otherTables: beginning.otherTables ?? [],
  };
}
