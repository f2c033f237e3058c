import type { Framework } from '../instrument/framework.ts';
import type { Language } from '../instrument/text.ts';

/** The state of a question that is shown: exactly one (specification §2). */
export type ResponseState =
  /** `answer` is the id of an answer on the question's scale. */
  | { readonly kind: 'answered'; readonly answer: string }
  /** What was given to a question that is not scored. */
  | { readonly kind: 'given'; readonly value: string | number | readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'decided-against'; readonly reason: string }
  /** A group that does not agree: its lowest and its highest answer, by id. */
  | { readonly kind: 'divided'; readonly low: string; readonly high: string }
  | { readonly kind: 'unanswered' };

export interface Response {
  readonly state: ResponseState;
  readonly note: string | null;
  /** Where it shows: what a reader could be pointed at. */
  readonly evidence: string | null;
}

export const UNANSWERED: Response = { state: { kind: 'unanswered' }, note: null, evidence: null };

/** One table: a group that answered together. Roles, never names. */
export interface Table {
  /** null for the only table, else its word: `huis-oost`. */
  readonly id: string | null;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly responses: ReadonlyMap<string, Response>;
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  /** People employed, or null when it is not known. */
  readonly headcount: number | null;
  /** The roles that could sit at the table. */
  readonly roles: readonly string[];
}

/** A person's target for a step, 0 to 100. */
export type Targets = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Measurement {
  readonly id: string;
  /** ISO 8601, `2026-11-22`. */
  readonly date: string;
  readonly mode: 'consensus';
  /** What the answers rest on: a conversation, or a publication that was coded. */
  readonly basis: 'conversation' | 'publication';
  /** 1 for the organisation's first measurement, the zero-measurement; 2 for the next, by date. */
  readonly sequence: number;
  readonly status: 'draft' | 'adopted';
  /** People employed at the time, or null. */
  readonly headcount: number | null;
  /** A remark that stands at the top of every report of this measurement, or null. */
  readonly remark: string | null;
}

/** Everything one measurement of one organisation holds. */
export interface Assessment {
  readonly organisation: Organisation;
  readonly language: Language;
  readonly targets: Targets;
  readonly measurement: Measurement;
  readonly frameworks: readonly Framework[];
  /** At least one. */
  readonly tables: readonly Table[];
}

/** The target of a step when the organisation set none: "largely", two thirds. */
export const DEFAULT_TARGET = 200 / 3;

export function targetOf(targets: Targets, framework: string, step: string): number {
  return targets.get(framework)?.get(step) ?? DEFAULT_TARGET;
}
