import type { Citation } from '../instrument/framework.ts';
import type { Concern } from './candidate.ts';

/** `anchor`: at or above the target, with a higher answer left; outside the findings of a report. */
export const FINDING_KINDS = ['blocker', 'dialogue', 'find-out', 'improvement', 'anchor'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a finding proposes to do, as ids; the text is looked up in the framework when it is shown. */
export type Proposal =
  /**
   * The action that the question suggests at `answer`, done once the next answer `done` is reached; `inOrder` is the answer that
   * reaches the target where it lies higher still. Null when there is no such answer.
   */
  | {
      readonly kind: 'action';
      readonly answer: string;
      readonly done: string | null;
      readonly inOrder: string | null;
    }
  | { readonly kind: 'find-out' }
  | { readonly kind: 'dialogue' }
  /** A dialogue about a step with a large spread over the tables. */
  | { readonly kind: 'dialogue-on-step' };

/** A point for the plan and the reason for it. Holds ids and figures only, so that it can be serialised as JSON. */
export interface Finding {
  readonly kind: FindingKind;
  readonly framework: string;
  readonly step: string;
  /** Null for a dialogue about a step. */
  readonly question: string | null;
  /** The answer at or below the mean of the tables that it concerns; null when they gave none. */
  readonly answer: string | null;
  /** The score of the question over all tables, 0 to 100; null when nothing was answered. */
  readonly score: number | null;
  readonly target: number;
  /** importance · max(0, target − score)/100; null for findings of the kinds find-out, dialogue and anchor. */
  readonly priority: number | null;
  /** 1 to 5. */
  readonly importance: number;
  /** 1 to 5; null when the author gave none. */
  readonly feasibility: number | null;
  readonly prerequisite: boolean;
  readonly proposal: Proposal;
  /** What the tables answered that it concerns, the lowest first; empty for a dialogue about a step. */
  readonly concerns: readonly Concern[];
  /** The tables whose answer says that what the proposal asks is so already; empty where no table says that. */
  readonly doneAt: readonly string[];
  readonly sources: readonly Citation[];
}
